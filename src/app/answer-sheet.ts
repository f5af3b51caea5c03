/** What the page shows where someone answers without Teams, and what its forms carry; the bot puts it in words. */
import type { SlotId } from '../domain/meetings.ts';
import type { Known, Language, PersonId } from '../domain/people.ts';
import type { Outcome } from '../domain/registrations.ts';
import type { Phase } from '../domain/views.ts';
import type { MeetingOfPerson } from './registrations.ts';

/** What someone may answer, as a form carries it. Whether it still holds is judged when it is pressed. */
export type PageAnswer =
  | { readonly kind: 'sign-up'; readonly slotId: SlotId | null }
  | { readonly kind: 'sign-off' }
  | { readonly kind: 'leave-line' }
  | { readonly kind: 'ask-deputy' }
  | { readonly kind: 'name-deputy'; readonly name: string; readonly email: string }
  | { readonly kind: 'answer-deputy'; readonly primary: PersonId; readonly accept: boolean }
  | { readonly kind: 'answer-offer'; readonly accept: boolean };

/** A line that says how it stands: a symbol, a tone and words, so that colour never says it alone. */
export interface PageLine {
  readonly symbol: string;
  readonly tone: 'default' | 'good' | 'accent' | 'warning' | 'attention' | 'emphasis';
  /** The one to see at a glance first. */
  readonly lines: readonly string[];
}

/** A meeting as one person may answer it, in words: raw text, the same words as on the card in chat. */
export interface AnswerSheet {
  /** "Ambtelijk netwerk · online". */
  readonly header: string;
  readonly title: string;
  /** Date and times. */
  readonly when: string;
  /** Whether it can still be answered at all, and what its calendar entry does. */
  readonly phase: Phase;
  /** What just happened, or else how it stands. */
  readonly said: readonly PageLine[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly choices: readonly {
    readonly label: string;
    readonly answer: PageAnswer;
    readonly isPrimary: boolean;
  }[];
  /** Whether the choices change an answer on record; false too while a question to the person is open. */
  readonly hasAnswered: boolean;
  /** Whether nobody is on record to go instead, and the person may name someone. */
  readonly asksForDeputy: boolean;
  /** The way into the online meeting; null where there is none, or not yet. */
  readonly joinUrl: string | null;
  /** The person's calendar entry; null for who does not attend. Of a cancelled meeting it takes itself out. */
  readonly calendarUrl: string | null;
}

/** Puts a meeting in words; implemented by the bot, so that page and chat say the same. */
export interface AnswerWords {
  /** `outcome` is what just happened; null when the page is only opened. */
  sheet(
    known: Known,
    language: Language,
    shown: MeetingOfPerson,
    outcome: Outcome | null,
  ): Promise<AnswerSheet>;
}
