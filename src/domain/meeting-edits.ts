/** What the secretariat changes in a meeting that exists: from what is stored and typed to what is written. */
import { type FieldProblem, type MeetingDraft, type TypedSession, type Warning } from './meeting-drafts.ts';
import { meetingFrom } from './meeting-validation.ts';
import { endOf, startOf, type Meeting, type SlotId } from './meetings.ts';
import { type Gate } from './seats.ts';
import type { Instant } from './time.ts';
import type { PersonId } from './people.ts';
import type { Registration } from './registrations.ts';
import type { TypedSchedule } from './schedule.ts';
import { changeSeats, changeWhereabouts, edited, move, type Edited } from './meeting-edit-steps.ts';
import { decideNudge, decideSchedule, sendingAfter } from './sending-edits.ts';

export type MeetingEdit =
  | { readonly kind: 'publish' }
  /** The whole concept anew. */
  | { readonly kind: 'rewrite'; readonly draft: MeetingDraft }
  /** Empty is "volgt". */
  | { readonly kind: 'whereabouts'; readonly place: string; readonly link: string }
  /** Seats as typed, by slot; empty is without limit, a slot that is not named stays as it is. */
  | { readonly kind: 'seats'; readonly seats: ReadonlyMap<SlotId, string> }
  | ({ readonly kind: 'move' } & TypedMove)
  | { readonly kind: 'cancel' }
  /** When people are reminded and nudged. Nobody is told, so the revision stays. */
  | { readonly kind: 'schedule'; readonly schedule: TypedSchedule }
  /** Nudges the silent now. The revision stays. */
  | { readonly kind: 'nudge' };

/** Another date or other times, wall-clock Europe/Amsterdam; slots and answers are kept. */
export interface TypedMove {
  readonly date: string;
  /** As many as the meeting has, in its order. */
  readonly sessions: readonly TypedSession[];
  /** Empty: the deadline moves along, as many days before the meeting and at the same time as it was. */
  readonly deadlineDate: string;
  readonly deadlineTime: string;
}

/** Why a meeting takes no such change at all. */
export type EditRefusal =
  | 'cancelled'
  | 'over'
  | 'started'
  /** Only a concept can be written anew. */
  | 'published'
  /** The start or the deadline has passed: it must be moved first. */
  | 'too-late-to-publish'
  /** Nobody can be nudged: it takes no answers yet, or no longer, or nobody is silent. */
  | 'not-published'
  | 'deadline-passed'
  | 'nobody-silent'
  /** Someone else changed it since the card was drawn. */
  | 'changed-meanwhile';

export type EditProblem =
  | FieldProblem
  | { readonly field: null; readonly kind: EditRefusal }
  /** Nudged less than a day ago; `again` is from when it is possible. */
  | { readonly field: null; readonly kind: 'nudged-lately'; readonly again: Instant };

export type EditDecision =
  | { readonly kind: 'changed'; readonly gate: Gate; readonly warnings: readonly Warning[] }
  /** It is so already: the same change again, however often it is delivered. */
  | { readonly kind: 'unchanged'; readonly warnings: readonly Warning[] }
  | { readonly kind: 'refused'; readonly problems: readonly EditProblem[] };

/**
 * Decides a change. `basedOn` is the revision that the person saw, null when it does not matter: a change of what
 * somebody else changed meanwhile is refused, so that nobody undoes another's work unseen. Every change of the meeting
 * itself raises the revision by one. `registrations` of those on a meeting's list tell who of them is silent.
 */
