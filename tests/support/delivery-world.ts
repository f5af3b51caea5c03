import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { Committer } from '../../src/app/commit.ts';
import type {
  Letter,
  Mailer,
  OutboxKey,
  OutboxRow,
  OutboxStore,
  Queue,
  QueuedMessage,
  Sender,
  SendResult,
} from '../../src/app/ports.ts';
import { createRegistrations, type Registrations } from '../../src/app/registrations.ts';
import type { DeliveryPorts } from '../../src/delivery/deliver.ts';
import type { Meeting } from '../../src/domain/meetings.ts';
import type { Message } from '../../src/domain/messages.ts';
import type { Conversation, Person, PersonId } from '../../src/domain/people.ts';
import type { Command } from '../../src/domain/registrations.ts';
import type { Change } from '../../src/domain/sending.ts';
import type { Instant } from '../../src/domain/time.ts';
import type { Storage } from '../../src/storage/index.ts';
import type { TestClock, TestWorld } from './azurite.ts';
import { ambtelijkNetwerk } from './meetings.ts';
import { freePace, plainComposer, plainDrawing } from './recipients.ts';
import { emptyGate } from '../../src/domain/seats.ts';

/** What a person's channel does with one message. */
interface Fate {
  readonly arrives: boolean;
  readonly result: SendResult | 'killed';
}

/** Records what arrives; a person's next fates can be laid down, else everything arrives. */
class RecordingSender implements Sender {
  readonly arrived: string[] = [];
  /** The cards that were put in the place of an earlier one. */
  readonly replaced: string[] = [];
  readonly #fates = new Map<string, Fate[]>();
  /** What came of the next replacements; else each succeeds. */
  readonly replacing: SendResult[] = [];
  /** Called at the start of every send. */
  onSend: (to: string) => void = () => undefined;

  fate(personId: PersonId, ...fates: Fate[]): void {
    this.#fates.set(personId, fates);
  }

  send({ conversationId }: Conversation, _card: unknown, summary: string): Promise<SendResult> {
    this.onSend(conversationId);
    const fate = this.#fates.get(conversationId)?.shift();
    if (fate?.arrives !== false) this.arrived.push(`${conversationId}: ${summary}`);
    if (fate?.result === 'killed') return Promise.reject(new Error('killed'));
    return Promise.resolve(fate?.result ?? { kind: 'sent', sentId: randomUUID() });
  }

  replace({ conversationId }: Conversation, sentId: string): Promise<SendResult> {
    const result = this.replacing.shift() ?? { kind: 'sent', sentId };
    if (result.kind === 'sent') this.replaced.push(`${conversationId}: ${sentId}`);
    return Promise.resolve(result);
  }
}

/** Records what is mailed, each as "person: subject"; a person's next results can be laid down. */
export class RecordingMailer implements Mailer {
  readonly mailed: string[] = [];
  readonly #results = new Map<string, SendResult[]>();

  answers(personId: PersonId, ...results: SendResult[]): void {
    this.#results.set(personId, results);
  }

  send(_key: OutboxKey, { personId }: Person, { subject }: Letter): Promise<SendResult> {
    const result = this.#results.get(personId)?.shift() ?? { kind: 'sent', sentId: `<${randomUUID()}>` };
    if (result.kind !== 'refused') this.mailed.push(`${personId}: ${subject}`);
    return Promise.resolve(result);
  }
}

/** The real queue, of which the test can end the invisibility of what was received. */
export class RevealingQueue implements Queue {
  readonly #queue: Queue;
  readonly #held = new Map<string, QueuedMessage>();
  /** The seconds for which messages were put back. */
  readonly delays: number[] = [];

  constructor(queue: Queue) {
    this.#queue = queue;
  }

  add(key: OutboxKey): Promise<void> {
    return this.#queue.add(key);
  }

  async receive(count: number, invisibleSeconds: number): Promise<readonly QueuedMessage[]> {
    const messages = await this.#queue.receive(count, invisibleSeconds);
    for (const message of messages) this.#held.set(message.messageId, message);
    return messages;
  }

