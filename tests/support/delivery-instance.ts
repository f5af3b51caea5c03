/**
 * One instance of the application as far as delivery goes, as a process of its own that a test
 * can kill: people answer a meeting, messages are announced, and a worker and a sweep run, all
 * on a real store and through the real Teams sender. It calls the test at the moments at which
 * being killed hurts most.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { Committer } from '../../src/app/commit.ts';
import type { Clock } from '../../src/app/ports.ts';
import { createRegistrations } from '../../src/app/registrations.ts';
import { TeamsAdapter } from '../../src/bot/teams/adapter.ts';
import { authenticationOf } from '../../src/bot/teams/authentication.ts';
import { createSender } from '../../src/bot/teams/sender.ts';
import { createPace } from '../../src/delivery/pace.ts';
import { createSweep } from '../../src/delivery/sweep.ts';
import { systemTimer } from '../../src/delivery/timer.ts';
import { createWorker, WORKER_SETTINGS } from '../../src/delivery/worker.ts';
import type { Command } from '../../src/domain/registrations.ts';
import { DAY, HOUR, plus } from '../../src/domain/time.ts';
import { openStorage, type Storage } from '../../src/storage/index.ts';
import { AFTERNOON, ambtelijkNetwerk, MORNING } from './meetings.ts';
import { chatOf, plainComposer, plainDrawing, reachable } from './recipients.ts';
import { emptyGate } from '../../src/domain/seats.ts';

const optionsSchema = z.object({
  store: z.string(),
  prefix: z.string(),
  /** The test's own server: the connector, and the moments. */
  test: z.string(),
  name: z.string(),
  /** How many deputies are asked and as many people promoted. */
  rounds: z.number(),
});

export type InstanceOptions = z.infer<typeof optionsSchema>;

/** The limits of the real settings, shortened so that what a kill leaves behind is found within seconds. */
const WORKER = { ...WORKER_SETTINGS, invisibleSeconds: 4, reserveSeconds: 2, retrySeconds: 1 };
const SWEEP = { everySeconds: 1, requeueAfterSeconds: 6 };

const clock: Clock = { now: () => new Date().toISOString() };

async function moment(options: InstanceOptions, what: string): Promise<void> {
  await fetch(`${options.test}moment/${what}?pid=${process.pid}`, { method: 'POST' });
}

/** Each round asks a deputy and, with one seat more than before, promotes the person who waits for it. */
async function produce(storage: Storage, options: InstanceOptions, announced: () => void): Promise<void> {
  const meetingId = `bijeenkomst-${options.name}`;
  const committer = new Committer({
    meetings: storage.meetings,
    clock,
    wait: (milliseconds) => pause(milliseconds),
    random: Math.random,
    elapsed: () => systemTimer.elapsed(),
    outbox: {
      announce: async (id, messages) => {
        await moment(options, 'committed');
        await storage.outbox.announce(id, messages);
        announced();
      },
    },
  });
  const registrations = createRegistrations({ meetings: storage.meetings, committer, clock });
  const act = async (subject: string, command: Command): Promise<void> => {
    const region = { regionId: `regio-${subject}`, spokesperson: true };
    const key = `${subject}-${command.kind}`;
    const request = { key, subject, region, invited: true, by: subject, command };
    await registrations.answer({ meetingId, subject, request: () => request });
  };

  const now = clock.now();
  const session = { sessionId: 's1', start: plus(now, 20 * DAY), end: plus(now, 20 * DAY + HOUR) };
  const sessions = [session, { ...session, sessionId: 's2' }];
  const meeting = ambtelijkNetwerk([0, null], { meetingId, sessions, deadline: plus(now, 10 * DAY) });
  await storage.meetings.create(emptyGate(meeting), []);
  for (let round = 1; round <= options.rounds; round += 1) {
    const [deputy, waiting] = [`vervanger-${options.name}-${round}`, `wacht-${options.name}-${round}`];
    await Promise.all([deputy, waiting].map((name) => storage.people.save(reachable(name))));
    await act(waiting, { kind: 'sign-up', wish: { slotId: MORNING } });
    await act(`primair-${options.name}-${round}`, {
      kind: 'ask-deputy',
      deputy: { personId: deputy, regionId: null },
      wish: { slotId: AFTERNOON },
    });
    await committer.commit(meetingId, [], ({ gate }) => {
      const slots = gate.meeting.slots.map((slot) =>
        slot.slotId === MORNING ? { ...slot, capacity: round } : slot,
      );
      const changed = { ...gate, meeting: { ...gate.meeting, slots, revision: gate.meeting.revision + 1 } };
      const change = { gate: changed, registrations: [], messages: [], history: [] };
      return { kind: 'changed', change, scope: 'meeting', result: null };
    });
    await registrations.settle(meetingId);
  }
}

async function run(options: InstanceOptions): Promise<void> {
  const shout = (error: unknown): void => {
    process.stderr.write(`${String(error)}\n`);
  };
  const log = {
    info: () => undefined,
    warn: (detail: object, text: string) => {
      shout(`${text} ${JSON.stringify(detail)}`);
    },
    error: (detail: object, text: string) => {
      shout(`${text} ${JSON.stringify(detail)}`);
    },
  };
  const storage = await openStorage(
    { kind: 'azurite', url: options.store },
    { clock, prefix: options.prefix, onBrokenRow: shout, onError: shout },
  );
  const { meetings, queue, outboxRows: outbox } = storage;
  const serviceUrl = `${options.test}${process.pid}/`;
  const worker = createWorker(
    {
      queue,
      later: storage.later,
      outbox,
      meetings,
      contacts: storage.contacts,
      people: {
        byId: async (personId) => {
          const person = await storage.people.byId(personId);
          return person === null ? null : { ...person, conversation: { ...chatOf(personId), serviceUrl } };
        },
      },
      composer: plainComposer,
      sender: createSender(new TeamsAdapter(authenticationOf(null)), ''),
      mailer: null,
      pace: createPace({ store: storage.pace, clock, timer: systemTimer, random: Math.random }),
      shown: storage.shown,
      teams: storage.teams,
      drawShared: plainDrawing,
      clock,
      log,
    },
    systemTimer,
    WORKER,
  );
  const settling = new Committer({
    meetings,
    clock,
    outbox: storage.outbox,
    wait: (milliseconds) => pause(milliseconds),
    random: Math.random,
    elapsed: () => systemTimer.elapsed(),
  });
  const registrations = createRegistrations({ meetings, committer: settling, clock });
  const settle = (meetingId: string): Promise<void> => registrations.settle(meetingId);
  const nothing = (): Promise<void> => Promise.resolve();
  const sweep = createSweep(
    {
      meetings,
      index: meetings,
      outbox,
      queue,
      clock,
      settle,
      expand: nothing,
      clearOld: nothing,
      kick: worker.kick,
      log,
    },
    systemTimer,
    SWEEP,
  );
  process.once('SIGTERM', () => {
    void Promise.all([sweep.stop(), worker.stop()]).then(() => process.exit(0), shout);
  });
  await moment(options, 'ready');
  worker.start();
  sweep.start();
  if (options.rounds > 0) await produce(storage, options, worker.kick);
}

await run(optionsSchema.parse(JSON.parse(process.argv[2] ?? '')));
