import type { Language } from '../domain/people.ts';
import { LANGUAGE_FIELD } from './card-data/action.ts';
import { detectLanguage } from './language/language.ts';
import { readMessage } from './language/normalise.ts';
import type { Turn } from './turn.ts';

/** What someone is answered in of whom nothing is known yet; the client's own language says little about guests. */
export const FIRST_LANGUAGE: Language = 'nl';

/** The language of a turn by itself: that of the pressed card or of the words typed; null when it says nothing. */
export function languageOfTurn({ event }: Pick<Turn, 'event'>): Language | null {
  switch (event.kind) {
    case 'message':
      return detectLanguage(readMessage(event.text));
    case 'action':
      return languageOnCard(event.data);
    case 'file-consent':
    case 'installed':
      return null;
  }
}

function languageOnCard(data: unknown): Language | null {
  if (typeof data !== 'object' || data === null || !('language' in data)) return null;
  return LANGUAGE_FIELD.safeParse(data.language).data ?? null;
}
