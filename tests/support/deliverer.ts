/**
 * An instance of the application as far as delivery goes, as a process of its own: the real worker on a real store,
 * through the real Teams sender. What its parent asks, it answers over the channel of `fork`.
 */
import { openSync, writeSync } from 'node:fs';
import type { Clock, Composer, OutboxRow } from '../../src/app/ports.ts';
import { createMeetings } from '../../src/app/meetings.ts';
import { createComposer } from '../../src/bot/composer.ts';
import { TeamsAdapter } from '../../src/bot/teams/adapter.ts';
import { authenticationOf } from '../../src/bot/teams/authentication.ts';
import { createSender } from '../../src/bot/teams/sender.ts';
import { isFinished } from '../../src/delivery/ledger.ts';
import { createExpansion } from '../../src/delivery/expand.ts';
import { withKick } from '../../src/delivery/outbox.ts';
import { createPace, PACE_SETTINGS } from '../../src/delivery/pace.ts';
import { systemTimer } from '../../src/delivery/timer.ts';
import { createWorker, WORKER_SETTINGS } from '../../src/delivery/worker.ts';
import { openStorage, type Storage } from '../../src/storage/index.ts';
import { CROWDED } from './crowd.ts';
import { askedSchema, optionsSchema, type DelivererOptions, type Figures } from './deliverer-channel.ts';
import { plainDrawing } from './recipients.ts';

/** On a machine that is busy with tests a store that is slow is no fault. */
const PATIENT = { tryMs: 20_000, totalMs: 30_000 };

const clock: Clock = { now: () => new Date().toISOString() };

/** Says in the summary which message it is and what it tells. */
const plainComposer: Composer = {
  retire: () => ({ type: 'AdaptiveCard' }),
  compose: ({ message, meeting }) =>
    Promise.resolve({
      card: { type: 'AdaptiveCard' },
      summary: `${message.kind} r${String('revision' in message ? message.revision : 0)} of r${String(meeting.revision)}`,
      letter: { subject: message.kind, sentences: [], facts: [], takesAnswer: false, calendar: null },
    }),
};

function realComposer(storage: Storage): Composer {
  const { meetings, contacts, people, reference } = storage;
  return createComposer({
    meetings: createMeetings({ meetings, contacts, people, reference, clock }),
    people,
    contacts,
    clock,
    links: null,
    secretariat: 'secretariaat@voorbeeld.nl',
    exampleData: false,
  });
}

/** Writes down what is begun before it is, and what has ended after it has: what lies between is in flight. */
function journalOf(path: string): (what: 'begin' | 'end', row: OutboxRow) => void {
  const file = openSync(path, 'a');
  return (what, { key }) => {
    writeSync(file, `${what} ${key.row}\n`);
  };
}

async function run(options: DelivererOptions): Promise<void> {
  const errors: string[] = [];
  const note = (detail: unknown, words = ''): void => {
    errors.push(`${words} ${detail instanceof Error ? detail.message : JSON.stringify(detail)}`);
  };
  let requests = 0;
  const storage = await openStorage(
    { kind: 'azurite', url: options.store },
    {
      clock,
      prefix: options.prefix,
      onBrokenRow: note,
      onError: note,
      limits: PATIENT,
      onRequest: (method, url) => {
        if (method !== 'GET' || !url.includes('/messages')) requests += 1;
      },
    },
  );
  const { meetings, people, contacts, queue, outboxRows, shown } = storage;
  const journal = journalOf(options.journal);
  const perSecond = options.perSecond ?? PACE_SETTINGS.perSecond;
  const log = { info: () => undefined, warn: () => undefined, error: note };
  const worker = createWorker(
    {
      queue,
      later: storage.later,
      outbox: {
        read: (key) => outboxRows.read(key),
        find: (meetingId, messages) => outboxRows.find(meetingId, messages),
        async update(row) {
          if (row.state === 'sending') journal('begin', row);
          const etag = await outboxRows.update(row);
          if (isFinished(row)) journal('end', row);
          return etag;
        },
      },
      meetings,
      people,
      contacts,
      shown,
      teams: storage.teams,
      drawShared: plainDrawing,
      composer: options.draws ? realComposer(storage) : plainComposer,
      sender: createSender(new TeamsAdapter(authenticationOf(null)), ''),
      mailer: null,
      pace: createPace(
        { store: storage.pace, clock, timer: systemTimer, random: Math.random },
        {
          ...PACE_SETTINGS,
          perSecond,
        },
      ),
      clock,
      log,
    },
    systemTimer,
    {
      ...WORKER_SETTINGS,
      ...(options.invisibleSeconds === null
        ? {}
        : { invisibleSeconds: options.invisibleSeconds, reserveSeconds: options.invisibleSeconds / 2 }),
      retrySeconds: options.retrySeconds ?? WORKER_SETTINGS.retrySeconds,
    },
  );

  const expansion = createExpansion({
    meetings,
    contacts,
    teams: storage.teams,
    rows: outboxRows,
    outbox: withKick(storage.outbox, worker.kick),
    marks: storage.marks,
    clock,
    log,
  });

  process.on('message', (message) => {
    const asked = askedSchema.parse(message);
    if (asked === 'stop') void worker.stop().then(() => process.exit(0));
    if (asked === 'expand') expansion.soon(CROWDED);
    if (asked !== 'figures') return;
    globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const processor = (user + system) / 1_000;
    const heap = process.memoryUsage().heapUsed;
    process.send?.({ heap, requests, processor, errors } satisfies Figures);
  });
  process.once('disconnect', () => process.exit(1));
  worker.start();
  process.send?.('ready');
}

await run(optionsSchema.parse(JSON.parse(process.argv[2] ?? '')));
