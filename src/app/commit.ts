import type { DraftedChange } from '../domain/draft.ts';
import type { MeetingId } from '../domain/meetings.ts';
import type { PersonId } from '../domain/people.ts';
import type { Clock, LoadedMeeting, MeetingChange, MeetingStore, Outbox } from './ports.ts';
import { Serial } from './serial.ts';

/** Thrown when a meeting stayed too busy to write to; nothing of this action was written. */
export class MeetingBusy extends Error {
  override readonly name = 'MeetingBusy';
}

/** What a use case decides from what was read: write, or not, or read more first. */
export type Plan<Result> =
  | { readonly kind: 'needs'; readonly people: readonly PersonId[] }
  | { readonly kind: 'settled'; readonly result: Result }
  | {
      readonly kind: 'changed';
      readonly change: MeetingChange | DraftedChange;
      readonly scope: 'answers' | 'meeting';
      readonly result: Result;
    };

/** What came of it: the result with the meeting as it now stands. */
export interface Committed<Result> {
  readonly result: Result;
  readonly loaded: LoadedMeeting;
}

export interface CommitOptions {
  readonly meetings: MeetingStore;
  readonly outbox: Outbox;
  readonly clock: Clock;
  /** A number from 0 up to 1, so that two instances do not try again at the same moment. */
  readonly random: () => number;
  /** Waits this many milliseconds between two tries. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds that only rise; measures the patience. */
  readonly elapsed: () => number;
}

/** How long a conflicting write is tried again: below the 10 s after which Teams delivers the activity again. */
const PATIENCE = 8_000;

const SHORTEST_PAUSE = 5;
const LONGEST_PAUSE = 120;

/**
 * Load, decide, write; on a conflict read and decide again with jitter. In this
 * process one at a time per meeting. The messages of a change are announced after
 * it has landed.
 */
export class Committer {
  readonly #options: CommitOptions;
  readonly #serial = new Serial();

  constructor(options: CommitOptions) {
    this.#options = options;
  }

  /**
   * Null when there is no such meeting. Throws {@link MeetingBusy} after {@link PATIENCE}
   * of conflicts, and StoreUnavailable.
   */
  async commit<Result>(
    meetingId: MeetingId,
    people: readonly PersonId[],
    plan: (loaded: LoadedMeeting) => Plan<Result>,
  ): Promise<Committed<Result> | null> {
    const giveUpAt = this.#options.elapsed() + PATIENCE;
    const done = await this.#serial.run(meetingId, () => this.#try(meetingId, people, plan, giveUpAt));
    if (done === null) return null;
    if (done.change !== null && done.change.messages.length > 0) {
      await this.#options.outbox.announce(meetingId, done.change.messages);
    }
    return { result: done.result, loaded: done.loaded };
  }

  async #try<Result>(
    meetingId: MeetingId,
    people: readonly PersonId[],
    plan: (loaded: LoadedMeeting) => Plan<Result>,
    giveUpAt: number,
  ): Promise<{ result: Result; loaded: LoadedMeeting; change: MeetingChange | null } | null> {
    const { meetings, elapsed, wait, random } = this.#options;
    const involved = new Set(people);
    for (let conflicts = 0; elapsed() < giveUpAt;) {
      const loaded = await meetings.load(meetingId, [...involved]);
      if (loaded === null) return null;
      const planned = plan(loaded);
      if (planned.kind === 'needs') {
        for (const personId of planned.people) involved.add(personId);
        continue;
      }
      if (planned.kind === 'settled') return { result: planned.result, loaded, change: null };
      const { change, scope, result } = planned;
      if ((await meetings.commit(change, loaded.read, scope)) === 'saved') {
        return { result, loaded: after(loaded, change), change };
      }
      conflicts += 1;
      await wait(random() * longestPause(conflicts));
    }
    throw new MeetingBusy(`Meeting ${meetingId} stayed too busy`);
  }
}

/** The bound of a pause, in milliseconds: doubles with each conflict; any moment below it is as good (full jitter). */
function longestPause(conflicts: number): number {
  return Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** conflicts);
}

function after(loaded: LoadedMeeting, change: MeetingChange): LoadedMeeting {
  const registrations = new Map(loaded.registrations);
  for (const registration of change.registrations) registrations.set(registration.personId, registration);
  return { ...loaded, gate: change.gate, registrations };
}
