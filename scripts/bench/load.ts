/** Speaks to a bot, so many at a time, and measures. */
import type { ActivityJson, Answered, TeamsClient } from '../../tests/support/teams-client.ts';
import type { Measured } from './processes.ts';

/** What one run came to. */
export interface Figures {
  /** Turns answered in a second. */
  readonly perSecond: number;
  /** Milliseconds from the activity to the end of its HTTP answer. */
  readonly p50: number;
  readonly p95: number;
  /** Milliseconds of processor time a turn cost: of the bot, and of the store's process. */
  readonly bot: number;
  readonly store: number;
}

/** Posts the activities to a bot, `atOnce` at a time. Throws on an answer that `isRight` does not know. */
export async function measure(
  teams: TeamsClient,
  bot: Measured,
  store: Measured | null,
  activities: readonly ActivityJson[],
  atOnce: number,
  isRight: (answer: Answered) => boolean,
): Promise<Figures> {
  const used = async () => ({ bot: await bot.processorTime(), store: (await store?.processorTime()) ?? 0 });
  const took: number[] = [];
  const queue = activities.values();
  const speak = async () => {
    for (const activity of queue) {
      const begun = performance.now();
      const answer = await teams.post(bot.url, activity);
      took.push(performance.now() - begun);
      if (!isRight(answer)) throw new Error(`A wrong answer: ${JSON.stringify(answer)}`);
    }
  };
  const before = await used();
  const begun = performance.now();
  await Promise.all(Array.from({ length: atOnce }, speak));
  const seconds = (performance.now() - begun) / 1_000;
  const after = await used();
  took.sort((one, other) => one - other);
  const turns = activities.length;
  return {
    perSecond: turns / seconds,
    p50: at(took, 0.5),
    p95: at(took, 0.95),
    bot: (after.bot - before.bot) / turns,
    store: (after.store - before.store) / turns,
  };
}

/** The value below which this share of sorted values lies. */
export function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The middle of values in any order. */
export function median(values: readonly number[]): number {
  return at(
    values.toSorted((one, other) => one - other),
    0.5,
  );
}
