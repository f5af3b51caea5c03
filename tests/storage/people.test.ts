import { describe, expect, it } from 'vitest';
import type { Conversation, Identity, Person } from '../../src/domain/people.ts';
import { SECOND } from '../../src/domain/time.ts';
import { useAzurite } from '../support/azurite.ts';
import { rawTable } from '../support/raw-tables.ts';
import { chatOf } from '../support/recipients.ts';

const azurite = useAzurite();

const CHAT: Conversation = {
  tenantId: 'vng',
  conversationId: 'a:1',
  serviceUrl: 'https://smba.voorbeeld.nl/emea/',
  scope: 'personal',
  channelId: 'msteams',
  bot: { id: '28:bot', name: 'Netwerk BW-MO' },
  user: { id: '29:sanne', name: 'Sanne de Wit' },
};

function person(personId: string, changes: Partial<Person> = {}): Person {
  return {
    personId,
    name: 'Sanne de Wit',
    email: 'sanne@voorbeeld.nl',
    language: 'nl',
    roles: [],
    conversation: null,
    wantsReminders: true,
    ...changes,
  };
}

const SANNE = person('sanne', {
  roles: [{ kind: 'kopgroep', network: 'ambtelijk' }, { kind: 'operator' }],
  conversation: CHAT,
});
const ACCOUNT: Identity = { tenantId: 'vng', objectId: 'object-1' };
const SECRETARIAT = [{ kind: 'secretariat' }] as const;

describe('a person', () => {
  it('is kept whole, and replaced whole', async () => {
    const { storage } = await azurite.world();
    await storage.people.save(SANNE);
    await expect(storage.people.byId('sanne')).resolves.toEqual(SANNE);
    await storage.people.save(person('sanne', { email: null }));
    await expect(storage.people.byId('sanne')).resolves.toEqual(person('sanne', { email: null }));
    await expect(storage.people.byId('onbekend')).resolves.toBeNull();
  });

  it('is kept under any name and id', async () => {
    const { storage } = await azurite.world();
    const hostile = person("a/b#c?d\\e'f\u0001", { name: "D'Artagnan <b>&amp; 🏠</b>" });
    await storage.people.save(hostile);
    await storage.people.link({ tenantId: 't/_', objectId: "_o'#" }, hostile.personId);
    await expect(storage.people.byIdentity({ tenantId: 't/_', objectId: "_o'#" })).resolves.toEqual(hostile);
    await expect(storage.people.byIdentity({ tenantId: 't/', objectId: "__o'#" })).resolves.toBeNull();
  });

  it('gets a language and conversation without its roles being touched', async () => {
    const { storage } = await azurite.world();
    await storage.people.save(SANNE);
    await storage.people.remember('sanne', { language: 'en' });
    await expect(storage.people.byId('sanne')).resolves.toEqual({ ...SANNE, language: 'en' });
    await storage.people.remember('sanne', { conversation: null, wantsReminders: false });
    await expect(storage.people.byId('sanne')).resolves.toEqual({
      ...SANNE,
      language: 'en',
      conversation: null,
      wantsReminders: false,
    });
    await storage.people.remember('sanne', { conversation: CHAT, wantsReminders: true });
    await expect(storage.people.byId('sanne')).resolves.toEqual({ ...SANNE, language: 'en' });
  });

  it('who was erased is not brought back by what a chat remembers', async () => {
    const { storage } = await azurite.world();
    await storage.people.remember('sanne', { conversation: CHAT });
    await expect(storage.people.byId('sanne')).resolves.toBeNull();
  });
});

