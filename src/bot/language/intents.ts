import type { Mode } from '../../domain/meetings.ts';
import type { Language, Network, Rank } from '../../domain/people.ts';
import type { CalendarDate } from '../../domain/wall-clock.ts';
import type { Standing } from '../../domain/coverage.ts';

/**
 * Which meeting is meant, as far as the text says; what is left out is resolved from what is stored.
 * Everything that is said must fit the meeting: one that fits the network but not the date or the words is
 * not the one that was meant.
 */
export interface MeetingReference {
  /** 'next' is also meant when nothing is said. */
  readonly next?: boolean;
  readonly network?: Network;
  /** "leernetwerk" */
  readonly learning?: boolean;
  /** Calendar date in Europe/Amsterdam; the year only when it was said or follows from today ("overmorgen"). */
  readonly date?: { readonly day: number; readonly month: number; readonly year?: number };
  /** 0 Sunday .. 6 Saturday, when a weekday was said: it must agree with the date. */
  readonly weekday?: number;
  /** "in maart", "volgende week": the meeting lies on or between these days. */
  readonly period?: { readonly from: CalendarDate; readonly to: CalendarDate };
  /** Words of a title or theme ("wonen", "toegang en uitstroom"): lower case, without diacritics. */
  readonly words?: string;
}

/** Which slot is meant, as far as the text says. */
export interface SlotReference {
  readonly mode?: Mode;
  /** "in Utrecht", as typed and always with mode 'physical'; another place than the meeting's is another wish. */
  readonly place?: string;
  /** Wall-clock start, "10:00" or "13:00". */
  readonly time?: string;
  /** "ochtend"/"eerste groep" is 'first', "middag"/"tweede groep" 'last', "de andere groep" 'other'. */
  readonly part?: 'first' | 'last' | 'other';
}

export type Intent =
  | { readonly name: 'meetings'; readonly network?: Network }
  | { readonly name: 'meeting'; readonly meeting: MeetingReference }
  | { readonly name: 'attendance'; readonly meeting: MeetingReference; readonly standing?: Standing }
  | { readonly name: 'my-registrations' }
  | { readonly name: 'sign-up'; readonly meeting: MeetingReference; readonly slot: SlotReference }
  | { readonly name: 'sign-off'; readonly meeting: MeetingReference }
  | { readonly name: 'switch-slot'; readonly meeting: MeetingReference; readonly slot: SlotReference }
  /** `deputy` is a person's name as typed ("Karin gaat in mijn plaats"); left out, the deputy on record is meant. */
  | {
      readonly name: 'ask-deputy';
      readonly meeting: MeetingReference;
      readonly slot: SlotReference;
      readonly deputy?: string;
    }
  /** `place` is a municipality or region as typed; null is the speaker's own region ("wie is mijn vervanger"). */
  | {
      readonly name: 'contact';
      readonly place: string | null;
      readonly network?: Network;
      readonly rank?: Rank;
    }
  | { readonly name: 'region'; readonly place: string | null }
  | { readonly name: 'new-meeting' }
  | { readonly name: 'manage-meeting'; readonly meeting: MeetingReference }
  | { readonly name: 'help' }
  | { readonly name: 'greeting' }
  | { readonly name: 'thanks' }
  /** Someone writes about a client of care: never stored, kindly declined. */
  | { readonly name: 'client-case' };

export type IntentName = Intent['name'];

export type Understanding =
  /** Certain: act on it. */
  | { readonly kind: 'understood'; readonly intent: Intent; readonly language: Language }
  /** Not certain enough to act: the nearest two or three things, best first, that the person may have meant. */
  | { readonly kind: 'unsure'; readonly near: readonly Intent[]; readonly language: Language };
