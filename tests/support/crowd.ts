/** Many people in one meeting, written past our own code so that thousands of them take seconds. */
import type { TransactionAction } from '@azure/data-tables';
import type { Meeting } from '../../src/domain/meetings.ts';
import type { Message } from '../../src/domain/messages.ts';
import type { PersonId } from '../../src/domain/people.ts';
import { remindersOf } from '../../src/domain/reminders.ts';
import { emptyGate } from '../../src/domain/seats.ts';
import type { Change } from '../../src/domain/sending.ts';
import { DAY, HOUR, plus } from '../../src/domain/time.ts';
import type { Storage } from '../../src/storage/index.ts';
import { registrationRow } from '../../src/storage/registration-rows.ts';
import { ambtelijkNetwerk, MORNING } from './meetings.ts';
import { rawTable } from './raw-tables.ts';
import { chatOf, reachable } from './recipients.ts';
import { registrationOf } from './registrations.ts';

/** Azure's limit on a transaction. */
const AT_ONCE = 100;

/** How many requests are under way at the same time. */
const PARALLEL = 16;

/** The id of the meeting that a crowd comes to. */
export const CROWDED = 'drukte';

/** Where the crowd is kept. */
interface Place {
  readonly storage: Storage;
  readonly storeUrl: string;
  readonly prefix: string;
}

export interface Crowd {
  readonly meetingId: string;
  /** Makes the reminder of a week before due for everyone: on the ledger and on the queue. */
  remind(): Promise<void>;
  /** Changes the meeting as the secretariat does; gives the new revision. */
  change(kind: Change['kind'], change: (meeting: Meeting) => Partial<Meeting>): Promise<number>;
  /** Makes the notice of that revision due for `whom`. */
  tell(kind: Change['kind'], revision: number, whom?: readonly PersonId[]): Promise<void>;
  /** Lets everyone have an earlier card of the meeting with buttons, in their chat. */
  hasCards(): Promise<void>;
  /** Takes these people out, as if they had signed off. */
  signOff(whom: readonly PersonId[]): Promise<void>;
}

/** A published meeting a week from now in which all of these people sit, each with a chat of their own name at `serviceUrl`. */
export async function gather(
  { storage, storeUrl, prefix }: Place,
  people: readonly PersonId[],
  serviceUrl: string,
): Promise<Crowd> {
  const now = new Date().toISOString();
  const meeting = meetingAfter(now);
  const { meetingId } = meeting;
  const gate = emptyGate(meeting);
  const published = { at: plus(now, -2 * DAY), revision: meeting.revision };
  await storage.meetings.create({ ...gate, sending: { ...gate.sending, published } }, []);
  const table = rawTable(storeUrl, `${prefix}Meetings`);
  await seat(people, 'attending');
  await each(people, (personId) =>
    storage.people.save({ ...reachable(personId), conversation: { ...chatOf(personId), serviceUrl } }),
  );

  async function seat(whom: readonly PersonId[], answer: 'attending' | 'declined'): Promise<void> {
    for (let from = 0; from < whom.length; from += AT_ONCE) {
      const actions = whom.slice(from, from + AT_ONCE).map((personId): TransactionAction => {
        const registration = registrationOf(personId, {
          meetingId,
          answer,
          seat: answer === 'attending' ? MORNING : null,
          answeredAt: plus(now, -DAY),
        });
        return ['upsert', { ...registrationRow(meetingId, registration) }, 'Replace'];
      });
      await table.submitTransaction(actions);
    }
  }

  async function due(messages: readonly Message[]): Promise<void> {
    await storage.outboxRows.create(meetingId, messages);
    await storage.outbox.announce(meetingId, messages);
  }

  return {
    meetingId,
    async remind() {
      const [session] = meeting.sessions;
      if (session === undefined) throw new Error('the meeting has no session');
      const moments = remindersOf(gate.sending.schedule, session, 'online');
      const moment = moments.find(({ kind }) => kind === 'reminder-days');
      if (moment === undefined) throw new Error('nothing is due a week before');
      await due(people.map((to) => ({ kind: 'reminder-days', to, due: moment.due })));
    },
    async change(kind, changed) {
      const loaded = await storage.meetings.load(meetingId, []);
      if (loaded === null) throw new Error('the meeting is gone');
      const before = loaded.gate.meeting;
      const revision = before.revision + 1;
      const { sending } = loaded.gate;
      const changes = [...sending.changes, { kind, revision, at: new Date().toISOString(), before }];
      const next = {
        ...loaded.gate,
        meeting: { ...before, ...changed(before), revision },
        sending: { ...sending, changes },
      };
      const change = { gate: next, registrations: [], messages: [], history: [] };
      if ((await storage.meetings.commit(change, loaded.read, 'meeting')) !== 'saved')
        throw new Error('the meeting changed meanwhile');
      return revision;
    },
    tell: (kind, revision, whom = people) => due(whom.map((to) => ({ kind, to, revision }))),
    async hasCards() {
      await each(people, (to) => {
        const card = { row: `out-invitation-r1-${to}`, sentId: `uitnodiging-${to}`, at: plus(now, -DAY) };
        return storage.shown.keep(meetingId, to, card);
      });
    },
    signOff: (whom) => seat(whom, 'declined'),
  };
}

/** The meeting an hour later than it was. */
export function anHourLater({ sessions }: Meeting): Partial<Meeting> {
  return {
    sessions: sessions.map((session) => {
      return { ...session, start: plus(session.start, HOUR), end: plus(session.end, HOUR) };
    }),
  };
}

/** People with such names: `persoon-0000` and on. */
export function crowdOf(count: number, name = 'persoon'): readonly PersonId[] {
  return Array.from({ length: count }, (_, index) => `${name}-${String(index).padStart(4, '0')}`);
}

function meetingAfter(now: string): Meeting {
  const session = { sessionId: 's1', start: plus(now, 7 * DAY), end: plus(now, 7 * DAY + HOUR) };
  return ambtelijkNetwerk([null, null], {
    meetingId: CROWDED,
    sessions: [session],
    slots: [{ slotId: MORNING, sessionId: 's1', mode: 'online', capacity: null }],
    deadline: plus(now, 3 * DAY),
  });
}

async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const queue = items.values();
  const lane = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: PARALLEL }, lane));
}
