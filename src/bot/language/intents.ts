import type { Standing } from '../../domain/coverage.ts';
import type { MeetingReference, SlotReference } from '../../domain/finding-meetings.ts';
import type { LedgerKind } from '../../domain/ledger-rows.ts';
import type { Language, Network, Rank } from '../../domain/people.ts';

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
  /** What became of the messages of a meeting; with a kind, of those alone. */
  | { readonly name: 'deliveries'; readonly meeting: MeetingReference; readonly kind?: LedgerKind }
  /** Ask the regions that did not answer once more; ends in a question, never acts by itself. */
  | { readonly name: 'nudge'; readonly meeting: MeetingReference }
  /** Whether and when the speaker is reminded. */
  | { readonly name: 'reminders'; readonly meeting: MeetingReference }
  /** The speaker's own reminders, of every meeting alike. */
  | { readonly name: 'reminders-off' }
  | { readonly name: 'reminders-on' }
  /** Who of the contacts can be reached how; of the second, who cannot. */
  | { readonly name: 'reach' }
  | { readonly name: 'not-reachable' }
  /** The accounts of which the secretariat says whose they are. */
  | { readonly name: 'waiting-accounts' }
  /** Where a team sees invitations: in this channel, or nowhere. */
  | { readonly name: 'invitations-here' }
  | { readonly name: 'no-invitations-here' }
  | { readonly name: 'help' }
  | { readonly name: 'greeting' }
  | { readonly name: 'thanks' }
  /** A bare "ja", "nee" or "ok": an answer, but to no question that is kept. */
  | { readonly name: 'yes-or-no' }
  /** Someone writes about a client of care: never stored, kindly declined. */
  | { readonly name: 'client-case' };

export type IntentName = Intent['name'];

export type Understanding =
  /** Certain: act on it. */
  | { readonly kind: 'understood'; readonly intent: Intent; readonly language: Language }
  /** Not certain enough to act: the nearest two or three things, best first, that the person may have meant. */
  | { readonly kind: 'unsure'; readonly near: readonly Intent[]; readonly language: Language };
