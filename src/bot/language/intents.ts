import type { Mode } from '../../domain/meetings.ts';
import type { Language, Network, Rank } from '../../domain/people.ts';
import type { Standing } from '../../domain/coverage.ts';

/** Which meeting is meant, as far as the text says; what is left out is resolved from what is stored. */
export interface MeetingReference {
  /** 'next' is also meant when nothing is said. */
  readonly next?: boolean;
  readonly network?: Network;
  /** "leernetwerk" */
  readonly learning?: boolean;
  /** Calendar date in Europe/Amsterdam; the year only when it was said. */
  readonly date?: { readonly day: number; readonly month: number; readonly year?: number };
  /** 0 Sunday .. 6 Saturday, when a weekday was said: it must agree with the date. */
  readonly weekday?: number;
  /** Words of a title or theme ("wonen", "toegang en uitstroom"), normalised. */
  readonly words?: string;
}

/** Which slot is meant, as far as the text says. */
export interface SlotReference {
  readonly mode?: Mode;
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
  | { readonly name: 'ask-deputy'; readonly meeting: MeetingReference }
  | { readonly name: 'contact'; readonly place: string; readonly network?: Network; readonly rank?: Rank }
  | { readonly name: 'region'; readonly place: string }
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
