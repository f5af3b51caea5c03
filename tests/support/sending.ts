import { decideEdit, type MeetingEdit } from '../../src/domain/meeting-edits.ts';
import type { Meeting } from '../../src/domain/meetings.ts';
import type { Contact, Network, PersonId, Rank, RegionId } from '../../src/domain/people.ts';
import { emptyGate, type Gate } from '../../src/domain/seats.ts';
import type { Instant } from '../../src/domain/time.ts';
import { instantOf } from '../../src/domain/wall-clock.ts';
import { ambtelijkNetwerk } from './meetings.ts';

/** A post; the holder's address is invented, null is a vacancy. */
export function postOf(
  regionId: RegionId,
  rank: Rank,
  personId: PersonId | null,
  network: Network = 'ambtelijk',
  seat = 1,
): Contact {
  const holder = personId === null ? null : holderOf(personId);
  return { regionId, network, rank, seat, holder };
}

/** One online group on a day at 10.00 hours in Amsterdam, open for answers until four days before it at 17.00 hours. */
export function meetingOn(date: string, deadlineDate: string, changes: Partial<Meeting> = {}): Meeting {
  const [start, end] = [instantOf(date, '10:00'), instantOf(date, '11:30')];
  return ambtelijkNetwerk([null, null], {
    meetingId: `ambtelijk-${date}`,
    sessions: [{ sessionId: 's1', start, end }],
    slots: [{ slotId: 's1-online', sessionId: 's1', mode: 'online', capacity: null }],
    deadline: instantOf(deadlineDate, '17:00'),
    ...changes,
  });
}

/** A meeting as it was right after it was published. */
export function published(meeting: Meeting, at: Instant): Gate {
  return edited(emptyGate({ ...meeting, status: 'concept' }), { kind: 'publish' }, at);
}

/** The gate after a change that is possible; throws when it is refused. */
export function edited(gate: Gate, edit: MeetingEdit, at: Instant): Gate {
  const decision = decideEdit(gate, edit, null, at);
  if (decision.kind !== 'changed') throw new Error(`${edit.kind}: ${JSON.stringify(decision)}`);
  return decision.gate;
}

/** The change to another day, at the same time there. */
export function moveTo(date: string, start = '10:00', end = '11:30'): Extract<MeetingEdit, { kind: 'move' }> {
  return { kind: 'move', date, sessions: [{ start, end }], deadlineDate: '', deadlineTime: '' };
}

function holderOf(personId: PersonId): NonNullable<Contact['holder']> {
  return {
    personId,
    name: personId,
    function: 'beleidsadviseur',
    municipalityCode: 'GM0193',
    email: `${personId}@voorbeeld.nl`,
    phone: null,
  };
}
