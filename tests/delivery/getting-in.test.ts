import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contact, Person } from '../../src/domain/people.ts';
import { DAY, MINUTE } from '../../src/domain/time.ts';
import { useAzurite, type TestWorld } from '../support/azurite.ts';
import { ELSEWHERE, HOST, instanceOn, news, type Instance } from '../support/getting-in.ts';
import { rawRows } from '../support/raw-tables.ts';
import { chatOf } from '../support/recipients.ts';
import { startTeamsService, type RosterPerson, type TeamsService } from '../support/teams-service.ts';

const TEAM = '19:netwerk@thread.tacv2';
const OTHER_TEAM = '19:kopgroep@thread.tacv2';

const { world: freshWorld, url: storeUrl } = useAzurite();

let world: TestWorld;
let service: TeamsService;
let instance: Instance;

beforeEach(async () => {
  world = await freshWorld();
  service = await startTeamsService();
  instance = instanceOn(world);
});

afterEach(async () => {
  await service.close();
});

describe('Put in a team with everyone of 44 regions and some strangers', () => {
  it('two instances together open one chat with each contact and welcome each once', async () => {
    const names = Array.from({ length: 44 * 4 }, (_, number) => `contact-${String(number)}`);
    await onRecord(...names);
    service.rosters.set(TEAM, [
      ...names.map((name) => member(name)),
      ...Array.from({ length: 30 }, (_, number) => member(`vreemde-${String(number)}`)),
    ]);
    const another = instanceOn(await world.another());

    await Promise.all([
      instance.teams.heard(news(service, TEAM)),
      another.teams.heard(news(service, TEAM)),
      instance.teams.heard(news(service, TEAM)),
    ]);
    await Promise.all([instance.gettingIn.round(), another.gettingIn.round()]);
    await Promise.all([instance.gettingIn.round(), another.gettingIn.round()]);

    expect(welcomed().toSorted()).toEqual(names.toSorted());
    expect(service.opened).toHaveLength(names.length);
    const people = await Promise.all(names.map((name) => world.storage.people.byId(name)));
    expect(
      people.filter((person) => person?.conversation?.conversationId !== `chat-29:${person?.name ?? ''}`),
    ).toEqual([]);
    expect([...instance.log, ...another.log]).toEqual([]);
  });

  it('nothing at all is kept of the strangers', async () => {
    await onRecord('sanne');
    service.rosters.set(TEAM, [member('sanne'), member('robin')]);
    await arrive();

    const kept = JSON.stringify(await rawRows(storeUrl(), `${world.prefix}Teams`));
    expect(kept).toContain('sanne');
    expect(kept).not.toContain('robin');
    expect(kept).not.toContain('voorbeeld.nl');
  });

  it('those who left no trace of an account in Entra are passed over, and the others are not', async () => {
    await onRecord('sanne');
    service.rosters.set(TEAM, [{ id: '28:other-bot', name: 'Een bot' }, 'onzin', member('sanne')]);
    await arrive();
    expect(welcomed()).toEqual(['sanne']);
  });
});

