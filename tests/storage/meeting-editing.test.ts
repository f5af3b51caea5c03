/** What the secretariat does in chat, through its own buttons, on real Azurite. */
import { beforeEach, describe, expect, it } from 'vitest';

import {
  buttonsOf,
  deskOn,
  furnish,
  inputsOf,
  readable,
  SANNE,
  VERA,
  type Desk,
} from '../support/secretariat.ts';
import { useAzurite, type TestWorld } from '../support/azurite.ts';
import type { Reply } from '../../src/bot/turn.ts';

const { world: newWorld } = useAzurite();

/** The ambtelijk network of Tuesday 12 January 2027, one group of two seats. */
const TYPED = {
  title: 'Toegang en *uitstroom*',
  theme: '',
  audience: 'ambtelijk',
  mode: 'online',
  date: '2027-01-12',
  start1: '10:00',
  end1: '11:30',
  start2: '',
  end2: '',
  place: '',
  link: '',
  seatsOnline: 2,
  deadlineDate: '2027-01-08',
  deadlineTime: '17:00',
};

let world: TestWorld;
let desk: Desk;
let other: Desk;

beforeEach(async () => {
  world = await newWorld();
  await furnish(world);
  desk = deskOn(world);
  other = deskOn(await world.another());
});

/** All meetings as they are stored. */
const stored = () => world.storage.meetings.upcoming(world.clock.now());

async function only() {
  const [meeting, ...others] = await stored();
  if (meeting === undefined || others.length > 0)
    throw new Error(`expected one meeting, not ${others.length + 1}`);
  return meeting;
}

async function published(changes: Partial<typeof TYPED> = {}): Promise<Reply> {
  const concept = await desk.press(await desk.say('new-meeting'), 'Bekijk het concept', {
    ...TYPED,
    ...changes,
  });
  return desk.press(concept, 'Publiceren');
}

async function register(name: string, on = desk): Promise<Reply> {
  const form = await on.press(await on.say('manage-meeting'), 'Iemand aan- of afmelden');
  return on.press(form, 'Aanmelden', { name });
}

const titles = (reply: Reply): readonly string[] => buttonsOf(reply.card).map(({ title }) => title);

