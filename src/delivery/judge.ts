/** Reads the state again right before sending (rule Sending 4). */
import type {
  Clock,
  ContactStore,
  MeetingStore,
  OutboxRow,
  OutboxStore,
  PeopleStore,
  Telling,
} from '../app/ports.ts';
import { isEvent, skipReason } from '../domain/messages.ts';
import { endedUnsent, type Ending } from './ledger.ts';

/** What a message is judged by. */
export interface JudgingPorts {
  readonly meetings: Pick<MeetingStore, 'load'>;
  readonly people: Pick<PeopleStore, 'byId'>;
  readonly contacts: Pick<ContactStore, 'all'>;
  readonly outbox: Pick<OutboxStore, 'find' | 'update'>;
  readonly clock: Clock;
}

/** Whether a message must still be sent: everything that it is drawn from, or how its row ends unsent. */
export async function judge(ports: JudgingPorts, row: OutboxRow): Promise<Telling | Ending> {
  const { meetings, people, clock } = ports;
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
  return { message, meeting, recipient, registration, colleagues: [], known: null };
}
