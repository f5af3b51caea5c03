import { expect, it } from 'vitest';
import type { Contact } from '../../src/domain/people.ts';
import { SECOND } from '../../src/domain/time.ts';
import { readReference } from '../../src/storage/reference-files.ts';
import { useAzurite } from '../support/azurite.ts';
import { rawTable } from '../support/raw-tables.ts';

const azurite = useAzurite();

const SANNE = {
  personId: 'sanne',
  name: "Sanne d'Hondt <s>",
  function: 'beleidsadviseur wonen en zorg',
  municipalityCode: 'GM0193',
  email: 'sanne@voorbeeld.nl',
  phone: null,
};

/** All posts of 44 regions; every tenth is a vacancy. */
const POSTS: readonly Contact[] = Array.from(
  { length: 44 },
  (_, n) => `BW${String(n + 1).padStart(2, '0')}`,
).flatMap((regionId, n) =>
  (['bestuurlijk', 'ambtelijk'] as const).flatMap((network) =>
    (['primary', 'deputy'] as const).map((rank) => {
      return { regionId, network, rank, seat: 1, holder: n % 10 === 0 ? null : SANNE };
    }),
  ),
);

function byPlace(one: Contact, other: Contact): number {
  const [a, b] = [one, other].map(
    ({ regionId, network, rank, seat }) => `${regionId}${network}${rank}${String(seat)}`,
  );
  return (a ?? '').localeCompare(b ?? '');
}

it('keeps all posts of all regions, read in one request and then remembered for 30 s', async () => {
  const { storage, clock, requests } = await azurite.world();
  await storage.contacts.save(POSTS);
  requests.length = 0;
  const found = await storage.contacts.all();
  expect([...found].sort(byPlace)).toEqual([...POSTS].sort(byPlace));
  clock.pass(29 * SECOND);
  await storage.contacts.all();
  expect(requests).toHaveLength(1);
  clock.pass(SECOND);
  await storage.contacts.all();
  expect(requests).toHaveLength(2);
});

it('tells the two of a duo apart, and turns a post into a vacancy', async () => {
  const { storage } = await azurite.world();
  const post = { regionId: 'BW05', network: 'ambtelijk', rank: 'primary', seat: 1, holder: SANNE } as const;
  await storage.contacts.save([post, { ...post, seat: 2 }]);
  await expect(storage.contacts.all()).resolves.toHaveLength(2);
  await storage.contacts.save([{ ...post, holder: null }]);
  expect((await storage.contacts.all()).map(({ holder }) => holder)).toEqual([null, SANNE]);
});

it('leaves a broken post out of the list and reports it', async () => {
  const { storage, prefix, broken } = await azurite.world();
  await storage.contacts.save(POSTS);
  const raw = { partitionKey: 'contacts', rowKey: 'BW05-ambtelijk-primary-1', holder: '{"name":"Sanne"}' };
  await rawTable(azurite.url(), `${prefix}Contacts`).updateEntity(raw);
  await expect(storage.contacts.all()).resolves.toHaveLength(POSTS.length - 1);
  expect(broken.map(({ rowKey, field }) => `${rowKey} ${field}`)).toEqual([
    'contacts BW05-ambtelijk-primary-1 holder.personId',
  ]);
});

it('keeps the 44 regions and 342 municipalities, read in two requests and then remembered for 30 s', async () => {
  const { storage, clock, requests } = await azurite.world();
  const reference = await readReference();
  await storage.reference.save(reference);
  requests.length = 0;
  const found = await storage.reference.reference();
  expect(found.regions).toEqual(expect.arrayContaining([...reference.regions]));
  expect(found.municipalities).toEqual(expect.arrayContaining([...reference.municipalities]));
  expect([found.regions.length, found.municipalities.length]).toEqual([44, 342]);
  clock.pass(29 * SECOND);
  await storage.reference.reference();
  expect(requests).toHaveLength(2);
  clock.pass(SECOND);
  await storage.reference.reference();
  expect(requests).toHaveLength(4);
});

it('shows a correction at once where it was made', async () => {
  const { storage } = await azurite.world();
  const urk = {
    code: 'GM0184',
    name: 'Urk',
    province: 'Flevoland',
    regionId: 'BW25',
    role: 'member',
    membership: 'example',
  } as const;
  await storage.reference.save({ regions: [], municipalities: [urk] });
  await storage.reference.reference();
  const corrected = { ...urk, regionId: 'BW05', membership: 'sourced' } as const;
  await storage.reference.save({ regions: [], municipalities: [corrected] });
  await expect(storage.reference.reference()).resolves.toEqual({ regions: [], municipalities: [corrected] });
});

it('keeps the tenants with their mail domains, and shows a new one at once', async () => {
  const { storage, prefix, broken } = await azurite.world();
  await expect(storage.reference.tenants()).resolves.toEqual([]);
  const zwolle = { tenantId: 'tenant-1', domains: ['zwolle.voorbeeld.nl', 'kampen.voorbeeld.nl'] };
  await storage.reference.saveTenants([zwolle, { tenantId: 'tenant-2', domains: [] }]);
  await rawTable(azurite.url(), `${prefix}Reference`).updateEntity({
    partitionKey: 'tenant',
    rowKey: 'tenant-2',
    domains: 'x',
  });
  await expect(storage.reference.tenants()).resolves.toEqual([zwolle]);
  expect(broken).toHaveLength(1);
});
