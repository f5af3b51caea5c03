import { beforeEach, describe, expect, it } from 'vitest';
import { createMeetings } from '../../src/app/meetings.ts';
import type { Composer, Telling } from '../../src/app/ports.ts';
import { createComposer } from '../../src/bot/composer.ts';
import type { Contact } from '../../src/domain/people.ts';
import { useAzurite, type TestWorld } from '../support/azurite.ts';
import { ambtelijkNetwerk } from '../support/meetings.ts';
import { reachable } from '../support/recipients.ts';
import { messageTo, registrationOf } from '../support/registrations.ts';
import { outline } from './cards/outline.ts';

const azurite = useAzurite();

/** Petra and Bas speak for BW05 together, Jan is their deputy; in BW25 the primary's post is vacant. */
const POSTS: readonly Contact[] = [
  post('BW05', 'primary', 1, 'petra', 'Petra Jansen'),
  post('BW05', 'primary', 2, 'bas', 'Bas Kuiper'),
  post('BW05', 'deputy', 1, 'jan', 'Jan de Boer'),
  { regionId: 'BW25', network: 'ambtelijk', rank: 'primary', seat: 1, holder: null },
  post('BW25', 'deputy', 1, 'lotte', 'Lotte Vos'),
];

let world: TestWorld;
let composer: Composer;

beforeEach(async () => {
  world = await azurite.world();
  await world.storage.contacts.save(POSTS);
  composer = composerOn(world, true);
});

describe('an invitation', () => {
  it('asks each of a duo, with the way to let the deputy go', async () => {
    const { card } = await composer.compose(telling('bas'));
    expect(outline(card).at(0)).toBe('(accent) ● U bent uitgenodigd. Komt u?');
    expect(outline(card).at(-1)).toContain('[ Mijn vervanger gaat ]');
  });

  it('informs their deputy of who is asked, without an answer to give', async () => {
    const { card, letter } = await composer.compose(telling('jan'));
    expect(outline(card).slice(0, 2)).toEqual([
      '(emphasis) ℹ Ter informatie: uw regio is uitgenodigd.',
      '(emphasis) Petra Jansen en Bas Kuiper zijn gevraagd te antwoorden. U hoeft niets te doen.',
    ]);
    expect(outline(card).at(-1)).toBe('[ Bekijk de bijeenkomst ]');
    expect(letter.takesAnswer).toBe(false);
  });

  it('asks the deputy where the primary’s post is vacant', async () => {
    const { card } = await composer.compose(telling('lotte'));
    expect(outline(card).at(0)).toBe('(accent) ● U bent uitgenodigd. Komt u?');
    expect(outline(card).at(-1)).toBe(
      '[* Ik kom om 10.00 uur *] [ Ik kom om 13.00 uur ] [ Ik kom niet ] [ Bekijk de bijeenkomst ]',
    );
  });

  it('is in the language of its recipient', async () => {
    const asked = telling('petra');
    const { summary } = await composer.compose({
      ...asked,
      recipient: { ...asked.recipient, language: 'en' },
    });
    expect(summary).toMatch(/^You are invited\./);
  });

  it('reads the posts once for many people, and nothing else', async () => {
    world = await world.another();
    composer = composerOn(world, true);
    await composer.compose(telling('petra'));
    const first = world.requests.length;
    for (const personId of ['bas', 'jan', 'lotte']) await composer.compose(telling(personId));
    expect([first, world.requests.length]).toEqual([1, 1]);
  });
});

describe('the calendar entry on a card', () => {
  it('is the recipient’s own', async () => {
    const { card } = await composer.compose(telling('petra'));
    expect(JSON.stringify(card)).toContain(
      '"url":"https://netwerk.voorbeeld.nl/agenda/ambtelijk-2027-01-12/petra"',
    );
  });

  it('takes itself out of the calendar where the meeting is off', async () => {
    const { card } = await composer.compose(
      telling('petra', {
        message: { kind: 'cancelled', to: 'petra', revision: 2 },
        meeting: { ...ambtelijkNetwerk([null, null]), status: 'cancelled', revision: 2 },
      }),
    );
    expect(outline(card)).toContain('› ↓ Haal uit mijn agenda');
    expect(JSON.stringify(card)).toContain(
      '"url":"https://netwerk.voorbeeld.nl/agenda/ambtelijk-2027-01-12/petra"',
    );
  });

  it('is not offered to take out what a new answer puts back: the address gives it as it stands then', async () => {
    const { card, letter } = await composer.compose(
      telling('petra', {
        message: messageTo('petra', { kind: 'answered-for-you' }),
        registration: registrationOf('petra', { answer: 'declined', seat: null }),
      }),
    );
    expect(letter.calendar).toBe('cancel');
    expect(outline(card)).not.toContain('› ↓ Haal uit mijn agenda');
  });

  it('is not offered where there is nothing to put in a calendar', async () => {
    const { card } = await composer.compose(telling('petra', { message: due('nudge', 'petra') }));
    expect(outline(card)).not.toContain('› ↓ Zet in mijn agenda');
  });

  it('is not offered without a public address to get it from, and the letter keeps its own', async () => {
    const { card, letter } = await composerOn(world, false).compose(telling('petra'));
    expect(outline(card)).not.toContain('› ↓ Zet in mijn agenda');
    expect(letter.calendar).toBe('publish');
  });
});

