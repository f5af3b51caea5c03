import { beforeAll, describe, expect, it } from 'vitest';

import type { Audience } from '../../src/domain/meetings.ts';
import { useAzurite } from '../support/azurite.ts';
import { postOf } from '../support/sending.ts';
import { Year, type Planned } from '../support/year.ts';

const azurite = useAzurite();

/**
 * IJssel-Vecht (BW05): Sanne, her deputy Joost; alderman Ineke, her deputy Wouter.
 * Almere (BW25): the duo Karin and Bilal, their deputy Anouk; alderman Ruud, no deputy.
 * Friesland (BW03): nobody but the deputy Douwe; alderman Hilde.
 * Noor knows from experience, and is on the list of the learning network.
 */
const POSTS = [
  postOf('BW05', 'primary', 'sanne'),
  postOf('BW05', 'deputy', 'joost'),
  postOf('BW05', 'primary', 'ineke', 'bestuurlijk'),
  postOf('BW05', 'deputy', 'wouter', 'bestuurlijk'),
  postOf('BW25', 'primary', 'karin'),
  postOf('BW25', 'primary', 'bilal', 'ambtelijk', 2),
  postOf('BW25', 'deputy', 'anouk'),
  postOf('BW25', 'primary', 'ruud', 'bestuurlijk'),
  postOf('BW25', 'deputy', null, 'bestuurlijk'),
  postOf('BW03', 'primary', null),
  postOf('BW03', 'deputy', 'douwe'),
  postOf('BW03', 'primary', 'hilde', 'bestuurlijk'),
];

const AMBTELIJK: Audience = { kind: 'contacts', networks: ['ambtelijk'] };
const BESTUURLIJK: Audience = { kind: 'contacts', networks: ['bestuurlijk'] };

function online(
  name: string,
  from: Planned['from'],
  deadline: Planned['deadline'],
  seats: number | null = null,
): Planned {
  return { name, from, to: '11:30', deadline, audience: AMBTELIJK, slots: { online: seats } };
}

function hybrid(name: string, from: Planned['from'], deadline: Planned['deadline']): Planned {
  return {
    name,
    from,
    to: '16:00',
    deadline,
    audience: BESTUURLIJK,
    slots: { physical: 40, online: null },
  };
}

let year: Year;

