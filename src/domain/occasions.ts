/**
 * What a meeting has to tell people of, and when: pure, from the gate alone. So a move corrects itself and an outage
 * catches up; what is done is kept in marks, by the names given here.
 */
import { endOf, type Meeting, type Session } from './meetings.ts';
import type { Notice, Reminder } from './messages.ts';
import { nudgesOf, remindersOf } from './reminders.ts';
import type { Gate } from './seats.ts';
import type { Change, Sending } from './sending.ts';
import { DAY, plus, type Instant } from './time.ts';

/** Something that makes messages due, once. */
export type Occasion = {
  /** Names it among the marks of its meeting. */
  readonly name: string;
  readonly due: Instant;
  /** From here on nothing is made of it any more. */
  readonly until: Instant;
} & (
  | { readonly kind: Exclude<Notice['kind'], 'shared'>; readonly revision: number }
  | { readonly kind: Exclude<Reminder['kind'], 'nudge'> }
  /** `deputies`: not the first time, so the deputies of silent regions too (rule Sending 2). */
  | { readonly kind: 'nudge'; readonly deputies: boolean }
);

/** The occasions that are due at `now` and still of use, in order of time. */
export function occasionsDue(gate: Gate, now: Instant): readonly Occasion[] {
  return occasionsOf(gate).filter(({ due, until }) => due <= now && now < until);
}

/** All occasions of the meeting as it stands, those to come among them, in order of time. None of a concept. */
export function occasionsOf({ meeting, sending }: Gate): readonly Occasion[] {
  const { published } = sending;
  if (published === null) return [];
  switch (meeting.status) {
    case 'concept':
    case 'held':
      return [];
    case 'cancelled':
      return changes(meeting, sending, 'cancelled');
    case 'published':
      return [
        notice(meeting, 'invitation', published),
        ...changes(meeting, sending, 'moved'),
        ...changes(meeting, sending, 'relocated'),
        ...reminders(meeting, sending),
        ...nudges(meeting, sending),
        ...nudgeByHand(meeting, sending),
      ].toSorted((one, other) => one.due.localeCompare(other.due));
  }
}

/**
 * What was due before this moment is never made: the publication, the last move, or the last time the schedule or the
 * deadline was set. An old moment must not fire at once because it has just become one. Null for a concept.
 */
export function dueSince({ published, changes, scheduledAt }: Sending): Instant | null {
  if (published === null) return null;
  const moves = changes.filter(({ kind }) => kind === 'moved').map(({ at }) => at);
  return [published.at, ...moves, scheduledAt ?? ''].reduce((last, at) => (at > last ? at : last));
}

/** When regions were or will be nudged by the schedule; a nudge by hand in the day before takes the place of one. */
export function scheduledNudges(meeting: Meeting, sending: Sending): readonly Instant[] {
  const since = dueSince(sending);
  const { nudgedAt, schedule } = sending;
  return nudgesOf(meeting, schedule).filter(
    (due) => since !== null && due >= since && (nudgedAt === null || nudgedAt <= plus(due, -DAY)),
  );
}

function notice(
  meeting: Meeting,
  kind: Exclude<Notice['kind'], 'shared'>,
  { at, revision }: { readonly at: Instant; readonly revision: number },
): Occasion {
  return { name: `${kind}-r${String(revision)}`, kind, revision, due: at, until: endOf(meeting) };
}

/** Of several moves only the last counts. Places are told one by one: each concerns others, by how they take part. */
function changes(meeting: Meeting, sending: Sending, kind: Change['kind']): readonly Occasion[] {
  const those = sending.changes.filter((change) => change.kind === kind);
  return (kind === 'relocated' ? those : those.slice(-1)).map((change) => notice(meeting, kind, change));
}

function reminders(meeting: Meeting, sending: Sending): readonly Occasion[] {
  const since = dueSince(sending) ?? '';
  const found = new Map<string, Occasion>();
  for (const { sessionId, mode } of meeting.slots) {
    const session = meeting.sessions.find((candidate: Session) => candidate.sessionId === sessionId);
    if (session === undefined) continue;
    for (const { kind, due } of remindersOf(sending.schedule, session, mode)) {
      if (due < since || kind === 'nudge') continue;
      const name = `${kind}-${due}`;
      const other = found.get(name)?.until ?? '';
      found.set(name, { name, kind, due, until: session.start > other ? session.start : other });
    }
  }
  return [...found.values()];
}

function nudges(meeting: Meeting, sending: Sending): readonly Occasion[] {
  const [first] = nudgesOf(meeting, sending.schedule);
  return scheduledNudges(meeting, sending).map((due) => nudge(meeting, due, due !== first));
}

function nudgeByHand(meeting: Meeting, sending: Sending): readonly Occasion[] {
  const { nudgedAt, published, schedule } = sending;
  if (nudgedAt === null || published === null) return [];
  const isSecond = nudgesOf(meeting, schedule).some((due) => due >= published.at && due < nudgedAt);
  return [nudge(meeting, nudgedAt, isSecond)];
}

function nudge({ deadline }: Meeting, due: Instant, deputies: boolean): Occasion {
  return { name: `nudge-${due}`, kind: 'nudge', due, until: deadline, deputies };
}
