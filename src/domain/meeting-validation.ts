/** From a form to a meeting: everything that was typed is checked, nothing is guessed. */
import {
  LONGEST_LINK,
  LONGEST_PLACE,
  LONGEST_TITLE,
  modesOf,
  SEATS_FIELD,
  type FieldProblem,
  type MeetingDraft,
  type Warning,
} from './meeting-drafts.ts';
import { dateWarnings, readDate, readDeadline, readSessions } from './meeting-times.ts';
import type { Audience, Meeting, MeetingId, Mode } from './meetings.ts';
import { NETWORKS } from './people.ts';
import type { Instant } from './time.ts';
import { FieldReader } from './typed-fields.ts';

const MODES: readonly Mode[] = ['physical', 'online'];

/** What a form adds up to. */
export type ReadDraft =
  | { readonly kind: 'meeting'; readonly meeting: Meeting; readonly warnings: readonly Warning[] }
  | { readonly kind: 'problems'; readonly problems: readonly FieldProblem[] };

/**
 * The concept that a form describes. In: the form as typed (wall-clock Europe/Amsterdam), the meeting's id, and the
 * concept it replaces, null for a new one. Out: a concept whose sessions are `s1`, `s2` ... in order of time and
 * whose slots are `s1-online` ..., with revision 1 or that of the concept; or every problem at once. Rules Meetings 1, 2.
 */
export function meetingFrom(
  draft: MeetingDraft,
  meetingId: MeetingId,
  replaced: Meeting | null,
  now: Instant,
): ReadDraft {
  const reader = new FieldReader();
  const modes = modesOf(draft.mode);
  const title = reader.line('title', draft.title, LONGEST_TITLE, true);
  const theme = reader.line('theme', draft.theme, LONGEST_TITLE);
  const audience = audienceOf(draft, replaced) ?? reader.refuse({ field: 'audience', kind: 'missing' });
  const date = readDate(reader, draft.date, now);
  const sessions = readSessions(reader, date, draft.sessions, now);
  const place = modes.includes('physical') ? reader.line('place', draft.place, LONGEST_PLACE) : null;
  const link = modes.includes('online') ? reader.link('link', draft.link, LONGEST_LINK) : null;
  const seats = modes.map((mode) => ({
    mode,
    capacity: reader.seats(SEATS_FIELD[mode], draft.seats[mode]),
  }));
  const typedDeadline = { date: draft.deadlineDate, time: draft.deadlineTime };
  const deadline = readDeadline(reader, typedDeadline, sessions?.[0]?.start ?? null, now);
  if (
    reader.problems.length > 0 ||
    title === null ||
    audience === null ||
    date === null ||
    sessions === null ||
    deadline === null
  ) {
    return { kind: 'problems', problems: reader.problems };
  }
  const numbered = sessions.map(({ start, end }, index) => ({ sessionId: `s${index + 1}`, start, end }));
  const meeting: Meeting = {
    meetingId,
    revision: replaced?.revision ?? 1,
    status: 'concept',
    title,
    theme,
    audience,
    sessions: numbered,
    slots: numbered.flatMap(({ sessionId }) =>
      seats.map(({ mode, capacity }) => ({ slotId: `${sessionId}-${mode}`, sessionId, mode, capacity })),
    ),
    deadline,
    place,
    link,
  };
  return { kind: 'meeting', meeting, warnings: [...dateWarnings(date), ...leftOut(draft)] };
}

/** A named list comes with the meeting; a form that claims one for a meeting without it chose nothing. */
function audienceOf({ audience }: MeetingDraft, replaced: Meeting | null): Audience | null {
  switch (audience) {
    case 'bestuurlijk':
    case 'ambtelijk':
      return { kind: 'contacts', networks: [audience] };
    case 'both':
      return { kind: 'contacts', networks: NETWORKS };
    case 'open':
      return { kind: 'open' };
    case 'list':
      return replaced?.audience.kind === 'list' ? replaced.audience : null;
  }
}

/** What was typed for a mode that the meeting does not have. */
function leftOut(draft: MeetingDraft): readonly Warning[] {
  const modes = modesOf(draft.mode);
  const fields = MODES.filter((mode) => !modes.includes(mode)).flatMap((mode) => [
    mode === 'physical'
      ? { field: 'place' as const, typed: draft.place }
      : { field: 'link' as const, typed: draft.link },
    { field: SEATS_FIELD[mode], typed: draft.seats[mode] },
  ]);
  return fields.filter(({ typed }) => typed.trim() !== '').map(({ field }) => ({ kind: 'left-out', field }));
}