describe('A welcome', () => {
  it('says what comes here and how to have no reminders, with sentences to tap', async () => {
    await onRecord('sanne');
    service.rosters.set(TEAM, [member('sanne')]);
    await arrive();

    const [post] = service.posts;
    expect(post?.conversationId).toBe('chat-29:sanne');
    expect(post?.body.summary).toBe('Netwerk BW-MO: u krijgt hier uitnodigingen en herinneringen.');
    expect(JSON.stringify(post?.body)).toContain('geen herinneringen');
    expect(JSON.stringify(post?.body)).toContain('Komende bijeenkomsten');
  });

  it('comes once to someone who is in two teams', async () => {
    await onRecord('mounira');
    service.rosters.set(TEAM, [member('mounira')]);
    service.rosters.set(OTHER_TEAM, [member('mounira')]);
    await instance.teams.heard(news(service, OTHER_TEAM));
    await arrive();
    await arrive();
    expect(welcomed()).toEqual(['mounira']);
  });

  it('is left out for someone who has a chat, and that chat stays theirs', async () => {
    await onRecord('sanne');
    await world.storage.people.remember('sanne', { conversation: chatOf('own-chat') });
    service.rosters.set(TEAM, [member('sanne')]);
    await arrive();
    expect(service.opened).toEqual([]);
    expect(await chatIdOf('sanne')).toBe('own-chat');
  });

  it('does not take the place of a chat that they open at that very moment', async () => {
    await onRecord('sanne');
    service.rosters.set(TEAM, [member('sanne')]);
    const written: Promise<void>[] = [];
    service.onPost = () => {
      written.push(world.storage.people.remember('sanne', { conversation: chatOf('own-chat') }));
    };
    await arrive();
    await Promise.all(written);
    await instance.gettingIn.round();
    expect(await chatIdOf('sanne')).toBe('own-chat');
    expect(welcomed()).toEqual(['sanne']);
  });

  it('reaches someone a second time after a crash, and never a third', async () => {
    await onRecord('sanne');
    service.rosters.set(TEAM, [member('sanne')]);
    const crashing = instanceOn(world, { crashes: true });
    await crashing.teams.heard(news(service, TEAM));
    for (let round = 0; round < 5; round += 1) {
      await crashing.gettingIn.round();
      world.clock.pass(3 * MINUTE);
    }
    expect(welcomed()).toEqual(['sanne', 'sanne']);

    await instance.gettingIn.round();
    expect(welcomed()).toEqual(['sanne', 'sanne']);
    expect(await chatIdOf('sanne')).toBe('chat-29:sanne');
  });

  it('is left to whoever is at it, for two minutes', async () => {
    await onRecord('sanne');
    service.rosters.set(TEAM, [member('sanne')]);
    const crashing = instanceOn(world, { crashes: true });
    await crashing.teams.heard(news(service, TEAM));
    await crashing.gettingIn.round();
    world.clock.pass(MINUTE);
    await instance.gettingIn.round();
    expect(welcomed()).toEqual(['sanne']);
  });

  it('may have arrived when Teams answers 504: once more, and then the chat is taken for theirs', async () => {
    await onRecord('sanne');
    service.rosters.set(TEAM, [member('sanne')]);
    service.mayNotPost.set('chat-29:sanne', { status: 504, code: 'GatewayTimeout' });
    await arrive();
    for (let round = 0; round < 4; round += 1) {
      world.clock.pass(3 * MINUTE);
      await instance.gettingIn.round();
    }
    expect((await world.storage.openings.all()).map(({ opening }) => opening.welcomes)).toEqual([2]);
    expect(await chatIdOf('sanne')).toBe('chat-29:sanne');
  });
});

describe('Someone whom Teams does not let the bot reach', () => {
  it('is tried again a day later, three times, and counts with the reason', async () => {
    await onRecord('sanne', 'joost');
    service.rosters.set(TEAM, [member('sanne'), member('joost')]);
    service.mayNotOpen.set('29:sanne', { status: 403, code: 'BotNotInConversationRoster' });
    await arrive();
    expect(welcomed()).toEqual(['joost']);

    for (let hours = 0; hours < 24 * 8; hours += 1) {
      world.clock.pass(DAY / 24);
      await instance.gettingIn.round();
    }
    expect(service.opened.filter((userId) => userId === '29:sanne')).toHaveLength(4);
    const [{ opening } = { opening: null }] = await world.storage.openings.unfinished();
    expect(opening).toMatchObject({ state: 'unreachable', reason: '403 BotNotInConversationRoster' });
  });

  it('because they blocked the bot keeps no chat that would be sent to in vain, and is welcomed once they no longer do', async () => {
    await onRecord('sanne');
    service.rosters.set(TEAM, [member('sanne')]);
    service.mayNotPost.set('chat-29:sanne', { status: 403, code: 'MessageWritesBlocked' });
    await arrive();
    for (let days = 0; days < 2; days += 1) {
      world.clock.pass(DAY);
      await instance.gettingIn.round();
    }
    expect(await chatIdOf('sanne')).toBeNull();

    service.mayNotPost.clear();
    world.clock.pass(DAY);
    await instance.gettingIn.round();
    expect(welcomed()).toEqual(['sanne']);
    expect(await chatIdOf('sanne')).toBe('chat-29:sanne');
  });

  it('for the moment, because Teams asks to wait, is welcomed in the next round, and nobody is asked meanwhile', async () => {
    await onRecord('joost', 'sanne');
    service.rosters.set(TEAM, [member('joost'), member('sanne')]);
    service.mayNotPost.set('chat-29:joost', { status: 429, code: 'TooManyRequests', retryAfter: '7' });
    await arrive();
    expect(service.opened).toEqual(['29:joost']);

    service.mayNotPost.clear();
    await instance.gettingIn.round();
    expect(welcomed().toSorted()).toEqual(['joost', 'sanne']);
  });
});

