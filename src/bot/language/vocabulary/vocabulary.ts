import type { Standing } from '../../../domain/coverage.ts';
import type { LedgerKind } from '../../../domain/ledger-rows.ts';
import type { Network, Rank } from '../../../domain/people.ts';
import type { IntentName } from '../intents.ts';

/** The intents that change something: only done when certain. */
export type ActionName =
  | 'sign-up'
  | 'sign-off'
  | 'switch-slot'
  | 'ask-deputy'
  | 'reminders-off'
  | 'reminders-on'
  | 'invitations-here'
  | 'no-invitations-here';

export const ACTIONS: readonly ActionName[] = [
  'sign-up',
  'sign-off',
  'switch-slot',
  'ask-deputy',
  'reminders-off',
  'reminders-on',
  'invitations-here',
  'no-invitations-here',
];

/** The wordings of one action, in the notation of `pattern.ts`. */
export interface ActionWordings {
  /** Unmistakable orders ("meld me aan"): what follows "voor" may be a title. */
  readonly orders: readonly string[];
  /** Sentences that are an order only because they say nothing else ("ik kom"). */
  readonly statements: readonly string[];
}

/** A question or a harmless command, and what it asks for. */
export interface QuestionWordings {
  readonly about: Exclude<IntentName, ActionName | 'client-case' | 'greeting' | 'thanks' | 'yes-or-no'>;
  /** For attendance: which regions it asks for. */
  readonly standing?: Standing;
  /** For deliveries: which messages it asks for. */
  readonly kind?: LedgerKind;
  readonly phrases: readonly string[];
}

/**
 * All that the bot knows of one language: tables of words and wordings. Words are in lower case, without diacritics
 * or apostrophes. To teach it a wording, add it here and add a sentence to `tests/bot/language/sentences/`.
 */
export interface Vocabulary {
  /** Names in capitals that stand for any of their words in a wording. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Short words that are often mistyped. */
  readonly slips: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<ActionName, ActionWordings>>;
  /** A sentence about someone else or something else than the own answer: "meld Jan aan". */
  readonly forOthers: readonly string[];
  /** Turns of phrase that say nothing: "bij deze", "thank you". */
  readonly asides: readonly string[];
  /** Who acts, in a sentence of one's own: "ik". Beyond it another statement has begun. */
  readonly subjects: readonly string[];
  /** Why someone does not come; says nothing more beside signing off. */
  readonly excuses: readonly string[];
  /** A reason begins here, and ends where an order or a new clause begins. */
  readonly because: readonly string[];
  /** In the order in which they are tried: the particular before the general. */
  readonly questions: readonly QuestionWordings[];
  /** How a question begins when its question mark was left out. */
  readonly questionOpenings: readonly string[];
  readonly negations: readonly string[];
  /** Words that take the certainty out of anything: conditions, doubt, choice, other people, other times. */
  readonly doubts: readonly string[];
  /** Words that say nothing about what is meant. */
  readonly fillers: readonly string[];
  /** Say nothing where a clause begins: "goed, meld me aan"; elsewhere they do ("ik kan niet goed"). */
  readonly interjections: readonly string[];
  /** In front of an order they say nothing; in front of a verb they make a statement: "helaas kan ik niet". */
  readonly frontings: readonly string[];
  /** Interjections that contradict signing up. */
  readonly refusals: readonly string[];
  /** Mean nothing by themselves, and only something in front of a meeting or a slot. */
  readonly prepositions: readonly string[];
  /** After an order a title may follow these: "voor wonen". */
  readonly beforeTitle: readonly string[];
  /** Closes a question about a title without belonging to it: "waar gaat de bijeenkomst over wonen over?" */
  readonly afterTitle: readonly string[];
  /** A title follows these wherever they stand: "over wonen", "met als thema wonen". */
  readonly titleMarkers: readonly string[];
  readonly salutations: readonly string[];
  /** What follows is a signature. */
  readonly closings: readonly string[];
  readonly greetings: readonly string[];
  readonly thanks: readonly string[];
  /** A message of these words alone answers yes or no. */
  readonly yesOrNo: readonly string[];
  /** Rank and network as said of a contact: "vervanger", "wethouder". */
  readonly ranks: Readonly<Record<Rank, readonly string[]>>;
  readonly networksOfContacts: Readonly<Record<Network, readonly string[]>>;
  /** "mijn regio": the speaker's own. */
  readonly own: readonly string[];
  /** Announces a place name: "gemeente", "regio". */
  readonly placeKinds: readonly string[];
  /** Words at which a place name has ended, or has not yet begun: "Urk hoort bij", "van het aanspreekpunt van". */
  readonly afterPlace: readonly string[];
  /** Inside a person's name: "van", "der". */
  readonly particles: readonly string[];
  /** Words that hint at an intent when nothing certain was understood. */
  readonly hints: readonly {
    readonly name: Exclude<IntentName, 'client-case'>;
    readonly words: readonly string[];
  }[];
  /** Ordinary words by which the language is recognised. */
  readonly ordinary: readonly string[];
}
