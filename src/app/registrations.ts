/** Answering a meeting, and what the clock makes due in it. */
import { decide, decideSettling } from '../domain/answers.ts';
import type { Meeting, MeetingId } from '../domain/meetings.ts';
import type { PersonId } from '../domain/people.ts';
import type { Outcome, RefusalReason, Registration, Request } from '../domain/registrations.ts';
import { isUnsettled } from '../domain/settling.ts';
import { ownViewOf, viewOf, type MeetingView, type OwnView } from '../domain/views.ts';
import { MeetingBusy, type Committer } from './commit.ts';
import { StoreUnavailable, type Clock, type MeetingStore } from './ports.ts';

export interface AnswerRequest {
  readonly meetingId: MeetingId;
  readonly subject: PersonId;
  /** Others whose registration is certainly needed, read side by side with the subject's. */
  readonly alsoRead?: readonly PersonId[];
  /**
   * Makes the request once the meeting and the subject's own registration are known: who is invited depends on
   * the audience, "the other group" on the seat. A reason when the wish fits nothing.
   */
  readonly request: (meeting: Meeting, own: Registration | null) => Request | RefusalReason;
}

/** The outcome with everything that its answer shows. */
export interface Answered {
  readonly outcome: Outcome;
  readonly view: MeetingView;
  readonly own: OwnView | null;
}

export interface MeetingOfPerson {
  readonly view: MeetingView;
  readonly own: OwnView | null;
}

export interface Registrations {
  /** Null when there is no such meeting. Throws MeetingBusy and StoreUnavailable. */
  answer(request: AnswerRequest): Promise<Answered | null>;
  /** Releases held seats after the deadline and gives freed seats away, until nothing is due. */
  settle(meetingId: MeetingId): Promise<void>;
  /**
   * The same after a change that has landed: what cannot be done now is left to the sweep of every half minute, for
   * the person must not hear that the change itself failed.
   */
  settleAfterwards(meetingId: MeetingId): Promise<void>;
  /** A meeting with someone's own registration, in one round trip; null when there is no such meeting. */
  show(meetingId: MeetingId, personId: PersonId | null): Promise<MeetingOfPerson | null>;
  /** The coming meetings in which someone has a part, by start. One request and a point read a meeting. */
  ofPerson(personId: PersonId): Promise<readonly MeetingOfPerson[]>;
}

/** All coming meetings, when someone's own are looked for among them: far more than the network ever plans. */
const ALL_COMING = 1_000;

/** Makes the use cases of registrations; nothing is read before the first call. */
export function createRegistrations(options: {
  readonly meetings: MeetingStore;
  readonly committer: Committer;
  readonly clock: Clock;
}): Registrations {
  const { meetings, committer, clock } = options;

  async function settle(meetingId: MeetingId): Promise<void> {
    for (let more = true; more;) {
      const done = await committer.commit(meetingId, [], ({ gate, registrations }) => {
        const decision = decideSettling({ gate, registrations }, clock.now());
        if (decision.kind === 'needs') return decision;
        if (decision.kind === 'settled') return { kind: 'settled', result: false };
        const scope = decision.kind === 'held' ? 'meeting' : 'answers';
        return { kind: 'changed', change: decision.change, scope, result: true };
      });
      more = done?.result === true && isUnsettled(done.loaded.gate, clock.now());
    }
  }

  async function settleAfterwards(meetingId: MeetingId): Promise<void> {
    try {
      await settle(meetingId);
    } catch (error) {
      if (!(error instanceof MeetingBusy || error instanceof StoreUnavailable)) throw error;
    }
  }

  async function show(meetingId: MeetingId, personId: PersonId | null): Promise<MeetingOfPerson | null> {
    const seen = await meetings.look(meetingId, personId === null ? [] : [personId]);
    if (seen === null) return null;
    const registration = personId === null ? null : (seen.registrations.get(personId) ?? null);
    return { view: viewOf(seen.gate, clock.now()), own: ownViewOf(seen.gate, registration) };
  }

  return {
    settle,
    settleAfterwards,
    show,

    async answer({ meetingId, subject, alsoRead = [], request }) {
      const done = await committer.commit<Outcome>(
        meetingId,
        [subject, ...alsoRead],
        ({ gate, registrations }) => {
          const asked = request(gate.meeting, registrations.get(subject) ?? null);
          if (typeof asked === 'string')
            return { kind: 'settled', result: { kind: 'refused', reason: asked } };
          const decision = decide({ gate, registrations }, asked, clock.now());
          if (decision.kind === 'needs') return decision;
          if (decision.kind === 'settled') return { kind: 'settled', result: decision.outcome };
          return { kind: 'changed', change: decision.change, scope: 'answers', result: decision.outcome };
        },
      );
      if (done === null) return null;
      const { gate, registrations } = done.loaded;
      if (isUnsettled(gate, clock.now())) await settleAfterwards(meetingId);
      return {
        outcome: done.result,
        view: viewOf(gate, clock.now()),
        own: ownViewOf(gate, registrations.get(subject) ?? null),
      };
    },

    async ofPerson(personId) {
      const coming = await meetings.upcoming(clock.now(), ALL_COMING);
      const shown = await Promise.all(coming.map(({ meetingId }) => show(meetingId, personId)));
      return shown
        .filter((item) => item !== null)
        .filter(({ own }) => own !== null && takesPart(own.registration));
    },
  };
}

/** Someone who only was asked as a deputy takes part too: an answer is expected. */
function takesPart({ answer, standsInFor }: Registration): boolean {
  return answer !== 'none' || standsInFor?.status === 'asked';
}