describe('Someone of whom Teams does not say whether there is a chat now', () => {
  it('keeps nobody else waiting, and is tried again when it is not sure that somebody is at it', async () => {
    await onRecord('joost', 'sanne');
    service.rosters.set(TEAM, [member('joost'), member('sanne')]);
    service.mayNotOpen.set('29:joost', { status: 500, code: 'ServiceError' });
    await arrive();
    expect(welcomed()).toEqual(['sanne']);

    service.mayNotOpen.clear();
    world.clock.pass(3 * MINUTE);
    await instance.gettingIn.round();
    expect(welcomed()).toEqual(['sanne', 'joost']);
  });
});

describe('The roster', () => {
  it('is read once for all the news that came before, and again after a day without any', async () => {
    service.rosters.set(TEAM, []);
    for (let times = 0; times < 4; times += 1) await instance.teams.heard(news(service, TEAM));
    await instance.gettingIn.round();
    await instance.gettingIn.round();
    world.clock.pass(DAY - MINUTE);
    await instance.gettingIn.round();
    expect(service.pages).toBe(1);

    world.clock.pass(MINUTE);
    await instance.gettingIn.round();
    expect(service.pages).toBe(2);
  });

  it('is followed when somebody joins', async () => {
    await onRecord('sanne', 'joost');
    service.rosters.set(TEAM, [member('sanne')]);
    await arrive();
    service.rosters.set(TEAM, [member('sanne'), member('joost')]);
    await arrive();
    expect(welcomed()).toEqual(['sanne', 'joost']);
  });

  it('gives a chat to who became a contact since, at the reading of the next day', async () => {
    service.rosters.set(TEAM, [member('sanne')]);
    await arrive();
    await onRecord('sanne');
    world.clock.pass(DAY);
    await instance.gettingIn.round();
    expect(welcomed()).toEqual(['sanne']);
  });

  it('is followed when somebody leaves: no chat is opened any more, and coming back is no second welcome', async () => {
    await onRecord('sanne', 'joost');
    service.rosters.set(TEAM, [member('sanne'), member('joost')]);
    service.mayNotOpen.set('29:joost', { status: 403, code: 'Forbidden' });
    await arrive();
    service.rosters.set(TEAM, []);
    await instance.teams.heard(news(service, TEAM, { kind: 'left', ids: ['29:joost', objectIdOf('sanne')] }));
    expect(await world.storage.teams.members(TEAM)).toEqual([]);
    expect(await world.storage.openings.unfinished()).toEqual([]);

    service.mayNotOpen.clear();
    service.rosters.set(TEAM, [member('sanne'), member('joost')]);
    await arrive();
    expect(welcomed()).toEqual(['sanne', 'joost']);
  });

  it('that Teams refuses for a while costs the team neither its people nor its chosen channel', async () => {
    await onRecord('sanne');
    service.rosters.set(TEAM, [member('sanne')]);
    await arrive();
    const channel = { conversationId: '19:uitnodigingen@thread.tacv2' };
    await world.storage.teams.change(TEAM, (team) => team && { ...team, channel });
    service.rosters.delete(TEAM);
    world.clock.pass(DAY);
    await instance.gettingIn.round();

    expect(await world.storage.teams.all()).toMatchObject([{ teamId: TEAM, channel }]);
    expect(await world.storage.teams.members(TEAM)).toHaveLength(1);
  });

  it('of a team that the bot has left takes everything of it along', async () => {
    await onRecord('sanne');
    service.rosters.set(TEAM, [
      member('sanne'),
      { ...member('joost'), email: 'sanne@voorbeeld.nl', tenantId: ELSEWHERE },
    ]);
    await arrive();
    expect(await world.storage.accounts.waiting()).toHaveLength(1);
    await instance.teams.heard(news(service, TEAM, { kind: 'gone' }));

    expect(await world.storage.teams.all()).toEqual([]);
    expect(await world.storage.teams.members(TEAM)).toEqual([]);
    expect(await world.storage.accounts.waiting()).toEqual([]);
  });

  it('that cannot be read leaves everyone where they were, and is read the next time', async () => {
    await onRecord('sanne');
    service.rosters.set(TEAM, [member('sanne')]);
    await arrive();
    const unreadable = {
      ...news(service, TEAM),
      team: { ...news(service, TEAM).team, serviceUrl: 'http://127.0.0.1:1/' },
    };
    await instance.teams.heard(unreadable);
    await instance.gettingIn.round();
    expect(instance.log).toHaveLength(1);
    expect(await world.storage.teams.members(TEAM)).toHaveLength(1);

    await arrive();
    expect(instance.log).toHaveLength(1);
  });
});

