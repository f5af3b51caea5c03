/** When a meeting's reminders and nudges go out, for the secretariat: as it is set, and what that comes to. */
import { decideEdit } from '../domain/meeting-edits.ts';
import type { MeetingId } from '../domain/meetings.ts';
import { occasionsOf, type Occasion } from '../domain/occasions.ts';
import { isSecretariat, type Actor } from '../domain/people.ts';
import type { Schedule } from '../domain/schedule.ts';
import type { Gate } from '../domain/seats.ts';
import type { Instant } from '../domain/time.ts';
import { viewOf, type MeetingView } from '../domain/views.ts';
import type { Clock, MeetingStore } from './ports.ts';

/** A moment of the schedule that is still to come. */
export type Planned = Extract<Occasion, { kind: 'nudge' | `reminder-${string}` }>;

export interface PlannedSending {
  readonly view: MeetingView;
  readonly schedule: Schedule;
  /** A concept that can be published now: its invitations then go out at once. */
  readonly invites: boolean;
  /** In order of time. Of a concept: if it were published now. */
  readonly coming: readonly Planned[];
}

export interface Scheduling {
  /** Null when there is no such meeting. Throws StoreUnavailable. */
  show(actor: Actor, meetingId: MeetingId): Promise<PlannedSending | 'forbidden' | null>;
}

/** Makes the view of the schedule; nothing is read before the first call. */
export function createScheduling(options: {
  readonly meetings: Pick<MeetingStore, 'load'>;
  readonly clock: Clock;
}): Scheduling {
  const { meetings, clock } = options;
  return {
    async show(actor, meetingId) {
      if (!isSecretariat(actor)) return 'forbidden';
      const loaded = await meetings.load(meetingId, []);
      if (loaded === null) return null;
      const now = clock.now();
      const { gate } = loaded;
      return {
        view: viewOf(gate, now),
        schedule: gate.sending.schedule,
        invites: canBePublished(gate, now),
        coming: occasionsOf(asPublished(gate, now))
          .filter(isPlanned)
          .filter(({ due }) => due > now),
      };
    },
  };
}

function canBePublished(gate: Gate, now: Instant): boolean {
  if (gate.meeting.status !== 'concept') return false;
  return decideEdit(gate, { kind: 'publish' }, null, now).kind === 'changed';
}

function asPublished(gate: Gate, now: Instant): Gate {
  const { meeting, sending } = gate;
  if (meeting.status !== 'concept') return gate;
  const published = { at: now, revision: meeting.revision };
  return { ...gate, meeting: { ...meeting, status: 'published' }, sending: { ...sending, published } };
}

function isPlanned(occasion: Occasion): occasion is Planned {
  switch (occasion.kind) {
    case 'reminder-days':
    case 'reminder-working-day':
    case 'reminder-hour':
    case 'nudge':
      return true;
    default:
      return false;
  }
}
