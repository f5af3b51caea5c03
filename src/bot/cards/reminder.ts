/** What someone who comes is reminded of (rule Sending 2). */
import type { Reminder } from '../../domain/messages.ts';
import { sessionOf, startOf, type SlotId } from '../../domain/meetings.ts';
import { dateOf, daysBetween } from '../../domain/wall-clock.ts';
import { clock, day } from '../../texts/dates.ts';
import { allOf } from '../../texts/enumeration.ts';
import { openUrl, type Action } from './actions.ts';
import { AnswerButtons } from './answer-buttons.ts';
import { canStillSignUp } from './asking.ts';
import { textsOf, type CardContext } from './card.ts';
import { textBlock, type Fact } from './elements.ts';
import {
  cardWhereFacts,
  hasSlot,
  isIn,
  letterFacts,
  safeLink,
  subjectOf,
  themeFact,
  whenOf,
} from './message-facts.ts';
import type { TellingView, Told } from './message.ts';
import { factsLine } from './wording.ts';

export type ReminderKind = Exclude<Reminder['kind'], 'nudge'>;

/** Of the recipient's own group: when, where or the link, and who else comes from the region. */
export function reminder(kind: ReminderKind, view: TellingView, context: CardContext): Told {
  const { meeting } = view;
  const texts = textsOf(context).sending;
  const slotId = view.registration?.seat ?? null;
  const start = hasSlot(meeting, slotId) ? sessionOf(meeting, slotId).start : startOf(meeting);
  const first =
    kind === 'reminder-hour'
      ? texts.reminder.begins(clock(start, context.language))
      : texts.reminder.coming(daysBetween(dateOf(context.now), dateOf(start)), primaryOf(view));
  const noLink =
    kind === 'reminder-hour' && safeLink(meeting) === null
      ? [texts.reminder.noLink(context.secretariat)]
      : [];
  return {
    top: { mark: 'yes', tone: 'good', lines: [first, ...noLink] },
    when: [textBlock(whenOf(meeting, slotId, context), { spacing: 'small' })],
    facts: [
      ...cardWhereFacts(meeting, slotId, context),
      ...colleagueFact(view, context),
      ...themeFact(meeting, context),
    ],
    actions: buttons(kind, view, slotId, context),
    letter: {
      subject: subjectOf(texts.reminder.subject, meeting, day(start, context.language, context.now), context),
      sentences: [
        first,
        `${factsLine(meeting, slotId, context)}.`,
        ...colleagueSentence(view, context),
        ...noLink,
      ],
      facts: letterFacts(meeting, slotId, context),
      takesAnswer: context.now < start,
      calendar: null,
    },
  };
}

/** For whom the recipient goes; null for who comes for themselves. */
function primaryOf({ registration, names }: TellingView): string | null {
  return registration?.standsInFor?.status === 'accepted' ? names.primary : null;
}

function colleagueFact({ colleagues }: TellingView, context: CardContext): readonly Fact[] {
  const label = textsOf(context).sending.facts.colleagues;
  return colleagues.length === 0 ? [] : [{ label, value: allOf(colleagues, context.language) }];
}

function colleagueSentence({ colleagues }: TellingView, context: CardContext): readonly string[] {
  const { alsoComing } = textsOf(context).sending.reminder;
  return colleagues.length === 0
    ? []
    : [alsoComing(allOf(colleagues, context.language), colleagues.length > 1)];
}

/** The way in, which an hour before is what one needs; signing off; a deputy as long as one can still say yes. */
function buttons(
  kind: ReminderKind,
  view: TellingView,
  slotId: SlotId | null,
  context: CardContext,
): readonly Action[] {
  const { meeting, registration } = view;
  const own = new AnswerButtons(meeting.meetingId, context);
  const { registrations, sending } = textsOf(context);
  const link = isIn(meeting, slotId, 'online') ? openUrl(registrations.button.join, meeting.link) : null;
  const primary = kind === 'reminder-hour' ? { style: 'positive' as const } : {};
  const standsIn = registration?.standsInFor?.status === 'accepted';
  return [
    ...(link === null ? [] : [{ ...link, ...primary }]),
    own.signOff(sending.button.notComing),
    ...(view.mayAskDeputy && !standsIn && canStillSignUp(meeting, context) ? [own.deputy] : []),
    own.show,
  ];
}
