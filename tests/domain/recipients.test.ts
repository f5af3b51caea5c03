import { describe, expect, it } from 'vitest';

import type { Meeting } from '../../src/domain/meetings.ts';
import { occasionsOf, type Occasion } from '../../src/domain/occasions.ts';
import { partOf } from '../../src/domain/involvement.ts';
import { messagesOf } from '../../src/domain/recipients.ts';
import type { Registration } from '../../src/domain/registrations.ts';
import type { Gate } from '../../src/domain/seats.ts';
import { ambtelijkNetwerk } from '../support/meetings.ts';
import { registrationOf } from '../support/registrations.ts';
import { edited, meetingOn, moveTo, postOf, published } from '../support/sending.ts';

/**
 * IJssel-Vecht (BW05) has Sanne and her deputy Joost, Almere (BW25) the duo Karin and Bilal with their deputy Anouk,
 * Friesland (BW03) only a deputy, Douwe; Ineke is alderman in IJssel-Vecht.
 */
const POSTS = [
  postOf('BW05', 'primary', 'sanne'),
  postOf('BW05', 'deputy', 'joost'),
  postOf('BW25', 'primary', 'karin'),
  postOf('BW25', 'primary', 'bilal', 'ambtelijk', 2),
  postOf('BW25', 'deputy', 'anouk'),
  postOf('BW03', 'primary', null),
  postOf('BW03', 'deputy', 'douwe'),
  postOf('BW05', 'primary', 'ineke', 'bestuurlijk'),
];

const MEETING = meetingOn('2027-01-12', '2027-01-08');
const PUBLISHED = published(MEETING, '2026-12-01T09:00:00.000Z');

/** In a room and online, so that a place and a link each concern others. */
const HYBRID = published(
  ambtelijkNetwerk([null, null], {
    slots: [
      { slotId: 'room', sessionId: 's1', mode: 'physical', capacity: 40 },
      { slotId: 'online', sessionId: 's1', mode: 'online', capacity: null },
    ],
    sessions: MEETING.sessions,
    place: 'Amersfoort',
  }),
  '2026-12-01T09:00:00.000Z',
);

function occasion(gate: Gate, kind: Occasion['kind'], nth = 0): Occasion {
  const found = occasionsOf(gate).filter((one) => one.kind === kind)[nth];
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}

/** Who is told, in alphabetical order. */
function told(gate: Gate, kind: Occasion['kind'], rows: readonly Registration[] = [], nth = 0) {
  return messagesOf(gate, occasion(gate, kind, nth), POSTS, rows)
    .map(({ to }) => to)
    .sort();
}

function withAudience(audience: Meeting['audience']): Gate {
  return { ...PUBLISHED, meeting: { ...PUBLISHED.meeting, audience } };
}

const answered = (personId: string, changes: Partial<Registration> = {}) => registrationOf(personId, changes);

describe('an invitation goes to', () => {
  it('everyone who holds a post in the meeting’s network: primaries, both of a duo, and deputies', () => {
    expect(told(PUBLISHED, 'invitation')).toEqual(['anouk', 'bilal', 'douwe', 'joost', 'karin', 'sanne']);
  });

  it('both networks where both are meant, each person once', () => {
    const both = withAudience({ kind: 'contacts', networks: ['bestuurlijk', 'ambtelijk'] });
    expect(told(both, 'invitation')).toEqual(['anouk', 'bilal', 'douwe', 'ineke', 'joost', 'karin', 'sanne']);
  });

  it('everyone on the list of a learning network, and nobody else', () => {
    const list = withAudience({ kind: 'list', name: 'Leernetwerk', people: ['sanne', 'gast', 'sanne'] });
    expect(told(list, 'invitation')).toEqual(['gast', 'sanne']);
  });

  it('every holder of any post where the meeting is open', () => {
    expect(told(withAudience({ kind: 'open' }), 'invitation')).toHaveLength(7);
  });

  it('one person by one name in the ledger: the kind and the revision', () => {
    const [first] = messagesOf(PUBLISHED, occasion(PUBLISHED, 'invitation'), POSTS, []);
    expect(first).toEqual({ kind: 'invitation', to: 'sanne', revision: 2 });
  });
});

describe('a reminder goes to', () => {
  const remind = (...rows: Registration[]) => told(PUBLISHED, 'reminder-days', rows);

  it('who has a seat in the session that it is about', () => {
    expect(remind(answered('sanne'), answered('karin'))).toEqual(['karin', 'sanne']);
  });

  it('nobody who signed off, waits, or lets the deputy go', () => {
    expect(
      remind(
        answered('sanne', { answer: 'declined', seat: null }),
        answered('karin', { seat: null, waitingFor: 's1-online' }),
        answered('bilal', { answer: 'deputy', deputy: { personId: 'anouk', status: 'asked' } }),
        answered('anouk', {
          answer: 'none',
          seat: null,
          standsInFor: { personId: 'bilal', status: 'asked' },
        }),
      ),
    ).toEqual([]);
  });

  it('the deputy who took the seat over', () => {
    expect(
      remind(
        answered('sanne', {
          answer: 'deputy',
          seat: null,
          deputy: { personId: 'joost', status: 'accepted' },
        }),
        answered('joost', { standsInFor: { personId: 'sanne', status: 'accepted' } }),
      ),
    ).toEqual(['joost']);
  });

  it('not someone who registered that day (pretix#3757): they have just had the confirmation', () => {
    expect(
      remind(
        answered('sanne', { answeredAt: '2027-01-05T08:00:00.001Z' }),
        answered('karin', { answeredAt: '2027-01-05T08:00:00.000Z' }),
      ),
    ).toEqual(['karin']);
  });

  it('the people of each group at their own time, and an hour before only those online', () => {
    const rows = [answered('sanne', { seat: 'room' }), answered('karin', { seat: 'online' })];
    expect(told(HYBRID, 'reminder-working-day', rows)).toEqual(['karin', 'sanne']);
    expect(told(HYBRID, 'reminder-hour', rows)).toEqual(['karin']);
  });
});

