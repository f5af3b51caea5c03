import type { Composer, Pace } from '../../src/app/ports.ts';
import type { SharedDrawing } from '../../src/app/team-ports.ts';
import type { Conversation, Person, PersonId } from '../../src/domain/people.ts';

/** Someone with a personal chat; the conversation's id is the person's. */
export function reachable(personId: PersonId): Person {
  return {
    personId,
    name: personId,
    email: `${personId}@voorbeeld.nl`,
    language: 'nl',
    roles: [],
    conversation: chatOf(personId),
    wantsReminders: true,
  };
}

export function chatOf(personId: PersonId): Conversation {
  return {
    tenantId: 'tenant',
    conversationId: personId,
    serviceUrl: 'http://127.0.0.1/',
    scope: 'personal',
    channelId: 'msteams',
    bot: { id: '28:bot', name: 'Netwerk BW-MO' },
    user: { id: `29:${personId}`, name: personId },
  };
}

/** A pace at which nobody waits. */
export const freePace: Pace = { take: () => Promise.resolve({ begin: () => Promise.resolve() }) };

/** Says in the summary which message it is, so that a test sees what arrived. */
export const plainComposer: Composer = {
  retire: () => ({ type: 'AdaptiveCard' }),
  compose: ({ message }) =>
    Promise.resolve({
      card: { type: 'AdaptiveCard' },
      summary: 'version' in message ? `${message.kind} v${String(message.version)}` : message.kind,
      letter: { subject: message.kind, sentences: [], facts: [], takesAnswer: false, calendar: null },
    }),
};

/** The card of a meeting in a channel, as its title. */
export const plainDrawing: SharedDrawing = ({ meeting, phase }) => ({
  card: { type: 'AdaptiveCard', speak: `${meeting.title}, ${phase}` },
  summary: meeting.title,
});
