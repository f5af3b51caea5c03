/** "My deputy goes": rule Registration 4. */
import { blankRegistration, type Draft } from './draft.ts';
import type { PersonId } from './people.ts';
import type { DeputyPerson, Outcome, Registration, SlotWish, Undo } from './registrations.ts';
import { placeInLine } from './seats.ts';
import { fill } from './settling.ts';
import { refused, slotsThatFit, takePlace, whyClosed } from './seating.ts';
import type { Instant } from './time.ts';

/** Signs the region up when it has no seat yet, holds that seat, and asks the deputy. */
export function askDeputy(
  draft: Draft,
  me: Registration,
  deputy: DeputyPerson | null,
  wish: SlotWish,
  now: Instant,
): Outcome {
  const closed = whyClosed(draft.gate, now);
  if (closed !== null) return refused(closed);
  if (deputy === null || deputy.personId === me.personId) return refused('no-deputy');
  if (me.deputy?.status === 'accepted' && me.answer === 'deputy') return refused('deputy-already-goes');
  const other = draft.row(deputy.personId);
  if (other?.standsInFor && other.standsInFor.personId !== me.personId) {
    if (other.standsInFor.status === 'accepted') return refused('deputy-already-goes');
    if (other.standsInFor.status === 'asked') return refused('deputy-asked-by-other');
  }
  // Two who ask each other would both wait for the other.
  if (other?.deputy?.personId === me.personId && other.deputy.status === 'asked')
    return refused('deputy-asked-by-other');
  if (me.answer === 'deputy' && me.deputy?.status === 'asked') return asked(draft, me, undoAsk(me));
  const undo = undoAsk(me);
  if (me.seat === null && me.waitingFor === null) {
    const place = takePlace(draft, { ...me, answer: 'deputy' }, slotsThatFit(draft.gate, wish), now, undo);
    if (place.kind === 'refused') return place;
  }
  const seated = draft.row(me.personId) ?? me;
  const mine: Registration = {
    ...seated,
    answer: 'deputy',
    deputy: { personId: deputy.personId, status: 'asked' },
  };
  draft.put(mine);
  const theirs =
    other ??
    blankRegistration(me.meetingId, deputy.personId, { regionId: deputy.regionId, spokesperson: false }, now);
  draft.put({ ...theirs, standsInFor: { personId: me.personId, status: 'asked' } });
  draft.tell('deputy-asked', deputy.personId, me.personId, mine.seat);
  return asked(draft, mine, undo);
}

/** Makes it the secretariat's task to find out who goes; the person's own answer stays as it is. */
export function nameDeputy(
  draft: Draft,
  me: Registration,
  named: PersonId,
  tell: readonly PersonId[],
  now: Instant,
): Outcome {
  const closed = whyClosed(draft.gate, now);
  if (closed !== null) return refused(closed);
  for (const secretary of tell) draft.tellNamed(secretary, me.personId, named, me.seat);
  return { kind: 'deputy-named', named };
}

/** The deputy's answer, given once or changed later while the seat is still held. */
export function answerAsDeputy(
  draft: Draft,
  me: Registration,
  primary: string,
  accept: boolean,
  now: Instant,
): Outcome {
  if (me.standsInFor?.personId !== primary) return refused('not-asked');
  const { status } = me.standsInFor;
  if (accept && status === 'accepted' && me.answer === 'attending') {
    return { kind: 'stand-in-accepted', primary, slotId: me.seat, waitingFor: me.waitingFor };
  }
  if (!accept && status === 'declined') return { kind: 'stand-in-declined', primary };
  const closed = whyClosed(draft.gate, now);
  if (closed !== null) return refused(closed);
  if (draft.row(primary)?.answer !== 'deputy') return refused('not-asked');
  if (accept && (status === 'asked' || status === 'declined')) return acceptAsStandIn(draft, me, now);
  if (!accept && status === 'asked') return declineAsStandIn(draft, me);
  return refused('not-asked');
}

