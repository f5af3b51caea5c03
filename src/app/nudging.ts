/** Asking the regions that are silent once more, by hand (rule Sending 2). */

import {
  decideEdit,
  type EditDecision,
  type EditProblem,
  type MeetingEdit,
} from '../domain/meeting-edits.ts';
import type { Meeting, MeetingId } from '../domain/meetings.ts';
import { occasionsOf } from '../domain/occasions.ts';
import { networksOf } from '../domain/participants.ts';
import { isKopgroep, isSecretariat, type Actor, type Known, type PersonId } from '../domain/people.ts';
import { messagesOf } from '../domain/recipients.ts';
import type { Gate } from '../domain/seats.ts';
import { DAY, plus, type Instant } from '../domain/time.ts';
import { viewOf, type MeetingView } from '../domain/views.ts';
import type { Committer } from './commit.ts';
import type { Clock, ContactStore, MeetingStore } from './ports.ts';

type Asked = 'possible' | 'done' | 'repeated';

/** What asking now comes to, or why it is not possible. */
export type Nudge =
  | {
      /** 'repeated': it was done just before, so nothing more is sent now. */
      readonly kind: Asked;
      readonly view: MeetingView;
      readonly people: number;
      /** From when it is possible again. */
      readonly again: Instant;
    }
  | { readonly kind: 'refused'; readonly view: MeetingView; readonly problem: EditProblem };

export interface Nudging {
  /** What asking now would come to; changes nothing. Null when there is no such meeting. */
  plan(actor: Actor, meetingId: MeetingId): Promise<Nudge | 'forbidden' | null>;
  /** Asks them now; pressed twice it is done once. Throws MeetingBusy and StoreUnavailable. */
  nudge(actor: Actor, meetingId: MeetingId): Promise<Nudge | 'forbidden' | null>;
}

const NUDGE: MeetingEdit = { kind: 'nudge' };

/** The secretariat may ask the silent regions, and the kopgroep that prepares this network's meetings. */
export function mayNudge(actor: Known, meeting: Pick<Meeting, 'audience'>): boolean {
  if (isSecretariat(actor)) return true;
  return (
    meeting.audience.kind === 'contacts' && networksOf(meeting).some((network) => isKopgroep(actor, network))
  );
}

/** Makes the way to ask; nothing is read before the first call. */
export function createNudging(options: {
  readonly meetings: MeetingStore;
  readonly contacts: ContactStore;
  readonly committer: Committer;
  /** Lets what became due be sent, without being waited for. */
  readonly due: (meetingId: MeetingId) => void;
  readonly clock: Clock;
}): Nudging {
  const { meetings, contacts, committer, due, clock } = options;

  async function outcome(kind: Asked, gate: Gate, meetingId: MeetingId): Promise<Nudge> {
    const [posts, registrations] = await Promise.all([contacts.all(), meetings.registrations(meetingId)]);
    const { nudgedAt } = gate.sending;
    const occasion = occasionsOf(gate).find((one) => one.kind === 'nudge' && one.due === nudgedAt);
    const people = occasion === undefined ? 0 : messagesOf(gate, occasion, posts, registrations).length;
    const now = clock.now();
    return { kind, view: viewOf(gate, now), people, again: plus(nudgedAt ?? now, DAY) };
  }

  return {
    async plan(actor, meetingId) {
      const loaded = await meetings.load(meetingId, []);
      if (loaded === null) return null;
      const { gate } = loaded;
      if (!mayNudge(actor, gate.meeting)) return 'forbidden';
      const listed = await meetings.load(meetingId, listOf(gate.meeting));
      const decision = decideEdit(gate, NUDGE, null, clock.now(), listed?.registrations);
      if (decision.kind === 'refused') return refused(gate, decision, clock.now());
      return decision.kind === 'unchanged'
        ? outcome('repeated', gate, meetingId)
        : outcome('possible', decision.gate, meetingId);
    },

    async nudge(actor, meetingId) {
      const { person } = actor;
      if (person === null) return 'forbidden';
      const done = await committer.commit<EditDecision | 'forbidden'>(
        meetingId,
        [],
        ({ gate, registrations }) => {
          if (!mayNudge(actor, gate.meeting)) return { kind: 'settled', result: 'forbidden' };
          const unread = listOf(gate.meeting).filter((personId) => !registrations.has(personId));
          if (unread.length > 0) return { kind: 'needs', people: unread };
          const now = clock.now();
          const result = decideEdit(gate, NUDGE, null, now, registrations);
          if (result.kind !== 'changed') return { kind: 'settled', result };
          const { meeting } = result.gate;
          const entry = {
            at: now,
            by: person.personId,
            subject: meeting.meetingId,
            what: NUDGE.kind,
            version: meeting.revision,
          };
          const change = { gate: result.gate, registrations: [], messages: [], history: [entry] };
          return { kind: 'changed', change, scope: 'meeting', result };
        },
      );
      if (done === null) return null;
      const { result, loaded } = done;
      if (result === 'forbidden') return result;
      if (result.kind === 'refused') return refused(loaded.gate, result, clock.now());
      due(meetingId);
      return outcome(result.kind === 'unchanged' ? 'repeated' : 'done', loaded.gate, meetingId);
    },
  };
}

/** Of a list whoever is on it is asked, so their answers decide; elsewhere the tallies of the gate do. */
function listOf({ audience }: Meeting): readonly PersonId[] {
  return audience.kind === 'list' ? audience.people : [];
}

function refused(gate: Gate, { problems }: Extract<EditDecision, { kind: 'refused' }>, now: Instant): Nudge {
  const [problem] = problems;
  if (problem === undefined) throw new Error('A refusal without a reason');
  return { kind: 'refused', view: viewOf(gate, now), problem };
}
