/** Each outcome of an action in a sentence: what happened, what was kept, what to do. */
import type { Meeting, SlotId } from '../../domain/meetings.ts';
import type { Outcome, RefusalReason } from '../../domain/registrations.ts';
import { deadline } from '../../texts/dates.ts';
import type { SlotWords } from '../../texts/slot-words.ts';
import { textsOf, type CardContext } from './card.ts';
import type { OwnLine } from './own-line.ts';
import type { MeetingCardView } from './views.ts';
import { factsLine, slotWords } from './wording.ts';

/** The symbol and colour that go with an outcome. */
export function outcomeMark(outcome: Outcome): Pick<OwnLine, 'mark' | 'tone'> {
  switch (outcome.kind) {
    case 'attending':
      return { mark: 'yes', tone: 'good' };
    case 'stand-in-accepted':
      return outcome.slotId === null ? { mark: 'waiting', tone: 'warning' } : { mark: 'yes', tone: 'good' };
    case 'waiting':
      return { mark: 'waiting', tone: 'warning' };
    case 'deputy-asked':
      return { mark: 'asked', tone: 'accent' };
    case 'declined':
    case 'stand-in-declined':
    case 'offer-declined':
      return { mark: 'no', tone: 'emphasis' };
    case 'deputy-named':
      return { mark: 'yes', tone: 'good' };
    case 'withdrawn':
      return { mark: 'info', tone: 'emphasis' };
    case 'refused':
      return { mark: 'info', tone: 'warning' };
  }
}

/** Whether the outcome says how the person stands now; else that is to be said beside it. */
export function repeatsOwnState({ kind }: Outcome): boolean {
  return kind !== 'refused' && kind !== 'withdrawn' && kind !== 'deputy-named';
}

/** The outcome as plain text. `view` is the meeting after the action. */
export function outcomeText(outcome: Outcome, view: MeetingCardView, context: CardContext): string {
  return outcomeSentences(outcome, view, context).join(' ');
}

/** The same in sentences, the answer first. */
export function outcomeSentences(
  outcome: Outcome,
  view: MeetingCardView,
  context: CardContext,
): readonly string[] {
  const texts = textsOf(context).registrations.outcome;
  const { meeting } = view.meeting;
  const { names } = view;
  switch (outcome.kind) {
    case 'attending':
      return texts.attending(factsLine(meeting, outcome.slotId, context));
    case 'waiting':
      return waitingSentences(outcome, view, context);
    case 'declined':
      return texts.declined(factsLine(meeting, null, context));
    case 'withdrawn':
      return texts.withdrawn;
    case 'deputy-asked':
      return deputyAskedSentences(outcome, view, context);
    case 'deputy-named':
      return texts.deputyNamed;
    case 'stand-in-accepted':
      return outcome.slotId === null
        ? texts.standInWaits(names.primary)
        : texts.standInAccepted(names.primary, factsLine(meeting, outcome.slotId, context));
    case 'stand-in-declined':
      return texts.standInDeclined(names.primary);
    case 'offer-declined':
      return texts.offerDeclined;
    case 'refused':
      return refusalSentences(outcome.reason, meeting, context);
  }
}

/** Why something could not be done and what to do instead. */
function refusalSentences(reason: RefusalReason, meeting: Meeting, context: CardContext): readonly string[] {
  const texts = textsOf(context).registrations.refused;
  const { secretariat } = context;
  switch (reason) {
    case 'concept':
      return texts.concept;
    case 'cancelled':
      return texts.cancelled;
    case 'past':
      return texts.past;
    case 'deadline-passed': {
      const until = deadline(meeting.deadline, context.language, context.now);
      return texts.deadlinePassed(until.day, until.clock, secretariat);
    }
    case 'not-invited':
      return texts.notInvited(secretariat);
    case 'no-such-slot':
      return texts.noSuchSlot;
    case 'line-full':
      return texts.lineFull(secretariat);
    case 'not-asked':
      return texts.notAsked;
    case 'nothing-offered':
      return texts.nothingOffered;
    case 'not-in-line':
      return texts.notInLine;
    case 'no-deputy':
      return texts.noDeputy;
    case 'deputy-already-goes':
      return texts.deputyAlreadyGoes;
    case 'deputy-asked-by-other':
      return texts.deputyAskedByOther;
  }
}

function waitingSentences(
  outcome: Extract<Outcome, { kind: 'waiting' }>,
  view: MeetingCardView,
  context: CardContext,
): readonly string[] {
  const texts = textsOf(context);
  const words = (slotId: SlotId): SlotWords | null => wordsOf(view.meeting.meeting, slotId, context);
  const full = words(outcome.slotId);
  const kept = outcome.keeps === null ? null : words(outcome.keeps);
  const free = view.meeting.slots.find(
    ({ slot, free, waiting }) => slot.slotId !== outcome.slotId && free !== 0 && waiting === 0,
  );
  const hint = free === undefined ? null : words(free.slot.slotId);
  return [
    ...(full === null ? [] : [texts.slots.full(full)]),
    texts.registrations.outcome.place(outcome.place),
    kept !== null
      ? texts.slots.keepsSeat(kept)
      : hint !== null
        ? texts.slots.hasRoom(hint)
        : texts.registrations.outcome.willHear,
  ];
}

function deputyAskedSentences(
  outcome: Extract<Outcome, { kind: 'deputy-asked' }>,
  view: MeetingCardView,
  context: CardContext,
): readonly string[] {
  const texts = textsOf(context).registrations.outcome;
  const until = deadline(view.meeting.meeting.deadline, context.language, context.now);
  return [
    texts.deputyAsked(view.names.deputy),
    ...(outcome.slotId !== null ? [texts.seatHeld(until.day, until.clock)] : []),
    ...(outcome.slotId === null && outcome.place !== null ? [texts.placeKept(outcome.place)] : []),
  ];
}

function wordsOf(meeting: Meeting, slotId: SlotId, context: CardContext): SlotWords | null {
  const slot = meeting.slots.find((candidate) => candidate.slotId === slotId);
  return slot === undefined ? null : slotWords(meeting, slot, context);
}
