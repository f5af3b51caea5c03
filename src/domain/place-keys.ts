/** What was asked for by a word beside the name: "gemeente Utrecht", "regio Utrecht", "provincie Utrecht". */
export type AskedFor = 'municipality' | 'region' | 'province';

export interface Wording {
  /** Null when no such word was said. */
  readonly asked: AskedFor | null;
  /**
   * Comparable forms, longest first: the whole text, then with one introducing word less each time, down to the bare
   * name. "regio de Bilt" gives "regiodebilt", "debilt", "bilt". Empty when the text names nothing.
   */
  readonly forms: readonly string[];
}

const KINDS: Readonly<Record<string, AskedFor>> = {
  gemeente: 'municipality',
  centrumgemeente: 'municipality',
  municipality: 'municipality',
  stad: 'municipality',
  city: 'municipality',
  regio: 'region',
  regios: 'region',
  region: 'region',
  provincie: 'province',
  province: 'province',
};

/** Words before a name that do not tell one place from another. */
const FILLERS = new Set('de het den t s the of van in uit voor bij rond rondom'.split(' '));

/** Longer than any name of a place; what follows cannot be one. */
const LONGEST_TEXT = 120;

/** The comparable forms of what someone typed, or of a name in the reference data: both go through the same door. */
export function wordingOf(text: string): Wording {
  const words = wordsOf(text);
  if (words.every((word) => KINDS[word] !== undefined)) return { asked: null, forms: [] };
  let asked: AskedFor | null = null;
  const last = words.at(-1);
  const trailing = last === undefined || words.length === 1 ? undefined : KINDS[last];
  const forms = [words.join('')];
  if (trailing !== undefined) {
    asked = trailing;
    words.pop();
    forms.push(words.join(''));
  }
  while (words.length > 1) {
    const [first = ''] = words;
    const kind = KINDS[first];
    if (kind === undefined && !FILLERS.has(first)) break;
    asked = kind ?? asked;
    words.shift();
    forms.push(words.join(''));
  }
  return { asked, forms: [...new Set(forms)].filter((form) => form !== '') };
}

/** Lower case, without diacritics or punctuation; "ij" as "y", "sint" as "st", "aan de(n)" as "ad". */
function wordsOf(text: string): string[] {
  return text
    .slice(0, LONGEST_TEXT)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/\b(?:aan den?|a ?[/.] ?d\.?)(?=\s)/g, 'ad')
    .replace(/\bsint\b/g, 'st')
    .replace(/\b(?:e\.? ?o\.?|en omgeving|en omstreken)\s*$/, '')
    .replace(/ij/g, 'y')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
