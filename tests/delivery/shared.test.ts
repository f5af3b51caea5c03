import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TeamsAdapter } from '../../src/bot/teams/adapter.ts';
import { authenticationOf } from '../../src/bot/teams/authentication.ts';
import { createSender } from '../../src/bot/teams/sender.ts';
import { createSharedDrawing } from '../../src/bot/shared-drawing.ts';
import { createExpansion } from '../../src/delivery/expand.ts';
import { createWorker } from '../../src/delivery/worker.ts';
import type { Meeting } from '../../src/domain/meetings.ts';
import type { Change } from '../../src/domain/sending.ts';
import { afterHearing } from '../../src/domain/teams.ts';
import { DAY, plus } from '../../src/domain/time.ts';
import { useAzurite } from '../support/azurite.ts';
import { DeliveryWorld } from '../support/delivery-world.ts';
import { ManualTimer } from '../support/manual-timer.ts';
import { ambtelijkNetwerk } from '../support/meetings.ts';
import { news } from '../support/getting-in.ts';
import { startTeamsService, type TeamsService } from '../support/teams-service.ts';

const TEAM = '19:netwerk@thread.tacv2';
const CHANNEL = '19:bijeenkomsten@thread.tacv2';
const OTHER_CHANNEL = '19:algemeen@thread.tacv2';

const { world: freshWorld } = useAzurite();

let world: DeliveryWorld;
let service: TeamsService;

beforeEach(async () => {
  service = await startTeamsService();
  await open();
});

afterEach(async () => {
  await service.close();
});

describe('A meeting that is published', () => {
  it('is shown once in the chosen channel, as a thread of its own, with a button for who wants to answer', async () => {
    await chooses(CHANNEL);
    await deliver();
    await deliver();
    expect(posts()).toEqual([`${CHANNEL} new`]);
    const card = JSON.stringify(service.posts[0]?.body);
    expect(card).toContain('Toegang en uitstroom');
    expect(card).toContain('meeting.show');
    expect(await states()).toEqual(['sent']);
  });

  it('is shown nowhere where no channel was chosen, nor in a team that chose one no more before it was its turn', async () => {
    await deliver();
    expect(await states()).toEqual([]);

    await open();
    await chooses(CHANNEL);
    await expand();
    await chooses(null);
    await work();
    expect(posts()).toEqual([]);
    expect(await states()).toEqual(['skipped: withdrawn']);
  });

  it('for the people of a list is not for everyone who reads a channel', async () => {
    await open({ audience: { kind: 'list', name: 'leernetwerk', people: ['sanne'] } });
    await chooses(CHANNEL);
    await deliver();
    expect(posts()).toEqual([]);
  });
});

describe('When the meeting changes', () => {
  beforeEach(async () => {
    await chooses(CHANNEL);
    await deliver();
  });

  it.each([
    ['is moved', 'moved', later],
    ['is held elsewhere', 'relocated', () => ({ place: 'Utrecht' })],
    ['is called off', 'cancelled', () => ({ status: 'cancelled' as const })],
  ] as const)('because it %s, that same card is changed', async (_, kind, change) => {
    await changes(change(), kind);
    await deliver();
    expect(posts()).toEqual([`${CHANNEL} new`, `${CHANNEL} changes post-1`]);
  });

  it('several times at once, it is changed once, to how it is now', async () => {
    await changes(later(), 'moved');
    await expand();
    await changes({ status: 'cancelled' }, 'cancelled');
    await deliver();
    expect(posts()).toEqual([`${CHANNEL} new`, `${CHANNEL} changes post-1`]);
    expect(await states()).toEqual(['sent', 'sent', 'skipped: superseded']);
    expect(JSON.stringify(service.posts[1]?.body)).not.toContain('meeting.show');
  });

  it('and the card was deleted, a new one is posted, and that one is changed from then on', async () => {
    service.mayNotPost.set('post-1', { status: 404, code: 'ActivityNotFoundInConversation' });
    await changes(later(), 'moved');
    await deliver();
    await changes({ place: 'Utrecht' }, 'relocated');
    await deliver();
    expect(posts()).toEqual([`${CHANNEL} new`, `${CHANNEL} new`, `${CHANNEL} changes post-2`]);
  });

  it('and another channel was chosen, it is shown there', async () => {
    await chooses(OTHER_CHANNEL);
    service.mayNotPost.set('post-1', { status: 404, code: 'ConversationNotFound' });
    await changes(later(), 'moved');
    await deliver();
    expect(posts()).toEqual([`${CHANNEL} new`, `${OTHER_CHANNEL} new`]);
  });
});

