/** What became of a meeting's messages: the secretariat's alone (rule Sending 6). */
import { postIn } from '../domain/contacts.ts';
import { findMeeting, type FoundMeeting, type MeetingReference } from '../domain/finding-meetings.ts';
import { ledgerOf } from '../domain/ledger.ts';
import type { NotReached } from '../domain/ledger-misses.ts';
import type { LedgerKind } from '../domain/ledger-rows.ts';
import type { KindTally } from '../domain/ledger-tallies.ts';
import { invitationsOf, vacantRegions } from '../domain/invitations.ts';
import type { MeetingId } from '../domain/meetings.ts';
import { occasionsOf } from '../domain/occasions.ts';
import { networksOf } from '../domain/participants.ts';
import { isSecretariat, type Actor, type Contact, type PersonId } from '../domain/people.ts';
import { messagesOf } from '../domain/recipients.ts';
import type { Registration } from '../domain/registrations.ts';
import type { Gate } from '../domain/seats.ts';
import { viewOf, type MeetingView } from '../domain/views.ts';
import type { Reader } from './finding-meetings.ts';
import type { Meetings } from './meetings.ts';
import type {
  Clock,
  ContactStore,
  MarkStore,
  MeetingStore,
  Outbox,
  OutboxStore,
  ReferenceStore,
} from './ports.ts';
import type { Resending } from './resending.ts';

/** Someone who was not reached, as the secretariat knows them; null for what is not known, or no longer. */
export interface NamedNotReached extends NotReached {
  readonly name: string | null;
  readonly region: string | null;
}

export interface MeetingLedger {
  readonly view: MeetingView;
  /** What was asked for; null is everything. */
  readonly kind: LedgerKind | null;
  readonly kinds: readonly KindTally[];
  /** By region, then by name. */
  readonly notReached: readonly NamedNotReached[];
  /** Regions where nobody holds a post in the meeting's networks, so that nobody can be told; by name. */
  readonly vacantRegions: readonly string[];
}

/** What a change of a meeting tells people of (rules Sending 1 and 5). */
export type Told = 'invitation' | 'moved' | 'relocated' | 'cancelled';

export interface Deliveries {
  /** The meeting that a question about sending means: the first coming one of which something was announced. */
  find(reader: Reader, reference: MeetingReference): Promise<FoundMeeting>;
  /** What became of its messages, of one kind or of all; null when there is no such meeting. */
  ledger(
    actor: Actor,
    meetingId: MeetingId,
    kind: LedgerKind | null,
  ): Promise<MeetingLedger | 'forbidden' | null>;
  /**
   * Sends everything again that did not arrive, and writes the invitations that were never written. Gives how many
   * that are; pressed twice, or by two people, each starts once. Throws StoreUnavailable.
   */
  sendAgain(actor: Actor, meetingId: MeetingId): Promise<number | 'forbidden' | null>;
  /** How many people are told of this by the last change of the meeting; 0 when that was something else. */
  told(meetingId: MeetingId, kind: Told): Promise<number>;
  /** How many people would be told if the meeting were moved or called off now; 0 of a concept. */
  wouldTell(meetingId: MeetingId, kind: Extract<Told, 'moved' | 'cancelled'>): Promise<number>;
}

