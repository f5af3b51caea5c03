/** The figures of delivery as one compact table in words. */
import type { Delivered, DeliveryResult } from './delivery.ts';
import { aim, table } from './report-lines.ts';

/** What the project aims at. */
const AIM = { perSecond: 30, refused: 0.01, flat: 1.25 } as const;

/** Lines of text. */
export function deliveryReport(result: DeliveryResult): readonly string[] {
  const { reminders, lifted, paced, requestsOfReplacement, heap } = result;
  const growth = heap.many / heap.few;
  const last = paced.at(-1);
  return [
    'Sending, to a connector on loopback that answers after 100 to 300 ms.',
    ...table(
      [
        'message',
        'people',
        'instances',
        'pace',
        'a second',
        'from moved to last',
        '429s',
        'store requests a message',
        'processor time, ms',
        "store's",
      ],
      [
        ['reminder', reminders] as const,
        ...lifted.map((run) => ['moved', run] as const),
        ...paced.map((run) => ['moved', run] as const),
      ].map(([message, run]) => [message, ...cells(run)]),
    ),
    `An earlier card replaced, after the notices: ${requestsOfReplacement.toFixed(1)} store requests (over two instances some are in the figures above).`,
    `Memory of an instance: ${megabytes(heap.few)} MB after ${reminders.people} recipients, ${megabytes(heap.many)} MB after ${last?.people ?? 0}.`,
    '',
    ...(last === undefined
      ? []
      : [
          aim(
            `at least ${AIM.perSecond} messages a second over two instances`,
            last.perSecond >= AIM.perSecond,
            last.perSecond.toFixed(1),
          ),
          aim('at most 1 % refused for the pace', last.refused <= AIM.refused, percent(last.refused)),
        ]),
    aim(`memory flat, within ${AIM.flat}`, growth <= AIM.flat, growth.toFixed(2)),
  ];
}

function cells(run: Delivered): readonly string[] {
  return [
    run.people.toLocaleString('en'),
    String(run.instances),
    run.lifted ? 'lifted' : 'kept',
    run.perSecond.toFixed(1),
    `${run.seconds.toFixed(1)} s`,
    percent(run.refused),
    run.requests.toFixed(1),
    run.processor.toFixed(1),
    run.store.toFixed(1),
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0);
}