/** Contacts named so, each with an address of that name and no chat. */
async function onRecord(...names: readonly string[]): Promise<void> {
  const posts = names.map((name, index): Contact => {
    const region = `BW${String(1 + Math.floor(index / 4)).padStart(2, '0')}`;
    const network = index % 4 < 2 ? 'bestuurlijk' : 'ambtelijk';
    const holder = {
      personId: name,
      name,
      function: 'beleidsadviseur',
      municipalityCode: 'GM0193',
      email: `${name}@voorbeeld.nl`,
      phone: null,
    };
    return { regionId: region, network, rank: index % 2 === 0 ? 'primary' : 'deputy', seat: 1, holder };
  });
  await world.storage.contacts.save(posts);
  for (let from = 0; from < names.length; from += 16) {
    await Promise.all(names.slice(from, from + 16).map((name) => world.storage.people.save(personOf(name))));
  }
}

function personOf(name: string): Person {
  return {
    personId: name,
    name,
    email: `${name}@voorbeeld.nl`,
    language: 'nl',
    roles: [],
    conversation: null,
    wantsReminders: true,
  };
}

function member(name: string): RosterPerson {
  return {
    id: `29:${name}`,
    name,
    objectId: objectIdOf(name),
    email: `${name}@voorbeeld.nl`,
    tenantId: HOST,
  };
}

/** An id of its own for each name. */
function objectIdOf(name: string): string {
  const digits = Buffer.from(name).toString('hex').slice(-12).padStart(12, '0');
  const length = name.length.toString(16).padStart(4, '0');
  return `00000000-0000-4000-8${length.slice(1)}-${digits}`;
}

/** Hears that something changed in the team, and does what follows. */
async function arrive(): Promise<void> {
  await instance.teams.heard(news(service, TEAM));
  await instance.gettingIn.round();
}

function welcomed(): string[] {
  return service.posts.map(({ conversationId }) => conversationId.replace('chat-29:', ''));
}

async function chatIdOf(personId: string): Promise<string | null> {
  return (await world.storage.people.byId(personId))?.conversation?.conversationId ?? null;
}
