import type { Language } from '../../domain/people.ts';
import { KNOWLEDGE } from './lexicon.ts';
import { tokensOf, type Message } from './normalise.ts';

/** The language that most words of the message are of; null when they decide nothing ("ok", a name). */
export function detectLanguage(message: Message): Language | null {
  const words = tokensOf(message).map((token) => token.typed);
  const dutch = words.filter((word) => KNOWLEDGE.nl.characteristic.has(word)).length;
  const english = words.filter((word) => KNOWLEDGE.en.characteristic.has(word)).length;
  if (dutch === english) return null;
  return dutch > english ? 'nl' : 'en';
}
