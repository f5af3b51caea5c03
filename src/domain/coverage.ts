import { REGION_COUNT, type RegionId } from './people.ts';

/** How a region stands towards a meeting, best first (rule Registration 9). */
export type Standing = 'represented' | 'waiting' | 'asked' | 'declined' | 'silent';

export const STANDINGS: readonly Standing[] = ['represented', 'waiting', 'asked', 'declined', 'silent'];

/** How many people of a region stand in each way; kept on the gate and changed with every answer. */
export type RegionTally = Readonly<Record<Exclude<Standing, 'silent'>, number>>;

export const NO_TALLY: RegionTally = { represented: 0, waiting: 0, asked: 0, declined: 0 };

/** The standing of a region: the best of its people's, silent when nobody answered. In a duo one suffices. */
export function standingOf(tally: RegionTally | undefined): Standing {
  return STANDINGS.find((standing) => standing !== 'silent' && (tally?.[standing] ?? 0) > 0) ?? 'silent';
}

/** The five numbers, which always add up to {@link REGION_COUNT}. */
export type Coverage = Readonly<Record<Standing, number>>;

/** Counts the regions by standing, from the gate's tallies alone. */
export function coverageOf(regions: Readonly<Record<RegionId, RegionTally>>): Coverage {
  const counts = { represented: 0, waiting: 0, asked: 0, declined: 0, silent: 0 };
  for (const tally of Object.values(regions)) counts[standingOf(tally)] += 1;
  counts.silent = REGION_COUNT - counts.represented - counts.waiting - counts.asked - counts.declined;
  return counts;
}
