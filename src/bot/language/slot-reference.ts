import type { SlotReference } from '../../domain/finding-meetings.ts';
import type { Message, Token } from './normalise.ts';
import { onlyOne, scan } from './scan.ts';
import { slotForms } from './slot-forms.ts';
import { GROUP } from './vocabulary/references.ts';

export interface SlotReading {
  readonly slot: SlotReference;
  readonly used: ReadonlySet<Token>;
  /** Two different times, parts or ways to attend. */
  readonly isContradictory: boolean;
}

/** Reads which slot is meant from every token that is not `taken`; `known` are the words that can be no place. */
export function readSlot(
  message: Message,
  taken: ReadonlySet<Token>,
  known: ReadonlySet<string>,
): SlotReading {
  const { values, used } = scan(message, taken, slotForms(known));
  const mode = onlyOne(values.map((value) => value.mode));
  const place = onlyOne(values.map((value) => value.place));
  const time = onlyOne(values.map((value) => value.time));
  const part = onlyOne(values.map((value) => value.part));
  if (mode === 'several' || place === 'several' || time === 'several' || part === 'several') {
    return { slot: {}, used, isContradictory: true };
  }
  const slot = {
    ...(mode && { mode }),
    ...(place && { place }),
    ...(time && { time }),
    ...(part && { part }),
  };
  return { slot, used: new Set([...used, ...nounsBeside(message, used)]), isContradictory: false };
}

/** "de groep" of "de groep van 13 uur" says nothing more; without a slot beside it, it is not understood. */
function nounsBeside(message: Message, used: ReadonlySet<Token>): readonly Token[] {
  if (used.size === 0) return [];
  return message.sentences.flat().filter((token) => GROUP.has(token.word));
}
