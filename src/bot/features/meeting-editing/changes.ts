/** Managing a published meeting: its card, and the forms that change it. */
import type { Attendees } from '../../../app/attendees.ts';
import type { Edited, MeetingEditing } from '../../../app/meeting-editing.ts';
import { peopleConcerned } from '../../../domain/attendees.ts';
import type { MeetingId } from '../../../domain/meetings.ts';
import type { MeetingView } from '../../../domain/views.ts';
import type { CardJson } from '../../../app/ports.ts';
import {
  cancelMeeting,
  changeMeeting,
  manageMeeting,
  openForm,
  saveMove,
  saveSeats,
  saveWhereabouts,
  typed,
} from '../../card-data/meeting-editing.ts';
import type { CardContext } from '../../cards/card.ts';
import { moveFormCard, seatsFormCard, whereaboutsFormCard } from '../../cards/meeting-editing-changes.ts';
import { changeMenuCard, concernedLines, confirmCancelCard } from '../../cards/meeting-editing-manage.ts';
import { answerFormCard } from '../../cards/meeting-editing-others.ts';
import type { ActionHandler, Speaking } from '../../feature.ts';
import type { Reply } from '../../turn.ts';
import { isMendable, managed, sessionsFrom } from './concepts.ts';
import type { Desk } from './desk.ts';

type Shown = MeetingView | 'forbidden' | null;

export function changeActions(
  desk: Desk,
  editing: MeetingEditing,
  attendees: Attendees,
): readonly ActionHandler[] {
  /** How many people a change of this meeting touches. */
  async function concernedBy(speaking: Speaking, meetingId: MeetingId): Promise<number> {
    const list = await attendees.list(speaking.actor, meetingId);
    return list === null || list === 'forbidden' ? 0 : peopleConcerned(list.attendees).length;
  }

  /** Draws something about a meeting that can still be changed; of any other its card, which says why not. */
  async function whileRunning(
    speaking: Speaking,
    shown: Promise<Shown>,
    draw: (view: MeetingView, context: CardContext) => CardJson | Promise<CardJson>,
    alsoConcepts = false,
  ): Promise<Reply> {
    const view = await shown;
    if (view === null || view === 'forbidden') return desk.refusal(speaking, view);
    const isRunning = view.phase === 'open' || view.phase === 'closed';
    if (isRunning || (alsoConcepts && view.meeting.status === 'concept')) {
      return { card: await draw(view, desk.context(speaking)) };
    }
    return desk.manage(speaking, view, null);
  }

  /** After a form: the meeting with what was saved, or the form again with what was typed. */
  async function afterForm(
    speaking: Speaking,
    edited: Edited,
    saved: readonly string[],
    again: (
      refused: { view: MeetingView; problems: Refusals },
      context: CardContext,
    ) => CardJson | Promise<CardJson>,
  ): Promise<Reply> {
    const isRefused = edited !== null && edited !== 'forbidden' && edited.kind === 'refused';
    if (!isRefused || edited.view === null || !isMendable(edited.problems)) {
      return managed(desk, speaking, edited, saved);
    }
    return { card: await again({ view: edited.view, problems: edited.problems }, desk.context(speaking)) };
  }

  return [
    desk.on(manageMeeting, async (speaking, { meetingId }) => {
      const view = await editing.show(speaking.actor, meetingId);
      return view === null || view === 'forbidden'
        ? desk.refusal(speaking, view)
        : desk.manage(speaking, view, null);
    }),

    desk.on(changeMeeting, (speaking, { meetingId }) =>
      whileRunning(speaking, editing.show(speaking.actor, meetingId), changeMenuCard),
    ),

    desk.on(openForm, (speaking, { meetingId, form, name = '' }) => {
      const shown = editing.show(speaking.actor, meetingId);
      switch (form) {
        case 'whereabouts':
          return whileRunning(speaking, shown, (view, context) => whereaboutsFormCard(view, null, context));
        case 'seats':
          return whileRunning(speaking, shown, (view, context) => seatsFormCard(view, null, context));
        case 'answer':
          return whileRunning(speaking, shown, (view, context) => answerFormCard(view, name, context));
        case 'move':
          return whileRunning(speaking, shown, async (view, context) =>
            moveFormCard(view, await concernedBy(speaking, meetingId), null, context),
          );
        case 'cancel':
          return whileRunning(
            speaking,
            shown,
            async (view, context) => confirmCancelCard(view, await concernedBy(speaking, meetingId), context),
            true,
          );
      }
    }),

    desk.on(saveWhereabouts, async (speaking, data) => {
      const values = { place: typed(data, 'place'), link: typed(data, 'link') };
      const edit = { kind: 'whereabouts', ...values } as const;
      const edited = await editing.change(speaking.actor, data.meetingId, data.revision, edit);
      return afterForm(
        speaking,
        edited,
        [speaking.texts.meetingEditing.change.saved.whereabouts],
        ({ view, problems }, context) => whereaboutsFormCard(view, { values, problems }, context),
      );
    }),

    desk.on(saveSeats, async (speaking, data) => {
      const seats = seatsFrom(data);
      const edited = await editing.change(speaking.actor, data.meetingId, data.revision, {
        kind: 'seats',
        seats,
      });
      return afterForm(
        speaking,
        edited,
        [speaking.texts.meetingEditing.change.saved.seats],
        ({ view, problems }, context) => seatsFormCard(view, { values: seats, problems }, context),
      );
    }),

    desk.on(saveMove, async (speaking, data) => {
      const values = {
        date: typed(data, 'date'),
        sessions: sessionsFrom(data),
        deadlineDate: typed(data, 'deadlineDate'),
        deadlineTime: typed(data, 'deadlineTime'),
      };
      const edited = await editing.change(speaking.actor, data.meetingId, data.revision, {
        kind: 'move',
        ...values,
      });
      const concerned = await concernedBy(speaking, data.meetingId);
      const saved = speaking.texts.meetingEditing.change.saved.move;
      return afterForm(
        speaking,
        edited,
        [saved, ...concernedLines(concerned, desk.context(speaking))],
        ({ view, problems }, context) => moveFormCard(view, concerned, { values, problems }, context),
      );
    }),

    desk.on(cancelMeeting, async (speaking, { meetingId, revision }) => {
      const edited = await editing.change(speaking.actor, meetingId, revision, { kind: 'cancel' });
      const concerned = await concernedBy(speaking, meetingId);
      const { done } = speaking.texts.meetingEditing.cancel;
      return managed(desk, speaking, edited, [done, ...concernedLines(concerned, desk.context(speaking))]);
    }),
  ];
}

type Refusals = Extract<NonNullable<Edited>, { kind: 'refused' }>['problems'];

/** What was typed for each slot; the fields are named after the slots. */
function seatsFrom(data: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const prefix = 'seats_';
  const fields = Object.keys(data).filter((field) => field.startsWith(prefix));
  return new Map(fields.map((field) => [field.slice(prefix.length), typed(data, field)]));
}
