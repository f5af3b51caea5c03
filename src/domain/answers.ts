/**
 * One answer to a meeting: from what is stored and who asks to what is written.
 * Pure; the rules are DOMAIN's "Registration".
 */
import { answerAsDeputy, askDeputy, nameDeputy } from './deputies.ts';
import { blankRegistration, Draft, RowsNeeded, type AnswersState, type DraftedChange } from './draft.ts';
import { endOf } from './meetings.ts';
import type { PersonId } from './people.ts';
import { REMEMBERED_ACTIONS, type Outcome, type Registration, type Request } from './registrations.ts';
import { refused } from './seating.ts';
import { settle } from './settling.ts';
import { answerOffer, leaveLine, signOff, signUp, withdraw } from './signing-up.ts';
import type { Instant } from './time.ts';

export type Decision =
  /** Read these registrations too and decide again. */
  | { readonly kind: 'needs'; readonly people: readonly PersonId[] }
  /** Nothing to write: refused, or the same action as before with its outcome. */
  | { readonly kind: 'settled'; readonly outcome: Outcome }
  | { readonly kind: 'changed'; readonly outcome: Outcome; readonly change: DraftedChange };

/**
 * Decides a request. The same `key` on the same registration gives the remembered
 * outcome; anything else is judged by `state` and `now` alone, never by the card.
 */
export function decide(state: AnswersState, request: Request, now: Instant): Decision {
  return drafted(state, (draft) => {
    const stored = draft.row(request.subject);
    const repeat = stored?.recent.find(({ key }) => key === request.key);
    if (repeat !== undefined) return { kind: 'settled', outcome: repeat.outcome };
    if (!request.invited && stored === null) return { kind: 'settled', outcome: refused('not-invited') };
    const me =
      stored ?? blankRegistration(state.gate.meeting.meetingId, request.subject, request.region, now);
    const outcome = answer(draft, me, request, now);
    if (outcome.kind === 'refused') return { kind: 'settled', outcome };
    finish(draft, me, request, outcome, now);
    return { kind: 'changed', outcome, change: draft.change(now) };
  });
}

/** What the clock brings about in a meeting; `settled` when nothing is due. */
export type Settling =
  | { readonly kind: 'needs'; readonly people: readonly PersonId[] }
  | { readonly kind: 'settled' }
  | { readonly kind: 'changed'; readonly change: DraftedChange }
  /** The meeting is over: its status becomes held. */
  | { readonly kind: 'held'; readonly change: DraftedChange };

/** What is due at `now` by itself: released holds, promotions, offers, and after its end a meeting is held. */
export function decideSettling(state: AnswersState, now: Instant): Settling {
  const { meeting } = state.gate;
  if (meeting.status === 'published' && endOf(meeting) <= now) {
    const gate = { ...state.gate, meeting: { ...meeting, status: 'held' as const } };
    return { kind: 'held', change: { gate, registrations: [], messages: [], history: [] } };
  }
  return drafted<Settling>(state, (draft) => {
    settle(draft, now);
    return draft.size === 0 ? { kind: 'settled' } : { kind: 'changed', change: draft.change(now) };
  });
}

function drafted<Result>(
  state: AnswersState,
  decideOn: (draft: Draft) => Result,
): Result | { kind: 'needs'; people: readonly PersonId[] } {
  try {
    return decideOn(new Draft(state));
  } catch (error) {
    if (error instanceof RowsNeeded) return { kind: 'needs', people: error.people };
    throw error;
  }
}

function answer(draft: Draft, me: Registration, { command }: Request, now: Instant): Outcome {
  switch (command.kind) {
    case 'sign-up':
      return signUp(draft, me, command.wish, now);
    case 'sign-off':
      return signOff(draft, me, now);
    case 'withdraw':
      return withdraw(draft, me, now);
    case 'leave-line':
      return leaveLine(draft, me, now);
    case 'ask-deputy':
      return askDeputy(draft, me, command.deputy, command.wish, now);
    case 'name-deputy':
      return nameDeputy(draft, me, command.named, command.tell, now);
    case 'answer-deputy':
      return answerAsDeputy(draft, me, command.primary, command.accept, now);
    case 'answer-offer':
      return answerOffer(draft, me, command.accept, now);
  }
}

/** What is worth a message: where someone is to be, and what they asked of another. */
const CONFIRMED: ReadonlySet<Outcome['kind']> = new Set([
  'attending',
  'waiting',
  'declined',
  'deputy-asked',
  'stand-in-accepted',
]);

/** Keeps who answered and the outcome with the registration, in the same transaction (rules 1 and 7). */
function finish(draft: Draft, before: Registration, request: Request, outcome: Outcome, now: Instant): void {
  const me = draft.row(request.subject) ?? before;
  draft.put({
    ...me,
    answeredBy: request.by,
    answeredAt: now,
    recent: [...me.recent, { key: request.key, outcome }].slice(-REMEMBERED_ACTIONS),
  });
  draft.note(request.subject, request.command.kind, request.by);
  if (request.by !== request.subject) draft.tell('answered-for-you', request.subject, request.by, me.seat);
  if (request.confirm === true && CONFIRMED.has(outcome.kind))
    draft.tell('confirmed', request.subject, null, me.seat);
}
