/** That a meeting is off (rule Sending 5). There is nothing to answer any more. */
import { days } from '../../texts/dates.ts';
import { textsOf, type CardContext } from './card.ts';
import { textBlock } from './elements.ts';
import { meetingFact, subjectOf, whenFact } from './message-facts.ts';
import type { TellingView, Told } from './message.ts';
import { factsLine, whenLine } from './wording.ts';

/** What and when; it has no buttons: what is left to do is to take it out of a calendar. */
export function cancelled({ meeting, registration }: TellingView, context: CardContext): Told {
  const { cancelled: off, nothingToDo, subject } = textsOf(context).sending.cancelled;
  const seat = registration?.seat ?? null;
  return {
    top: { mark: 'no', tone: 'attention', lines: [off, nothingToDo] },
    when: [textBlock(whenLine(meeting, context), { spacing: 'small' })],
    facts: [],
    actions: [],
    letter: {
      subject: subjectOf(subject, meeting, days(meeting.sessions, context.language, context.now), context),
      sentences: [off, `${factsLine(meeting, seat, context)}.`, nothingToDo],
      facts: [meetingFact(meeting, context), whenFact(meeting, null, context)],
      takesAnswer: false,
      calendar: 'cancel',
    },
  };
}
