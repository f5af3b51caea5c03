/** The real program on a store that stops answering: what people are told, and what is kept. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signOff, signUp } from '../../src/bot/card-data/registrations.ts';
import { azuriteUrl } from '../../src/storage/index.ts';
import { textsIn } from '../../src/texts/index.ts';
import { expectConsistent } from '../support/invariants.ts';
import { AFTERNOON, MORNING } from '../support/meetings.ts';
import { startProxy, type Proxy } from '../support/proxy.ts';
import type { ActivityJson, Answered } from '../support/teams-client.ts';
import { DAY, startNetwork, type Network, type Someone } from './network.ts';

const MEETING = 'overleg-wonen';
const { errors, registrations } = textsIn('nl');
const COMES = registrations.outcome.attending('')[0] ?? '';

/** By then Teams delivers an activity again. */
const TEN_SECONDS = 10_000;

let network: Network;
let tables: Proxy;
let queues: Proxy;
let botUrl: string;
let people: readonly Someone[];

beforeAll(async () => {
  network = await startNetwork();
  await network.plan(MEETING, [30, 30]);
  const store = new URL(network.storeUrl);
  tables = await startProxy(Number(store.port));
  queues = await startProxy(Number(store.searchParams.get('queue')));
  botUrl = await network.join(azuriteUrl(tables.port, queues.port));
  people = [...network.members.values()];
});
afterAll(async () => {
  await network.close();
  await Promise.all([tables.close(), queues.close()]);
});

it('tells everyone within 10 s that the data cannot be reached, writes nothing, and recovers by itself', async () => {
  const before = await network.everything();
  const activities = [
    network.teams.typed(someone(0), `meld me aan voor ${DAY}`, network.newId()),
    network.teams.typed(someone(1), 'welke bijeenkomsten zijn er?', network.newId()),
    comes(someone(2)),
    network.teams.pressed(someone(3), signOff.verb, { meetingId: MEETING }, network.newId()),
  ];
  tables.hang();
  queues.hang();
  const begun = performance.now();
  const heard = await post(activities);
  expect(performance.now() - begun).toBeLessThan(TEN_SECONDS);
  for (const answered of heard) expect(saidIn(answered)).toContain(errors.storeUnavailable);
  tables.pass();
  queues.pass();
  expect(await network.everything()).toEqual(before);

  for (const answered of await post(activities))
    expect(saidIn(answered)).not.toContain(errors.storeUnavailable);
  const { gate, rows } = await network.stored(MEETING);
  expectConsistent(gate, rows);
  expect(rows).toHaveLength(3);
});

it('recognises an answer that was written while the person was told that it is not certain', async () => {
  const person = someone(10);
  const activity = comes(person);
  tables.loseAnswersFrom('$batch');
  const begun = performance.now();
  const [told] = await post([activity]);
  expect(performance.now() - begun).toBeLessThan(TEN_SECONDS);
  expect(saidIn(told)).toContain(errors.storeUnavailable);
  tables.pass();
  expect(await versionOf(person)).toBe(1);

  const [again] = await post([activity]);
  expect(saidIn(again)).toContain(COMES);
  expect(await versionOf(person)).toBe(1);
});

it('finds its own write when only the answer to it was lost, and says what it did', async () => {
  const person = someone(11);
  await post([comes(person)]);
  tables.loseNextAnswer();
  const [answered] = await post([comes(person, AFTERNOON)]);
  expect(saidIn(answered)).toContain(COMES);
  expect(await versionOf(person)).toBe(2);
});

function someone(number: number): Someone {
  const found = people[number];
  if (found === undefined) throw new Error('There are fewer people');
  return found;
}

function comes(person: Someone, slotId = MORNING): ActivityJson {
  return network.teams.pressed(person, signUp.verb, { meetingId: MEETING, slotId }, network.newId());
}

function post(activities: readonly ActivityJson[]): Promise<readonly Answered[]> {
  return Promise.all(activities.map((activity) => network.teams.post(botUrl, activity)));
}

async function versionOf({ personId }: Someone): Promise<number | undefined> {
  const { gate, rows } = await network.stored(MEETING);
  expectConsistent(gate, rows);
  return rows.find((row) => row.personId === personId)?.version;
}

function saidIn(answered: Answered | undefined): string {
  return [answered?.body ?? '', ...(answered?.replies ?? [])].join('\n');
}
