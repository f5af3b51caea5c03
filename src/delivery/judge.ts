/** Reads the state again right before sending, and judges by it whether a message must still go (rule Sending 4). */
import type {
  Clock,
  ContactStore,
  MeetingStore,
  OutboxRow,
  OutboxStore,
  PeopleStore,
  SeenMeeting,
  Telling,
} from '../app/ports.ts';
import { neighboursOf } from '../domain/contacts.ts';
import type { Known } from '../domain/known.ts';
import { isEvent, skipReason, type Message, type SkipReason } from '../domain/messages.ts';
import type { Person, PersonId } from '../domain/people.ts';
import type { Registration } from '../domain/registrations.ts';
import { whyNotInvite, whyNotRemind, type Situation } from '../domain/skipping.ts';
import { judgeNotice, wasNudgedLately } from './earlier.ts';
import { endedUnsent, type Ending } from './ledger.ts';

/** What a message is judged by. */
export interface JudgingPorts {
  readonly meetings: Pick<MeetingStore, 'look'>;
  readonly people: Pick<PeopleStore, 'byId'>;
  readonly contacts: Pick<ContactStore, 'all'>;
  readonly outbox: Pick<OutboxStore, 'find' | 'update'>;
  readonly clock: Clock;
}

type Verdict =
  | { readonly kind: 'tell'; readonly known: Known | null }
  | { readonly kind: 'skip'; readonly reason: SkipReason };

/** Whether a message must still be sent: everything that it is drawn from, or how its row ends unsent. */
export async function judge(ports: JudgingPorts, row: OutboxRow): Promise<Telling | Ending> {
  const { meetings, people } = ports;
  const { message, key } = row;
  const contacts = isEvent(message) ? [] : await ports.contacts.all();
  const neighbours = isReminder(message) ? neighboursOf(contacts, message.to) : [];
  const [loaded, recipient] = await Promise.all([
    meetings.look(key.meetingId, [message.to, ...neighbours]),
    people.byId(message.to),
  ]);
  if (loaded === null) return endedUnsent(row, 'skipped', 'no-such-meeting');
  const { gate } = loaded;
  const registration = loaded.registrations.get(message.to) ?? null;
  const situation = { gate, contacts, registration, now: ports.clock.now() };
  const verdict = await verdictOn(ports, message, recipient, situation);
  if (verdict.kind === 'skip') return endedUnsent(row, 'skipped', verdict.reason);
  if (recipient === null) return endedUnsent(row, 'skipped', 'erased');
  const colleagues = colleaguesAmong(loaded, registration, neighbours);
  return { message, meeting: gate.meeting, recipient, registration, colleagues, known: verdict.known };
}

async function verdictOn(
  { outbox }: JudgingPorts,
  message: Message,
  recipient: Person | null,
  situation: Situation,
): Promise<Verdict> {
  switch (message.kind) {
    case 'invitation':
    case 'shared':
      return verdictOf(whyNotInvite(message.to, situation));
    case 'moved':
    case 'relocated':
    case 'cancelled':
      return judgeNotice(outbox, { ...message, kind: message.kind }, situation);
    case 'nudge':
    case 'reminder-days':
    case 'reminder-working-day':
    case 'reminder-hour': {
      const reason = whyNotRemind(message, recipient ?? { wantsReminders: true }, situation);
      if (reason !== null || message.kind !== 'nudge') return verdictOf(reason);
      return verdictOf((await wasNudgedLately(outbox, message, situation)) ? 'nudged-lately' : null);
    }
    default:
      return verdictOf(skipReason(message, situation.gate.meeting, situation.registration, situation.now));
  }
}

function verdictOf(reason: SkipReason | null): Verdict {
  return reason === null ? { kind: 'tell', known: null } : { kind: 'skip', reason };
}

/** A reminder of one's own seat says who else comes from the region; a nudge does not. */
function isReminder({ kind }: Message): boolean {
  return kind === 'reminder-days' || kind === 'reminder-working-day' || kind === 'reminder-hour';
}

/** Who of them has a seat for the same region. */
function colleaguesAmong(
  { registrations }: SeenMeeting,
  own: Registration | null,
  neighbours: readonly PersonId[],
): readonly PersonId[] {
  const regionId = own?.regionId ?? null;
  if (regionId === null) return [];
  return neighbours.filter((personId) => {
    const other = registrations.get(personId);
    return other?.answer === 'attending' && other.seat !== null && other.regionId === regionId;
  });
}
