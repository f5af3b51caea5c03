/** What the secretariat does with meetings in chat: make, publish, change, fill, call off, list. */
import type { AnsweringForOthers } from '../../app/answering-for-others.ts';
import type { Deliveries } from '../../app/deliveries.ts';
import type { MeetingEditing } from '../../app/meeting-editing.ts';
import type { Meetings } from '../../app/meetings.ts';
import { chooseManagedCard } from '../cards/choose-managed.ts';
import type { Drawing } from '../drawing.ts';
import type { Feature } from '../feature.ts';
import {
  attendeeActions,
  onAttendeeFileConsent,
  type AttendeeListOptions,
} from './meeting-editing/attendee-list.ts';
import { changeFormActions } from './meeting-editing/change-forms.ts';
import { changeActions } from './meeting-editing/changes.ts';
import { conceptActions, newMeetingForm } from './meeting-editing/concepts.ts';
import { createDesk } from '../desk.ts';
import { otherActions } from './meeting-editing/others.ts';

export interface MeetingEditingOptions extends AttendeeListOptions {
  readonly editing: MeetingEditing;
  readonly others: AnsweringForOthers;
  readonly meetings: Meetings;
  readonly deliveries: Pick<Deliveries, 'told' | 'wouldTell'>;
  readonly drawing: Drawing;
}

/** The feature of making and managing meetings, for the secretariat in a private chat. */
export function meetingEditingFeature(options: MeetingEditingOptions): Feature {
  const { editing, others, meetings, drawing, deliveries } = options;
  const desk = createDesk(drawing);

  return {
    name: 'meeting-editing',
    intents: {
      'new-meeting': (speaking) => desk.for(speaking, () => newMeetingForm(desk, speaking)),
      'manage-meeting': (speaking, { meeting }) =>
        desk.for(speaking, async () => {
          const found = await meetings.find(speaking, meeting);
          switch (found.kind) {
            case 'none':
              return { text: speaking.texts.meetings.notFound };
            case 'several':
              return { card: chooseManagedCard(found.meetings, desk.context(speaking)) };
            case 'found': {
              const view = await editing.show(speaking.actor, found.meeting.meetingId);
              return view === null || view === 'forbidden'
                ? desk.refusal(speaking, view)
                : desk.manage(speaking, view, null);
            }
          }
        }),
    },
    actions: [
      ...conceptActions(desk, editing, deliveries),
      ...changeActions(desk, editing, deliveries),
      ...changeFormActions(desk, editing, deliveries),
      ...otherActions(desk, editing, others),
      ...attendeeActions(desk, options),
    ],
    onFileConsent: (speaking) => onAttendeeFileConsent(desk, options, speaking),
  };
}
