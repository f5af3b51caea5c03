import type { Language } from '../domain/people.ts';
import { en } from './en/index.ts';
import { nl } from './nl/index.ts';

/** Every word a person reads. Dutch is the source; English must have every key to compile. */
export type Texts = typeof nl;

const TEXTS: Record<Language, Texts> = { nl, en };

/** The texts of a language. */
export function textsIn(language: Language): Texts {
  return TEXTS[language];
}
