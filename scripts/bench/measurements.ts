/** The three measurements. */
import { at, measure, median, type Figures } from './load.ts';
import { startProcess, type Measured } from './processes.ts';
import { isEchoed, SIGN_UP, SPEECHES, STATUS, type Speech } from './speech.ts';
import { everyoneSpeaks, said, speak, WARM_UP_RUNS, type Stage } from './stage.ts';
import { SPEAKERS } from './world.ts';
import { startWire, type Requests } from './wire.ts';

/** The middle of the rounds, with the lowest and the highest. */
export interface Ratio {
  readonly middle: number;
  readonly lowest: number;
  readonly highest: number;
}

/** One speech to the bot against the same to the echo. */
export interface AgainstEcho {
  readonly speech: string;
  readonly atOnce: number;
  readonly throughput: Ratio;
  readonly p50: Ratio;
  readonly p95: Ratio;
  /** Processor time of the bot's own process a turn. */
  readonly processor: Ratio;
  /** The store's part of the processor time that bot and store took together, 0 to 1. */
  readonly storeShare: number;
}

const ROUNDS = 5;
const AT_ONCE = [1, 32] as const;

/** Round by round the echo and the bot in turn, so that whatever else the machine does falls on both. */
export async function compareToEcho(stage: Stage, echo: Measured): Promise<readonly AgainstEcho[]> {
  const results: AgainstEcho[] = [];
  await warmUp(stage, echo);
  for (const atOnce of AT_ONCE) {
    const rounds = SPEECHES.map((): { ours: Figures; echo: Figures }[] => []);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, speech] of SPEECHES.entries()) {
        rounds[index]?.push({
          echo: await speakToEcho(stage, echo, speech, atOnce),
          ours: await speak(stage, speech, stage.target, atOnce),
        });
      }
    }
    SPEECHES.forEach((speech, index) => {
      results.push({ speech: speech.title, atOnce, ...ratiosOf(rounds[index] ?? []) });
    });
  }
  return results;
}

/** The echo hears as much beforehand as the bot did. */
async function warmUp(stage: Stage, echo: Measured): Promise<void> {
  for (let run = 0; run < WARM_UP_RUNS; run += 1) {
    for (const speech of SPEECHES) await speakToEcho(stage, echo, speech, 8);
  }
}

function speakToEcho(stage: Stage, echo: Measured, speech: Speech, atOnce: number): Promise<Figures> {
  const activities = said(stage.teams, speech, stage.target, stage.world.accounts);
  return measure(stage.teams, echo, null, activities, atOnce, isEchoed(speech));
}

function ratiosOf(pairs: readonly { readonly ours: Figures; readonly echo: Figures }[]) {
  const ratio = (of: 'perSecond' | 'p50' | 'p95' | 'bot') =>
    spread(pairs.map(({ ours, echo }) => ours[of] / echo[of]));
  return {
    throughput: ratio('perSecond'),
    p50: ratio('p50'),
    p95: ratio('p95'),
    processor: ratio('bot'),
    storeShare: median(pairs.map(({ ours }) => ours.store / (ours.store + ours.bot))),
  };
}

function spread(values: readonly number[]): Ratio {
  const sorted = values.toSorted((one, other) => one - other);
  return { middle: at(sorted, 0.5), lowest: at(sorted, 0), highest: at(sorted, 1) };
}

/** What the store is asked in a turn of each kind, caches warm: the usual turn and the dearest. */
export interface RequestsOfTurn {
  readonly speech: string;
  readonly usual: Requests;
  readonly most: Requests;
}

const COUNTED_TURNS = 40;

/** Counts on the wire before a further bot on the same store, one turn after another. */
export async function requestsOfTurns(stage: Stage, directory: string): Promise<readonly RequestsOfTurn[]> {
  const { teams, target, world } = stage;
  const wire = await startWire(stage.store.url);
  const bot = await startProcess('ours', wire.storeUrl, directory);
  try {
    const results: RequestsOfTurn[] = [];
    for (const speech of SPEECHES) {
      // Again before each: what is cached is forgotten after half a minute.
      await everyoneSpeaks(stage, bot);
      const turns: Requests[] = [];
      for (const activity of said(teams, speech, target, world.accounts).slice(0, COUNTED_TURNS)) {
        turns.push(await wire.during(() => teams.post(bot.url, activity)));
      }
      if (speech.signsUp) await target.reset();
      results.push({ speech: speech.title, ...usualAndMost(turns) });
    }
    return results;
  } finally {
    await bot.stop();
    await wire.close();
  }
}

function usualAndMost(turns: readonly Requests[]): Pick<RequestsOfTurn, 'usual' | 'most'> {
  const each = (pick: (values: readonly number[]) => number): Requests => ({
    reads: pick(turns.map(({ reads }) => reads)),
    roundTrips: pick(turns.map(({ roundTrips }) => roundTrips)),
    transactions: pick(turns.map(({ transactions }) => transactions)),
    others: pick(turns.map(({ others }) => others)),
  });
  return { usual: each(median), most: each((values) => Math.max(...values)) };
}

/** How much longer a turn takes in the larger of two worlds: 1 is flat. */
export interface Growth {
  readonly speech: string;
  readonly of: 'registrations' | 'meetings';
  readonly p50: Ratio;
  readonly processor: Ratio;
  /** Of the store's process, which is Azurite's own growth. */
  readonly store: Ratio;
}

const GROWTH_AT_ONCE = 4;

/** From 5 to 200 meetings between the two stages; from 10 to 1,000 registrations within the larger. */
export async function growth(few: Stage, many: Stage): Promise<readonly Growth[]> {
  const [crowded] = many.crowded;
  if (crowded === undefined) throw new Error('The larger world has no crowded meeting');
  const results: Growth[] = [];
  for (const speech of [STATUS, SIGN_UP]) {
    const rounds: { few: Figures; many: Figures; crowded: Figures }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({
        few: await speak(few, speech, few.target, GROWTH_AT_ONCE),
        many: await speak(many, speech, many.target, GROWTH_AT_ONCE),
        crowded: await speak(many, speech, crowded, GROWTH_AT_ONCE),
      });
    }
    const between = (from: 'few' | 'many', to: 'many' | 'crowded') => {
      const ratio = (of: 'p50' | 'bot' | 'store') =>
        spread(rounds.map((round) => round[to][of] / round[from][of]));
      return { p50: ratio('p50'), processor: ratio('bot'), store: ratio('store') };
    };
    results.push({ speech: speech.title, of: 'registrations', ...between('many', 'crowded') });
    results.push({ speech: speech.title, of: 'meetings', ...between('few', 'many') });
  }
  return results;
}

/** How many turns were measured for each figure. */
export const TURNS_A_FIGURE = ROUNDS * SPEAKERS;
