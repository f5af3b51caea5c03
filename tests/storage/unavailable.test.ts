import { createServer, type AddressInfo } from 'node:net';
import { createServer as createHttpServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/app/ports.ts';
import { azuriteUrl, openStorage, type Storage } from '../../src/storage/index.ts';
import { TestClock, useAzurite } from '../support/azurite.ts';
import { ambtelijkNetwerk } from '../support/meetings.ts';
import { startProxy, type Proxy } from '../support/proxy.ts';
import { messageTo, registrationOf } from '../support/registrations.ts';
import { emptyGate } from '../../src/domain/seats.ts';

const azurite = useAzurite();

const MEETING = ambtelijkNetwerk([2, 2]);
const ID = MEETING.meetingId;
const GATE = emptyGate(MEETING);

const quiet = { clock: new TestClock(), onBrokenRow: () => undefined, onError: () => undefined };

/** What a person is told within 10 s leaves the store at most this, in milliseconds, on a busy machine too. */
const IN_TIME = 8_000;

async function milliseconds(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

describe('a store that does not answer', () => {
  let tables: Proxy;
  let queues: Proxy;
  let storage: Storage;

  beforeAll(async () => {
    const store = new URL(azurite.url());
    tables = await startProxy(Number(store.port));
    queues = await startProxy(Number(store.searchParams.get('queue')));
    storage = await openStorage(
      { kind: 'azurite', url: azuriteUrl(tables.port, queues.port) },
      { ...quiet, prefix: 'slow' },
    );
    await storage.meetings.create(GATE, []);
  });
  afterAll(async () => {
    await Promise.all([tables.close(), queues.close()]);
  });

  it('is StoreUnavailable in every store well within 10 s, and all is well when it answers again', async () => {
    const loaded = await storage.meetings.load(ID, ['sanne']);
    if (loaded === null) throw new Error('the meeting should be there');
    const change = { gate: GATE, registrations: [registrationOf('sanne')], messages: [], history: [] };
    const everything = [
      () => storage.meetings.load(ID, ['sanne']),
      () => storage.meetings.commit(change, loaded.read, 'answers'),
      () => storage.meetings.create({ ...GATE, meeting: { ...MEETING, meetingId: 'nieuw' } }, []),
      () => storage.meetings.registrations(ID),
      () => storage.meetings.upcoming('2026-11-23T08:00:00.000Z'),
      () => storage.people.byIdentity({ tenantId: 'vng', objectId: 'object-1' }),
      () => storage.people.secretariat(),
      () => storage.contacts.all(),
      () => storage.reference.reference(),
      () => storage.outboxRows.unfinished(ID),
      () => storage.queue.add({ meetingId: ID, row: 'out-promoted-v1-bram' }),
      () => storage.queue.receive(1, 1),
    ];
    tables.hang();
    queues.hang();
    const took = await milliseconds(async () => {
      const results = await Promise.allSettled(everything.map((ask) => ask()));
      for (const result of results) {
        expect(result).toEqual({ status: 'rejected', reason: expect.any(StoreUnavailable) as unknown });
      }
    });
    expect(took).toBeLessThan(IN_TIME);

    tables.pass();
    queues.pass();
    const again = await Promise.allSettled(everything.map((ask) => ask()));
    expect(again.filter(({ status }) => status === 'rejected')).toEqual([]);
  });

  it('announces without throwing, and in time', async () => {
    queues.hang();
    const took = await milliseconds(() =>
      storage.outbox.announce(ID, [messageTo('bram'), messageTo('femke')]),
    );
    queues.pass();
    expect(took).toBeLessThan(IN_TIME);
  });

  it('that did the write but lost the answer is asked again, and says that the change is there', async () => {
    const loaded = await storage.meetings.load(ID, ['bram']);
    if (loaded === null) throw new Error('the meeting should be there');
    const change = {
      gate: GATE,
      registrations: [registrationOf('bram')],
      messages: [messageTo('bram', { version: 9 })],
      history: [],
    };
    tables.loseNextAnswer();
    await expect(storage.meetings.commit(change, loaded.read, 'answers')).resolves.toBe('conflict');
    const after = await storage.meetings.load(ID, ['bram']);
    expect(after?.registrations.get('bram')).toEqual(registrationOf('bram'));
    const rows = await storage.outboxRows.unfinished(ID);
    expect(rows.filter(({ message }) => 'version' in message && message.version === 9)).toHaveLength(1);
  });
});

/** A port on which nothing listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('opening a store', () => {
  it('that is not there is StoreUnavailable', async () => {
    const url = azuriteUrl(await freePort(), await freePort());
    await expect(openStorage({ kind: 'azurite', url }, quiet)).rejects.toThrow(StoreUnavailable);
  });

  it('that only gives server errors is StoreUnavailable, after trying again', async () => {
    let asked = 0;
    const server = createHttpServer((_, response) => {
      asked += 1;
      response.writeHead(503).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await expect(openStorage({ kind: 'azurite', url: azuriteUrl(port, port) }, quiet)).rejects.toThrow(
      StoreUnavailable,
    );
    expect(asked).toBeGreaterThan(7);
    await new Promise((resolve) => server.close(resolve));
  });

  it('says what a store URL looks like when it gets another', async () => {
    for (const url of [
      '',
      'localhost:10002',
      'http://127.0.0.1:10002/devstoreaccount1',
      'https://voorbeeld.nl/?queue=1',
    ]) {
      await expect(openStorage({ kind: 'azurite', url }, quiet)).rejects.toThrow(
        'is no store URL; expected one like http',
      );
    }
  });
});
