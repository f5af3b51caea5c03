/** Making meetings and changing them: the secretariat's alone, by its stored role. */
import { createHash } from 'node:crypto';

import type { MeetingDraft, Warning } from '../domain/meeting-drafts.ts';
import {
  decideEdit,
  type EditDecision,
  type EditProblem,
  type MeetingEdit,
} from '../domain/meeting-edits.ts';
import { meetingFrom } from '../domain/meeting-validation.ts';
import type { MeetingId } from '../domain/meetings.ts';
import { isSecretariat, type Actor, type PersonId } from '../domain/people.ts';
import type { HistoryEntry } from '../domain/registrations.ts';
import { emptyGate, type Gate } from '../domain/seats.ts';
import { viewOf, type MeetingView } from '../domain/views.ts';
import type { Committer } from './commit.ts';
import type { Clock, MeetingStore } from './ports.ts';

/** What came of a change; null when there is no such meeting. */
export type Edited =
  | {
      readonly kind: 'done';
      readonly view: MeetingView;
      readonly warnings: readonly Warning[];
    }
  | {
      readonly kind: 'refused';
      readonly problems: readonly EditProblem[];
      /** The meeting as it stands; null for one that was not made. */
      readonly view: MeetingView | null;
    }
  | 'forbidden'
  | null;

/** What the secretariat changes of a meeting; a nudge is open to others too, and not one of these. */
export type SecretariatEdit = Exclude<MeetingEdit, { kind: 'nudge' }>;

export interface MeetingEditing {
  /** The meeting as the secretariat sees it, concepts too; null when there is no such meeting. */
  show(actor: Actor, meetingId: MeetingId): Promise<MeetingView | 'forbidden' | null>;
  /**
   * Makes the concept of a form, or writes an existing concept anew. `basedOn` is the revision that the form showed,
   * 0 for a new meeting. The same form again gives the same answer. Throws MeetingBusy and StoreUnavailable.
   */
  save(actor: Actor, meetingId: MeetingId, basedOn: number, draft: MeetingDraft): Promise<Edited>;
  /**
   * Changes a meeting; `basedOn` null when it does not matter what the person saw. A change that is already there is
   * done: delivered three times it has one effect and one answer. Throws MeetingBusy and StoreUnavailable.
   */
  change(actor: Actor, meetingId: MeetingId, basedOn: number | null, edit: SecretariatEdit): Promise<Edited>;
}

/**
 * The id of the meeting that will be made with a form. In: who opened the form and the channel's id of that action,
 * so that the form, however often it is drawn or sent, makes one meeting. Out: letters and digits, at most 26.
 */
export function newMeetingId(personId: PersonId, key: string): MeetingId {
  return `m-${createHash('sha256').update(`${personId}\n${key}`).digest('hex').slice(0, 24)}`;
}

/** Makes the secretariat's way to meetings; nothing is read before the first call. */
export function createMeetingEditing(options: {
  readonly meetings: MeetingStore;
  readonly committer: Committer;
  readonly clock: Clock;
  /** Gives seats that came free to the waiting list. */
  readonly settle: (meetingId: MeetingId) => Promise<void>;
  /** Lets what a change made due be sent, without being waited for. */
  readonly due: (meetingId: MeetingId) => void;
}): MeetingEditing {
  const { meetings, committer, clock, settle, due } = options;

  async function show(actor: Actor, meetingId: MeetingId): Promise<MeetingView | 'forbidden' | null> {
    if (!isSecretariat(actor)) return 'forbidden';
    const loaded = await meetings.load(meetingId, []);
    return loaded === null ? null : viewOf(loaded.gate, clock.now());
  }

  async function change(
    actor: Actor,
    meetingId: MeetingId,
    basedOn: number | null,
    edit: SecretariatEdit,
  ): Promise<Edited> {
    if (actor.person === null || !isSecretariat(actor)) return 'forbidden';
    const { personId } = actor.person;
    const done = await committer.commit<EditDecision>(meetingId, [], ({ gate }) => {
      const now = clock.now();
      const result = decideEdit(gate, edit, basedOn, now);
      if (result.kind !== 'changed') return { kind: 'settled', result };
      const history = [historyOf(result.gate, edit.kind, personId, now)];
      const written = { gate: result.gate, registrations: [], messages: [], history };
      return { kind: 'changed', change: written, scope: 'meeting', result };
    });
    if (done === null) return null;
    const { result } = done;
    if (result.kind === 'refused') {
      return { kind: 'refused', problems: result.problems, view: viewOf(done.loaded.gate, clock.now()) };
    }
    due(meetingId);
    // Also after a repeat: the first delivery may have been cut off between the change and the promotions.
    const gate = mayFreeSeats(edit) ? await settled(meetingId, done.loaded.gate) : done.loaded.gate;
    return { kind: 'done', view: viewOf(gate, clock.now()), warnings: result.warnings };
  }

  async function settled(meetingId: MeetingId, before: Gate): Promise<Gate> {
    await settle(meetingId);
    return (await meetings.load(meetingId, []))?.gate ?? before;
  }

  return {
    show,
    change,

    async save(actor, meetingId, basedOn, draft) {
      if (actor.person === null || !isSecretariat(actor)) return 'forbidden';
      if (basedOn > 0) return change(actor, meetingId, basedOn, { kind: 'rewrite', draft });
      const now = clock.now();
      const read = meetingFrom(draft, meetingId, null, now);
      if (read.kind === 'problems') return { kind: 'refused', problems: read.problems, view: null };
      const gate = emptyGate(read.meeting);
      const history = [historyOf(gate, 'create', actor.person.personId, now)];
      if ((await meetings.create(gate, history)) === 'exists') {
        return change(actor, meetingId, basedOn, { kind: 'rewrite', draft });
      }
      return { kind: 'done', view: viewOf(gate, now), warnings: read.warnings };
    },
  };
}

/** More seats, or a deadline moved past the present, can give the waiting list a seat. */
function mayFreeSeats({ kind }: SecretariatEdit): boolean {
  return kind === 'seats' || kind === 'move';
}

/** A line about the meeting itself has the meeting as its subject and is numbered by its revision. */
function historyOf({ meeting }: Gate, what: string, by: PersonId, at: string): HistoryEntry {
  return { at, by, subject: meeting.meetingId, what, version: meeting.revision };
}