beforeAll(async () => {
  const world = await azurite.world();
  world.clock.pass(Date.parse('2026-11-30T08:00:00.000Z') - Date.parse(world.clock.now()));
  year = new Year(world, POSTS);
  await year.begin('noor');

  // Tuesday 12 January: someone registers after the reminder was due, a region stays silent.
  year.publish('2026-12-01 10:00', online('januari', '2027-01-12 10:00', '2027-01-08 17:00'));
  year.comes('2026-12-02 11:00', 'sanne', 'januari');
  year.declines('2026-12-03 11:00', 'karin', 'januari');
  year.comes('2027-01-05 15:00', 'bilal', 'januari');

  // Thursday 21 January: an alderman registers on the day before, after nine.
  year.publish('2026-12-10 10:00', hybrid('bestuur-januari', '2027-01-21 13:30', '2027-01-20 17:00'));
  year.comes('2026-12-11 09:00', 'ruud', 'bestuur-januari', 'physical');
  year.comes('2027-01-20 12:00', 'ineke', 'bestuur-januari', 'online');
  year.declines('2027-01-04 12:00', 'hilde', 'bestuur-januari');

  // Monday 8 March: the previous working day is Friday; Sanne lets her deputy go; Douwe wants no reminders.
  year.publish('2027-02-01 10:00', online('maart', '2027-03-08 10:00', '2027-03-03 17:00'));
  year.asksDeputy('2027-02-02 09:30', 'sanne', 'maart');
  year.accepts('2027-02-02 13:00', 'joost', 'sanne', 'maart');
  year.comes('2027-02-03 09:00', 'karin', 'maart');
  year.comes('2027-02-03 09:05', 'bilal', 'maart');
  year.comes('2027-02-04 09:05', 'douwe', 'maart');
  year.wantsReminders('2027-02-20 09:00', 'douwe', false);

  // Tuesday 30 March: two days after the clock goes forward, the day after Easter.
  year.publish('2027-03-01 10:00', online('pasen', '2027-03-30 10:00', '2027-03-23 17:00'));
  year.comes('2027-03-02 10:00', 'sanne', 'pasen');
  year.comes('2027-03-12 10:00', 'anouk', 'pasen');
  year.wantsReminders('2027-03-31 09:00', 'douwe', true);

  // Friday 16 April: moved to a week later; nobody is reminded of the old day.
  year.publish('2027-03-02 10:00', hybrid('bestuur-april', '2027-04-16 13:30', '2027-04-12 17:00'));
  year.comes('2027-03-03 10:00', 'ineke', 'bestuur-april', 'physical');
  year.declines('2027-03-03 11:00', 'ruud', 'bestuur-april');
  year.move('2027-04-08 16:00', 'bestuur-april', '2027-04-23', '13:30', '16:00');
  year.comes('2027-04-09 10:00', 'ruud', 'bestuur-april', 'online');

  // Wednesday 28 April, the day after King's Day: moved away and back, and once more within a minute.
  year.publish('2027-04-01 10:00', online('koningsdag', '2027-04-28 10:00', '2027-04-22 17:00'));
  year.comes('2027-04-01 11:00', 'sanne', 'koningsdag');
  year.declines('2027-04-01 12:00', 'bilal', 'koningsdag');
  year.move('2027-04-12 09:00', 'koningsdag', '2027-05-12', '10:00', '11:30');
  year.comes('2027-04-13 09:00', 'karin', 'koningsdag');
  year.move('2027-04-14 09:00', 'koningsdag', '2027-04-28', '10:00', '11:30');
  year.move('2027-04-20 09:00', 'koningsdag', '2027-05-19', '10:00', '11:30');
  year.move('2027-04-20 09:00', 'koningsdag', '2027-04-28', '10:00', '11:30');

  // Tuesday 18 May, the day after Whit Monday: the learning network, by name.
  year.publish('2027-04-06 10:00', {
    name: 'leernetwerk',
    from: '2027-05-18 09:30',
    to: '12:00',
    deadline: '2027-05-11 17:00',
    audience: { kind: 'list', name: 'Leernetwerk', people: ['noor', 'sanne', 'karin'] },
    slots: { physical: 8 },
  });
  year.comes('2027-04-07 10:00', 'noor', 'leernetwerk', 'physical');
  year.declines('2027-05-01 10:00', 'sanne', 'leernetwerk');

  // Friday 25 June: cancelled a week before.
  year.publish('2027-05-20 10:00', hybrid('bestuur-juni', '2027-06-25 13:30', '2027-06-21 17:00'));
  year.comes('2027-05-21 10:00', 'ineke', 'bestuur-juni', 'online');
  year.declines('2027-05-21 11:00', 'ruud', 'bestuur-juni');
  year.cancel('2027-06-17 10:00', 'bestuur-juni');

  // Tuesday 14 September: three days without anything running, over two reminders.
  year.publish('2027-08-16 10:00', online('september', '2027-09-14 10:00', '2027-09-09 17:00'));
  year.comes('2027-08-17 10:00', 'sanne', 'september');
  year.comes('2027-08-17 11:00', 'karin', 'september');
  year.declines('2027-08-17 12:00', 'douwe', 'september');
  year.outage('2027-09-11 09:30', '2027-09-14 09:30');

  // Tuesday 2 November: two days after the clock goes back; one seat, a waiting list, a nudge by hand.
  year.publish('2027-10-04 10:00', online('november', '2027-11-02 10:00', '2027-10-27 17:00', 1));
  year.comes('2027-10-05 10:00', 'sanne', 'november');
  year.comes('2027-10-05 11:00', 'karin', 'november');
  year.nudge('2027-10-12 14:00', 'november');
  year.declines('2027-10-27 10:00', 'sanne', 'november');

  // Monday 6 December: another place, which concerns those who come there.
  year.publish('2027-11-01 10:00', hybrid('bestuur-december', '2027-12-06 13:30', '2027-12-01 17:00'));
  year.comes('2027-11-02 10:00', 'ineke', 'bestuur-december', 'physical');
  year.comes('2027-11-02 11:00', 'ruud', 'bestuur-december', 'online');
  year.relocate(
    '2027-11-15 10:00',
    'bestuur-december',
    'Amersfoort',
    'https://teams.voorbeeld.nl/bestuur-december',
  );
  year.declines('2027-11-20 10:00', 'hilde', 'bestuur-december');

  await year.run('2026-11-30 09:00', '2027-12-31 23:59');
}, 120_000);