describe('a new meeting', () => {
  it('is a concept first, then published by its own button', async () => {
    const concept = await desk.press(await desk.say('new-meeting'), 'Bekijk het concept', TYPED);

    expect(readable(concept)).toContain('Concept: nog niet gepubliceerd');
    expect(titles(concept)).toEqual([
      'Herinneringen: Wat ik wanneer stuur, en aan wie',
      'Publiceren',
      'Aanpassen',
      'Weggooien',
    ]);
    expect(await only()).toMatchObject({ status: 'concept', revision: 1, title: 'Toegang en *uitstroom*' });

    const managed = await desk.press(concept, 'Publiceren');

    expect(readable(managed)).toContain(
      'De bijeenkomst is gepubliceerd. Aanmelden kan nu.\n3 mensen krijgen nu een uitnodiging.',
    );
    expect(await only()).toMatchObject({
      status: 'published',
      revision: 2,
      slots: [{ slotId: 's1-online', capacity: 2 }],
      deadline: '2027-01-08T16:00:00.000Z',
    });
  });

  it('with something wrong comes back with everything typed, and nothing is stored', async () => {
    const again = await desk.press(await desk.say('new-meeting'), 'Bekijk het concept', {
      ...TYPED,
      end1: '09:00',
      link: 'geen link',
    });

    expect(readable(again)).toContain('Einde groep 1: kies een tijd na het begin.');
    expect(readable(again)).toContain('Link naar de vergadering: plak een hele link');
    expect(inputsOf(again)).toMatchObject({ ...TYPED, end1: '09:00', link: 'geen link' });
    expect(await stored()).toEqual([]);
  });

  it('is one meeting when its form is delivered three times, to both processes at once', async () => {
    const form = await desk.say('new-meeting');

    const answers = await Promise.all(
      [desk, other, desk].map((one) => one.press(form, 'Bekijk het concept', TYPED, { key: 'the-same' })),
    );

    expect(await only()).toMatchObject({ revision: 1 });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('is corrected, not doubled, when the form is sent again with something else', async () => {
    const form = await desk.say('new-meeting');
    await desk.press(form, 'Bekijk het concept', TYPED);

    const again = await desk.press(form, 'Bekijk het concept', { ...TYPED, title: 'Wonen' });

    expect(readable(again)).toContain('Iemand anders wijzigde deze bijeenkomst net');
    await desk.press(again, 'Bekijk het concept', inputsOf(again));
    expect(await only()).toMatchObject({ title: 'Wonen', revision: 2 });
  });

  it('can be changed while it is a concept, from a form that holds what it says', async () => {
    const concept = await desk.press(await desk.say('new-meeting'), 'Bekijk het concept', TYPED);
    const form = await desk.press(concept, 'Aanpassen');

    expect(inputsOf(form)).toMatchObject({ ...TYPED, place: '', link: '' });

    const changed = await desk.press(form, 'Bekijk het concept', { ...inputsOf(form), date: '2027-01-16' });

    expect(readable(changed)).toContain('Let op: deze dag valt in het weekend.');
    expect(await only()).toMatchObject({ revision: 2, sessions: [{ start: '2027-01-16T09:00:00.000Z' }] });
  });

  it('that nobody wants is thrown away after a question', async () => {
    const concept = await desk.press(await desk.say('new-meeting'), 'Bekijk het concept', TYPED);
    const question = await desk.press(concept, 'Weggooien');

    await desk.press(question, 'Ja, gooi weg');

    expect(await only()).toMatchObject({ status: 'cancelled' });
  });
});

describe('a published meeting', () => {
  it('gets another link, in each process, and its form shows what is stored', async () => {
    await published();
    const menu = await other.press(await other.say('manage-meeting'), 'Wijzigen');
    const form = await other.press(menu, 'Plaats of link');

    await other.press(form, 'Bewaren', { link: 'https://teams.voorbeeld.nl/toegang' });

    expect(await only()).toMatchObject({
      link: 'https://teams.voorbeeld.nl/toegang',
      place: null,
      revision: 3,
    });
    expect(inputsOf(await desk.press(menu, 'Plaats of link'))).toEqual({
      link: 'https://teams.voorbeeld.nl/toegang',
    });
  });

  it('is changed once by a form that is delivered three times, with one answer', async () => {
    await published();
    const menu = await desk.press(await desk.say('manage-meeting'), 'Wijzigen');
    const form = await desk.press(menu, 'Datum en tijd');
    const inputs = { ...inputsOf(form), date: '2027-01-19' };

    const answers = await Promise.all(
      [desk, other, desk].map((one) => one.press(form, 'Bewaren', inputs, { key: 'the-same' })),
    );

    expect(await only()).toMatchObject({ revision: 3, deadline: '2027-01-15T16:00:00.000Z' });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('is not changed under one’s hands: of two at once one is done, the other keeps what was typed', async () => {
    await published();
    const menu = await desk.press(await desk.say('manage-meeting'), 'Wijzigen');
    const form = await desk.press(menu, 'Plaats of link');

    const answers = await Promise.all(
      [desk, other].map((one, index) =>
        one.press(form, 'Bewaren', { link: `https://teams.voorbeeld.nl/${String(index)}` }),
      ),
    );

    const [done, refused] = answers.toSorted(
      (a, b) => readable(b).indexOf('zijn bewaard') - readable(a).indexOf('zijn bewaard'),
    );
    const winner = (await only()).link;
    expect(await only()).toMatchObject({ revision: 3 });
    expect(readable(done ?? null)).toContain('De plaats en de link zijn bewaard.');
    expect(readable(refused ?? null)).toContain('Iemand anders wijzigde deze bijeenkomst net');
    expect(inputsOf(refused ?? {})).not.toEqual({ link: winner });
  });

  it('with more seats gives them to those who wait, in their order', async () => {
    await published();
    for (const name of ['Sanne Koster', 'Joost Bakker', 'Karin Bakker', 'Ineke Vos']) await register(name);
    const menu = await desk.press(await desk.say('manage-meeting'), 'Wijzigen');
    const form = await desk.press(menu, 'Aantal plekken');

    expect(inputsOf(form)).toEqual({ 'seats_s1-online': 2 });
    expect(readable(await desk.press(form, 'Bewaren', { 'seats_s1-online': 1 }))).toContain(
      'Plekken: er zijn al 2 plekken bezet. Kies 2 of meer.',
    );
    const saved = await desk.press(form, 'Bewaren', { 'seats_s1-online': 3 });

    expect(readable(saved)).toContain('3 komen · vol · 1 persoon wacht');
    const rows = await world.storage.meetings.registrations((await only()).meetingId);
    expect(
      rows
        .filter(({ seat }) => seat !== null)
        .map(({ personId }) => personId)
        .sort(),
    ).toEqual(['joost', 'karin', 'sanne']);
  });

  it('is called off only after a question that says how many people will hear of it', async () => {
    await published();
    await register('Sanne Koster');
    await register('Karin Bakker');
    const question = await desk.press(await desk.say('manage-meeting'), 'Afzeggen');

    expect(readable(question)).toContain('3 mensen krijgen hierover bericht.');
    expect(await only()).toMatchObject({ status: 'published' });

    const done = await desk.press(question, 'Ja, zeg af');

    expect(readable(done)).toContain('De bijeenkomst is afgezegd.\n3 mensen krijgen hierover bericht.');
    expect(titles(done)).toEqual([
      'Berichten: Wat is verstuurd, wie is bereikt en wie niet',
      'Deelnemerslijst',
    ]);
    expect(await only()).toMatchObject({ status: 'cancelled' });
  });
});

describe('whoever is not of the secretariat', () => {
  it('is told kindly who can do it', async () => {
    for (const intent of ['new-meeting', 'manage-meeting'] as const) {
      expect(readable(await desk.say(intent, { as: SANNE }))).toContain('netwerk@voorbeeld.nl');
    }
  });

  it('changes nothing with a card of their own making, whatever it says', async () => {
    await published();
    await register('Karin Bakker');
    const { meetingId, revision } = await only();
    const before = await everything(meetingId);
    const data = {
      ...TYPED,
      meetingId,
      revision,
      form: 'cancel',
      personId: 'karin',
      what: 'sign-off',
      name: 'Karin Bakker',
      undo: { kind: 'withdraw' },
      page: 0,
      title: 'Anders',
      'seats_s1-online': 1,
      // What a card says about who one is counts for nothing.
      role: 'secretariat',
      by: 'vera',
    };

    for (const verb of desk.verbs) {
      const answer = await desk.forge(verb, data, { as: SANNE });
      expect(readable(answer), verb).toContain('doet het secretariaat');
    }
    expect(readable(await desk.consent(true, { attendeesOf: meetingId }, { as: SANNE }))).toContain(
      'doet het secretariaat',
    );
    expect(desk.uploaded).toEqual([]);
    expect(await everything(meetingId)).toEqual(before);
  });

  it('never reads along: in a channel the secretariat is asked to come to the chat', async () => {
    await published();

    const answer = await desk.say('manage-meeting', { scope: 'channel' });

    expect(answer).toEqual({
      text: 'Dit doe ik alleen in een persoonlijke chat met mij. Stel mij daar dezelfde vraag.',
    });
  });

  async function everything(meetingId: string) {
    const rows = await world.storage.meetings.registrations(meetingId);
    return { meetings: await stored(), rows };
  }
});

describe('a button with data that are not its own', () => {
  it('is no action at all', async () => {
    for (const verb of desk.verbs) expect(await desk.forge(verb, { meetingId: '../../x' })).toBeNull();
    expect(await stored()).toEqual([]);
  });

  it('about a meeting that is not there says so', async () => {
    expect(await desk.forge('meeting-editing.manage', { meetingId: 'm-weg' })).toEqual({
      text: 'Deze bijeenkomst is er niet meer.',
    });
    expect(
      await desk.forge('meeting-editing.answer-person', {
        meetingId: 'm-weg',
        personId: 'karin',
        what: 'register',
      }),
    ).toEqual({ text: 'Deze bijeenkomst is er niet meer.' });
  });
});

describe('answering for someone', () => {
  beforeEach(async () => {
    await published();
  });

  const rows = async () => world.storage.meetings.registrations((await only()).meetingId);

  it('finds a contact by name, keeps who answered, and offers undo', async () => {
    const done = await register('ineke vos');

    expect(readable(done)).toContain('Ineke Vos komt');
    expect(await rows()).toMatchObject([
      { personId: 'ineke', answer: 'attending', answeredBy: VERA.personId, regionId: null },
    ]);

    const undone = await desk.press(done, 'Maak ongedaan');

    expect(readable(undone)).toContain('Het antwoord van Ineke Vos is weggehaald');
    expect(await rows()).toMatchObject([{ personId: 'ineke', answer: 'none', seat: null }]);
  });

  it('lets a contact speak for the region', async () => {
    const done = await register('Sanne Coster');

    expect(await rows()).toMatchObject([{ personId: 'sanne', regionId: 'BW05', spokesperson: true }]);
    expect(readable(done)).toContain("1 van de 44 regio's komt");
  });

  it('asks which one when several have that name', async () => {
    const question = await register('Bakker');

    expect(await rows()).toEqual([]);
    const done = await desk.press(question, 'Karin Bakker, beleidsadviseur · Almere');

    expect(readable(done)).toContain('Karin Bakker komt');
    expect(await rows()).toMatchObject([{ personId: 'karin', regionId: 'BW25' }]);
  });

  it('makes a guest only when that is asked in so many words, and only one', async () => {
    const question = await register('Zoë Smit');
    expect(readable(question)).toContain('Ik ken "Zoë Smit" niet');
    expect(inputsOf(await desk.press(question, 'Naam verbeteren'))).toMatchObject({ name: 'Zoë Smit' });
    expect(await rows()).toEqual([]);

    const answers = await Promise.all(
      [desk, other, desk].map((one) =>
        one.press(question, 'Voeg Zoë Smit toe als gast', {}, { key: 'same' }),
      ),
    );
    const [guest, ...others] = await rows();

    expect(new Set(answers.map((answer) => readable(answer).split('\n')[0]))).toEqual(
      new Set(['✓ Zoë Smit komt']),
    );
    expect(others).toEqual([]);
    expect(await world.storage.people.byId(guest?.personId ?? '')).toMatchObject({
      name: 'Zoë Smit',
      roles: [],
    });
    expect(guest?.personId).not.toMatch(/zo/i);

    expect(readable(await register('zoe smit'))).toContain('Zoë Smit komt');
    expect(await rows()).toHaveLength(1);
  });

  it('signs someone off, who then has declined for the region', async () => {
    const form = await desk.press(await desk.say('manage-meeting'), 'Iemand aan- of afmelden');

    const done = await desk.press(form, 'Afmelden', { name: 'Karin Bakker' });

    expect(readable(done)).toContain('Karin Bakker komt niet');
    expect(readable(done)).toContain('1 komt niet · 43 zonder antwoord');
  });

  it('says why not after the deadline, keeps nobody’s name then, and what to do', async () => {
    const question = await register('Zoë Smit');
    world.clock.pass(Date.parse('2027-01-11T09:00:00.000Z') - Date.parse(world.clock.now()));

    const answer = await desk.press(question, 'Voeg Zoë Smit toe als gast', {}, { key: 'too-late' });

    expect(readable(answer)).toContain('De termijn om aan te melden is voorbij.');
    expect(await rows()).toEqual([]);
  });
});

describe('the list of attendees', () => {
  it('is a file in the person’s OneDrive, once the person agreed', async () => {
    await published();
    await register('Sanne Koster');
    await register('=cmd()');
    const question = await register('=cmd()');
    await desk.press(question, 'Voeg =cmd() toe als gast');
    const list = await desk.press(await desk.say('manage-meeting'), 'Deelnemerslijst');
    const { file } = await desk.press(list, 'Geef als bestand');

    expect(file).toMatchObject({ name: 'deelnemers-2027-01-12.csv' });
    expect(readable(await desk.consent(false, file?.context))).toBe(
      'Goed, ik zet de lijst niet in uw OneDrive.',
    );
    expect(desk.uploaded).toEqual([]);

    expect(readable(await desk.consent(true, file?.context))).toContain(
      'De deelnemerslijst staat in uw OneDrive.',
    );
    expect(desk.uploaded.map(({ text }) => text)).toEqual([
      '\uFEFFNaam;Functie;Regio;Gemeente;Groep;Vorm;Antwoord;Plaats wachtlijst;Beantwoord door;Beantwoord op\r\n' +
        "'=cmd();;;;2027-01-12 10:00-11:30;Online;komt;;Vera van Dijk;2026-11-23 09:00\r\n" +
        'Sanne Koster;beleidsadviseur;IJssel-Vecht;Zwolle;2027-01-12 10:00-11:30;Online;komt;;Vera van Dijk;2026-11-23 09:00\r\n',
    ]);
    expect(file?.bytes).toBe(new TextEncoder().encode(desk.uploaded[0]?.text).byteLength);
  });

  it('is text to copy where no file can be given', async () => {
    const playground = deskOn(world, { givesFiles: false });
    await published();
    await register('Sanne Koster');
    const list = await playground.press(await playground.say('manage-meeting'), 'Deelnemerslijst');

    expect(titles(list)).toEqual(['Tekst om te kopiëren', 'Terug']);
    const text = await playground.press(list, 'Tekst om te kopiëren');

    expect(JSON.stringify(inputsOf(text))).toContain(String.raw`Sanne Koster\tbeleidsadviseur\tIJssel-Vecht`);
  });

  it('is offered as a file to nobody else’s context', async () => {
    expect(await desk.consent(true, { attendeesOf: '../x' })).toBeNull();
    expect(await desk.consent(true, 'nonsense')).toBeNull();
  });
});
