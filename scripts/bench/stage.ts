/** A bot with its store and its world, warmed up: what is measured on. */
import { join } from 'node:path';
import { startTeamsClient, type Account, type TeamsClient } from '../../tests/support/teams-client.ts';
import { measure } from './load.ts';
import { startProcess, type Measured } from './processes.ts';
import { SPEECHES, type Speech } from './speech.ts';
import { openWorld, type Target, type World } from './world.ts';

export interface Stage {
  readonly bot: Measured;
  readonly store: Measured;
  readonly teams: TeamsClient;
  readonly world: World;
  /** A meeting with ten registrations. */
  readonly target: Target;
  /** Further meetings, with as many registrations as were asked. */
  readonly crowded: readonly Target[];
  stop(): Promise<void>;
}

/** How often everything is said before anything is measured: the compiler of V8 has then seen it. */
export const WARM_UP_RUNS = 6;

/** Starts a store and a bot, plans meetings until there are so many, and lets everyone speak. */
export async function prepare(
  directory: string,
  meetings: number,
  crowds: readonly number[] = [],
): Promise<Stage> {
  const store = await startProcess('store', join(directory, 'store'));
  const bot = await startProcess('ours', store.url, join(directory, 'bot'));
  const world = await openWorld(store.url);
  // Planned before the others, so that they come first: most questions are about what is near.
  const target = await world.target(10);
  const crowded: Target[] = [];
  for (const registrations of crowds) crowded.push(await world.target(registrations));
  await world.fillTo(meetings);
  const teams = await startTeamsClient(world.accounts);
  const stage: Stage = {
    bot,
    store,
    teams,
    world,
    target,
    crowded,
    async stop() {
      await bot.stop();
      await store.stop();
      await teams.close();
    },
  };
  await everyoneSpeaks(stage, bot);
  for (let run = 0; run < WARM_UP_RUNS; run += 1) {
    for (const speech of SPEECHES) await speak(stage, speech, target, 8);
  }
  return stage;
}

/** Everyone has spoken to this bot once: accounts are linked and conversations kept. */
export async function everyoneSpeaks(
  { teams, world }: Pick<Stage, 'teams' | 'world'>,
  bot: Measured,
): Promise<void> {
  const greetings = world.accounts.map((account) => teams.typed(account, 'hallo', newId()));
  await measure(teams, bot, null, greetings, 8, ({ status }) => status === 200);
}

/** One run of one speech on a stage. */
export async function speak(stage: Stage, speech: Speech, target: Target, atOnce: number) {
  const { teams, bot, store, world } = stage;
  const activities = said(teams, speech, target, world.accounts);
  const figures = await measure(teams, bot, store, activities, atOnce, (answer) => speech.isRight(answer));
  if (speech.signsUp) await target.reset();
  return figures;
}

/** The activities of one run, each by someone else. */
export function said(teams: TeamsClient, speech: Speech, target: Target, accounts: readonly Account[]) {
  return accounts.map((account) => speech.activity(teams, account, target, newId()));
}

let ids = 0;

/** An activity id that was not used before. */
function newId(): string {
  ids += 1;
  return `activity-${ids}`;
}