const GOT: readonly (readonly [title: string, personId: string, got: readonly string[]])[] = [
  [
    'Sanne, who comes early, lets her deputy go in March, and is told of every move that she heard of',
    'sanne',
    [
      '2026-12-01 10:00 invitation januari',
      '2027-01-05 09:00 reminder-days januari',
      '2027-01-11 09:00 reminder-working-day januari',
      '2027-01-12 09:00 reminder-hour januari',
      '2027-02-01 10:00 invitation maart',
      '2027-02-02 13:00 deputy-accepted maart',
      '2027-03-01 10:00 invitation pasen',
      '2027-03-23 09:00 reminder-days pasen',
      '2027-03-25 09:00 reminder-working-day pasen',
      '2027-03-30 09:00 reminder-hour pasen',
      '2027-04-01 10:00 invitation koningsdag',
      '2027-04-06 10:00 invitation leernetwerk',
      '2027-04-12 09:00 moved koningsdag (was 2027-04-28 10:00)',
      '2027-04-14 09:00 moved koningsdag (was 2027-05-12 10:00)',
      '2027-04-21 09:00 reminder-days koningsdag',
      '2027-04-26 09:00 reminder-working-day koningsdag',
      '2027-04-27 09:00 nudge leernetwerk',
      '2027-04-28 09:00 reminder-hour koningsdag',
      '2027-08-16 10:00 invitation september',
      '2027-09-07 09:00 reminder-days september',
      '2027-09-14 09:30 reminder-hour september',
      '2027-10-04 10:00 invitation november',
      '2027-10-26 09:00 reminder-days november',
    ],
  ],
  [
    'Joost, her deputy, who is informed of everything, and reminded only of what he took over',
    'joost',
    [
      '2026-12-01 10:00 invitation januari',
      '2027-02-01 10:00 invitation maart',
      '2027-02-02 09:30 deputy-asked maart',
      '2027-03-01 09:00 reminder-days maart',
      '2027-03-01 10:00 invitation pasen',
      '2027-03-05 09:00 reminder-working-day maart',
      '2027-03-08 09:00 reminder-hour maart',
      '2027-04-01 10:00 invitation koningsdag',
      '2027-04-12 09:00 moved koningsdag (was 2027-04-28 10:00)',
      '2027-04-14 09:00 moved koningsdag (was 2027-05-12 10:00)',
      '2027-08-16 10:00 invitation september',
      '2027-10-04 10:00 invitation november',
    ],
  ],
  [
    'Karin, one of a duo, who waits in November and is reminded once she has the seat',
    'karin',
    [
      '2026-12-01 10:00 invitation januari',
      '2027-02-01 10:00 invitation maart',
      '2027-03-01 09:00 reminder-days maart',
      '2027-03-01 10:00 invitation pasen',
      '2027-03-05 09:00 reminder-working-day maart',
      '2027-03-08 09:00 reminder-hour maart',
      '2027-03-09 09:00 nudge pasen',
      '2027-04-01 10:00 invitation koningsdag',
      '2027-04-06 10:00 invitation leernetwerk',
      '2027-04-12 09:00 moved koningsdag (was 2027-04-28 10:00)',
      '2027-04-14 09:00 moved koningsdag (was 2027-05-12 10:00)',
      '2027-04-21 09:00 reminder-days koningsdag',
      '2027-04-26 09:00 reminder-working-day koningsdag',
      '2027-04-27 09:00 nudge leernetwerk',
      '2027-04-28 09:00 reminder-hour koningsdag',
      '2027-05-06 09:00 nudge leernetwerk',
      '2027-08-16 10:00 invitation september',
      '2027-09-07 09:00 reminder-days september',
      '2027-09-14 09:30 reminder-hour september',
      '2027-10-04 10:00 invitation november',
      '2027-10-27 10:00 promoted november',
      '2027-11-01 09:00 reminder-working-day november',
      '2027-11-02 09:00 reminder-hour november',
    ],
  ],
  [
    'Bilal, the other, who registers in January after the first reminder was due',
    'bilal',
    [
      '2026-12-01 10:00 invitation januari',
      '2027-01-11 09:00 reminder-working-day januari',
      '2027-01-12 09:00 reminder-hour januari',
      '2027-02-01 10:00 invitation maart',
      '2027-03-01 09:00 reminder-days maart',
      '2027-03-01 10:00 invitation pasen',
      '2027-03-05 09:00 reminder-working-day maart',
      '2027-03-08 09:00 reminder-hour maart',
      '2027-03-09 09:00 nudge pasen',
      '2027-04-01 10:00 invitation koningsdag',
      '2027-04-12 09:00 moved koningsdag (was 2027-04-28 10:00)',
      '2027-04-14 09:00 moved koningsdag (was 2027-05-12 10:00)',
      '2027-08-16 10:00 invitation september',
      '2027-10-04 10:00 invitation november',
    ],
  ],
  [
    'Anouk, their deputy, who answers for the region before the second nudge',
    'anouk',
    [
      '2026-12-01 10:00 invitation januari',
      '2027-02-01 10:00 invitation maart',
      '2027-03-01 10:00 invitation pasen',
      '2027-03-23 09:00 reminder-days pasen',
      '2027-03-25 09:00 reminder-working-day pasen',
      '2027-03-30 09:00 reminder-hour pasen',
      '2027-04-01 10:00 invitation koningsdag',
      '2027-04-12 09:00 moved koningsdag (was 2027-04-28 10:00)',
      '2027-04-14 09:00 moved koningsdag (was 2027-05-12 10:00)',
      '2027-08-16 10:00 invitation september',
      '2027-10-04 10:00 invitation november',
    ],
  ],
  [
    'Douwe, a deputy without a primary, who is silent, and switches reminders off for a while',
    'douwe',
    [
      '2026-12-01 10:00 invitation januari',
      '2026-12-25 09:00 nudge januari',
      '2027-01-03 09:00 nudge januari',
      '2027-02-01 10:00 invitation maart',
      '2027-03-01 10:00 invitation pasen',
      '2027-04-01 10:00 invitation koningsdag',
      '2027-04-08 09:00 nudge koningsdag',
      '2027-04-12 09:00 moved koningsdag (was 2027-04-28 10:00)',
      '2027-04-14 09:00 moved koningsdag (was 2027-05-12 10:00)',
      '2027-04-17 09:00 nudge koningsdag',
      '2027-08-16 10:00 invitation september',
      '2027-10-04 10:00 invitation november',
      '2027-10-12 14:00 nudge november',
      '2027-10-22 09:00 nudge november',
    ],
  ],
  [
    'Noor, who is on the list of the learning network only, and comes to the place',
    'noor',
    [
      '2027-04-06 10:00 invitation leernetwerk',
      '2027-05-11 09:00 reminder-days leernetwerk',
      '2027-05-14 09:00 reminder-working-day leernetwerk',
    ],
  ],
  [
    'Ineke, an alderman who registers on the last day, and is told of a move, a cancel and another place',
    'ineke',
    [
      '2026-12-10 10:00 invitation bestuur-januari',
      '2027-01-06 09:00 nudge bestuur-januari',
      '2027-01-15 09:00 nudge bestuur-januari',
      '2027-01-21 12:30 reminder-hour bestuur-januari',
      '2027-03-02 10:00 invitation bestuur-april',
      '2027-04-08 16:00 moved bestuur-april (was 2027-04-16 13:30)',
      '2027-04-16 09:00 reminder-days bestuur-april',
      '2027-04-22 09:00 reminder-working-day bestuur-april',
      '2027-05-20 10:00 invitation bestuur-juni',
      '2027-06-17 10:00 cancelled bestuur-juni',
      '2027-11-01 10:00 invitation bestuur-december',
      '2027-11-15 10:00 relocated bestuur-december (was Utrecht)',
      '2027-11-29 09:00 reminder-days bestuur-december',
      '2027-12-03 09:00 reminder-working-day bestuur-december',
    ],
  ],
  [
    'Wouter, her deputy, who is nudged only the second time that his region is silent',
    'wouter',
    [
      '2026-12-10 10:00 invitation bestuur-januari',
      '2027-01-15 09:00 nudge bestuur-januari',
      '2027-03-02 10:00 invitation bestuur-april',
      '2027-04-08 16:00 moved bestuur-april (was 2027-04-16 13:30)',
      '2027-05-20 10:00 invitation bestuur-juni',
      '2027-06-17 10:00 cancelled bestuur-juni',
      '2027-11-01 10:00 invitation bestuur-december',
    ],
  ],
  [
    'Ruud, who declined in April, and can come after the move; and not in June, so the cancel is no news',
    'ruud',
    [
      '2026-12-10 10:00 invitation bestuur-januari',
      '2027-01-14 09:00 reminder-days bestuur-januari',
      '2027-01-20 09:00 reminder-working-day bestuur-januari',
      '2027-03-02 10:00 invitation bestuur-april',
      '2027-04-08 16:00 moved bestuur-april (was 2027-04-16 13:30)',
      '2027-04-16 09:00 reminder-days bestuur-april',
      '2027-04-22 09:00 reminder-working-day bestuur-april',
      '2027-04-23 12:30 reminder-hour bestuur-april',
      '2027-05-20 10:00 invitation bestuur-juni',
      '2027-11-01 10:00 invitation bestuur-december',
      '2027-11-29 09:00 reminder-days bestuur-december',
      '2027-12-03 09:00 reminder-working-day bestuur-december',
      '2027-12-06 12:30 reminder-hour bestuur-december',
    ],
  ],
  [
    'Hilde, who stays silent until the deadline comes again',
    'hilde',
    [
      '2026-12-10 10:00 invitation bestuur-januari',
      '2027-03-02 10:00 invitation bestuur-april',
      '2027-03-29 09:00 nudge bestuur-april',
      '2027-04-07 09:00 nudge bestuur-april',
      '2027-04-08 16:00 moved bestuur-april (was 2027-04-16 13:30)',
      '2027-04-14 09:00 nudge bestuur-april',
      '2027-05-20 10:00 invitation bestuur-juni',
      '2027-06-07 09:00 nudge bestuur-juni',
      '2027-06-16 09:00 nudge bestuur-juni',
      '2027-06-17 10:00 cancelled bestuur-juni',
      '2027-11-01 10:00 invitation bestuur-december',
      '2027-11-17 09:00 nudge bestuur-december',
    ],
  ],
];

