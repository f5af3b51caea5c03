/** The replies that several features give: a meeting, what became of an answer, which meeting is meant. */
import type { Answer } from '../app/answering.ts';
import { mayKnow } from '../app/finding-meetings.ts';
import type { CardJson } from '../app/ports.ts';
import type { MeetingOfPerson, Registrations } from '../app/registrations.ts';
import type { FoundMeeting } from '../domain/finding-meetings.ts';
import type { MeetingId } from '../domain/meetings.ts';
import type { CardContext } from './cards/card.ts';
import { meetingListCard } from './cards/meeting-list.ts';
import { sharedMeetingCard } from './cards/meeting.ts';
import { nameDeputyCard } from './cards/name-deputy.ts';
import { outcomeText } from './cards/outcome-text.ts';
import { outcomeCard } from './cards/outcome.ts';
import type { MeetingCardView } from './cards/views.ts';
import type { Drawing } from './drawing.ts';
import type { Speaking } from './feature.ts';
import type { Reply } from './turn.ts';

/** Draws the personal card of a meeting. */
export type DrawMeeting = (view: MeetingCardView, context: CardContext) => CardJson;

export interface Replies {
  /** What became of an answer: the sentence, and the meeting as it now stands. */
  outcome(speaking: Speaking, answer: Answer): Promise<Reply>;
  /** A meeting as who speaks may see it; where others read along, the card without anyone's answer. */
  meeting(speaking: Speaking, meetingId: MeetingId, draw: DrawMeeting): Promise<Reply>;
  /** Goes on with the meeting that was found, or asks which one is meant. */
  found(
    speaking: Speaking,
    found: FoundMeeting,
    goOn: (meetingId: MeetingId) => Promise<Reply>,
  ): Promise<Reply>;
}

/** Makes the replies that features share. */
export function createReplies(options: {
  readonly registrations: Registrations;
  readonly drawing: Drawing;
}): Replies {
  const { registrations, drawing } = options;

  async function drawn(speaking: Speaking, shown: MeetingOfPerson, draw: DrawMeeting): Promise<CardJson> {
    const context = drawing.context(speaking);
    if (!speaking.isPrivate) return sharedMeetingCard(shown.view, context);
    return draw(await drawing.view(speaking, shown), context);
  }

  return {
    async outcome(speaking, answer) {
      const context = drawing.context(speaking);
      const { meetings } = speaking.texts;
      if (answer === 'stranger') return toStranger(speaking, context);
      // A forged or old card may name a meeting that is none of this person's business.
      if (answer === null || !isTheirs(speaking, answer)) return { text: meetings.gone };
      const { outcome } = answer;
      const hasNoDeputy = outcome.kind === 'refused' && outcome.reason === 'no-deputy';
      const card = await drawn(speaking, answer, (view) =>
        hasNoDeputy ? nameDeputyCard(view, context) : outcomeCard(outcome, view, context),
      );
      if (speaking.isPrivate) return { card };
      // Whose deputy someone is, and who theirs is, is not for a channel.
      const view = { ...(await drawing.view(speaking, answer)), names: { deputy: null, primary: null } };
      return { text: outcomeText(outcome, view, context), card };
    },

    async meeting(speaking, meetingId, draw) {
      const shown = await registrations.show(meetingId, speaking.actor.person?.personId ?? null);
      if (shown === null || !isTheirs(speaking, shown)) return { text: speaking.texts.meetings.gone };
      return { card: await drawn(speaking, shown, draw) };
    },

    async found(speaking, found, goOn) {
      switch (found.kind) {
        case 'found':
          return goOn(found.meeting.meetingId);
        case 'several': {
          const names = { deputy: null, primary: null };
          const rows = found.meetings.map((meeting) => ({ meeting, own: null, names }));
          return { card: meetingListCard({ rows, network: null }, drawing.context(speaking)) };
        }
        case 'none':
          return { text: speaking.texts.meetings.notFound };
      }
    },
  };
}

/** Who hears with this very answer that the secretariat first looks who they are needs no other words. */
function toStranger({ actor, texts }: Speaking, { secretariat }: CardContext): Reply {
  switch (actor.awaits) {
    case 'new':
      return {};
    case 'waiting':
      return { text: texts.reach.awaits.still(secretariat) };
    default:
      return { text: texts.registrations.stranger(secretariat) };
  }
}

/** Whether the meeting is who speaks' business: they may know of it, or they have a part in it. */
function isTheirs({ actor }: Speaking, { view, own }: MeetingOfPerson): boolean {
  return own !== null || mayKnow(actor, view.meeting);
}
