import { beforeEach, describe, expect, it } from 'vitest';

import { createActors, type Actors } from '../../src/app/actors.ts';
import { createLinking } from '../../src/app/linking.ts';
import { useAzurite } from '../support/azurite.ts';
import { furnish } from '../support/secretariat.ts';

const HOST = '11111111-1111-4111-8111-111111111111';
const ELSEWHERE = '22222222-2222-4222-8222-222222222222';

const { world: freshWorld } = useAzurite();

let actors: Actors;

beforeEach(async () => {
  const world = await freshWorld();
  await furnish(world);
  const linking = createLinking({ ...world.storage, hostTenantId: HOST });
  actors = createActors({ ...world.storage, linking, clock: world.clock });
});

describe('an account that nobody knows yet', () => {
  it('is linked by the address on the roster of the host tenant', async () => {
    const { person } = await recognised(HOST);
    expect(person?.name).toBe('Sanne Koster');
  });

  it('of another tenant, in a channel that the host shares, is not linked by the address its own tenant gives it', async () => {
    const { person, posts } = await recognised(ELSEWHERE);
    expect(person).toBeNull();
    expect(posts).toEqual([]);
  });
});

/** Someone in a channel of the host tenant, whose account is of `tenantId`. */
function recognised(tenantId: string) {
  const roster = { name: 'Sanne Koster', email: 'sanne@voorbeeld.nl', tenantId };
  return actors.recognise({ tenantId: HOST, objectId: 'account' }, () => Promise.resolve(roster));
}
