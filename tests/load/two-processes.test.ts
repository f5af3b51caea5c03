/** Two processes of the real program on one store, spoken to over HTTP as Teams does. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { answerDeputy, askDeputy, signOff, signUp } from '../../src/bot/card-data/registrations.ts';
import { deputyFor } from '../../src/domain/contacts.ts';
import { NETWORKS } from '../../src/domain/people.ts';
import type { Outcome } from '../../src/domain/registrations.ts';
import { textsIn } from '../../src/texts/index.ts';
import { expectConsistent, expectNobodyWaitsForAFreeSeat } from '../support/invariants.ts';
import { AFTERNOON, MORNING } from '../support/meetings.ts';
import { rawRows } from '../support/raw-tables.ts';
import type { ActivityJson, Answered } from '../support/teams-client.ts';
import { DAY, startNetwork, type Network, type Someone } from './network.ts';

let network: Network;
let bots: readonly [string, string];

beforeAll(async () => {
  network = await startNetwork();
  bots = [network.botUrl, await network.join()];
});
afterAll(() => network.close());

const TEN_SECONDS = 10_000;

it('200 answers of every kind at once, to two processes, are all kept within 10 s', async () => {
  const meetingId = 'groot-overleg';
  await network.plan(meetingId, [40, 30]);
  const pairs = pairsOf(network);
  const [leaving, switching, asked, asking] = [0, 20, 40, 60].map((from) => pairs.slice(from, from + 20));
  const inPairs = new Set(pairs.slice(0, 80).flatMap((pair) => pair.map(({ personId }) => personId)));
  const others = [...network.members.values(), ...network.guests].filter(
    ({ personId }) => !inPairs.has(personId),
  );

  const press = (someone: Someone, verb: string, data: object): ActivityJson =>
    network.teams.pressed(someone, verb, { meetingId, ...data }, network.newId());
  const come = (someone: Someone, slotId: string) => press(someone, signUp.verb, { slotId });
  const before = [
    ...[...of(leaving), ...of(switching)].map(([primary]) => come(primary, MORNING)),
    ...of(asked).map(([primary]) => press(primary, askDeputy.verb, {})),
  ];
  for (const { status } of await deliver(before)) expect(status).toBe(200);

  const answers = mixed([
    of(leaving).map(([primary]) => press(primary, signOff.verb, {})),
    of(switching).map(([primary]) => come(primary, AFTERNOON)),
    of(asked).map(([primary, deputy], index) =>
      press(deputy, answerDeputy.verb, { primary: primary.personId, accept: index % 2 === 0 }),
    ),
    of(asking).map(([primary]) => press(primary, askDeputy.verb, {})),
    others
      .slice(0, 60)
      .map((someone) => network.teams.typed(someone, `meld me aan voor ${DAY}`, network.newId())),
    others.slice(60, 120).map((someone, index) => come(someone, index % 2 === 0 ? MORNING : AFTERNOON)),
  ]);
  expect(answers).toHaveLength(200);
  const begun = performance.now();
  const heard = await deliver(answers);
  expect(performance.now() - begun).toBeLessThan(TEN_SECONDS);

  const { gate, rows } = await network.stored(meetingId);
  expectConsistent(gate, rows);
  expectNobodyWaitsForAFreeSeat(gate);
  const kept = new Map(rows.flatMap(({ recent }) => recent.map(({ key, outcome }) => [key, outcome])));
  for (const [index, activity] of answers.entries()) {
    const outcome = kept.get(activity.id);
    expect(outcome, `answer ${index} is kept: ${JSON.stringify(heard[index])}`).toBeDefined();
    if (outcome !== undefined) expect(saidIn(heard[index])).toContain(wordsFor(outcome));
  }
  for (const slotId of [MORNING, AFTERNOON]) {
    const line = gate.seats[slotId]?.waiting ?? [];
    const joined = line.map((personId) => rows.find((row) => row.personId === personId)?.answeredAt ?? '');
    expect(joined, `the line of ${slotId}`).toEqual(joined.toSorted());
  }
});

it('the same activity three times, among others and in both processes, has one effect and one answer', async () => {
  const meetingId = 'drie-keer-bezorgd';
  await network.plan(meetingId, [60, 60]);
  const people = [...network.members.values()].slice(0, 60);
  const activities = people.map((someone) =>
    network.teams.pressed(someone, signUp.verb, { meetingId, slotId: MORNING }, network.newId()),
  );
  const repeated = activities.slice(0, 10);
  const [first, second, third] = await Promise.all([
    deliver(repeated, 0),
    deliver(repeated, 1),
    deliver(repeated, 0),
    deliver(activities.slice(10)),
  ]);

  const { gate, rows } = await network.stored(meetingId);
  expectConsistent(gate, rows);
  expect(rows.map(({ version }) => version)).toEqual(people.map(() => 1));
  const meetingRows = await rawRows(network.storeUrl, 'Meetings');
  const history = meetingRows.filter(
    ({ partitionKey, what }) => partitionKey === meetingId && what === 'sign-up',
  );
  expect(history).toHaveLength(people.length);
  expect(second.map(spoken)).toEqual(first.map(spoken));
  expect(third.map(spoken)).toEqual(first.map(spoken));
});

/** Posts all at the same time, to one process or to the two in turn. */
function deliver(activities: readonly ActivityJson[], only?: 0 | 1): Promise<readonly Answered[]> {
  return Promise.all(
    activities.map((activity, index) =>
      network.teams.post(bots[only ?? (index % 2 === 0 ? 0 : 1)], activity),
    ),
  );
}

type Pair = readonly [primary: Someone, deputy: Someone];

/** Primaries with the deputy who can go for them. */
function pairsOf({ contacts, members }: Network): readonly Pair[] {
  return contacts.flatMap(({ rank, seat, holder }): Pair[] => {
    if (rank !== 'primary' || seat !== 1 || holder === null) return [];
    const primary = members.get(holder.personId);
    const deputy = members.get(deputyFor(contacts, holder.personId, NETWORKS)?.personId ?? '');
    return primary === undefined || deputy === undefined ? [] : [[primary, deputy]];
  });
}

function of(pairs: readonly Pair[] | undefined): readonly Pair[] {
  return pairs ?? [];
}

/** One of each list in turn, so that all kinds meet. */
function mixed<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat();
}

/** Everything that was said in return. */
function saidIn(answered: Answered | undefined): string {
  return [answered?.body ?? '', ...(answered?.replies ?? [])].join('\n');
}

const spokenCard = z.object({ value: z.object({ speak: z.string() }) });

/** What the card that came back says of itself. */
function spoken({ body }: Answered): string {
  return spokenCard.parse(JSON.parse(body)).value.speak;
}

const { outcome: words } = textsIn('nl').registrations;

/** The words by which a person knows this outcome. */
function wordsFor(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'attending':
      return words.attending('')[0] ?? '';
    case 'waiting':
      return words.place(outcome.place);
    case 'declined':
      return words.declined('')[0] ?? '';
    case 'deputy-asked':
      return words.deputyAsked('').trim();
    case 'stand-in-accepted':
      return 'U gaat voor ';
    case 'stand-in-declined':
      return words.standInDeclined('')[0] ?? '';
    default:
      throw new Error(`Nobody asked for ${outcome.kind}`);
  }
}
