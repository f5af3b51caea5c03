/** One word or number of a message. */
export interface Token {
  /** What patterns are compared with: lower case, no diacritics or apostrophes, slips of the pen corrected. */
  readonly word: string;
  /** As `word`, but as the person spelled it. */
  readonly typed: string;
  /** Exactly as it stands in the text. */
  readonly raw: string;
  /** Where `raw` begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  /** Whether it begins a clause: the first of a sentence, or right after a comma, a colon or a dash. */
  readonly opens: boolean;
}

export type Sentence = readonly Token[];

export interface Message {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly hasQuestionMark: boolean;
}

/** Nobody types more than this to a bot; what lies beyond is not read. */
const LONGEST_READ = 12_000;

/**
 * What a text is cut into. Marks matter only for where a clause or sentence ends. The alternatives begin with different
 * characters, but for the abbreviation, which is bounded: reading is linear in the length of the text.
 */
const PIECES = {
  /** "a.u.b." */
  abbreviation: /(?<![\p{L}\p{N}])\p{L}\.(?:\p{L}\.){1,5}/u,
  /** Holds hyphens and apostrophes ("s-hertogenbosch", "z'n"), and a number its separators ("14-1", "10.00-11.30"). */
  word: /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’-](?=[\p{L}\p{N}])|(?<=\p{N})[.:/](?=\p{N}))*/u,
  /** Counts like a word, since it may turn the meaning round ("❌", "wel/niet"); a friendly one does not. */
  sign: /(?!\p{Emoji_Modifier}|👍|👌|🙏|🙂|😊|😀|😃|😄|👋|✅|🎉)\p{S}|\//u,
  /** No full stop that something follows directly, nor one before a number ("di. 12 jan. 2027"). */
  end: /(?!\.\s\d)[.!?;…](?=["'”’)\s]|$)|[!?;\n]/u,
  pause: /[,:–—]|\s-(?=\s)/u,
};

const PIECE = new RegExp(
  Object.entries(PIECES)
    .map(([name, { source }]) => `(?<${name}>${source})`)
    .join('|'),
  'gu',
);

/** Cuts a text into sentences of tokens. Reads anything; never throws. */
export function readMessage(text: string): Message {
  const read = text.slice(0, LONGEST_READ).normalize('NFC');
  const sentences: Token[][] = [[]];
  let opens = true;
  for (const match of read.matchAll(PIECE)) {
    const { abbreviation, word, sign, end } = match.groups ?? {};
    const raw = abbreviation ?? word ?? sign;
    if (raw === undefined) {
      opens = true;
      if (end !== undefined) sentences.push([]);
      continue;
    }
    for (const typed of parts(normalise(raw))) {
      sentences
        .at(-1)
        ?.push({ word: typed, typed, raw, start: match.index, end: match.index + raw.length, opens });
      opens = false;
    }
  }
  return {
    text: read,
    sentences: sentences.filter((sentence) => sentence.length > 0),
    hasQuestionMark: read.includes('?'),
  };
}

/** All tokens of a message in order. */
export function tokensOf(message: Message): readonly Token[] {
  return message.sentences.flat();
}

/** Lower case, without diacritics, apostrophes and the full stops of an abbreviation: "A.u.b." gives "aub". */
function normalise(raw: string): string {
  const plain = raw
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return /^\p{L}\./u.test(plain) ? plain.replaceAll('.', '') : plain;
}

const DAY_AND_PART = /^(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen)(ochtend|middag)$/;

/** "dinsdagmiddag" says two things: a day and a part of it. */
function parts(typed: string): readonly string[] {
  const [, day, part] = DAY_AND_PART.exec(typed) ?? [];
  return day === undefined || part === undefined ? [typed] : [day, part];
}
