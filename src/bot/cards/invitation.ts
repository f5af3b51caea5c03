/** The two messages that ask someone for an answer: the invitation, and the nudge when it stays silent. */
import { days } from '../../texts/dates.ts';
import { allOf } from '../../texts/enumeration.ts';
import type { ExecuteAction } from './actions.ts';
import { answerBy, askedSentence, canStillSignUp, threeAnswers, withShow } from './asking.ts';
import { textsOf, type CardContext } from './card.ts';
import { textBlock } from './elements.ts';
import { cardWhereFacts, deadlineFact, letterFacts, subjectOf, themeFact } from './message-facts.ts';
import type { TellingView, Told } from './message.ts';
import { factsLine, whenLine } from './wording.ts';

/** Asks who answers for the region, and informs who need not (rule Sending 1). */
export function invitation(view: TellingView, context: CardContext): Told {
  const texts = textsOf(context).sending;
  const facts = `${factsLine(view.meeting, null, context)}.`;
  if (view.askedInstead.length > 0) {
    const asked = askedSentence(view, context);
    return {
      ...about(view, [], context),
      top: { mark: 'info', tone: 'emphasis', lines: [texts.informed.invited, asked] },
      letter: {
        ...letter(view, texts.informed.subject, [texts.informed.invited, facts, asked], context),
        takesAnswer: false,
        calendar: 'publish',
      },
    };
  }
  const { invited, invitedComing, subject } = texts.invitation;
  const sentences = [invited, facts, texts.willYouCome, answerBy(view.meeting, context)];
  return {
    ...about(view, answers(view, context), context),
    top: { mark: 'question', tone: 'accent', lines: [invitedComing] },
    letter: { ...letter(view, subject, sentences, context), calendar: 'publish' },
  };
}

/** Tells a silent region, or someone on the list, that no answer came yet (rule Sending 2): kindly, and without blame. */
export function nudge(view: TellingView, context: CardContext): Told {
  const texts = textsOf(context).sending;
  const { region, person, welcome, instead, subject } = texts.nudge;
  const silent = view.meeting.audience.kind === 'contacts' ? region : person;
  const then = view.askedInstead.length > 0 ? instead(allOf(view.askedInstead, context.language)) : welcome;
  const facts = `${factsLine(view.meeting, null, context)}.`;
  const sentences = [silent, facts, then, answerBy(view.meeting, context)];
  return {
    ...about(view, answers(view, context), context),
    top: { mark: 'open', tone: 'accent', lines: [silent, then] },
    letter: letter(view, subject, sentences, context),
  };
}

/** What both have in common on the card. */
function about(
  { meeting }: TellingView,
  actions: readonly ExecuteAction[],
  context: CardContext,
): Pick<Told, 'when' | 'facts' | 'actions'> {
  return {
    when: [textBlock(whenLine(meeting, context), { spacing: 'small' })],
    facts: [
      ...cardWhereFacts(meeting, null, context),
      ...themeFact(meeting, context),
      deadlineFact(meeting, context),
    ],
    actions: withShow(actions, meeting, context),
  };
}

/** What both have in common in a letter. */
function letter(
  { meeting }: TellingView,
  what: string,
  sentences: readonly string[],
  context: CardContext,
): Told['letter'] {
  return {
    subject: subjectOf(what, meeting, days(meeting.sessions, context.language, context.now), context),
    sentences,
    facts: [...letterFacts(meeting, null, context), deadlineFact(meeting, context)],
    takesAnswer: canStillSignUp(meeting, context),
    calendar: null,
  };
}

function answers(view: TellingView, context: CardContext): readonly ExecuteAction[] {
  return canStillSignUp(view.meeting, context) ? threeAnswers(view, context) : [];
}