describe('a nudge goes to', () => {
  const tally = { represented: 0, waiting: 0, asked: 0, declined: 0 };
  const almereComes: Gate = { ...PUBLISHED, regions: { BW25: { ...tally, represented: 1 } } };

  it('the primaries of silent regions, and the deputy where the primary’s post is vacant', () => {
    expect(told(almereComes, 'nudge')).toEqual(['douwe', 'sanne']);
  });

  it('their deputies too, the second time', () => {
    expect(told(almereComes, 'nudge', [], 1)).toEqual(['douwe', 'joost', 'sanne']);
  });

  it('nobody of a duo of which one comes: one suffices for the region', () => {
    expect(told(almereComes, 'nudge', [answered('karin', { regionId: 'BW25' })])).not.toContain('bilal');
  });

  it('not the deputy who said already that they cannot come, though that does not speak for the region', () => {
    const rows = [answered('joost', { answer: 'declined', seat: null, spokesperson: false })];
    expect(told(PUBLISHED, 'nudge', rows, 1)).toEqual(['anouk', 'bilal', 'douwe', 'karin', 'sanne']);
  });

  it('everyone on a list without an answer', () => {
    const list = withAudience({ kind: 'list', name: 'Leernetwerk', people: ['sanne', 'gast', 'karin'] });
    expect(told(list, 'nudge', [answered('karin', { answer: 'declined', seat: null })])).toEqual([
      'gast',
      'sanne',
    ]);
  });
});

describe('a change is told', () => {
  const rows = [
    answered('sanne', { seat: 'room' }),
    answered('karin', { seat: 'online' }),
    answered('bilal', { answer: 'declined', seat: null }),
    answered('spreker', { seat: null, waitingFor: 'room', regionId: null }),
    answered('douwe', { answer: 'deputy', seat: 'room', deputy: { personId: 'x', status: 'asked' } }),
    answered('gast', { answer: 'none', seat: null }),
  ];
  const at = '2026-12-15T10:00:00.000Z';
  const moved = edited(HYBRID, moveTo('2027-01-19'), at);
  const cancelled = edited(HYBRID, { kind: 'cancel' }, at);
  const goes = (place: string, link: string) => edited(HYBRID, { kind: 'whereabouts', place, link }, at);
  const link = HYBRID.meeting.link ?? '';

  it('of time: to the whole audience and everyone with an answer, who declined too: they may come now', () => {
    expect(told(moved, 'moved', rows)).toEqual([
      'anouk',
      'bilal',
      'douwe',
      'joost',
      'karin',
      'sanne',
      'spreker',
    ]);
  });

  it('that it is cancelled: to the same, but not to who was not coming', () => {
    expect(told(cancelled, 'cancelled', rows)).toEqual([
      'anouk',
      'douwe',
      'joost',
      'karin',
      'sanne',
      'spreker',
    ]);
  });

  it('of place: to who sits or waits in the room, or has a seat there held for their deputy', () => {
    expect(told(goes('Utrecht', link), 'relocated', rows)).toEqual(['douwe', 'sanne', 'spreker']);
  });

  it('of link: to who takes part online', () => {
    expect(told(goes('Amersfoort', 'https://teams.voorbeeld.nl/nieuw'), 'relocated', rows)).toEqual([
      'karin',
    ]);
  });

  it('of place and of link one after the other: to each what concerns them', () => {
    const both = edited(
      goes('Utrecht', link),
      { kind: 'whereabouts', place: 'Utrecht', link: 'https://teams.voorbeeld.nl/nieuw' },
      '2026-12-16T10:00:00.000Z',
    );
    expect(told(both, 'relocated', rows, 0)).toEqual(['douwe', 'sanne', 'spreker']);
    expect(told(both, 'relocated', rows, 1)).toEqual(['karin']);
  });
});

describe('who is invited is asked', () => {
  const part = (personId: string, gate: Gate = PUBLISHED) => partOf(POSTS, gate.meeting, personId);

  it('to answer as a primary, both of a duo, and as the deputy of a vacant post', () => {
    expect(['sanne', 'karin', 'bilal', 'douwe'].map((one) => part(one))).toEqual(
      Array<string>(4).fill('to-answer'),
    );
  });

  it('only to know of it as a deputy', () => {
    expect([part('joost'), part('anouk')]).toEqual(['for-information', 'for-information']);
  });

  it('nothing from another network, nor as a stranger', () => {
    expect([part('ineke'), part('gast')]).toEqual([null, null]);
    expect(part('gast', withAudience({ kind: 'open' }))).toBeNull();
  });

  it('to answer as anyone on a list, a deputy too', () => {
    expect(part('joost', withAudience({ kind: 'list', name: 'Leernetwerk', people: ['joost'] }))).toBe(
      'to-answer',
    );
  });
});
