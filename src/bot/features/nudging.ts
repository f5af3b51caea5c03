/** Asking the silent regions now: for the secretariat and the kopgroep of the network, where nobody else reads along. */
import type { Meetings } from '../../app/meetings.ts';
import type { Nudge, Nudging } from '../../app/nudging.ts';
import { isSecretariat } from '../../domain/people.ts';
import { plain } from '../../texts/plain.ts';
import { nudgeNow, planNudge } from '../card-data/nudging.ts';
import { chooseNudgeCard, nudgeCard } from '../cards/nudging.ts';
import type { Drawing } from '../drawing.ts';
import { onAction, type Feature, type Speaking } from '../feature.ts';
import type { Reply } from '../turn.ts';

/** The feature of asking by hand. Typed words end in its question, never in asking itself. */
export function nudgingFeature(options: {
  readonly nudging: Nudging;
  readonly meetings: Pick<Meetings, 'find'>;
  readonly drawing: Pick<Drawing, 'context'>;
}): Feature {
  const { nudging, meetings, drawing } = options;

  async function answer(
    speaking: Speaking,
    asked: (actor: Speaking['actor']) => Promise<Nudge | 'forbidden' | null>,
  ): Promise<Reply> {
    if (!speaking.isPrivate) return { text: speaking.texts.meetingEditing.onlyPrivate };
    const context = drawing.context(speaking);
    const nudge = await asked(speaking.actor);
    if (nudge === null) return { text: speaking.texts.meetings.gone };
    if (nudge === 'forbidden') return { text: speaking.texts.nudging.forbidden(plain(context.secretariat)) };
    return { card: nudgeCard(nudge, isSecretariat(speaking.actor), context) };
  }

  return {
    name: 'nudging',
    intents: {
      nudge: async (speaking, { meeting }) => {
        const found = await meetings.find(speaking, meeting);
        switch (found.kind) {
          case 'none':
            return { text: speaking.texts.meetings.notFound };
          case 'several':
            return { card: chooseNudgeCard(found.meetings, drawing.context(speaking)) };
          case 'found':
            return answer(speaking, (actor) => nudging.plan(actor, found.meeting.meetingId));
        }
      },
    },
    actions: [
      onAction(planNudge, (speaking, { meetingId }) =>
        answer(speaking, (actor) => nudging.plan(actor, meetingId)),
      ),
      onAction(nudgeNow, (speaking, { meetingId }) =>
        answer(speaking, (actor) => nudging.nudge(actor, meetingId)),
      ),
    ],
  };
}
