import type { EventMessage, Registration } from '../../src/domain/registrations.ts';

/** A registration of someone who sits in the morning group, unless `changes` say otherwise. */
export function registrationOf(personId: string, changes: Partial<Registration> = {}): Registration {
  return {
    meetingId: 'ambtelijk-2027-01-12',
    personId,
    regionId: 'BW05',
    spokesperson: true,
    answer: 'attending',
    seat: 's1-online',
    waitingFor: null,
    offered: null,
    deputy: null,
    standsInFor: null,
    answeredBy: personId,
    answeredAt: '2026-11-23T08:00:00.000Z',
    version: 1,
    recent: [],
    ...changes,
  };
}

/** A message that tells `to` of a seat, unless `changes` say otherwise. */
export function messageTo(to: string, changes: Partial<EventMessage> = {}): EventMessage {
  return { kind: 'promoted', to, version: 1, about: null, slotId: 's1-online', ...changes };
}