describe('A team that never saw the meeting', () => {
  it('does not hear that it is off', async () => {
    await deliver();
    await chooses(CHANNEL);
    await changes({ status: 'cancelled' }, 'cancelled');
    await deliver();
    expect(posts()).toEqual([]);
    expect(await states()).toEqual(['skipped: cancelled']);
  });
});

describe('Where Teams refuses', () => {
  it('because the bot may not post in that channel, the ledger says so', async () => {
    service.mayNotPost.set(CHANNEL, { status: 403, code: 'BotDisabledByAdmin' });
    await chooses(CHANNEL);
    await deliver();
    expect(await states()).toEqual(['failed: 403 BotDisabledByAdmin']);
  });
});

/** A fresh world with the meeting just published. */
async function open(changed: Partial<Meeting> = {}): Promise<void> {
  world = await DeliveryWorld.open(await freshWorld(), { ...ambtelijkNetwerk([1, 1]), ...changed });
  const loaded = await world.storage.meetings.load(world.meetingId, []);
  if (loaded === null) throw new Error('No meeting');
  const { gate, read } = loaded;
  const published = { at: world.clock.now(), revision: gate.meeting.revision };
  const change = {
    gate: { ...gate, sending: { ...gate.sending, published } },
    registrations: [],
    messages: [],
    history: [],
  };
  await world.storage.meetings.commit(change, read, 'meeting');
}

async function chooses(conversationId: string | null): Promise<void> {
  await world.storage.teams.change(TEAM, (team) => ({
    ...(team ?? afterHearing(null, news(service, TEAM).team)),
    channel: conversationId === null ? null : { conversationId },
  }));
}

async function changes(change: Partial<Meeting>, kind: Change['kind']): Promise<void> {
  world.clock.pass(1_000);
  await world.change(change, kind);
}

function later(): Partial<Meeting> {
  const { sessions } = ambtelijkNetwerk([1, 1]);
  return {
    sessions: sessions.map((one) => ({ ...one, start: plus(one.start, DAY), end: plus(one.end, DAY) })),
  };
}

async function expand(): Promise<void> {
  const { meetings, contacts, teams, outboxRows, outbox, marks } = world.storage;
  const { log, clock } = world.ports;
  const ports = { meetings, contacts, teams, rows: outboxRows, outbox, marks, clock, log };
  const loaded = await meetings.load(world.meetingId, []);
  if (loaded !== null) await createExpansion(ports).expand(loaded.gate);
}

async function work(): Promise<void> {
  const { clock } = world;
  const sender = createSender(new TeamsAdapter(authenticationOf(null)), '');
  const drawShared = createSharedDrawing({ clock, secretariat: 'netwerk@voorbeeld.nl', exampleData: false });
  await createWorker({ ...world.ports, sender, drawShared }, new ManualTimer()).round();
}

async function deliver(): Promise<void> {
  await expand();
  await work();
}

/** Each as where it went, and which post it changed. */
function posts(): readonly string[] {
  return service.posts.map(({ conversationId, changes: post }) =>
    post === null ? `${conversationId} new` : `${conversationId} changes ${post}`,
  );
}

/** How each row to the team ended, in alphabetical order. */
async function states(): Promise<readonly string[]> {
  const rows = await world.outbox.all(world.meetingId);
  return rows
    .filter(({ message }) => message.kind === 'shared')
    .map(({ state, reason }) => (reason === null ? state : `${state}: ${reason}`))
    .toSorted();
}
