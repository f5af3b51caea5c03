import { describe, expect, it } from 'vitest';
import type { OutboxRow, QueuedMessage } from '../../src/app/ports.ts';
import type { EventMessage } from '../../src/domain/registrations.ts';
import { useAzurite, type TestWorld } from '../support/azurite.ts';
import { ambtelijkNetwerk } from '../support/meetings.ts';
import { rawQueue, rawTable } from '../support/raw-tables.ts';
import { messageTo } from '../support/registrations.ts';
import { emptyGate } from '../../src/domain/seats.ts';

const azurite = useAzurite();

const MEETING = ambtelijkNetwerk([2, 2]);
const ID = MEETING.meetingId;
const KEY = { meetingId: ID, row: 'out-promoted-v1-bram' };

/** A world in which a change with these messages was committed. */
async function withMessages(...messages: EventMessage[]): Promise<TestWorld> {
  const world = await azurite.world();
  const gate = emptyGate(MEETING);
  await world.storage.meetings.create(gate, []);
  const found = await world.storage.meetings.load(ID, []);
  if (found === null) throw new Error('the meeting should be there');
  await world.storage.meetings.commit(
    { gate, registrations: [], messages, history: [] },
    found.read,
    'answers',
  );
  return world;
}

async function row(world: TestWorld): Promise<OutboxRow> {
  const found = await world.storage.outboxRows.read(KEY);
  if (found === null) throw new Error('the message should be there');
  return found;
}

async function receiveOne(world: TestWorld, invisibleSeconds = 60): Promise<QueuedMessage> {
  const [message] = await world.storage.queue.receive(1, invisibleSeconds);
  if (message === undefined) throw new Error('the queue should hold a message');
  return message;
}

describe('a message row', () => {
  it('waits with everything it says, from the moment of the change', async () => {
    const message = messageTo('bram', { about: 'sanne' });
    const world = await withMessages(message);
    const key = { ...KEY, row: `${KEY.row}_sanne` };
    await expect(world.storage.outboxRows.read(key)).resolves.toMatchObject({
      key,
      message,
      state: 'pending',
      writtenAt: world.clock.now(),
      claimedBy: null,
      attempts: 0,
    });
  });

  it('is claimed by one worker only, and can be let go again', async () => {
    const world = await withMessages(messageTo('bram'));
    const before = await row(world);
    const claim = {
      ...before,
      state: 'sending',
      claimedBy: 'bericht-1',
      attempts: 1,
      writtenAt: '2026-11-23T08:05:00.000Z',
    } as const;
    const etag = await world.storage.outboxRows.update(claim);
    if (etag === null) throw new Error('the claim was refused');
    await expect(world.storage.outboxRows.update({ ...claim, claimedBy: 'bericht-2' })).resolves.toBeNull();
    await expect(row(world)).resolves.toEqual({ ...claim, etag });

    const released = { ...claim, etag, state: 'pending', claimedBy: null } as const;
    await world.storage.outboxRows.update(released);
    await expect(row(world)).resolves.toEqual({ ...released, etag: expect.any(String) as string });
  });

  it('keeps how it ended, and is then unfinished no more', async () => {
    const world = await withMessages(
      messageTo('bram'),
      messageTo('femke'),
      messageTo('sanne', { kind: 'deputy-asked' }),
    );
    const sent = await world.storage.outboxRows.update({
      ...(await row(world)),
      state: 'sent',
      via: 'chat',
      sentId: 'a-1',
    });
    expect(sent).not.toBeNull();
    const left = await world.storage.outboxRows.unfinished(ID);
    expect(left.map(({ key }) => key.row)).toEqual(['out-deputy-asked-v1-sanne', 'out-promoted-v1-femke']);
    const bram = (await world.storage.outboxRows.all(ID)).find(({ message }) => message.to === 'bram');
    expect(bram).toMatchObject({ state: 'sent', via: 'chat', sentId: 'a-1', reason: null });
  });

  it('that is gone is a conflict to a worker, and nothing to a reader', async () => {
    const world = await withMessages(messageTo('bram'));
    const before = await row(world);
    await rawTable(azurite.url(), `${world.prefix}Meetings`).deleteEntity(ID, KEY.row);
    await expect(world.storage.outboxRows.update(before)).resolves.toBeNull();
    await expect(world.storage.outboxRows.read(KEY)).resolves.toBeNull();
  });

  it('cannot be named to read any other row', async () => {
    const world = await withMessages(messageTo('bram'));
    for (const other of ['gate', "out-' or RowKey eq 'gate", 'out-/../gate', '']) {
      await expect(world.storage.outboxRows.read({ meetingId: ID, row: other })).resolves.toBeNull();
    }
  });

  it('that is broken does not hide the others', async () => {
    const world = await withMessages(messageTo('bram'), messageTo('femke'));
    await rawTable(azurite.url(), `${world.prefix}Meetings`).updateEntity({
      partitionKey: ID,
      rowKey: KEY.row,
      kind: 'gok',
    });
    expect(await world.storage.outboxRows.unfinished(ID)).toHaveLength(1);
    expect(world.broken).toHaveLength(1);
    await expect(world.storage.outboxRows.read(KEY)).rejects.toThrow('field kind');
  });
});

