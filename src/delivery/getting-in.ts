/** Opens chats with people who never wrote to the bot, one by one and at the common pace, and welcomes them once. */
import type { Clock, Pace, PeopleStore, Sender } from '../app/ports.ts';
import type { Rosters } from '../app/rosters.ts';
import type { ChatOpener, LoadedOpening, OpeningStore, Welcomer } from '../app/team-ports.ts';
import { mayOpen, mayWelcome, type Opening } from '../domain/reach.ts';
import { chatAt } from '../domain/teams.ts';
import { SECOND } from '../domain/time.ts';
import type { DeliveryLog } from './log.ts';
import { createLoop, type Loop } from './loop.ts';
import type { Timer } from './timer.ts';

export interface GettingInPorts {
  readonly rosters: Rosters;
  readonly openings: Pick<OpeningStore, 'unfinished' | 'update' | 'drop'>;
  readonly people: Pick<PeopleStore, 'byId' | 'rememberFirst'>;
  readonly chats: ChatOpener;
  readonly sender: Pick<Sender, 'send'>;
  readonly pace: Pace;
  readonly welcomer: Welcomer;
  readonly clock: Clock;
  readonly log: DeliveryLog;
}

export interface GettingIn extends Loop {
  /** One round, for whoever drives it themselves: due rosters, then every chat that may be opened. Never throws. */
  readonly round: () => Promise<void>;
}

/** Makes the loop; nothing is read before `start` or `round`. Every instance runs one, all equal. */
export function createGettingIn(ports: GettingInPorts, timer: Timer, everySeconds: number): GettingIn {
  const { rosters, openings, clock, log } = ports;
  let stopping = false;

  async function round(): Promise<void> {
    try {
      await rosters.readDue();
      for (const loaded of await openings.unfinished()) {
        if (stopping) return;
        if (!mayOpen(loaded.opening, clock.now())) continue;
        // Teams, or our own pace, says to wait: everyone else waits too.
        if ((await guarded(loaded)) === 'wait') return;
      }
    } catch (err) {
      log.error({ err }, 'chats could not be opened');
    }
  }

  async function guarded(loaded: LoadedOpening): Promise<'done' | 'wait'> {
    try {
      return await openChat(ports, loaded);
    } catch (err) {
      log.error({ err }, 'a chat could not be opened');
      return 'done';
    }
  }

  const loop = createLoop(async () => {
    await round();
    return everySeconds * SECOND;
  }, timer);

  return {
    ...loop,
    round,
    stop: async () => {
      stopping = true;
      await loop.stop();
    },
  };
}

/**
 * Goes on with an opening from where it is. Whoever writes first may: another instance then finds its ETag out of date.
 * The chat that Teams gave and the welcome that is begun are kept before it is sent, so that a crash is seen afterwards
 * and nobody is welcomed a third time.
 */
async function openChat(ports: GettingInPorts, { opening, etag }: LoadedOpening): Promise<'done' | 'wait'> {
  const { openings, people, chats, sender, pace, welcomer, clock, log } = ports;
  const { personId, address } = opening;
  let held: Opening = opening;
  let tag: string | null = etag;

  async function write(change: Partial<Opening>): Promise<boolean> {
    if (tag === null) return false;
    held = { ...held, ...change, at: clock.now() };
    tag = await openings.update(held, tag);
    return tag !== null;
  }

  async function refused(reason: string, welcomes: number): Promise<'done'> {
    log.warn({ reason }, 'a chat was refused');
    const refusals = held.refusals + 1;
    await write({ state: 'unreachable', conversationId: null, welcomes, refusals, reason });
    return 'done';
  }

  /** Nothing happened: the next round goes on, from the beginning. */
  async function putOff(welcomes: number): Promise<'wait'> {
    await write({ state: 'due', welcomes });
    return 'wait';
  }

  if (!(await write({ state: 'opening' }))) return 'done';
  const person = await people.byId(personId);
  const kept = person?.conversation ?? null;
  const isOwn = kept !== null && kept.conversationId !== held.conversationId;
  if (person === null) await openings.drop(personId);
  else if (isOwn) await write({ state: 'done' });
  if (person === null || isOwn) return 'done';

  if (held.conversationId === null) {
    await pace.take();
    const opened = await chats.open(address);
    if (opened.kind === 'refused') return refused(opened.reason, held.welcomes);
    // It stays claimed, and comes again when the claim is over: one bad account must not keep everyone else waiting.
    if (opened.kind === 'uncertain') return 'done';
    if (opened.kind === 'throttled') return putOff(held.welcomes);
    held = { ...held, conversationId: opened.conversationId };
  }
  const conversation = chatAt(address, held.conversationId ?? '');

  if (mayWelcome(held)) {
    const before = held.welcomes;
    await pace.take();
    if (!(await write({ welcomes: before + 1 }))) return 'done';
    const { card, summary } = welcomer(person);
    const sent = await sender.send(conversation, card, summary);
    if (sent.kind === 'refused') return refused(sent.reason, before);
    if (sent.kind === 'throttled') return putOff(before);
    // It may have arrived: left as it is, so that whoever finds it later sends once more, and no more than that.
    if (sent.kind === 'uncertain' && mayWelcome(held)) return 'done';
  }
  await people.rememberFirst(personId, conversation);
  await write({ state: 'done', reason: null });
  return 'done';
}
