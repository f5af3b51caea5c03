import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startAzurite } from '../../src/local/azurite.ts';
import { openStorage } from '../../src/storage/index.ts';
import { TestClock } from '../support/azurite.ts';
import { ambtelijkNetwerk } from '../support/meetings.ts';
import { emptyGate } from '../../src/domain/seats.ts';

const MEETING = ambtelijkNetwerk([2, 2]);
const KEY = { meetingId: MEETING.meetingId, row: 'out-promoted-v1-bram' };

let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'bw-mo-azurite-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

function start(tablePort = 0, queuePort = 0) {
  return startAzurite({ directory: join(directory, 'store'), tablePort, queuePort });
}

function open(url: string) {
  const options = { clock: new TestClock(), onBrokenRow: () => undefined, onError: () => undefined };
  return openStorage({ kind: 'azurite', url }, options);
}

it('keeps rows and queued messages over a restart on the same ports', async () => {
  const first = await start();
  const storage = await open(first.url);
  await storage.meetings.create(emptyGate(MEETING), []);
  await storage.queue.add(KEY);
  await first.close();

  const url = new URL(first.url);
  const second = await start(Number(url.port), Number(url.searchParams.get('queue')));
  expect(second.url).toBe(first.url);
  const again = await open(second.url);
  await expect(again.meetings.load(MEETING.meetingId, [])).resolves.toMatchObject({
    gate: { meeting: MEETING },
  });
  await expect(again.queue.receive(1, 60)).resolves.toMatchObject([{ key: KEY }]);
  await second.close();
});

it('serves a second client that knows only the URL', async () => {
  const store = await start();
  const [one, other] = await Promise.all([open(store.url), open(store.url)]);
  await one.queue.add(KEY);
  await expect(other.queue.receive(1, 60)).resolves.toMatchObject([{ key: KEY }]);
  await store.close();
});

it('refuses to start on a port that is taken', async () => {
  const store = await start();
  const { port } = new URL(store.url);
  await expect(start(Number(port))).rejects.toThrow('EADDRINUSE');
  await expect(start(0, Number(port))).rejects.toThrow('EADDRINUSE');
  await store.close();
});

it('cannot be reached from another machine', async () => {
  const store = await start();
  const outward = Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).filter(({ internal }) => !internal),
  );
  const reached = await Promise.all(
    outward.map(({ address }) => connects(address, Number(new URL(store.url).port))),
  );
  expect(new URL(store.url).hostname).toBe('127.0.0.1');
  expect(reached).not.toContain(true);
  await store.close();
});

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const end = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => {
      end(true);
    });
    for (const no of ['error', 'timeout']) {
      socket.once(no, () => {
        end(false);
      });
    }
  });
}