/** The primary's seat passes to the deputy without needing a free one; a deputy who sits already frees it. */
export function acceptAsStandIn(draft: Draft, me: Registration, now: Instant): Outcome {
  const primary = me.standsInFor === null ? null : draft.row(me.standsInFor.personId);
  if (primary?.deputy?.personId !== me.personId) return refused('not-asked');
  const line = primary.waitingFor;
  const theirPlace = line === null ? null : placeInLine(draft.gate, line, primary.personId);
  const myPlace = line !== null && me.waitingFor === line ? placeInLine(draft.gate, line, me.personId) : null;
  draft.put({
    ...primary,
    seat: null,
    waitingFor: null,
    deputy: { personId: me.personId, status: 'accepted' },
  });
  const standsInFor = { personId: primary.personId, status: 'accepted' as const };
  if (me.seat !== null) {
    draft.put({ ...me, standsInFor });
  } else {
    const next: Registration = {
      ...me,
      answer: 'attending',
      seat: primary.seat,
      waitingFor: line,
      standsInFor,
    };
    // Of two places in the same line the deputy keeps the better one.
    const place = theirPlace === null ? undefined : Math.min(theirPlace, myPlace ?? theirPlace) - 1;
    draft.put(line === null ? { ...next, waitingFor: keptLine(me, primary) } : next, place);
  }
  draft.tell('deputy-accepted', primary.personId, me.personId, primary.seat);
  fill(draft, now);
  const after = draft.row(me.personId) ?? me;
  return {
    kind: 'stand-in-accepted',
    primary: primary.personId,
    slotId: after.seat,
    waitingFor: after.waitingFor,
  };
}

/** The primary is asked again; the seat stays held to the deadline. */
export function declineAsStandIn(draft: Draft, me: Registration): Outcome {
  const primary = me.standsInFor === null ? null : draft.row(me.standsInFor.personId);
  if (me.standsInFor === null || primary === null) return refused('not-asked');
  draft.put({ ...me, standsInFor: { ...me.standsInFor, status: 'declined' } });
  if (primary.deputy?.personId === me.personId) {
    draft.put({ ...primary, deputy: { ...primary.deputy, status: 'declined' } });
    draft.tell('deputy-declined', primary.personId, me.personId, primary.seat);
  }
  return { kind: 'stand-in-declined', primary: primary.personId };
}

/** Takes the seat back from a deputy who was asked: the person attends, and the deputy is told. */
export function withdrawQuestion(draft: Draft, me: Registration): Registration {
  const deputy = me.deputy === null ? null : draft.row(me.deputy.personId);
  const wasAsked = me.deputy?.status === 'asked';
  if (deputy?.standsInFor?.personId === me.personId && me.deputy?.status !== 'accepted') {
    draft.put({ ...deputy, standsInFor: null });
    if (wasAsked) draft.tell('deputy-withdrawn', deputy.personId, me.personId, me.seat);
  }
  const mine: Registration = {
    ...me,
    answer: me.seat === null && me.waitingFor === null ? 'none' : 'attending',
    deputy: null,
  };
  draft.put(mine);
  return mine;
}

/** A deputy who had accepted cannot come after all: the primary is told and asked again, without a seat. */
export function endStandIn(draft: Draft, me: Registration): Registration {
  const primary = me.standsInFor === null ? null : draft.row(me.standsInFor.personId);
  if (me.standsInFor === null) return me;
  if (primary?.deputy?.personId === me.personId && primary.answer === 'deputy') {
    draft.put({ ...primary, answer: 'none', deputy: { ...primary.deputy, status: 'declined' } });
    draft.tell('deputy-signed-off', primary.personId, me.personId, me.seat);
  }
  return { ...me, standsInFor: { ...me.standsInFor, status: 'declined' } };
}

function keptLine(me: Registration, primary: Registration): Registration['waitingFor'] {
  return me.waitingFor === primary.seat ? null : me.waitingFor;
}

function asked(draft: Draft, me: Registration, undo: Undo | null): Outcome {
  return {
    kind: 'deputy-asked',
    deputy: me.deputy?.personId ?? '',
    slotId: me.seat,
    place: me.waitingFor === null ? null : placeInLine(draft.gate, me.waitingFor, me.personId),
    undo,
  };
}

/** Taking the question back restores what was: the own seat or place, or nothing. */
function undoAsk(me: Registration): Undo {
  const slotId = me.seat ?? me.waitingFor;
  return slotId === null
    ? { kind: me.answer === 'declined' ? 'sign-off' : 'withdraw' }
    : { kind: 'sign-up', slotId };
}
