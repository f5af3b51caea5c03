import type { Language } from '../domain/people.ts';

const FORMATS: Record<Language, Intl.ListFormat> = {
  nl: new Intl.ListFormat('nl-NL', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

/** "Petra Jansen, Bas Kuiper en Jan de Boer". */
export function allOf(names: readonly string[], language: Language): string {
  return FORMATS[language].format(names);
}
