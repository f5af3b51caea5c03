/** The result as one compact table in words. */
import type { AgainstEcho, Growth, Ratio, RequestsOfTurn } from './measurements.ts';
import { TURNS_A_FIGURE } from './measurements.ts';
import { aim, table } from './report-lines.ts';
import type { Requests } from './wire.ts';

export interface Result {
  readonly ratios: readonly AgainstEcho[];
  readonly requests: readonly RequestsOfTurn[];
  readonly growth: readonly Growth[];
  /** How busy the whole machine was, as its load average over a minute. */
  readonly load: { readonly before: number; readonly after: number };
}

/** What the project aims at. */
const AIM = { statusThroughput: 0.6, flat: 1.25 } as const;

/** Lines of text, the last one ended. */
export function report({ ratios, requests, growth, load }: Result): string {
  return [
    '',
    `Against a bare botbuilder echo: middle of the rounds (lowest to highest), ${TURNS_A_FIGURE} turns a figure.`,
    'The echo is 1. Throughput: higher is better; the others: lower is better.',
    ...table(
      [
        '',
        'at once',
        'throughput',
        'latency p50',
        'p95',
        "bot's own processor time",
        "store's part of it all",
      ],
      ratios.map(({ speech, atOnce, throughput, p50, p95, processor, storeShare }) => [
        speech,
        String(atOnce),
        ratio(throughput),
        ratio(p50),
        ratio(p95),
        ratio(processor),
        `${Math.round(storeShare * 100)} %`,
      ]),
    ),
    '',
    'Asked of the store in a turn, on the wire, caches warm (in brackets the dearest turn, when it differs).',
    ...table(
      ['', 'reads', 'round trips of reads', 'transactions', 'other requests'],
      requests.map(({ speech, usual, most }) => [
        speech,
        ...(['reads', 'roundTrips', 'transactions', 'others'] as const).map((of) => count(of, usual, most)),
      ]),
    ),
    '',
    'Growth of a turn, 4 at a time: 1 is flat.',
    ...table(
      ['', 'from', 'latency p50', "bot's own processor time", "store's processor time"],
      growth.map(({ speech, of, p50, processor, store }) => [
        speech,
        of === 'meetings' ? '5 to 200 meetings' : '10 to 1,000 registrations',
        ratio(p50),
        ratio(processor),
        ratio(store),
      ]),
    ),
    '',
    ...aims({ ratios, requests, growth, load }),
    `Load of the machine: ${load.before.toFixed(1)} before, ${load.after.toFixed(1)} after.`,
    '',
  ].join('\n');
}

function aims({ ratios, requests, growth }: Result): readonly string[] {
  const [status] = requests;
  const statuses = ratios.filter(({ speech }) => speech === status?.speech);
  const slowest = Math.min(...statuses.map(({ throughput }) => throughput.middle));
  const alone = Math.min(...statuses.map(({ processor }) => 1 / processor.middle));
  const signUps = requests.filter(({ usual }) => usual.transactions > 0);
  const isFrugal = signUps.every(({ usual }) => {
    return usual.reads <= 3 && usual.roundTrips <= 2 && usual.transactions === 1;
  });
  const steepest = Math.max(...growth.map(({ processor }) => processor.middle));
  return [
    aim(
      `status at least ${AIM.statusThroughput} of the echo`,
      slowest >= AIM.statusThroughput,
      `${slowest.toFixed(2)}; ${alone.toFixed(2)} by processor time, as with the store on another machine`,
    ),
    aim('status with at most one read', (status?.usual.reads ?? 0) <= 1, String(status?.usual.reads)),
    aim(
      'a sign-up in three reads, two round trips and one transaction',
      isFrugal,
      isFrugal ? 'all' : 'not all',
    ),
    aim(`flat growth, within ${AIM.flat}`, steepest <= AIM.flat, steepest.toFixed(2)),
  ];
}

function ratio({ middle, lowest, highest }: Ratio): string {
  return `${middle.toFixed(2)} (${lowest.toFixed(2)}-${highest.toFixed(2)})`;
}

function count(of: keyof Requests, usual: Requests, most: Requests): string {
  return usual[of] === most[of] ? String(usual[of]) : `${usual[of]} (${most[of]})`;
}
