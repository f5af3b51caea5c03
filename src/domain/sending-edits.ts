/** What a change of a meeting means for the messages about it; and the changes of nothing but those messages. */
import { coverageOf } from './coverage.ts';
import { isSameTime } from './known.ts';
import type { EditDecision, EditRefusal } from './meeting-edits.ts';
import { startOf, type Meeting } from './meetings.ts';
import { scheduledNudges } from './occasions.ts';
import type { PersonId } from './people.ts';
import type { Registration } from './registrations.ts';
import { isSameSchedule, type TypedSchedule } from './schedule.ts';
import type { Gate } from './seats.ts';
import { MOST_CHANGES, type Change, type Sending } from './sending.ts';
import { DAY, MINUTE, plus, type Instant } from './time.ts';
import { FieldReader } from './typed-fields.ts';

/** Within it a press may be the same one delivered again, which is no mistake of anyone: Teams repeats within seconds. */
const REPEAT = MINUTE;

/** What is to be sent once the meeting of `gate` has become `next`: of a published one people hear of what concerns them. */
export function sendingAfter({ meeting, sending }: Gate, next: Meeting, now: Instant): Sending {
  if (meeting.status === 'concept' && next.status === 'published') {
    return { ...sending, published: { at: now, revision: next.revision } };
  }
  const kind = sending.published === null ? null : changeBetween(meeting, next);
  const nudgedBefore = lastScheduledNudge({ meeting, sending }, now);
  if (kind === null) {
    // Nudges follow the deadline: those that it lays before now are not sent after all.
    const isOtherwise = sending.published !== null && next.deadline !== meeting.deadline;
    return isOtherwise ? { ...sending, scheduledAt: now, nudgedBefore } : sending;
  }
  const { sessions, place, link } = meeting;
  const change = { kind, revision: next.revision, at: now, before: { sessions, place, link } };
  return { ...sending, changes: [...sending.changes, change].slice(-MOST_CHANGES), nudgedBefore };
}

/** Sets when people are reminded and nudged; what was due by the new schedule before now is not sent after all. */
export function decideSchedule(gate: Gate, typed: TypedSchedule, now: Instant): EditDecision {
  const reader = new FieldReader();
  const schedule = {
    reminderDays: reader.days('reminderDays', typed.reminderDays),
    workingDayBefore: typed.workingDayBefore,
    hourBefore: typed.hourBefore,
    nudgeDays: reader.days('nudgeDays', typed.nudgeDays),
  };
  if (reader.problems.length > 0) return { kind: 'refused', problems: reader.problems };
  if (isSameSchedule(schedule, gate.sending.schedule)) return { kind: 'unchanged', warnings: [] };
  return changed(gate, { schedule, scheduledAt: now, nudgedBefore: lastScheduledNudge(gate, now) });
}

/** Nudges by hand: not twice in 24 hours, counted from any nudge, and never when nobody is silent (rule Sending 2). */
export function decideNudge(
  gate: Gate,
  registrations: ReadonlyMap<PersonId, Registration | null>,
  now: Instant,
): EditDecision {
  const { meeting, sending } = gate;
  if (meeting.status !== 'published') return refused('not-published');
  if (meeting.deadline <= now || startOf(meeting) <= now) return refused('deadline-passed');
  if (sending.nudgedAt !== null && now < plus(sending.nudgedAt, REPEAT)) {
    return { kind: 'unchanged', warnings: [] };
  }
  if (!isAnyoneSilent(gate, registrations)) return refused('nobody-silent');
  const last = [lastScheduledNudge(gate, now) ?? '', sending.nudgedAt ?? ''].toSorted().at(-1) ?? '';
  if (last > plus(now, -DAY)) {
    return {
      kind: 'refused',
      problems: [{ field: null, kind: 'nudged-lately', again: plus(last, DAY) }],
    };
  }
  return changed(gate, { nudgedAt: now });
}

/** When regions were last nudged by the schedule, also by an earlier one; null when they never were. */
function lastScheduledNudge(
  { meeting, sending }: Pick<Gate, 'meeting' | 'sending'>,
  now: Instant,
): Instant | null {
  const due = scheduledNudges(meeting, sending).filter((moment) => moment <= now);
  return due.at(-1) ?? sending.nudgedBefore;
}

/** Of a move only the times count: a deadline alone is no reason to tell everyone. */
function changeBetween(before: Meeting, next: Meeting): Change['kind'] | null {
  if (next.status === 'cancelled') return 'cancelled';
  if (!isSameTime(before, next)) return 'moved';
  return before.place === next.place && before.link === next.link ? null : 'relocated';
}

function isAnyoneSilent(
  { meeting, regions }: Gate,
  registrations: ReadonlyMap<PersonId, Registration | null>,
): boolean {
  switch (meeting.audience.kind) {
    case 'contacts':
      return coverageOf(regions).silent > 0;
    case 'list':
      return meeting.audience.people.some((personId) => !hasAnswered(registrations.get(personId)));
    case 'open':
      return false;
  }
}

function hasAnswered(registration: Registration | null | undefined): boolean {
  return registration !== null && registration !== undefined && registration.answer !== 'none';
}

function changed(gate: Gate, sending: Partial<Sending>): EditDecision {
  return { kind: 'changed', gate: { ...gate, sending: { ...gate.sending, ...sending } }, warnings: [] };
}

function refused(kind: EditRefusal): EditDecision {
  return { kind: 'refused', problems: [{ field: null, kind }] };
}