describe('in the year 2027, by the clock in Amsterdam, these and no other messages came to', () => {
  it.each(GOT)('%s', (_, personId, got) => {
    expect(year.got(personId)).toEqual(got);
  });

  it('nobody else', () => {
    expect(year.got('vera')).toEqual([]);
    expect(year.problems).toEqual([]);
  });
});

describe('in the year 2027 the ledger says why the rest was not sent', () => {
  it.each([
    [
      'maart',
      'reminders that someone does not want',
      [
        'reminder-days douwe: skipped, switched-off',
        'reminder-hour douwe: skipped, switched-off',
        'reminder-working-day douwe: skipped, switched-off',
      ],
    ],
    [
      'koningsdag',
      'moves that nobody had heard of when the meeting was back in its place',
      ['anouk', 'bilal', 'douwe', 'joost', 'karin', 'sanne'].flatMap((personId) =>
        Array<string>(2).fill(`moved ${personId}: skipped, superseded`),
      ),
    ],
    [
      'september',
      'the older of two reminders after an outage of three days',
      ['reminder-working-day karin: skipped, superseded', 'reminder-working-day sanne: skipped, superseded'],
    ],
    ['bestuur-juni', 'nothing: once it was cancelled no other message was made', []],
  ])('of %s: %s', async (meeting, _, unsent) => {
    expect(await year.unsent(meeting)).toEqual(unsent);
  });
});
