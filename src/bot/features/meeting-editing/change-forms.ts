/** What comes back from the forms that change a published meeting. */
import type { Deliveries } from '../../../app/deliveries.ts';
import type { Edited, MeetingEditing } from '../../../app/meeting-editing.ts';
import type { CardJson } from '../../../app/ports.ts';
import type { MeetingView } from '../../../domain/views.ts';
import { saveMove, saveSeats, saveWhereabouts, typed } from '../../card-data/meeting-editing.ts';
import type { CardContext } from '../../cards/card.ts';
import { moveFormCard, seatsFormCard, whereaboutsFormCard } from '../../cards/meeting-editing-changes.ts';
import { toldLines } from '../../cards/meeting-editing-questions.ts';
import type { ActionHandler, Speaking } from '../../feature.ts';
import type { Reply } from '../../turn.ts';
import { isMendable, managed, sessionsFrom } from './concepts.ts';
import type { Desk } from '../../desk.ts';

type Refusals = Extract<NonNullable<Edited>, { kind: 'refused' }>['problems'];

/** The buttons under the forms that change a published meeting. */
export function changeFormActions(
  desk: Desk,
  editing: MeetingEditing,
  deliveries: Pick<Deliveries, 'told' | 'wouldTell'>,
): readonly ActionHandler[] {
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
    desk.on(saveWhereabouts, async (speaking, data) => {
      const values = { place: typed(data, 'place'), link: typed(data, 'link') };
      const edit = { kind: 'whereabouts', ...values } as const;
      const edited = await editing.change(speaking.actor, data.meetingId, data.revision, edit);
      return afterForm(
        speaking,
        edited,
        [
          speaking.texts.meetingEditing.change.saved.whereabouts,
          ...toldLines(await deliveries.told(data.meetingId, 'relocated'), desk.context(speaking)),
        ],
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
      const told = await deliveries.told(data.meetingId, 'moved');
      const saved = speaking.texts.meetingEditing.change.saved.move;
      return afterForm(
        speaking,
        edited,
        [saved, ...toldLines(told, desk.context(speaking))],
        async ({ view, problems }, context) =>
          moveFormCard(
            view,
            await deliveries.wouldTell(data.meetingId, 'moved'),
            { values, problems },
            context,
          ),
      );
    }),
  ];
}

/** What was typed for each slot; the fields are named after the slots. */
function seatsFrom(data: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const prefix = 'seats_';
  const fields = Object.keys(data).filter((field) => field.startsWith(prefix));
  return new Map(fields.map((field) => [field.slice(prefix.length), typed(data, field)]));
}
