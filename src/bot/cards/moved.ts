/** That a meeting has another time: the old one beside the new, and what became of the recipient's answer (rule Sending 5). */
import type { Session } from '../../domain/meetings.ts';
import { day, days, isOneDay, moment, times } from '../../texts/dates.ts';
import { afterMove, answersAfterMove } from './after-move.ts';
import { answerBy, canStillSignUp, withShow } from './asking.ts';
import { beforeAndNow } from './before-and-now.ts';
import { textsOf, type CardContext } from './card.ts';
import { deadlineFact, meetingFact, subjectOf, themeFact, whereFacts } from './message-facts.ts';
import type { TellingView, Told } from './message.ts';
import { ownStateOf, type OwnState } from './own-state.ts';
import { audienceName, whenWords } from './wording.ts';

/** The time of the recipient's own group where they have one, else of all groups. */
export function moved(view: TellingView, context: CardContext): Told {
  const { meeting, registration } = view;
  const { sending } = textsOf(context);
  const texts = sending.moved;
  const state = ownStateOf(registration === null ? null : { registration, place: null });
  const slotId = 'slotId' in state ? state.slotId : null;
  const { before, now, stays } = movedSessions(view, slotId);
  const isInformed = state.kind === 'none' && view.askedInstead.length > 0;
  const first = isInformed ? sending.informed.moved : texts.moved;
  const own = [
    ...(stays === null ? [] : [texts.ownStays(whenWords([stays], context))]),
    ...afterMove(state, view, context),
  ];
  const cannot = stays === null ? texts.cannot : sending.button.notComing;
  const answers = answersAfterMove(state, view, cannot, context);
  const isAsked = state.kind === 'none' && !isInformed && canStillSignUp(meeting, context);
  const deadline = isAsked ? [deadlineFact(meeting, context)] : [];
  return {
    top: { mark: 'info', tone: isInformed ? 'emphasis' : 'warning', lines: [first, own.join(' ')] },
    when: [
      beforeAndNow(before === null ? null : timeLines(before, context), timeLines(now, context), context),
    ],
    facts: deadline,
    actions: withShow(answers, meeting, context),
    letter: {
      subject: subjectOf(texts.subject, meeting, days(now, context.language, context.now), context),
      sentences: [
        first,
        fromTo(view, before, now, context),
        ...own,
        ...(isAsked ? [answerBy(meeting, context)] : []),
      ],
      facts: [
        meetingFact(meeting, context),
        ...(before === null ? [] : [{ label: sending.facts.before, value: whenWords(before, context) }]),
        { label: sending.facts.now, value: whenWords(now, context) },
        ...whereFacts(meeting, slotId, context),
        ...themeFact(meeting, context),
        ...deadline,
      ],
      takesAnswer: answers.length > 0,
      calendar: staysAway(state) ? null : 'publish',
    },
  };
}

/** Only the own group, unless that is as it was; then all, and `stays` is the own. */
function movedSessions(
  { meeting, known }: TellingView,
  slotId: string | null,
): {
  readonly before: readonly Session[] | null;
  readonly now: readonly Session[];
  readonly stays: Session | null;
} {
  const all = { before: known?.sessions ?? null, now: meeting.sessions, stays: null };
  const slot = meeting.slots.find((candidate) => candidate.slotId === slotId);
  const own = meeting.sessions.find(({ sessionId }) => sessionId === slot?.sessionId);
  const was = known?.sessions.find(({ sessionId }) => sessionId === own?.sessionId);
  if (own === undefined || was === undefined) return all;
  if (was.start === own.start && was.end === own.end) return { ...all, stays: own };
  return { before: [was], now: [own], stays: null };
}

/** "Ambtelijk netwerk: van dinsdag 12 januari, 10.00-11.30 uur naar woensdag 20 januari, 10.00-11.30 uur." */
function fromTo(
  { meeting }: TellingView,
  before: readonly Session[] | null,
  now: readonly Session[],
  context: CardContext,
): string {
  const texts = textsOf(context).sending.moved;
  const name = audienceName(meeting.audience, context);
  return before === null
    ? texts.to(name, whenWords(now, context))
    : texts.fromTo(name, whenWords(before, context), whenWords(now, context));
}

/** The day by itself and each time under it, so that two columns of them read in a narrow card. */
function timeLines(sessions: readonly Session[], { language, now }: CardContext): readonly string[] {
  const [first] = sessions;
  if (first === undefined || !isOneDay(sessions)) {
    return sessions.map((session) => moment(session, language, now));
  }
  const clocks = sessions.map((session) => times(session, language));
  return [day(first.start, language, now), ...new Set(clocks)];
}

/** Who does not come needs nothing in the calendar. */
function staysAway({ kind }: OwnState): boolean {
  return kind === 'declined' || kind === 'deputy-accepted' || kind === 'deputy-lapsed';
}
