import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/bot/turn.ts';
import type { Person } from '../../../src/domain/people.ts';
import { newOpening } from '../../../src/domain/reach.ts';
import { useAzurite, type TestWorld } from '../../support/azurite.ts';
import { markdownOf } from '../../support/card-rules.ts';
import { networkBotOn, TEAM, TENANT, type How, type NetworkBot } from '../../support/network-bot.ts';
import { chatOf } from '../../support/recipients.ts';
import { furnish, VERA } from '../../support/secretariat.ts';

const ELSEWHERE = '22222222-2222-4222-8222-222222222222';
const ACCOUNT = '33333333-3333-4333-8333-333333333331';
const OTHER_ACCOUNT = '33333333-3333-4333-8333-333333333332';

const { world: freshWorld } = useAzurite();

let world: TestWorld;
let bot: NetworkBot;

beforeEach(async () => {
  world = await freshWorld();
  await furnish(world);
  await world.storage.people.link({ tenantId: TENANT, objectId: 'vera' }, VERA.personId);
  await world.storage.people.link({ tenantId: TENANT, objectId: 'sanne' }, 'sanne');
  bot = networkBotOn(world);
});

describe('"Wie is bereikbaar?"', () => {
  it('gives the numbers with names, what cannot be reached first, and opens each group', async () => {
    await known('sanne', { conversation: chatOf('sanne') });
    await known('joost', { email: 'joost@voorbeeld.nl' });
    expect(wordsOf(await bot.say('vera', 'wie is bereikbaar?'))).toEqual([
      'Bereikbaarheid',
      'Ik bereik 1 van de 4 mensen in de chat en 1 alleen per e-mail.',
      '✕ Niet te bereiken',
      '2',
      'Ineke Vos, Karin Bakker',
      '→ Alleen per e-mail',
      '1',
      'Joost Bakker',
      '✓ In de chat',
      '1',
      'Sanne Koster',
      '○ Vacatures',
      '0',
    ]);
    expect(wordsOf(await bot.press('vera', 'reach.show', { group: 'mail' }))).toEqual([
      'Bereikbaarheid',
      '→ Alleen per e-mail',
      '1',
      'Joost Bakker',
      'IJssel-Vecht · ambtelijk vervanger',
    ]);
  });

  it('asked the other way round, opens who cannot be reached, with the reason', async () => {
    const opening = newOpening('karin', chatOf('karin'), world.clock.now());
    await world.storage.openings.create([
      { ...opening, state: 'unreachable', reason: '403 MessageWritesBlocked', refusals: 1 },
    ]);
    const words = wordsOf(await bot.say('vera', 'wie kan ik niet bereiken?'));
    expect(words).toContain('✕ Niet te bereiken');
    expect(words.slice(words.indexOf('Karin Bakker'))).toContain('Heeft de bot geblokkeerd.');
  });

  it('is for the secretariat, in its own chat, whatever card is in one’s hands', async () => {
    expect((await bot.say('sanne', 'wie is bereikbaar?')).text).toContain('alleen het secretariaat');
    expect((await bot.press('sanne', 'reach.show', {})).text).toContain('alleen het secretariaat');
    expect((await bot.say('vera', 'wie is bereikbaar?', { scope: 'channel' })).text).toContain(
      'in een persoonlijke chat',
    );
  });
});

