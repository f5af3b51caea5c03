/** Who is told of an occasion: pure, from the posts on record and the answers (rules Sending 1, 2 and 5). */
import { isElsewhere, isInvolved, isSilent, modesFor, partOf } from './involvement.ts';
import { stateAfter } from './known.ts';
import type { Meeting } from './meetings.ts';
import type { Message } from './messages.ts';
import type { Occasion } from './occasions.ts';
import { networksOf } from './participants.ts';
import type { Contact, PersonId } from './people.ts';
import type { Registration } from './registrations.ts';
import { remindersFor } from './reminders.ts';
import type { Gate } from './seats.ts';
import type { Sending } from './sending.ts';

/**
 * The messages that an occasion makes due, one a person. In: the posts of all regions, and everyone's answers to this
 * meeting. Whether each must really be sent is judged again right before sending (rule Sending 4).
 */
export function messagesOf(
  gate: Gate,
  occasion: Occasion,
  contacts: readonly Contact[],
  registrations: readonly Registration[],
): readonly Message[] {
  const people = recipientsOf(gate, occasion, contacts, registrations);
  return 'revision' in occasion
    ? people.map((to) => ({ kind: occasion.kind, to, revision: occasion.revision }))
    : people.map((to) => ({ kind: occasion.kind, to, due: occasion.due }));
}

function recipientsOf(
  gate: Gate,
  occasion: Occasion,
  contacts: readonly Contact[],
  registrations: readonly Registration[],
): readonly PersonId[] {
  const { meeting, sending } = gate;
  switch (occasion.kind) {
    case 'invitation':
      return audienceOf(contacts, meeting);
    case 'moved':
      return unique([...audienceOf(contacts, meeting), ...idsOf(registrations.filter(isInvolved))]);
    case 'cancelled': {
      const declined = new Set(idsOf(registrations.filter(({ answer }) => answer === 'declined')));
      const everyone = [...audienceOf(contacts, meeting), ...idsOf(registrations.filter(isInvolved))];
      return unique(everyone).filter((personId) => !declined.has(personId));
    }
    case 'relocated':
      return idsOf(registrations.filter((one) => isRelocatedBy(meeting, sending, occasion.revision, one)));
    case 'nudge':
      return silentOnes(gate, occasion.deputies, contacts, registrations);
    case 'reminder-days':
    case 'reminder-working-day':
    case 'reminder-hour':
      // Who answered since it was due has just been told everything (rule Sending 4).
      return idsOf(
        registrations.filter(
          (one) =>
            one.answeredAt <= occasion.due &&
            remindersFor(meeting, sending.schedule, one).some(
              ({ kind, due }) => kind === occasion.kind && due === occasion.due,
            ),
        ),
      );
  }
}

/** Everyone who has a {@link Part} in the meeting. */
function audienceOf(contacts: readonly Contact[], meeting: Meeting): readonly PersonId[] {
  if (meeting.audience.kind === 'list') return unique(meeting.audience.people);
  const networks = networksOf(meeting);
  return unique(
    contacts.flatMap(({ holder, network }) =>
      holder === null || !networks.includes(network) ? [] : [holder.personId],
    ),
  );
}

/** Primaries answer for their region; the second time their deputies are asked too (rule Sending 2). */
function silentOnes(
  gate: Gate,
  deputies: boolean,
  contacts: readonly Contact[],
  registrations: readonly Registration[],
): readonly PersonId[] {
  const answers = new Map(registrations.map((one) => [one.personId, one]));
  return audienceOf(contacts, gate.meeting).filter(
    (personId) =>
      (deputies || partOf(contacts, gate.meeting, personId) === 'to-answer') &&
      isSilent(gate, contacts, personId, answers.get(personId) ?? null),
  );
}

function isRelocatedBy(
  meeting: Meeting,
  sending: Sending,
  revision: number,
  registration: Registration,
): boolean {
  const change = sending.changes.find((candidate) => candidate.revision === revision);
  if (change === undefined) return false;
  return isElsewhere(modesFor(meeting, registration), change.before, stateAfter(meeting, sending, change));
}

function idsOf(registrations: readonly Registration[]): readonly PersonId[] {
  return registrations.map(({ personId }) => personId);
}

function unique(people: readonly PersonId[]): readonly PersonId[] {
  return [...new Set(people)];
}
