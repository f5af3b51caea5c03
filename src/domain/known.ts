/** How someone last knew a meeting: what tells whether a change of it is news to them (rule Sending 5). */
import type { Meeting } from './meetings.ts';
import type { Notice } from './messages.ts';
import type { Registration } from './registrations.ts';
import type { Change, Sending } from './sending.ts';

/** The part of a meeting of which people are told when it changes. */
export type Known = Change['before'];

/** A notice of a change. */
export type ChangeNotice = Notice & { readonly kind: Change['kind'] };

/** A message that reached someone, or may have: the revision of the meeting that it told. */
export interface Told {
  readonly revision: number;
}

/**
 * The earlier notices to the same person that may have told what this one tells: the invitation, and those of the same
 * kind. A notice of another kind does not count: of a new time shown only in passing, someone was not told.
 */
export function noticesBefore({ published, changes }: Sending, notice: ChangeNotice): readonly Notice[] {
  const { to } = notice;
  const kind = notice.kind === 'cancelled' ? 'moved' : notice.kind;
  const earlier = changes.filter((change) => change.kind === kind && change.revision < notice.revision);
  return [
    ...(published === null ? [] : [{ kind: 'invitation' as const, to, revision: published.revision }]),
    ...earlier.map(({ revision }) => ({ kind, to, revision })),
  ];
}

/**
 * How someone last knew the meeting: by their own answer, which showed it, or by what was told to them; null when
 * neither happened. A change of the very millisecond of the answer is taken as not known: better told twice than never.
 */
export function lastKnown(
  meeting: Meeting,
  { changes }: Sending,
  registration: Registration | null,
  told: readonly Told[],
): Known | null {
  const known = told.map(({ revision }) => changes.filter((change) => change.revision <= revision).length);
  if (registration !== null) {
    known.push(changes.filter(({ at }) => at < registration.answeredAt).length);
  }
  if (known.length === 0) return null;
  return knownOf(changes[Math.max(...known)]?.before ?? meeting);
}

/** How the meeting was right after a change: as before the next one, or as it is. */
export function stateAfter(meeting: Meeting, { changes }: Sending, { revision }: Change): Known {
  return knownOf(changes.find((change) => change.revision > revision)?.before ?? meeting);
}

/** Whether the groups are held at the same times. */
export function isSameTime(one: Pick<Known, 'sessions'>, other: Pick<Known, 'sessions'>): boolean {
  const times = ({ sessions }: Pick<Known, 'sessions'>): string =>
    JSON.stringify(sessions.map(({ sessionId, start, end }) => [sessionId, start, end]));
  return times(one) === times(other);
}

function knownOf({ sessions, place, link }: Known): Known {
  return { sessions, place, link };
}