describe('An account whose address is on record, of a tenant that nobody vouches for', () => {
  const stranger: How = {
    roster: { name: 'S. Koster', email: 'sanne@voorbeeld.nl', tenantId: ELSEWHERE },
  };

  it('hears once that the secretariat first looks, and what it may not do later, kindly', async () => {
    const first = await bot.say(ACCOUNT, 'hallo', stranger);
    expect(first.text).toContain('Het secretariaat kijkt eerst');
    expect(first.card).toBeDefined();
    expect((await bot.say(ACCOUNT, 'hallo', stranger)).text).toBeUndefined();
    expect(await world.storage.accounts.waiting()).toHaveLength(1);
  });

  it('does not wait because of something said in a channel', async () => {
    await bot.say(ACCOUNT, 'hallo', { ...stranger, scope: 'channel' });
    expect(await world.storage.accounts.waiting()).toEqual([]);
  });

  it('is shown to the secretariat with name, address and organisation, and linked by one tap, once', async () => {
    await bot.say(ACCOUNT, 'hallo', stranger);
    expect(buttonsOf(await bot.say('vera', 'wie is bereikbaar?'))).toEqual([
      '1 account wacht op bevestiging',
    ]);
    const question = await bot.press('vera', 'reach.accounts', {});
    expect(wordsOf(question)).toEqual([
      'Account bevestigen',
      'Is dit account van Sanne Koster?',
      'Naam',
      'S. Koster',
      'Adres',
      'sanne@voorbeeld.nl',
      'Organisatie',
      'nog niet bekend bij het netwerk',
    ]);
    expect(buttonsOf(question)).toEqual(['Ja, koppelen', 'Nee']);

    const yes = { tenantId: TENANT, objectId: ACCOUNT, personId: 'sanne' };
    const [one, other] = await Promise.all([
      bot.press('vera', 'reach.confirm', yes),
      bot.press('vera', 'reach.confirm', yes),
    ]);
    for (const reply of [one, other]) expect(wordsOf(reply)[0]).toBe('✓ Gekoppeld aan Sanne Koster.');
    expect(wordsOf(await bot.press('vera', 'reach.confirm', yes))[0]).toBe('✓ Gekoppeld aan Sanne Koster.');
    expect((await world.storage.people.byIdentity(yes))?.name).toBe('Sanne Koster');
    expect((await world.storage.people.byId('sanne'))?.conversation?.conversationId).toBe(`chat-${ACCOUNT}`);
  });

  it('that was declined stays a stranger, and is never asked about again', async () => {
    await bot.say(ACCOUNT, 'hallo', stranger);
    const no = { tenantId: TENANT, objectId: ACCOUNT };
    for (let times = 0; times < 2; times += 1) {
      expect(wordsOf(await bot.press('vera', 'reach.decline', no))[0]).toContain('Niet gekoppeld');
    }
    const again = await bot.say(ACCOUNT, 'hallo', stranger);
    expect(again.text).toBeUndefined();
    expect(await world.storage.accounts.waiting()).toEqual([]);
    const late = await bot.press('vera', 'reach.confirm', { ...no, personId: 'sanne' });
    expect(wordsOf(late)[0]).toContain('al nee op gezegd');
    expect(await world.storage.people.byIdentity(no)).toBeNull();
  });

  it('cannot be linked by its own holder, nor to somebody whose address it is not', async () => {
    await bot.say(ACCOUNT, 'hallo', stranger);
    const identity = { tenantId: TENANT, objectId: ACCOUNT };
    const forged = await bot.press('sanne', 'reach.confirm', { ...identity, personId: 'sanne' });
    expect(forged.text).toContain('alleen het secretariaat');
    expect((await bot.press('sanne', 'reach.decline', identity)).text).toContain('alleen het secretariaat');

    const wrong = await bot.press('vera', 'reach.confirm', { ...identity, personId: 'karin' });
    expect(wordsOf(wrong)[0]).toContain('wacht niet meer');
    expect(await world.storage.people.byIdentity(identity)).toBeNull();
    expect(await world.storage.accounts.waiting()).toHaveLength(1);
  });

  it('is one of several: the next can be looked at first, and nobody is asked twice', async () => {
    await bot.say(ACCOUNT, 'hallo', stranger);
    world.clock.pass(1_000);
    await bot.say(OTHER_ACCOUNT, 'hallo', {
      roster: { name: 'J. Bakker', email: 'joost@voorbeeld.nl', tenantId: ELSEWHERE },
    });
    const first = await bot.say('vera', 'welke accounts wachten op bevestiging?');
    expect(wordsOf(first)).toContain('Is dit account van Sanne Koster?');
    expect(wordsOf(first)).toContain('2 accounts wachten op bevestiging');
    const after = { tenantId: TENANT, objectId: ACCOUNT };
    const second = await bot.press('vera', 'reach.accounts', { after });
    expect(wordsOf(second)).toContain('Is dit account van Joost Bakker?');
    const done = await bot.press('vera', 'reach.decline', after);
    expect(wordsOf(done)).toContain('Is dit account van Joost Bakker?');
  });

  it('is no longer asked about once the address is nobody’s, and nothing of it is kept', async () => {
    await bot.say(ACCOUNT, 'hallo', stranger);
    await world.storage.contacts.save([
      { regionId: 'BW05', network: 'ambtelijk', rank: 'primary', seat: 1, holder: null },
    ]);
    expect(wordsOf(await bot.say('vera', 'accounts bevestigen'))).toEqual([
      'Er wachten geen accounts op bevestiging.',
    ]);
    expect(await world.storage.accounts.waiting()).toEqual([]);
  });
});

describe('"Zet uitnodigingen hier"', () => {
  const IN_CHANNEL: How = { scope: 'channel' };

  it('in a channel chooses it, of a team that was never heard of too, and takes it back', async () => {
    expect((await bot.say('vera', 'zet uitnodigingen hier', IN_CHANNEL)).text).toContain(
      'voortaan in dit kanaal',
    );
    expect((await world.storage.teams.byId(TEAM))?.channel).toEqual({ conversationId: 'chat-vera' });
    const stop = 'geen uitnodigingen meer hier';
    expect((await bot.say('vera', stop, IN_CHANNEL)).text).toContain('geen uitnodigingen meer');
    expect((await bot.say('vera', stop, IN_CHANNEL)).text).toContain('al geen uitnodigingen');
    expect((await world.storage.teams.byId(TEAM))?.channel).toBeNull();
  });

  it('is for the secretariat, and in a channel', async () => {
    const refused = await bot.say('sanne', 'zet uitnodigingen hier', IN_CHANNEL);
    expect(refused.text).toContain('alleen het secretariaat');
    expect((await bot.say('vera', 'zet uitnodigingen hier')).text).toContain('kanaal van een team');
    expect(await world.storage.teams.all()).toEqual([]);
  });
});

async function known(personId: string, change: Partial<Person>): Promise<void> {
  const person = await world.storage.people.byId(personId);
  if (person === null) throw new Error(`Nobody is ${personId}`);
  await world.storage.people.save({ ...person, ...change });
}

function wordsOf({ card }: Reply): readonly string[] {
  if (card === undefined) throw new Error('No card');
  return markdownOf(card);
}

function buttonsOf({ card }: Reply): readonly string[] {
  const actions: unknown = card?.actions;
  if (!Array.isArray(actions)) return [];
  return actions.map((action: { title: string }) => action.title);
}
