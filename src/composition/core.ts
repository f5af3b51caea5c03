/** The use cases that others are built on, over an open store. */
import { Committer } from '../app/commit.ts';
import { createLinking, type Linking } from '../app/linking.ts';
import { createMeetings, type Meetings } from '../app/meetings.ts';
import type { Clock, Outbox } from '../app/ports.ts';
import { createRegistrations, type Registrations } from '../app/registrations.ts';
import { createExpansion, type Expansion } from '../delivery/expand.ts';
import type { DeliveryLog } from '../delivery/log.ts';
import { withKick } from '../delivery/outbox.ts';
import { systemTimer } from '../delivery/timer.ts';
import type { Storage } from '../storage/index.ts';

/** Wakes what goes round in this process, which then need not wait for its next look. */
export interface Kicks {
  readonly worker: () => void;
  readonly gettingIn: () => void;
}

/** What everything else is put together from. */
export interface Core {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly kicks: Kicks;
  readonly outbox: Outbox;
  readonly committer: Committer;
  readonly registrations: Registrations;
  readonly meetings: Meetings;
  readonly linking: Linking;
  readonly expansion: Expansion;
}

/** Nothing is read before the first call. `hostTenantId`: whose guests are vouched for; null when there is none. */
export function createCore(
  options: {
    readonly storage: Storage;
    readonly clock: Clock;
    readonly log: DeliveryLog;
    readonly hostTenantId: string | null;
  },
  kicks: Kicks,
): Core {
  const { storage, clock, log, hostTenantId } = options;
  const { meetings, people, contacts, reference, teams, marks, outboxRows: rows } = storage;
  const outbox = withKick(storage.outbox, kicks.worker);
  const committer = new Committer({
    meetings,
    outbox,
    clock,
    wait: (milliseconds) => systemTimer.wait(milliseconds, NEVER),
    random: Math.random,
    elapsed: () => systemTimer.elapsed(),
  });
  return {
    storage,
    clock,
    kicks,
    outbox,
    committer,
    registrations: createRegistrations({ meetings, committer, clock }),
    meetings: createMeetings({ meetings, contacts, people, reference, clock }),
    linking: createLinking({ people, contacts, reference, hostTenantId }),
    expansion: createExpansion({ meetings, contacts, teams, rows, outbox, marks, clock, log }),
  };
}

const NEVER = new AbortController().signal;
