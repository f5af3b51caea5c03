import { NO_TALLY, type RegionTally } from './coverage.ts';
import type { SlotId } from './meetings.ts';
import type { PersonId, RegionId } from './people.ts';
import {
  standingFor,
  type EventKind,
  type EventMessage,
  type HistoryEntry,
  type Registration,
} from './registrations.ts';
import { NO_SEATS, type Gate, type SlotSeats } from './seats.ts';
import type { Instant } from './time.ts';

/** The gate and the registrations read with it; null for someone without one. */
export interface AnswersState {
  readonly gate: Gate;
  readonly registrations: ReadonlyMap<PersonId, Registration | null>;
}

/** Thrown inside a decision that meets a registration nobody read yet; `decide` turns it into a value. */
export class RowsNeeded extends Error {
  readonly people: readonly PersonId[];

  constructor(people: readonly PersonId[]) {
    super('registrations are needed to decide');
    this.people = people;
  }
}

/** Everything one decision changes. */
export interface DraftedChange {
  readonly gate: Gate;
  readonly registrations: readonly Registration[];
  readonly messages: readonly EventMessage[];
  readonly history: readonly HistoryEntry[];
}

/**
 * A working copy of a meeting's answers. `put` is the only way to change one: it
 * moves the seats, lines and tallies along with the registration, so that the
 * gate's counts equal the rows by construction.
 */
export class Draft {
  readonly #state: AnswersState;
  readonly #changed = new Map<PersonId, Registration>();
  readonly #seats: Record<SlotId, SlotSeats>;
  readonly #regions: Record<RegionId, RegionTally>;
  readonly #messages: Omit<EventMessage, 'version'>[] = [];
  readonly #notes: { subject: PersonId; what: string; by: PersonId | null }[] = [];

  constructor(state: AnswersState) {
    this.#state = state;
    this.#seats = { ...state.gate.seats };
    this.#regions = { ...state.gate.regions };
  }

  /** The gate as it stands now in this draft. */
  get gate(): Gate {
    return { ...this.#state.gate, seats: this.#seats, regions: this.#regions };
  }

  /** How many registrations this draft changes. */
  get size(): number {
    return this.#changed.size;
  }

  /** Makes sure these people's registrations were read; throws {@link RowsNeeded} with all that were not. */
  require(people: readonly PersonId[]): void {
    const missing = people.filter((id) => !this.#changed.has(id) && !this.#state.registrations.has(id));
    if (missing.length > 0) throw new RowsNeeded(missing);
  }

  row(personId: PersonId): Registration | null {
    this.require([personId]);
    return this.#changed.get(personId) ?? this.#state.registrations.get(personId) ?? null;
  }

  /**
   * Replaces a registration and moves its seat, place in line and tally along.
   * `place` is the index in the line of `waitingFor`, for a deputy who takes over a place; else one joins at the end.
   */
  put(next: Registration, place?: number): void {
    const before = this.row(next.personId);
    const stored = this.#state.registrations.get(next.personId);
    this.#changed.set(next.personId, { ...next, version: (stored?.version ?? 0) + 1 });
    this.#moveSeat(before, next);
    this.#moveInLine(before, next, place);
    this.#moveOffer(before, next);
    this.#moveTally(before, next);
  }

  tell(kind: EventKind, to: PersonId, about: PersonId | null, slotId: SlotId | null): void {
    this.#messages.push({ kind, to, about, slotId });
  }

  /** Tells the secretariat, who have no registration of their own, whom `about` named. */
  tellNamed(to: PersonId, about: PersonId, named: PersonId, slotId: SlotId | null): void {
    this.#messages.push({ kind: 'deputy-named', to, about, slotId, named });
  }

  note(subject: PersonId, what: string, by: PersonId | null): void {
    this.#notes.push({ subject, what, by });
  }

  change(now: Instant): DraftedChange {
    const versionOf = (personId: PersonId): number => this.row(personId)?.version ?? 0;
    return {
      gate: this.gate,
      registrations: [...this.#changed.values()],
      messages: this.#messages.map((message) => ({
        ...message,
        version: versionOf(message.named === undefined ? message.to : (message.about ?? message.to)),
      })),
      history: this.#notes.map((note) => ({ ...note, at: now, version: versionOf(note.subject) })),
    };
  }

  #slot(slotId: SlotId, edit: (seats: SlotSeats) => Partial<SlotSeats>): void {
    const seats = this.#seats[slotId] ?? NO_SEATS;
    this.#seats[slotId] = { ...seats, ...edit(seats) };
  }

  #moveSeat(before: Registration | null, next: Registration): void {
    const was = before?.seat ?? null;
    if (was === next.seat && before?.answer === next.answer) return;
    if (before !== null && was !== null) {
      this.#slot(was, (seats) =>
        isHeld(before) ? { held: without(seats.held, next.personId) } : { taken: seats.taken - 1 },
      );
    }
    if (next.seat !== null) {
      this.#slot(next.seat, (seats) =>
        isHeld(next) ? { held: [...seats.held, next.personId] } : { taken: seats.taken + 1 },
      );
    }
  }

  #moveInLine(before: Registration | null, next: Registration, place: number | undefined): void {
    const was = before?.waitingFor ?? null;
    if (was === next.waitingFor && place === undefined) return;
    if (was !== null) this.#slot(was, (seats) => ({ waiting: without(seats.waiting, next.personId) }));
    if (next.waitingFor !== null) {
      this.#slot(next.waitingFor, (seats) => ({
        waiting: seats.waiting.toSpliced(place ?? seats.waiting.length, 0, next.personId),
      }));
    }
  }

  #moveOffer(before: Registration | null, next: Registration): void {
    const was = before?.offered ?? null;
    if (was === next.offered) return;
    if (was !== null) this.#slot(was, (seats) => ({ offered: without(seats.offered, next.personId) }));
    if (next.offered !== null) {
      this.#slot(next.offered, (seats) => ({ offered: [...seats.offered, next.personId] }));
    }
  }

  #moveTally(before: Registration | null, next: Registration): void {
    this.#count(before, -1);
    this.#count(next, 1);
  }

  #count(registration: Registration | null, by: 1 | -1): void {
    const regionId = registration?.regionId ?? null;
    const standing = registration === null ? null : standingFor(registration);
    if (regionId === null || standing === null) return;
    const tally = this.#regions[regionId] ?? NO_TALLY;
    this.#regions[regionId] = { ...tally, [standing]: tally[standing] + by };
  }
}

/** A seat waits for the deputy's answer instead of being sat in. */
function isHeld(registration: Registration): boolean {
  return registration.answer === 'deputy';
}

function without(people: readonly PersonId[], personId: PersonId): readonly PersonId[] {
  return people.filter((candidate) => candidate !== personId);
}

/** The registration of someone who has not answered yet. */
export function blankRegistration(
  meetingId: string,
  personId: PersonId,
  region: { readonly regionId: RegionId | null; readonly spokesperson: boolean },
  now: Instant,
): Registration {
  return {
    meetingId,
    personId,
    ...region,
    answer: 'none',
    seat: null,
    waitingFor: null,
    offered: null,
    deputy: null,
    standsInFor: null,
    answeredBy: personId,
    answeredAt: now,
    version: 0,
    recent: [],
  };
}
