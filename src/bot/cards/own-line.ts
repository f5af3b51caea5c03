/** The person's own state on a card: a symbol, words and a tone, so that colour never says it alone. */
import type { Phase } from '../../domain/views.ts';
import type { Meeting } from '../../domain/meetings.ts';
import { deadline } from '../../texts/dates.ts';
import { textsOf, type CardContext } from './card.ts';
import { container, textBlock, type Container, type Tone } from './elements.ts';
import type { OwnState } from './own-state.ts';
import { withSlot } from './wording.ts';

/** Shapes that differ without colour and that every client's font has. */
export const SYMBOLS = {
  yes: '✓',
  no: '✕',
  waiting: '◷',
  asked: '→',
  /** Something waits for the reader's answer. */
  question: '●',
  /** No answer yet. */
  open: '○',
  info: 'ℹ',
} as const;

export type Mark = keyof typeof SYMBOLS;

/** The names that a card needs; null for someone who is no longer known. */
export interface Names {
  readonly deputy: string | null;
  readonly primary: string | null;
}

export interface OwnLine {
  readonly mark: Mark;
  readonly tone: Tone;
  /** Lines or sentences of raw text, the one to see at a glance first. */
  readonly lines: readonly string[];
}

/** A block in the colour of its tone: the symbol and the first line bold, the rest below it. */
export function announcement({ mark, tone, lines }: OwnLine): Container {
  const [first = '', ...rest] = lines;
  return container(
    [
      textBlock(`${SYMBOLS[mark]} ${first}`, { weight: 'bolder' }),
      ...rest.map((line) => textBlock(line, { spacing: 'small' })),
    ],
    { style: tone, spacing: 'medium' },
  );
}

/** Sentences as the lines of an announcement: the first by itself, the rest as one paragraph. */
export function sentenceLines([first = '', ...rest]: readonly string[]): readonly string[] {
  return rest.length === 0 ? [first] : [first, rest.join(' ')];
}

/** How someone's own state reads; null when there is nothing to say about it in this phase. */
export function ownLine(
  state: OwnState,
  meeting: Meeting,
  phase: Phase,
  names: Names,
  context: CardContext,
): OwnLine | null {
  if (phase !== 'open' && phase !== 'closed') return null;
  const texts = textsOf(context).registrations.own;
  switch (state.kind) {
    case 'none':
      return phase === 'open' ? { mark: 'open', tone: 'emphasis', lines: [texts.none] } : null;
    case 'attending':
      return { mark: 'yes', tone: 'good', lines: attendingLines(state, meeting, names, context) };
    case 'waiting':
      return {
        mark: 'waiting',
        tone: 'warning',
        lines: [withSlot(texts.waiting(state.place), meeting, state.slotId, context)],
      };
    case 'offered':
      return {
        mark: 'question',
        tone: 'accent',
        lines: [withSlot(texts.offered, meeting, state.slotId, context)],
      };
    case 'declined':
      return { mark: 'no', tone: 'emphasis', lines: [texts.declined] };
    case 'deputy-asked':
      return {
        mark: 'asked',
        tone: 'accent',
        lines: [texts.deputyAsked(names.deputy), heldLine(state, meeting, context)],
      };
    case 'deputy-accepted':
      return { mark: 'yes', tone: 'good', lines: [texts.deputyAccepted(names.deputy)] };
    case 'deputy-declined':
      return {
        mark: 'question',
        tone: 'warning',
        lines: [
          texts.deputyDeclined(names.deputy),
          ...(state.seat === null ? [] : [heldUntil(meeting, context)]),
        ],
      };
    case 'deputy-lapsed':
      return { mark: 'no', tone: 'emphasis', lines: [texts.deputyLapsed(names.deputy)] };
    case 'stand-in-asked':
      return { mark: 'question', tone: 'accent', lines: [texts.standInAsked(names.primary)] };
  }
}

function attendingLines(
  state: Extract<OwnState, { kind: 'attending' }>,
  meeting: Meeting,
  names: Names,
  context: CardContext,
): readonly string[] {
  const texts = textsOf(context).registrations.own;
  const line = state.standsIn ? texts.attendingFor(names.primary) : texts.attending;
  const first = withSlot(line, meeting, state.slotId, context);
  if (state.alsoWaiting === null) return [first];
  const { slotId, place } = state.alsoWaiting;
  return [first, withSlot(texts.alsoWaiting(place), meeting, slotId, context)];
}

function heldLine(
  state: Extract<OwnState, { kind: 'deputy-asked' }>,
  meeting: Meeting,
  context: CardContext,
): string {
  const texts = textsOf(context).registrations.own;
  if (state.seat !== null) return heldUntil(meeting, context);
  return texts.alsoWaiting(state.place ?? 1);
}

function heldUntil(meeting: Meeting, context: CardContext): string {
  const until = deadline(meeting.deadline, context.language, context.now);
  return textsOf(context).registrations.own.heldUntil(until.day, until.clock);
}
