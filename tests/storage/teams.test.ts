import { beforeEach, describe, expect, it } from 'vitest';
import type { DoubtfulAccount } from '../../src/app/team-ports.ts';
import { newOpening } from '../../src/domain/reach.ts';
import { addressOf, afterHearing, type Team } from '../../src/domain/teams.ts';
import { useAzurite, type TestWorld } from '../support/azurite.ts';
import { rawTable } from '../support/raw-tables.ts';
import { chatOf } from '../support/recipients.ts';

const TEAM = '19:a/b#c?_d@thread.tacv2';
const { world: freshWorld, url } = useAzurite();
const ADDRESS = addressOf(chatOf('sanne'));

let world: TestWorld;

beforeEach(async () => {
  world = await freshWorld();
});

describe('A team', () => {
  it('comes back as it was written, whatever its id holds', async () => {
    const { teams } = world.storage;
    const team = teamNamed(TEAM);
    await teams.change(TEAM, () => team);
    expect(await teams.byId(TEAM)).toEqual(team);

    const read = {
      ...team,
      name: null,
      read: { heard: 1, at: world.clock.now() },
      channel: { conversationId: '19:k' },
    };
    await teams.change(TEAM, () => read);
    expect(await teams.all()).toEqual([read]);
  });

  it('loses nothing when two instances change it at once', async () => {
    const another = await world.another();
    await world.storage.teams.change(TEAM, () => teamNamed(TEAM));
    await Promise.all(
      [world, another, world, another].map(({ storage }) =>
        storage.teams.change(TEAM, (team) => afterHearing(team, teamNamed(TEAM))),
      ),
    );
    expect((await world.storage.teams.byId(TEAM))?.heard).toBe(5);
  });

  it('goes with its members, and leaves those of another alone', async () => {
    const { teams } = world.storage;
    const member = { objectId: 'o-1', userId: '29:sanne', personId: 'sanne' };
    await teams.change(TEAM, () => teamNamed(TEAM));
    await teams.saveMembers(TEAM, [member, { ...member, objectId: 'o-2', personId: null }]);
    await teams.saveMembers('19:other', [member]);
    expect(await teams.members(TEAM)).toHaveLength(2);

    await teams.remove(TEAM);
    await teams.remove(TEAM);
    expect([await teams.byId(TEAM), await teams.members(TEAM)]).toEqual([null, []]);
    expect(await teams.members('19:other')).toEqual([member]);
  });

  it('that is broken is reported and does not hide the others', async () => {
    const { teams } = world.storage;
    await teams.change(TEAM, () => teamNamed(TEAM));
    await rawTable(url(), `${world.prefix}Teams`).createEntity({
      partitionKey: 'all_teams',
      rowKey: 'x',
      heard: 'y',
    });
    expect(await teams.all()).toHaveLength(1);
    expect(world.broken).toHaveLength(1);
  });
});

describe('The opening of a chat', () => {
  it('is made once, changed by who read it last, and dropped unless it is done', async () => {
    const { openings } = world.storage;
    const opening = newOpening('sanne', ADDRESS, world.clock.now());
    await openings.create([opening]);
    const [loaded] = await openings.unfinished();
    if (loaded === undefined) throw new Error('No opening');
    expect(loaded.opening).toEqual(opening);

    const done = { ...opening, state: 'done' as const, conversationId: 'chat', welcomes: 1, reason: 'x' };
    expect(await openings.update(done, loaded.etag)).not.toBeNull();
    expect(await openings.update(opening, loaded.etag)).toBeNull();
    await openings.create([opening, newOpening('joost', ADDRESS, world.clock.now())]);
    await Promise.all(['sanne', 'joost', 'nobody'].map((personId) => openings.drop(personId)));
    expect((await openings.all()).map((one) => one.opening)).toEqual([done]);
    expect(await openings.unfinished()).toEqual([]);
  });
});

describe('An account that waits', () => {
  const account: DoubtfulAccount = {
    identity: { tenantId: 't-1', objectId: 'o-1' },
    name: 'S. Koster',
    email: 'sanne@voorbeeld.nl',
    homeTenantId: 't-2',
    address: ADDRESS,
    conversationId: null,
    since: '2026-11-23T08:00:00.000Z',
  };

  it('waits once, and takes along the chat that it has later', async () => {
    const { accounts } = world.storage;
    expect(await accounts.add(account)).toBe('new');
    expect(await accounts.add({ ...account, conversationId: 'own', since: world.clock.now() })).toBe(
      'waiting',
    );
    expect(await accounts.add(account)).toBe('waiting');
    expect(await accounts.waiting()).toEqual([{ ...account, conversationId: 'own' }]);
  });

  it('that was declined does not come back, and nothing of it is kept but that', async () => {
    const { accounts } = world.storage;
    await accounts.add(account);
    await accounts.decline(account.identity);
    expect(await accounts.add(account)).toBe('declined');
    await accounts.drop(account.identity);
    expect([await accounts.read(account.identity), await accounts.waiting()]).toEqual(['declined', []]);
    const row = await rawTable(url(), `${world.prefix}Teams`).getEntity('all_accounts', 't-1_o-1');
    expect(JSON.stringify(row)).not.toMatch(/Koster|voorbeeld/);
  });

  it('that never waited cannot be declined', async () => {
    const { accounts } = world.storage;
    await accounts.decline(account.identity);
    expect(await accounts.read(account.identity)).toBeNull();
  });
});

function teamNamed(teamId: string): Team {
  const { tenantId, serviceUrl, channelId, bot } = ADDRESS;
  return afterHearing(null, { teamId, name: 'Netwerk', tenantId, serviceUrl, channelId, bot });
}
