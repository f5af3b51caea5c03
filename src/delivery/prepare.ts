import type { Clock, Composed, Composer, MeetingStore, OutboxRow, PeopleStore } from '../app/ports.ts';
import { isEvent, skipReason } from '../domain/messages.ts';
import type { Conversation } from '../domain/people.ts';
import { endedUnsent, type Ending } from './ledger.ts';

/** What a message is judged by and drawn from. */
export interface PreparingPorts {
  readonly meetings: Pick<MeetingStore, 'load'>;
  readonly people: Pick<PeopleStore, 'byId'>;
  readonly composer: Composer;
  readonly clock: Clock;
}

/** A card and where to send it. */
export interface Ready {
  readonly conversation: Conversation;
  readonly composed: Composed;
}

/** Reads the state again right before sending (rule Sending 4): a card and where to send it, or how the row ends. */
export async function prepare(ports: PreparingPorts, row: OutboxRow): Promise<Ready | Ending> {
  const { meetings, people, composer, clock } = ports;
  const { message, key } = row;
  const [loaded, recipient] = await Promise.all([
    meetings.load(key.meetingId, [message.to]),
    people.byId(message.to),
  ]);
  if (loaded === null) return endedUnsent(row, 'skipped', 'no-such-meeting');
  const { meeting } = loaded.gate;
  const registration = loaded.registrations.get(message.to) ?? null;
  const reason = isEvent(message) ? skipReason(message, meeting, registration, clock.now()) : null;
  if (reason !== null) return endedUnsent(row, 'skipped', reason);
  if (recipient === null) return endedUnsent(row, 'skipped', 'erased');
  if (recipient.conversation === null) return endedUnsent(row, 'failed', 'no-conversation');
  const telling = { message, meeting, recipient, registration, colleagues: [], known: null };
  const composed = await composer.compose(telling);
  return { conversation: recipient.conversation, composed };
}
