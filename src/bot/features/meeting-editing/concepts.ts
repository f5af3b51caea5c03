/** Making a meeting: the form, the concept, publishing. */
import type { Deliveries } from '../../../app/deliveries.ts';
import { newMeetingId, type Edited, type MeetingEditing } from '../../../app/meeting-editing.ts';
import {
  BLANK_DRAFT,
  draftOf,
  type MeetingDraft,
  type TypedSession,
} from '../../../domain/meeting-drafts.ts';
import type { EditProblem } from '../../../domain/meeting-edits.ts';
import { editConcept, publishMeeting, saveMeeting, typed } from '../../card-data/meeting-editing.ts';
import { meetingFormCard } from '../../cards/meeting-editing-form.ts';
import { problemText, warningText } from '../../cards/meeting-editing-problems.ts';
import type { ActionHandler, Speaking } from '../../feature.ts';
import type { Reply } from '../../turn.ts';
import type { Desk } from '../../desk.ts';

/** More groups than the form has inputs for; what is not typed is left out. */
const MOST_GROUPS = 6;

/** An empty form. The meeting that it will make is named now, so that sending it twice makes one. */
export function newMeetingForm(desk: Desk, speaking: Speaking): Reply {
  const { person } = speaking.actor;
  if (person === null) return desk.refusal(speaking, 'forbidden');
  const meetingId = newMeetingId(person.personId, speaking.turn.activityId);
  const form = { meetingId, revision: 0, draft: BLANK_DRAFT, problems: [] };
  return { card: meetingFormCard(form, desk.context(speaking)) };
}

/** The buttons that save, reopen and publish a concept. */
export function conceptActions(
  desk: Desk,
  editing: MeetingEditing,
  deliveries: Pick<Deliveries, 'told'>,
): readonly ActionHandler[] {
  return [
    desk.on(saveMeeting, async (speaking, data) => {
      const { meetingId, revision } = data;
      const draft = draftFrom(data);
      const saved = await editing.save(speaking.actor, meetingId, revision, draft);
      if (saved === null || saved === 'forbidden') return desk.refusal(speaking, saved);
      if (saved.kind === 'refused') return again(desk, speaking, { meetingId, revision, draft }, saved);
      const context = desk.context(speaking);
      const lines = [
        speaking.texts.meetingEditing.concept.saved,
        ...saved.warnings.map((warning) => warningText(warning, context)),
      ];
      const tone = saved.warnings.length === 0 ? 'good' : 'warning';
      return desk.manage(speaking, saved.view, { mark: 'yes', tone, lines });
    }),

    desk.on(editConcept, async (speaking, { meetingId }) => {
      const view = await editing.show(speaking.actor, meetingId);
      if (view === null || view === 'forbidden') return desk.refusal(speaking, view);
      const { meeting } = view;
      if (meeting.status !== 'concept') return desk.manage(speaking, view, null);
      const form = { meetingId, revision: meeting.revision, draft: draftOf(meeting), problems: [] };
      return { card: meetingFormCard(form, desk.context(speaking)) };
    }),

    desk.on(publishMeeting, async (speaking, { meetingId, revision }) => {
      const edited = await editing.change(speaking.actor, meetingId, revision, { kind: 'publish' });
      const { published, invited } = speaking.texts.meetingEditing.concept;
      return managed(desk, speaking, edited, [
        published,
        invited(await deliveries.told(meetingId, 'invitation')),
      ]);
    }),
  ];
}

/** The manage card after a change: `done` when it was made, else why not. */
export function managed(desk: Desk, speaking: Speaking, edited: Edited, done: readonly string[]): Reply {
  if (edited === null || edited === 'forbidden') return desk.refusal(speaking, edited);
  if (edited.view === null) return desk.refusal(speaking, null);
  const context = desk.context(speaking);
  if (edited.kind === 'done') {
    const lines = [...done, ...edited.warnings.map((warning) => warningText(warning, context))];
    return desk.manage(speaking, edited.view, { mark: 'yes', tone: 'good', lines });
  }
  const scope = { groups: edited.view.meeting.sessions.length, view: edited.view };
  const lines = edited.problems.map((problem) => problemText(problem, scope, context));
  return desk.manage(speaking, edited.view, { mark: 'no', tone: 'attention', lines });
}

/** Whether the form itself is where the problem can be mended; else the meeting takes no such change at all. */
export function isMendable(problems: readonly EditProblem[]): boolean {
  return problems.every(({ field, kind }) => field !== null || kind === 'changed-meanwhile');
}

/** The form with everything typed. After another's change it goes on from the newest revision. */
function again(
  desk: Desk,
  speaking: Speaking,
  form: { readonly meetingId: string; readonly revision: number; readonly draft: MeetingDraft },
  refused: Extract<Edited, { kind: 'refused' }>,
): Reply {
  const { problems, view } = refused;
  if (!isMendable(problems)) return managed(desk, speaking, refused, []);
  const isOutdated = problems.some(({ kind }) => kind === 'changed-meanwhile');
  const revision = isOutdated && view !== null ? view.meeting.revision : form.revision;
  return { card: meetingFormCard({ ...form, revision, problems }, desk.context(speaking)) };
}

function draftFrom(
  data: Readonly<Record<string, unknown>> & Pick<MeetingDraft, 'audience' | 'mode'>,
): MeetingDraft {
  const field = (name: string): string => typed(data, name);
  return {
    title: field('title'),
    theme: field('theme'),
    audience: data.audience,
    date: field('date'),
    sessions: sessionsFrom(data),
    mode: data.mode,
    place: field('place'),
    link: field('link'),
    seats: { online: field('seatsOnline'), physical: field('seatsPhysical') },
    deadlineDate: field('deadlineDate'),
    deadlineTime: field('deadlineTime'),
  };
}

/** The groups up to the last of which anything was typed. */
export function sessionsFrom(data: Readonly<Record<string, unknown>>): readonly TypedSession[] {
  const all = Array.from({ length: MOST_GROUPS }, (_, index) => ({
    start: typed(data, `start${index + 1}`),
    end: typed(data, `end${index + 1}`),
  }));
  const last = all.findLastIndex(({ start, end }) => start !== '' || end !== '');
  return all.slice(0, Math.max(1, last + 1));
}
