/** What makes no sense is refused or answered kindly, by a process that lives on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, startNetwork, type Network } from './network.ts';

let network: Network;

beforeAll(async () => {
  network = await startNetwork();
  await network.plan('overleg-wonen', [5, 5]);
});
afterAll(() => network.close());

describe('What is no proper activity', () => {
  it.each<[string, number, () => unknown]>([
    ['a body that is no JSON', 400, () => '{"type": "message", '],
    ['a list', 400, () => []],
    ['a bare text', 400, () => '"meld me aan"'],
    ['an activity without a type', 400, () => typed({ type: undefined })],
    ['a message from nobody', 400, () => typed({ from: undefined })],
    ['a message of an account without an id', 400, () => typed({ from: { id: '29:x', name: 'X' } })],
    ['a text that is a number', 400, () => typed({ text: 42 })],
    [
      'a conversation of an unknown kind',
      400,
      () => typed({ conversation: { id: 'x', conversationType: 'planeet' } }),
    ],
    ['a reply address outside', 400, () => typed({ serviceUrl: 'https://elders.voorbeeld.nl/' })],
    [
      'a card action without a verb',
      400,
      () => typed({ type: 'invoke', name: 'adaptiveCard/action', value: {} }),
    ],
    ['a body of 300 KB', 413, () => typed({ text: 'a'.repeat(300_000) })],
    ['an invoke that nobody serves', 501, () => typed({ type: 'invoke', name: 'task/fetch' })],
  ])('%s is refused with %i, and nothing is written', async (_, status, body) => {
    const before = await network.everything();
    expect((await network.teams.post(network.botUrl, body())).status).toBe(status);
    expect(await network.everything()).toEqual(before);
  });

  it.each<[string, string]>([
    ['10 KB of letters', 'meld me aan '.repeat(900)],
    ['10 KB of brackets', '['.repeat(10_000)],
    ['4 KB of spaces between words', `meld${' '.repeat(3_900)}me`],
    ['characters that are none', '\u0000\ud800\uffff <at>meld me aan</at> \u202e'],
  ])('%s is answered kindly, and nothing is written', async (_, words) => {
    const before = await network.everything();
    const { status, replies } = await network.teams.post(network.botUrl, typed({ text: words }));
    expect([status, replies.length]).toEqual([200, 1]);
    expect(replies[0]).not.toContain('Er ging iets mis');
    expect(await network.everything()).toEqual(before);
  });

  it('leaves the process alive: the next person simply signs up', async () => {
    const activity = network.teams.typed(
      network.named('Joost Wiersma'),
      `meld me aan voor ${DAY}`,
      network.newId(),
    );
    expect((await network.teams.post(network.botUrl, activity)).status).toBe(200);
  });
});

/** A message of Sanne, with these parts replaced. */
function typed(parts: Readonly<Record<string, unknown>>): unknown {
  return { ...network.teams.typed(network.named('Sanne Koster'), 'hallo', network.newId()), ...parts };
}
