/**
 * Recognises that someone writes about a client of care: a citizen service number, a client, or a person together
 * with what is the matter or what is sought. Better once too often than once too few: the answer only declines, and
 * nothing of the text is kept.
 */
import { tokensOf, type Message, type Token } from './normalise.ts';
import { words } from './vocabulary/words.ts';

/** Whether the message is about a client, in Dutch or English. */
export function isClientCase(message: Message): boolean {
  if (hasCitizenNumber(message.text)) return true;
  const tokens = tokensOf(message);
  if (tokens.some((token, index) => isClient(token, tokens[index - 1]))) return true;
  return (
    message.sentences.some(
      (sentence) =>
        sentence.some((token, index) => isPerson(token, sentence, index)) &&
        sentence.some((token, index) => isSituation(token, sentence, index)),
    ) || isSplitOverSentences(message)
  );
}

/** "Een meneer staat bij ons. Hij is dakloos.": who in one sentence, what in the next. */
function isSplitOverSentences(message: Message): boolean {
  return message.sentences.some((sentence, at) => {
    const next = message.sentences[at + 1];
    return (
      next !== undefined &&
      sentence.some((token, index) => isPerson(token, sentence, index)) &&
      next.some((token, index) => isSituation(token, next, index))
    );
  });
}

const CITIZEN_NUMBER_WORDS = /\b(bsn|burgerservicenummer|sofinummer)\b\D{0,20}\d/i;

/** Nine digits, together or in the two usual groupings; longer numbers are something else. */
const NINE_DIGITS = /(?<![\d.-]|\d )(?:\d{9}|\d{4}[ .]\d{2}[ .]\d{3}|\d{3}[ .]\d{3}[ .]\d{3})(?![ .]?\d)/g;

function hasCitizenNumber(text: string): boolean {
  if (CITIZEN_NUMBER_WORDS.test(text)) return true;
  return [...text.matchAll(NINE_DIGITS)].some(([number]) => passesElevenTest(number.replace(/\D/g, '')));
}

/** The check that every citizen service number passes: 9a+8b+...+2h-i is divisible by eleven. */
function passesElevenTest(digits: string): boolean {
  const sum = Array.from(digits).reduce(
    (total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at),
    0,
  );
  return sum % 11 === 0 && Number(digits) > 0;
}

const CLIENTS = new Set(words('client cliente clientje patient patiente zorgvrager hulpvrager'));
const BEFORE_CLIENT = new Set(
  words(
    'een mijn onze ons deze die de dezelfde nieuwe dakloze verslaafde verwarde a my our this the homeless',
  ),
);

function isClient(token: Token, before: Token | undefined): boolean {
  return CLIENTS.has(token.typed) && before !== undefined && BEFORE_CLIENT.has(before.typed);
}

const PERSONS = new Set(
  words(
    `client cliente patient inwoner bewoner man vrouw meneer mevrouw heer dame jongen meisje jongere jongeman persoon iemand
     moeder vader zoon dochter gezin kind hij
     resident man woman boy girl person mother father son daughter family someone`,
  ),
);
const BEFORE_PERSON = new Set(
  words('een dakloze verslaafde verwarde jonge oudere zwangere a homeless young elderly'),
);
const ALWAYS_PERSON = new Set(words('mevrouw meneer hij'));

function isPerson(token: Token, sentence: readonly Token[], index: number): boolean {
  if (!PERSONS.has(token.typed)) return false;
  return (
    ALWAYS_PERSON.has(token.typed) ||
    sentence.slice(Math.max(0, index - 3), index).some((before) => BEFORE_PERSON.has(before.typed))
  );
}

const SITUATIONS = new Set(
  words(
    `dakloos dakloze thuisloos verslaafd verslaafde verslaving schizofrenie schizofreen psychose psychotisch psychisch psychische
     verward verwarde depressief depressie autisme borderline suicidaal beperking ggz slaapplek slaapplaats opvang nachtopvang
     crisisopvang schulden uithuisgezet huisuitzetting mishandeld zwanger ontslagen indicatie beschikking diagnose zorgplek
     homeless addicted addiction schizophrenia psychosis psychotic depressed shelter bed debts evicted`,
  ),
);
const SEEKING = new Set(words('zoekt zoeken nodig wil heeft needs seeks wants looking'));
const SOUGHT = new Set(
  words('plek woning woonplek onderdak hulp zorg begeleiding kamer place home care help'),
);

function isSituation(token: Token, sentence: readonly Token[], index: number): boolean {
  if (SITUATIONS.has(token.typed)) return true;
  return (
    SOUGHT.has(token.typed) &&
    sentence.slice(Math.max(0, index - 4), index).some((before) => SEEKING.has(before.typed))
  );
}