describe('a message that names people', () => {
  it('names who else comes for the region, and leaves out who was erased', async () => {
    const { card } = await composer.compose(
      telling('petra', {
        message: due('reminder-days', 'petra'),
        registration: registrationOf('petra'),
        colleagues: ['bas', 'verdwenen'],
      }),
    );
    expect(outline(card)).toContain('Uit uw regio | Bas Kuiper');
  });

  it('names for whom a deputy goes', async () => {
    const { summary } = await composer.compose(
      telling('jan', {
        message: due('reminder-days', 'jan'),
        registration: registrationOf('jan', { standsInFor: { personId: 'petra', status: 'accepted' } }),
      }),
    );
    expect(summary).toMatch(/^Herinnering: u komt voor Petra Jansen\./);
  });

  it('names the deputy whose answer it brings', async () => {
    const { summary } = await composer.compose(
      telling('petra', { message: messageTo('petra', { kind: 'deputy-declined', about: 'jan' }) }),
    );
    expect(summary).toMatch(/^Jan de Boer kan niet\./);
  });
});

describe('a move', () => {
  const notice = { kind: 'moved', to: 'petra', revision: 2 } as const;
  const { sessions, place, link } = ambtelijkNetwerk([null, null]);
  const known = {
    sessions: sessions.map((session) => ({
      ...session,
      start: session.start.replace('-12T', '-05T'),
      end: session.end.replace('-12T', '-05T'),
    })),
    place,
    link,
  };

  it('is told against how the recipient last knew the meeting', async () => {
    const { card } = await composer.compose(
      telling('petra', { message: notice, registration: registrationOf('petra'), known }),
    );
    expect(outline(card)).toContain(
      'Was | dinsdag 5 januari 2027 | 10.00-11.30 uur | Wordt | dinsdag 12 januari 2027 | 10.00-11.30 uur',
    );
  });

  it('takes the place of earlier cards, which lose their answers', () => {
    expect(outline(composer.retire(telling('petra', { message: notice })))).toEqual([
      '(emphasis) ℹ Deze bijeenkomst is verzet. Zo is het nu:',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      '[ Bekijk de bijeenkomst ]',
    ]);
  });

  it('says that the meeting is off once it was cancelled after the notice', () => {
    const off = telling('petra', { message: notice });
    const card = composer.retire({ ...off, meeting: { ...off.meeting, status: 'cancelled' } });
    expect(outline(card)).toEqual(
      outline(
        composer.retire({
          ...off,
          message: { ...notice, kind: 'cancelled' },
          meeting: { ...off.meeting, status: 'cancelled' },
        }),
      ),
    );
  });
});

describe('what is drawn by nobody', () => {
  it('is the card of a whole team, for one person', async () => {
    const shared = { kind: 'shared', to: 'petra', revision: 1 } as const;
    await expect(composer.compose(telling('petra', { message: shared }))).rejects.toThrow(
      'A message to a team is not drawn for a person',
    );
  });

  it('is another card in the place of an earlier one, while the meeting stays as it was', () => {
    expect(() => composer.retire(telling('petra'))).toThrow('takes no earlier card’s place');
  });
});

function composerOn({ storage, clock }: TestWorld, hasAddress: boolean): Composer {
  const { meetings, contacts, people, reference } = storage;
  return createComposer({
    meetings: createMeetings({ meetings, contacts, people, reference, clock }),
    contacts,
    people,
    clock,
    links: hasAddress
      ? {
          calendar: (meetingId, personId) =>
            Promise.resolve(`https://netwerk.voorbeeld.nl/agenda/${meetingId}/${personId}`),
        }
      : null,
    secretariat: 'secretariaat@voorbeeld.nl',
    exampleData: false,
  });
}

/** An invitation to someone who has not answered, unless `changes` say otherwise. */
function telling(to: string, changes: Partial<Telling> = {}): Telling {
  return {
    message: { kind: 'invitation', to, revision: 1 },
    meeting: ambtelijkNetwerk([null, null]),
    recipient: reachable(to),
    registration: null,
    colleagues: [],
    known: null,
    ...changes,
  };
}

function due(kind: 'nudge' | 'reminder-days', to: string): Telling['message'] {
  return { kind, to, due: '2026-11-23T08:00:00.000Z' };
}

function post(
  regionId: string,
  rank: Contact['rank'],
  seat: number,
  personId: string,
  name: string,
): Contact {
  return {
    regionId,
    network: 'ambtelijk',
    rank,
    seat,
    holder: {
      personId,
      name,
      function: 'beleidsadviseur',
      municipalityCode: 'GM0193',
      email: `${personId}@voorbeeld.nl`,
      phone: null,
    },
  };
}
