/** Managing a published meeting: its card, and the forms that change it. */
import type { Deliveries } from '../../../app/deliveries.ts';
import type { MeetingEditing } from '../../../app/meeting-editing.ts';
import type { MeetingView } from '../../../domain/views.ts';
import type { CardJson } from '../../../app/ports.ts';
import { cancelMeeting, changeMeeting, manageMeeting, openForm } from '../../card-data/meeting-editing.ts';
import type { CardContext } from '../../cards/card.ts';
import { moveFormCard, seatsFormCard, whereaboutsFormCard } from '../../cards/meeting-editing-changes.ts';
import { answerFormCard } from '../../cards/meeting-editing-others.ts';
import { changeMenuCard, confirmCancelCard, toldLines } from '../../cards/meeting-editing-questions.ts';
import type { ActionHandler, Speaking } from '../../feature.ts';
import type { Reply } from '../../turn.ts';
import { managed } from './concepts.ts';
import type { Desk } from '../../desk.ts';

type Shown = MeetingView | 'forbidden' | null;

/** The buttons that open the forms of a meeting, and the one that calls it off. */
export function changeActions(
  desk: Desk,
  editing: MeetingEditing,
  deliveries: Pick<Deliveries, 'told' | 'wouldTell'>,
): readonly ActionHandler[] {
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
            moveFormCard(view, await deliveries.wouldTell(meetingId, 'moved'), null, context),
          );
        case 'cancel':
          return whileRunning(
            speaking,
            shown,
            async (view, context) =>
              confirmCancelCard(view, await deliveries.wouldTell(meetingId, 'cancelled'), context),
            true,
          );
      }
    }),

    desk.on(cancelMeeting, async (speaking, { meetingId, revision }) => {
      const edited = await editing.change(speaking.actor, meetingId, revision, { kind: 'cancel' });
      const told = await deliveries.told(meetingId, 'cancelled');
      const { done } = speaking.texts.meetingEditing.cancel;
      return managed(desk, speaking, edited, [done, ...toldLines(told, desk.context(speaking))]);
    }),
  ];
}