/** Makes the secretariat's view of sending; nothing is read before the first call. */
export function createDeliveries(options: {
  readonly store: MeetingStore;
  readonly rows: Pick<OutboxStore, 'all' | 'create'>;
  readonly marks: Pick<MarkStore, 'marks'>;
  readonly outbox: Outbox;
  readonly resending: Resending;
  readonly meetings: Pick<Meetings, 'coming' | 'find' | 'names'>;
  readonly contacts: ContactStore;
  readonly reference: ReferenceStore;
  readonly clock: Clock;
}): Deliveries {
  const { store, rows, marks, outbox, resending, meetings, contacts, reference, clock } = options;

  async function stateOf(meetingId: MeetingId): Promise<State | null> {
    const [loaded, registrations, posts] = await Promise.all([
      store.load(meetingId, []),
      store.registrations(meetingId),
      contacts.all(),
    ]);
    return loaded === null ? null : { gate: loaded.gate, registrations, posts };
  }

  return {
    async find(reader, wanted) {
      const announced = (await meetings.coming(reader)).filter(
        ({ status }) => status === 'published' || status === 'cancelled',
      );
      const found = findMeeting(announced, wanted);
      // Beyond the first coming ones there may be another that fits.
      return found.kind === 'none' ? meetings.find(reader, wanted) : found;
    },

    async ledger(actor, meetingId, kind) {
      if (!isSecretariat(actor)) return 'forbidden';
      const [state, deliveries, done, places] = await Promise.all([
        stateOf(meetingId),
        rows.all(meetingId),
        marks.marks(meetingId),
        reference.reference(),
      ]);
      if (state === null) return null;
      const { gate, posts } = state;
      const now = clock.now();
      const invited = invitationsOf(state.gate, state.posts, state.registrations, now);
      const expected = {
        people: invited.messages.map(({ to }) => to),
        isPlanned: invited.mark === null || done.has(invited.mark),
      };
      const { kinds, notReached } = ledgerOf(deliveries, expected, kind);
      const names = await meetings.names(notReached.map(({ personId }) => personId));
      const networks = networksOf(gate.meeting);
      const regionOf = (personId: PersonId): string | null => {
        const regionId = postIn(posts, personId, networks)?.regionId;
        return places.regions.find((region) => region.regionId === regionId)?.name ?? null;
      };
      return {
        view: viewOf(gate, now),
        kind,
        kinds,
        notReached: notReached
          .map((one) => ({ ...one, name: names.get(one.personId) ?? null, region: regionOf(one.personId) }))
          .toSorted(byRegionAndName),
        vacantRegions:
          invited.messages.length === 0 ? [] : vacantRegions(gate.meeting, posts, places.regions),
      };
    },

    async sendAgain(actor, meetingId) {
      if (!isSecretariat(actor)) return 'forbidden';
      const [state, deliveries, done] = await Promise.all([
        stateOf(meetingId),
        rows.all(meetingId),
        marks.marks(meetingId),
      ]);
      if (state === null) return null;
      const invited = invitationsOf(state.gate, state.posts, state.registrations, clock.now());
      const written = new Set(
        deliveries.filter(({ message }) => message.kind === 'invitation').map(({ message }) => message.to),
      );
      // While the invitations are still being written nobody was forgotten.
      const isPlanned = invited.mark !== null && done.has(invited.mark);
      const forgotten = isPlanned ? invited.messages.filter(({ to }) => !written.has(to)) : [];
      if (forgotten.length > 0) {
        await rows.create(meetingId, forgotten);
        await outbox.announce(meetingId, forgotten);
      }
      return forgotten.length + (await resending.sendAgain(meetingId));
    },

    async told(meetingId, kind) {
      const state = await stateOf(meetingId);
      if (state === null) return 0;
      const { gate, registrations, posts } = state;
      const latest = occasionsOf(gate).find(
        (occasion) => occasion.kind === kind && occasion.revision === gate.meeting.revision,
      );
      return latest === undefined ? 0 : messagesOf(gate, latest, posts, registrations).length;
    },

    async wouldTell(meetingId, kind) {
      const state = await stateOf(meetingId);
      if (state === null || state.gate.meeting.status === 'concept') return 0;
      const { gate, registrations, posts } = state;
      const now = clock.now();
      const change = { name: kind, kind, revision: gate.meeting.revision + 1, due: now, until: now };
      return messagesOf(gate, change, posts, registrations).length;
    },
  };
}

interface State {
  readonly gate: Gate;
  readonly registrations: readonly Registration[];
  readonly posts: readonly Contact[];
}

function byRegionAndName(one: NamedNotReached, other: NamedNotReached): number {
  return (
    Number(one.region === null) - Number(other.region === null) ||
    (one.region ?? '').localeCompare(other.region ?? '', 'nl') ||
    (one.name ?? '').localeCompare(other.name ?? '', 'nl')
  );
}