  async extend(message: QueuedMessage, seconds: number): Promise<string | null> {
    this.delays.push(seconds);
    const popReceipt = await this.#queue.extend(message, seconds);
    if (popReceipt !== null) this.#held.set(message.messageId, { ...message, popReceipt });
    return popReceipt;
  }

  async remove(message: QueuedMessage): Promise<void> {
    await this.#queue.remove(message);
    this.#held.delete(message.messageId);
  }

  /** As if the time of everything that was received and not removed were up. */
  async reveal(): Promise<void> {
    for (const message of this.#held.values()) await this.#queue.extend(message, 0);
    this.#held.clear();
  }

  /** Loses everything that was received and not removed, as when someone clears the queue. */
  async lose(): Promise<void> {
    for (const message of this.#held.values()) await this.#queue.remove(message);
    this.#held.clear();
  }

  async expectEmpty(): Promise<void> {
    await this.reveal();
    expect(await this.#queue.receive(32, 60), 'messages left on the queue').toEqual([]);
  }
}

/** The real message rows, with the reasons that were written, and a process that can be killed before it writes "sent". */
export class WatchedOutbox implements OutboxStore {
  readonly #rows: OutboxStore;
  /** How many times "sent" is not written because the process dies just before. */
  killsBeforeSent = 0;
  readonly reasons = new Map<string, string>();

  constructor(rows: OutboxStore) {
    this.#rows = rows;
  }

  read(key: OutboxKey): Promise<OutboxRow | null> {
    return this.#rows.read(key);
  }

  unfinished(meetingId: string): Promise<readonly OutboxRow[]> {
    return this.#rows.unfinished(meetingId);
  }

  all(meetingId: string): Promise<readonly OutboxRow[]> {
    return this.#rows.all(meetingId);
  }

  create(meetingId: string, messages: readonly Message[]): Promise<void> {
    return this.#rows.create(meetingId, messages);
  }

  find(meetingId: string, messages: readonly Message[]): Promise<readonly OutboxRow[]> {
    return this.#rows.find(meetingId, messages);
  }

  update(row: OutboxRow): Promise<string | null> {
    if (row.state === 'sent' && this.killsBeforeSent > 0) {
      this.killsBeforeSent -= 1;
      return Promise.reject(new Error('killed'));
    }
    if (row.reason !== null) this.reasons.set(row.message.to, row.reason);
    return this.#rows.update(row);
  }
}

/** A meeting on a real store with real answers to it, and everything that delivers the messages they lead to. */
export class DeliveryWorld {
  readonly storage: Storage;
  readonly clock: TestClock;
  readonly prefix: string;
  readonly registrations: Registrations;
  readonly queue: RevealingQueue;
  /** Of the earlier cards, once everyone has heard. */
  readonly later: RevealingQueue;
  readonly outbox: WatchedOutbox;
  readonly sender = new RecordingSender();
  /** Null until a test switches mail on. */
  mailer: RecordingMailer | null = null;
  readonly log: { level: string; detail: object }[] = [];
  readonly meetingId: string;
  /** Whether a committed change reaches the queue; not when the process dies in between. */
  announces = true;

  /** A world with this one meeting, published. */
  static async open(world: TestWorld, meeting: Meeting = ambtelijkNetwerk([1, 1])): Promise<DeliveryWorld> {
    await world.storage.meetings.create(emptyGate(meeting), []);
    return new DeliveryWorld(world, meeting.meetingId);
  }

  private constructor({ storage, clock, prefix }: TestWorld, meetingId: string) {
    this.storage = storage;
    this.clock = clock;
    this.prefix = prefix;
    this.meetingId = meetingId;
    this.queue = new RevealingQueue(storage.queue);
    this.later = new RevealingQueue(storage.later);
    this.outbox = new WatchedOutbox(storage.outboxRows);
    const committer = new Committer({
      meetings: storage.meetings,
      clock,
      wait: () => Promise.resolve(),
      random: Math.random,
      elapsed: () => performance.now(),
      outbox: {
        announce: async (id, messages) => {
          if (this.announces) await storage.outbox.announce(id, messages);
        },
      },
    });
    this.registrations = createRegistrations({ meetings: storage.meetings, committer, clock });
  }

  /** Moves the clock to a moment. */
  at(moment: Instant): void {
    this.clock.pass(Date.parse(moment) - Date.parse(this.clock.now()));
  }

  /** Everything the worker needs. */
  get ports(): DeliveryPorts {
    const note = (level: string) => (detail: object) => {
      this.log.push({ level, detail });
    };
    return {
      queue: this.queue,
      later: this.later,
      outbox: this.outbox,
      meetings: this.storage.meetings,
      people: this.storage.people,
      contacts: this.storage.contacts,
      composer: plainComposer,
      sender: this.sender,
      mailer: this.mailer,
      pace: freePace,
      shown: this.storage.shown,
      teams: this.storage.teams,
      drawShared: plainDrawing,
      clock: this.clock,
      log: { info: note('info'), warn: note('warn'), error: note('error') },
    };
  }

  async knows(...people: readonly Person[]): Promise<void> {
    await Promise.all(people.map((person) => this.storage.people.save(person)));
  }

  /** Lets someone answer the meeting, for real; throws when it is refused. */
  async act(subject: PersonId, command: Command, by: PersonId = subject): Promise<void> {
    const answered = await this.registrations.answer({
      meetingId: this.meetingId,
      subject,
      request: () => ({
        key: randomUUID(),
        subject,
        region: { regionId: `regio-${subject}`, spokesperson: true },
        invited: true,
        by,
        command,
      }),
    });
    if (answered === null || answered.outcome.kind === 'refused') {
      throw new Error(`${subject}: ${JSON.stringify(answered?.outcome)}`);
    }
  }

  signUp(subject: PersonId, slotId?: string, by?: PersonId): Promise<void> {
    return this.act(subject, { kind: 'sign-up', wish: slotId === undefined ? {} : { slotId } }, by);
  }

  signOff(subject: PersonId, by?: PersonId): Promise<void> {
    return this.act(subject, { kind: 'sign-off' }, by);
  }

  askDeputy(subject: PersonId, deputy: PersonId): Promise<void> {
    const regionId = `regio-${subject}`;
    return this.act(subject, { kind: 'ask-deputy', deputy: { personId: deputy, regionId }, wish: {} });
  }

  /** Changes the meeting itself, as the secretariat does; `kind` when people are to hear of it. Gives the new revision. */
  async change(changes: Partial<Meeting>, kind: Change['kind'] | null = null): Promise<number> {
    const loaded = await this.storage.meetings.load(this.meetingId, []);
    if (loaded === null) throw new Error('the meeting is gone');
    const { meeting, sending } = loaded.gate;
    const revision = meeting.revision + 1;
    const heard = kind === null ? [] : [{ kind, revision, at: this.clock.now(), before: meeting }];
    const gate = {
      ...loaded.gate,
      meeting: { ...meeting, ...changes, revision },
      sending: { ...sending, changes: [...sending.changes, ...heard] },
    };
    const change = { gate, registrations: [], messages: [], history: [] };
    expect(await this.storage.meetings.commit(change, loaded.read, 'meeting')).toBe('saved');
    return revision;
  }

  /** Writes notices of a change and puts them on the queue. */
  async tell(kind: Change['kind'], revision: number, ...people: readonly PersonId[]): Promise<void> {
    const messages = people.map((to): Message => ({ kind, to, revision }));
    await this.storage.outboxRows.create(this.meetingId, messages);
    await this.storage.outbox.announce(this.meetingId, messages);
  }

  /** The row of a message, as stored. */
  async row(kind: string, version: number, to: PersonId, about: PersonId | null = null): Promise<OutboxRow> {
    const row = await this.outbox.read(this.key(kind, version, to, about));
    if (row === null) throw new Error(`no row for ${kind} to ${to}`);
    return row;
  }

  key(kind: string, version: number, to: PersonId, about: PersonId | null = null): OutboxKey {
    const row = `out-${kind}-v${version}-${to}`;
    return { meetingId: this.meetingId, row: about === null ? row : `${row}_${about}` };
  }
}
