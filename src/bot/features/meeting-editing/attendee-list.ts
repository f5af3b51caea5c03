/** The list of attendees: on a card, as text to copy, and as a file where the client can take one. */
import { z } from 'zod';

import type { AttendeeList, Attendees } from '../../../app/attendees.ts';
import { csvOf } from '../../../app/csv.ts';
import type { FileUploader } from '../../../app/ports.ts';
import { dateOf } from '../../../domain/wall-clock.ts';
import { meetingId } from '../../card-data/ids.ts';
import { attendeeFile, attendeeText, showAttendees } from '../../card-data/meeting-editing.ts';
import { attendeeRows } from '../../attendee-rows.ts';
import { attendeesCard, attendeeTextCard } from '../../cards/attendees.ts';
import { textsOf, type CardContext } from '../../cards/card.ts';
import type { ActionHandler, Speaking } from '../../feature.ts';
import type { FileOffer, Reply } from '../../turn.ts';
import type { Desk } from '../../desk.ts';

/** What a file that we offered brings back; the file is made anew then, from what is stored. */
const offered = z.object({ attendeesOf: meetingId });

export interface AttendeeListOptions {
  readonly attendees: Attendees;
  readonly uploader: FileUploader;
  /** Whether the clients take files: Teams does, the local client does not. */
  readonly givesFiles: boolean;
}

/** The buttons for the list of attendees. */
export function attendeeActions(
  desk: Desk,
  { attendees, givesFiles }: AttendeeListOptions,
): readonly ActionHandler[] {
  async function withList(
    speaking: Speaking,
    id: string,
    reply: (list: AttendeeList, context: CardContext) => Reply,
  ): Promise<Reply> {
    const list = await attendees.list(speaking.actor, id);
    if (list === null || list === 'forbidden') return desk.refusal(speaking, list);
    return reply(list, desk.context(speaking));
  }

  return [
    desk.on(showAttendees, (speaking, data) =>
      withList(speaking, data.meetingId, (list, context) => ({
        card: attendeesCard(list, data.page, givesFiles, context),
      })),
    ),
    desk.on(attendeeText, (speaking, data) =>
      withList(speaking, data.meetingId, (list, context) => ({ card: attendeeTextCard(list, context) })),
    ),
    desk.on(attendeeFile, (speaking, data) =>
      withList(speaking, data.meetingId, (list, context) =>
        givesFiles
          ? { card: attendeesCard(list, 0, true, context), file: fileOffer(list, context) }
          : { card: attendeeTextCard(list, context) },
      ),
    ),
  ];
}

/** The answer to the question whether the list may be put in the person's OneDrive. */
export async function onAttendeeFileConsent(
  desk: Desk,
  { attendees, uploader }: AttendeeListOptions,
  speaking: Speaking,
): Promise<Reply | null> {
  const { event } = speaking.turn;
  if (event.kind !== 'file-consent') return null;
  const asked = offered.safeParse(event.context);
  if (!asked.success) return null;
  const texts = speaking.texts.meetingEditing.attendees;
  const { accepted, uploadUrl } = event;
  if (!accepted || uploadUrl === null) return { text: texts.fileDeclined };
  return desk.for(speaking, async () => {
    const list = await attendees.list(speaking.actor, asked.data.attendeesOf);
    if (list === null || list === 'forbidden') return desk.refusal(speaking, list);
    const uploaded = await uploader.upload(uploadUrl, fileOf(list, desk.context(speaking)));
    return { text: uploaded === 'uploaded' ? texts.fileUploaded : texts.fileRefused };
  });
}

function fileOffer(list: AttendeeList, context: CardContext): FileOffer {
  const texts = textsOf(context).meetingEditing.attendees;
  const { meeting, start } = list.view;
  return {
    name: texts.fileName(dateOf(start)),
    description: texts.fileDescription(meeting.title),
    bytes: fileOf(list, context).byteLength,
    context: { attendeesOf: meeting.meetingId },
  };
}

function fileOf(list: AttendeeList, context: CardContext): Uint8Array {
  return new TextEncoder().encode(csvOf(attendeeRows(list, context)));
}