describe('the person behind an account', () => {
  it('keeps the first chat that was opened for them, never in the place of another, nor of who was erased', async () => {
    const { storage, requests } = await azurite.world();
    await storage.people.save(person('sanne'));
    await storage.people.rememberFirst('sanne', chatOf('opened'));
    await storage.people.rememberFirst('sanne', chatOf('later'));
    expect((await storage.people.byId('sanne'))?.conversation).toEqual(chatOf('opened'));

    await storage.people.save(person('joost'));
    await Promise.all([
      storage.people.rememberFirst('joost', chatOf('opened')),
      storage.people.remember('joost', { conversation: chatOf('own'), language: 'en' }),
    ]);
    expect(await storage.people.byId('joost')).toMatchObject({ conversation: chatOf('own'), language: 'en' });

    requests.length = 0;
    await storage.people.rememberFirst('nobody', chatOf('opened'));
    expect(requests).toHaveLength(1);
  });

  it('costs two requests, then none for 30 s', async () => {
    const { storage, clock, requests } = await azurite.world();
    await storage.people.save(SANNE);
    await storage.people.link(ACCOUNT, 'sanne');
    requests.length = 0;
    await Promise.all([storage.people.byIdentity(ACCOUNT), storage.people.byIdentity(ACCOUNT)]);
    clock.pass(29 * SECOND);
    await expect(storage.people.byIdentity(ACCOUNT)).resolves.toEqual(SANNE);
    expect(requests).toHaveLength(2);
    clock.pass(SECOND);
    await storage.people.byIdentity(ACCOUNT);
    expect(requests).toHaveLength(4);
  });

  it('is known at once where the account was linked, and within 30 s elsewhere', async () => {
    const here = await azurite.world();
    const elsewhere = await here.another();
    for (const world of [here, elsewhere])
      await expect(world.storage.people.byIdentity(ACCOUNT)).resolves.toBeNull();
    await here.storage.people.save(SANNE);
    await here.storage.people.link(ACCOUNT, 'sanne');
    await here.storage.people.link(ACCOUNT, 'sanne');
    await expect(here.storage.people.byIdentity(ACCOUNT)).resolves.toEqual(SANNE);
    await expect(elsewhere.storage.people.byIdentity(ACCOUNT)).resolves.toBeNull();
    here.clock.pass(30 * SECOND);
    await expect(elsewhere.storage.people.byIdentity(ACCOUNT)).resolves.toEqual(SANNE);
  });

  it('has the new roles at once where they were given, and within 30 s elsewhere', async () => {
    const here = await azurite.world();
    const elsewhere = await here.another();
    await here.storage.people.save(person('sanne'));
    await here.storage.people.link(ACCOUNT, 'sanne');
    for (const world of [here, elsewhere]) await world.storage.people.byIdentity(ACCOUNT);
    await here.storage.people.save(SANNE);
    await expect(here.storage.people.byIdentity(ACCOUNT)).resolves.toEqual(SANNE);
    here.clock.pass(30 * SECOND);
    await expect(elsewhere.storage.people.byIdentity(ACCOUNT)).resolves.toEqual(SANNE);
  });

  it('is an error with table, row and field when the row is broken, and nobody when the person is gone', async () => {
    const { storage, prefix } = await azurite.world();
    await storage.people.link(ACCOUNT, 'sanne');
    await expect(storage.people.byIdentity(ACCOUNT)).resolves.toBeNull();
    await storage.people.save(SANNE);
    await rawTable(azurite.url(), `${prefix}People`).updateEntity({
      partitionKey: 'sanne',
      rowKey: 'person',
      roles: '[{"kind":"koning"}]',
    });
    await storage.people.link(ACCOUNT, 'sanne');
    await expect(storage.people.byId('sanne')).rejects.toThrow(
      `Table ${prefix}People, row sanne person, field roles.0.kind`,
    );
  });
});

describe('the secretariat', () => {
  it('is everyone with that role, found without reading the other people', async () => {
    const { storage, requests } = await azurite.world();
    for (let n = 0; n < 20; n += 1) await storage.people.save(person(`lid-${String(n)}`));
    const staff = ['lotte', 'ruben'].map((id) => person(id, { roles: SECRETARIAT }));
    for (const member of staff) await storage.people.save(member);
    requests.length = 0;
    expect(await storage.people.secretariat()).toEqual(staff);
    expect(requests).toHaveLength(3);
    await storage.people.secretariat();
    expect(requests).toHaveLength(3);
  });

  it('follows at once when the role is given or taken', async () => {
    const { storage } = await azurite.world();
    await expect(storage.people.secretariat()).resolves.toEqual([]);
    await storage.people.save(person('lotte', { roles: SECRETARIAT }));
    await expect(storage.people.secretariat()).resolves.toHaveLength(1);
    await storage.people.save(person('lotte'));
    await expect(storage.people.secretariat()).resolves.toEqual([]);
  });

  it('is not blanked by one broken row, nor by someone listed who is gone', async () => {
    const { storage, prefix, broken } = await azurite.world();
    for (const id of ['lotte', 'ruben']) await storage.people.save(person(id, { roles: SECRETARIAT }));
    const people = rawTable(azurite.url(), `${prefix}People`);
    await people.updateEntity({ partitionKey: 'ruben', rowKey: 'person', language: 'fy' });
    await people.createEntity({ partitionKey: 'role_secretariat', rowKey: 'weg' });
    expect((await storage.people.secretariat()).map(({ personId }) => personId)).toEqual(['lotte']);
    expect(broken.map(({ field }) => field)).toEqual(['language']);
  });
});