describe('announcing', () => {
  it('puts the names of the messages on the queue, which a worker finds in the table', async () => {
    const messages = [
      messageTo('bram'),
      messageTo("a/b'c", { kind: 'deputy-withdrawn', version: 12 }),
      // Two regions name someone to one secretary, each in the first version of their own registration.
      messageTo('lotte', { kind: 'deputy-named', about: 'sanne', named: 'daan' }),
      messageTo('lotte', { kind: 'deputy-named', about: 'femke', named: 'ruben' }),
    ];
    const world = await withMessages(...messages);
    await world.storage.outbox.announce(ID, messages);
    const received = await world.storage.queue.receive(32, 60);
    const keys = received.map(({ key }) => key).filter((key) => key !== null);
    const found = await Promise.all(keys.map((key) => world.storage.outboxRows.read(key)));
    expect(found.map((each) => each?.message)).toEqual(expect.arrayContaining(messages));
    expect(found).toHaveLength(messages.length);
  });

  it('never throws: what could not be queued is reported and left to the sweep', async () => {
    const world = await withMessages(messageTo('bram'));
    await rawQueue(azurite.url(), `${world.prefix}outbox`).delete();
    await expect(world.storage.outbox.announce(ID, [messageTo('bram')])).resolves.toBeUndefined();
    expect(world.errors).toHaveLength(1);
    await expect(world.storage.outboxRows.unfinished(ID)).resolves.toHaveLength(1);
  });
});

describe('the queue', () => {
  it('gives a message to one worker at a time, and counts how often', async () => {
    const world = await azurite.world();
    await world.storage.queue.add(KEY);
    const first = await receiveOne(world);
    expect(first).toMatchObject({ key: KEY, dequeueCount: 1 });
    await expect(world.storage.queue.receive(32, 60)).resolves.toEqual([]);

    await world.storage.queue.extend(first, 0);
    await expect(receiveOne(world)).resolves.toMatchObject({
      messageId: first.messageId,
      key: KEY,
      dequeueCount: 2,
    });
  });

  it('names a meeting with a hostile id and comes back with the same', async () => {
    const world = await azurite.world();
    const key = { ...KEY, meetingId: 'a/b<c>&\'"\u0000\uffff🏠' };
    await world.storage.queue.add(key);
    await expect(receiveOne(world)).resolves.toMatchObject({ key });
  });

  it('removes a message with the receipt of the last extension, and then it stays away', async () => {
    const world = await azurite.world();
    await world.storage.queue.add(KEY);
    const message = await receiveOne(world);
    const popReceipt = await world.storage.queue.extend(message, 0);
    expect(popReceipt).not.toBeNull();
    await world.storage.queue.remove({ ...message, popReceipt: popReceipt ?? '' });
    await expect(world.storage.queue.receive(32, 60)).resolves.toEqual([]);
    await expect(world.storage.queue.remove(message)).resolves.toBeUndefined();
    await expect(world.storage.queue.extend(message, 60)).resolves.toBeNull();
  });

  it('leaves a message alone that someone else received in the meantime', async () => {
    const world = await azurite.world();
    await world.storage.queue.add(KEY);
    const slow = await receiveOne(world);
    await world.storage.queue.extend(slow, 0);
    const quick = await receiveOne(world);

    await world.storage.queue.remove(slow);
    await expect(world.storage.queue.extend(slow, 60)).resolves.toBeNull();
    await expect(world.storage.queue.extend(quick, 60)).resolves.toEqual(expect.any(String));
  });

  it('gives a text that is not one of ours without a key, so that a worker can drop it', async () => {
    const world = await azurite.world();
    const foreign = [
      'geen json',
      '{}',
      '42',
      JSON.stringify({ table: 'People', partition: 'sanne', row: 'person' }),
      JSON.stringify({ table: 'Meetings', partition: ID, row: 'gate' }),
      JSON.stringify({ table: 'Meetings', partition: "x' or '1' eq '1", row: 'out-promoted-v1-bram' }),
    ];
    for (const text of foreign) await rawQueue(azurite.url(), `${world.prefix}outbox`).sendMessage(text);
    const received = await world.storage.queue.receive(32, 60);
    expect(received.map(({ key }) => key)).toEqual(foreign.map(() => null));
  });

  it('gives no more than asked, and never more than 32', async () => {
    const world = await azurite.world();
    await Promise.all(Array.from({ length: 40 }, () => world.storage.queue.add(KEY)));
    await expect(world.storage.queue.receive(3, 60)).resolves.toHaveLength(3);
    await expect(world.storage.queue.receive(1_000, 60)).resolves.toHaveLength(32);
  });

  it('that is missing is an error, not an empty queue', async () => {
    const world = await azurite.world();
    await rawQueue(azurite.url(), `${world.prefix}outbox`).delete();
    await expect(world.storage.queue.receive(1, 60)).rejects.toMatchObject({ statusCode: 404 });
  });
});
