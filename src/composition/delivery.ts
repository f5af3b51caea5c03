/** What brings messages to people, put together: the worker, the sweep, and the opening of chats. */
import { createRosters } from '../app/rosters.ts';
import type { Clock, Links, Mailer } from '../app/ports.ts';
import { createComposer, createSharedDrawing, createWelcomer, type DrawingSettings } from '../bot/index.ts';
import type { Teams } from '../bot/teams/index.ts';
import type { DeliverySettings } from '../config.ts';
import { createGettingIn } from '../delivery/getting-in.ts';
import type { DeliveryLog } from '../delivery/log.ts';
import { createPace } from '../delivery/pace.ts';
import { createRetention } from '../delivery/retention.ts';
import { createSweep } from '../delivery/sweep.ts';
import { systemTimer } from '../delivery/timer.ts';
import { createWorker } from '../delivery/worker.ts';
import type { Core, Kicks } from './core.ts';

export interface Delivery {
  readonly kicks: Kicks;
  /** Begins to deliver, to sweep and to open chats. */
  start(): void;
  /** Finishes the message in hand; nothing that was committed is lost. */
  stop(): Promise<void>;
}

/** Nothing is read or sent before `start`. */
export function createDelivery(
  core: Core,
  given: {
    readonly channel: Pick<Teams, 'sender' | 'roster' | 'chats'>;
    readonly links: Links | null;
    readonly mailer: Mailer | null;
    readonly drawing: DrawingSettings;
    readonly settings: DeliverySettings;
    readonly log: DeliveryLog;
  },
): Delivery {
  const { storage, clock, registrations, meetings: reading, linking, expansion } = core;
  const {
    meetings,
    people,
    contacts,
    teams,
    openings,
    accounts,
    queue,
    later,
    shown,
    outboxRows: outbox,
  } = storage;
  const { channel, links, mailer, drawing, settings, log } = given;
  const { sender, roster, chats } = channel;
  const pace = createPace({
    store: storage.pace,
    clock: REAL_TIME,
    timer: systemTimer,
    random: Math.random,
  });
  const worker = createWorker(
    {
      meetings,
      outbox,
      queue,
      later,
      clock,
      log,
      people,
      contacts,
      composer: createComposer({ meetings: reading, people, contacts, clock, links, ...drawing }),
      sender,
      mailer,
      pace,
      shown,
      teams,
      drawShared: createSharedDrawing({ clock, ...drawing }),
    },
    systemTimer,
  );
  const sweep = createSweep(
    {
      meetings,
      outbox,
      queue,
      clock,
      log,
      index: meetings,
      settle: (meetingId) => registrations.settle(meetingId),
      expand: expansion.expand,
      clearOld: createRetention({ deliveries: storage.oldDeliveries, clock, log }, settings.retentionDays),
      kick: worker.kick,
    },
    systemTimer,
    { everySeconds: settings.sweepSeconds, requeueAfterSeconds: settings.requeueSeconds },
  );
  const rosters = createRosters({
    teams,
    openings,
    accounts,
    people,
    linking,
    roster,
    clock,
    onError: (error) => {
      log.error({ err: error }, 'a roster could not be followed');
    },
  });
  const gettingIn = createGettingIn(
    {
      rosters,
      openings,
      people,
      chats,
      sender,
      pace,
      welcomer: createWelcomer({ clock, ...drawing }),
      clock,
      log,
    },
    systemTimer,
    settings.sweepSeconds,
  );
  return {
    kicks: { worker: worker.kick, gettingIn: gettingIn.kick },
    start: () => {
      worker.start();
      sweep.start();
      gettingIn.start();
    },
    stop: async () => {
      await expansion.settled();
      await Promise.all([worker.stop(), sweep.stop(), gettingIn.stop()]);
    },
  };
}

/** Whatever day the program itself lives on: the instances on one store must agree about it. */
const REAL_TIME: Clock = { now: () => new Date().toISOString() };