export function decideEdit(
  gate: Gate,
  edit: MeetingEdit,
  basedOn: number | null,
  now: Instant,
  registrations: ReadonlyMap<PersonId, Registration | null> = new Map(),
): EditDecision {
  const { meeting } = gate;
  const reason = whyNot(meeting, edit, now);
  if (reason !== null) return refuse(reason);
  if (edit.kind === 'schedule') return decideSchedule(gate, edit.schedule, now);
  if (edit.kind === 'nudge') return decideNudge(gate, registrations, now);
  const edited = apply(gate, edit, now);
  if (edited.kind === 'problems') return { kind: 'refused', problems: edited.problems };
  if (contentOf(edited.meeting) === contentOf(meeting)) {
    return { kind: 'unchanged', warnings: edited.warnings };
  }
  if (basedOn !== null && basedOn !== meeting.revision) return refuse('changed-meanwhile');
  const next = { ...edited.meeting, revision: meeting.revision + 1 };
  return {
    kind: 'changed',
    gate: { ...gate, meeting: next, sending: sendingAfter(gate, next, now) },
    warnings: edited.warnings,
  };
}

function refuse(kind: EditRefusal): Extract<EditDecision, { kind: 'refused' }> {
  return { kind: 'refused', problems: [{ field: null, kind }] };
}

/** A change that is asked again is no fault: publishing what is published, cancelling what is cancelled. */
function whyNot(meeting: Meeting, edit: MeetingEdit, now: Instant): EditRefusal | null {
  if (meeting.status === 'cancelled') return edit.kind === 'cancel' ? null : 'cancelled';
  if (edit.kind === 'publish') return whyNotPublish(meeting, now);
  if (edit.kind === 'rewrite') return whyNotRewrite(meeting, edit.draft, now);
  if (meeting.status === 'held' || endOf(meeting) <= now) {
    // A concept that nobody published in time can still be thrown away or given another date.
    return meeting.status === 'concept' && edit.kind !== 'whereabouts' ? null : 'over';
  }
  if (startOf(meeting) <= now && meeting.status === 'published') {
    return edit.kind === 'move' || edit.kind === 'cancel' ? 'started' : null;
  }
  return null;
}

function whyNotPublish(meeting: Meeting, now: Instant): EditRefusal | null {
  if (meeting.status === 'held') return 'over';
  if (meeting.status === 'published') return null;
  return startOf(meeting) <= now || meeting.deadline <= now ? 'too-late-to-publish' : null;
}

/** A published meeting that says just what the form says was published in between: no fault either. */
function whyNotRewrite(meeting: Meeting, draft: MeetingDraft, now: Instant): EditRefusal | null {
  if (meeting.status === 'concept') return null;
  const written = meetingFrom(draft, meeting.meetingId, meeting, now);
  const isSame =
    written.kind === 'meeting' &&
    contentOf({ ...written.meeting, status: meeting.status }) === contentOf(meeting);
  return isSame ? null : 'published';
}

/** Everything but id and revision, equal for meetings that say the same. */
function contentOf({
  status,
  title,
  theme,
  audience,
  sessions,
  slots,
  deadline,
  place,
  link,
}: Meeting): string {
  return JSON.stringify([
    [status, title, theme, deadline, place, link],
    audience.kind,
    audience.kind === 'contacts' ? audience.networks : [],
    audience.kind === 'list' ? [audience.name, ...audience.people] : [],
    sessions.map((session) => [session.sessionId, session.start, session.end]),
    slots.map((slot) => [slot.slotId, slot.sessionId, slot.mode, slot.capacity]),
  ]);
}

function apply(gate: Gate, edit: Exclude<MeetingEdit, { kind: 'schedule' | 'nudge' }>, now: Instant): Edited {
  const { meeting } = gate;
  switch (edit.kind) {
    case 'publish':
      return edited({ ...meeting, status: 'published' });
    case 'cancel':
      return edited({ ...meeting, status: 'cancelled' });
    case 'rewrite': {
      const written = meetingFrom(edit.draft, meeting.meetingId, meeting, now);
      return written.kind === 'problems'
        ? written
        : edited({ ...written.meeting, status: meeting.status }, written.warnings);
    }
    case 'whereabouts':
      return changeWhereabouts(meeting, edit.place, edit.link);
    case 'seats':
      return changeSeats(gate, edit.seats);
    case 'move':
      return move(meeting, edit, now);
  }
}
