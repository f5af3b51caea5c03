/** What the secretariat and the members do about sending, in chat, on real Azurite. */
import { beforeEach, describe, expect, it } from 'vitest';

import type { OutboxRow } from '../../src/app/ports.ts';
import type { Meeting } from '../../src/domain/meetings.ts';
import type { Message } from '../../src/domain/messages.ts';
import type { Person } from '../../src/domain/people.ts';
import { emptyGate } from '../../src/domain/seats.ts';
import { NOTHING_SENT } from '../../src/domain/sending.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { useAzurite, type TestWorld } from '../support/azurite.ts';
import { ambtelijkNetwerk, MORNING } from '../support/meetings.ts';
import { networkBotOn, TENANT, type NetworkBot } from '../support/network-bot.ts';
import { buttonsOf, furnish, inputsOf, readable } from '../support/secretariat.ts';

const { world: freshWorld } = useAzurite();

/** Sanne (primary) and Joost (deputy) of IJssel-Vecht, Karin (primary) of Almere; two regions in all. */
const MEETING = ambtelijkNetwerk([null, null]);
const { meetingId } = MEETING;
const INVITED = 'invitation-r1';

let world: TestWorld;
let bot: NetworkBot;

beforeEach(async () => {
  world = await freshWorld();
  bot = networkBotOn(world);
  await furnish(world);
  for (const personId of ['vera', 'sanne', 'joost', 'karin', 'ineke'])
    await world.storage.people.link({ tenantId: TENANT, objectId: personId }, personId);
});

async function publish(meeting: Meeting = MEETING): Promise<void> {
  const published = { at: world.clock.now(), revision: meeting.revision };
  const gate = { ...emptyGate(meeting), sending: { ...NOTHING_SENT, published } };
  expect(await world.storage.meetings.create(gate, [])).toBe('saved');
}

const invitation = (to: string): Message => ({ kind: 'invitation', to, revision: 1 });

/** Writes the rows of these messages and how each ended. */
async function ended(ends: readonly (readonly [Message, Partial<OutboxRow>])[]): Promise<void> {
  const { outboxRows } = world.storage;
  await outboxRows.create(
    meetingId,
    ends.map(([message]) => message),
  );
  for (const row of await outboxRows.all(meetingId)) {
    const [, end] = ends.find(([{ to, kind }]) => to === row.message.to && kind === row.message.kind) ?? [];
    if (end !== undefined) await outboxRows.update({ ...row, ...end });
  }
}

const SENT = { state: 'sent', via: 'chat' } as const;
const UNREACHABLE = { state: 'failed', reason: 'unreachable' } as const;

const states = async () =>
  (await world.storage.outboxRows.all(meetingId))
    .map(({ message, state }) => `${message.kind} ${message.to} ${state}`)
    .toSorted();

const titles = (reply: Parameters<typeof readable>[0]) => buttonsOf(reply?.card).map(({ title }) => title);

async function stored(personId: string): Promise<Person> {
  const person = await world.storage.people.byId(personId);
  if (person === null) throw new Error(`there is no ${personId}`);
  return person;
}

describe('"Wie is niet bereikt?"', () => {
  it('names who was not reached and why, and counts as reached only who was sent to', async () => {
    await publish();
    await ended([
      [invitation('sanne'), SENT],
      [invitation('joost'), { state: 'failed', via: 'chat', reason: '403 MessageWritesBlocked' }],
      [invitation('karin'), UNREACHABLE],
    ]);
    await world.storage.marks.mark(meetingId, INVITED);

    const ledger = readable(await bot.say('vera', 'wie is niet bereikt?'));

    expect(ledger).toContain('2 mensen zijn niet bereikt.');
    expect(ledger).toContain('1 van 3 bereikt');
    expect(ledger).toContain('Joost Bakker · IJssel-Vecht\nUitnodiging: de app is geblokkeerd of verwijderd');
    expect(ledger).toContain('Karin Bakker · Almere\nUitnodiging: geen chat en geen e-mailadres');
  });

  it('shows a reason that it does not know as it is, instead of hiding it', async () => {
    await publish();
    await ended([[invitation('karin'), { state: 'failed', reason: '418 Teapot' }]]);
    expect(readable(await bot.say('vera', 'wie is niet bereikt?'))).toContain('onbekende reden (418 Teapot)');
  });

  it('names who became a contact after the publication and was never invited', async () => {
    await publish();
    await ended([
      [invitation('sanne'), SENT],
      [invitation('joost'), SENT],
    ]);
    await world.storage.marks.mark(meetingId, INVITED);

    const ledger = readable(await bot.say('vera', 'wie heeft de uitnodiging niet gekregen?'));

    expect(ledger).toContain('1 persoon is niet bereikt.');
    expect(ledger).toContain('Karin Bakker · Almere\nUitnodiging: nog niet verstuurd');
  });

  it('does not name who took part without an invitation', async () => {
    await publish();
    await world.storage.marks.mark(meetingId, INVITED);
    await bot.press('karin', 'registration.sign-up', { meetingId, slotId: MORNING });
    expect(readable(await bot.say('vera', 'wie is niet bereikt?'))).not.toContain('Karin Bakker');
  });

  it('says that messages are on the way, and not that all is well, while they are being written', async () => {
    await publish();
    const ledger = readable(await bot.say('vera', 'zijn de uitnodigingen verstuurd?'));
    expect(ledger).toContain('3 berichten zijn nog onderweg.');
    expect(ledger).not.toContain('Iedereen');
  });

  it('says that all were reached only when they were', async () => {
    await publish();
    await ended(['sanne', 'joost', 'karin'].map((to) => [invitation(to), SENT] as const));
    await world.storage.marks.mark(meetingId, INVITED);
    expect(readable(await bot.say('vera', 'status van de verzending'))).toContain(
      'Iedereen die bericht moest krijgen, is bereikt.',
    );
  });

  it('is about the meeting that was said, a cancelled one too', async () => {
    await publish(ambtelijkNetwerk([null, null], { meetingId: 'eerder', title: 'Eerder' }));
    await publish({ ...MEETING, status: 'cancelled', deadline: '2027-01-09T16:00:00.000Z' });
    await ended([[{ kind: 'cancelled', to: 'karin', revision: 1 }, UNREACHABLE]]);
    const reply = await bot.say('vera', 'wie is niet bereikt voor toegang en uitstroom op 12 januari?');
    expect(readable(reply)).toContain('Van welke bijeenkomst?');
    const row = buttonsOf(reply.card).find(({ data }) => data.meetingId === meetingId);
    if (row === undefined) throw new Error('the cancelled meeting is not offered');
    const ledger = readable(await bot.press('vera', row.verb, row.data));
    expect(ledger).toContain('Karin Bakker · Almere\nAfgezegd: geen chat en geen e-mailadres');
  });

  it('is for the secretariat alone, whoever presses or forges a button', async () => {
    await publish();
    await ended([[invitation('karin'), UNREACHABLE]]);
    const replies = [
      await bot.say('sanne', 'wie is niet bereikt?'),
      await bot.press('sanne', 'deliveries.show', { meetingId }),
      await bot.press('sanne', 'deliveries.send-again', { meetingId }),
    ];
    for (const reply of replies)
      expect(readable(reply)).toBe(
        'Wie welk bericht kreeg, ziet alleen het secretariaat. Heeft u een vraag? Mail netwerk@voorbeeld.nl',
      );
    expect(await states()).toEqual(['invitation karin failed']);
  });

  it('is not answered where others read along', async () => {
    await publish();
    await ended([[invitation('karin'), UNREACHABLE]]);
    const reply = readable(await bot.say('vera', 'wie is niet bereikt?', { scope: 'channel' }));
    expect(reply).toBe('Dit doe ik alleen in een persoonlijke chat met mij. Stel mij daar dezelfde vraag.');
  });
});

describe('"Stuur opnieuw"', () => {
  it('starts every message once, however often it is pressed and by however many', async () => {
    await publish();
    await ended([
      [invitation('sanne'), SENT],
      [invitation('joost'), { state: 'uncertain', via: 'chat', reason: 'timeout' }],
    ]);
    await world.storage.marks.mark(meetingId, INVITED);
    const other = networkBotOn(await world.another());

    const both = await Promise.all([
      bot.press('vera', 'deliveries.send-again', { meetingId }),
      other.press('vera', 'deliveries.send-again', { meetingId }),
    ]);
    const again = await bot.press('vera', 'deliveries.send-again', { meetingId });

    expect(await states()).toEqual([
      'invitation joost pending',
      'invitation karin pending',
      'invitation sanne sent',
    ]);
    expect(both.some((reply) => readable(reply).includes('gaan opnieuw.'))).toBe(true);
    expect(readable(again)).toContain('Er gaat niets opnieuw: wat kan, is al onderweg.');
    const queued = await world.storage.queue.receive(32, 60);
    expect(new Set(queued.map(({ key }) => key?.row))).toEqual(
      new Set(['out-invitation-r1-joost', 'out-invitation-r1-karin']),
    );
  });

  it('changes the card itself and says how many go again', async () => {
    await publish();
    await ended([
      [invitation('sanne'), SENT],
      [invitation('joost'), SENT],
      [invitation('karin'), UNREACHABLE],
    ]);
    await world.storage.marks.mark(meetingId, INVITED);
    const card = readable(await bot.press('vera', 'deliveries.send-again', { meetingId }));
    expect(card).toContain('1 bericht gaat opnieuw.');
    expect(card).toContain('1 onderweg');
  });
});

describe('"Vraag de stille regio\'s nu"', () => {
  const kopgroep = (network: 'ambtelijk' | 'bestuurlijk') => async () => {
    const sanne = await stored('sanne');
    await world.storage.people.save({ ...sanne, roles: [{ kind: 'kopgroep', network }] });
  };
  const nudgedAt = async () => (await world.storage.meetings.load(meetingId, []))?.gate.sending.nudgedAt;

  it('asks first, with how many people it reaches, and does nothing until then', async () => {
    await publish();
    const attendance = await bot.say('vera', 'hoe staat het met de aanmeldingen?');
    expect(titles(attendance)).toContain("Vraag de stille regio's nu");

    const question = await bot.press('vera', 'nudging.plan', { meetingId });

    expect(readable(question)).toContain("44 regio's hebben nog niet geantwoord.");
    expect(readable(question)).toContain('2 mensen krijgen dan een bericht.');
    expect(await nudgedAt()).toBeNull();
  });

  it('does so once in 24 hours, and says when it can again', async () => {
    await publish();
    const first = readable(await bot.press('vera', 'nudging.now', { meetingId }));
    const at = await nudgedAt();
    expect(first).toContain('Ik vraag het nu aan 2 mensen.');
    expect(first).toContain('Het kan weer vanaf dinsdag 24 november, 09.00 uur.');
    expect(at).toBe(world.clock.now());

    // The same press delivered again, or a second one: nothing more is sent, and that is what it says.
    const repeated = readable(await bot.press('vera', 'nudging.now', { meetingId }));
    expect(repeated).toContain('Ik heb het net gevraagd, aan 2 mensen.');
    expect(repeated).toContain('Het kan weer vanaf dinsdag 24 november, 09.00 uur.');
    expect(readable(await bot.press('vera', 'nudging.plan', { meetingId }))).toBe(repeated);
    expect(await nudgedAt()).toBe(at);

    world.clock.pass(23 * HOUR);
    expect(readable(await bot.press('vera', 'nudging.now', { meetingId }))).toContain(
      'Het kan weer vanaf dinsdag 24 november, 09.00 uur',
    );
    expect(await nudgedAt()).toBe(at);

    world.clock.pass(HOUR);
    expect(readable(await bot.press('vera', 'nudging.now', { meetingId }))).toContain('Ik vraag het nu aan');
    expect(await nudgedAt()).toBe(world.clock.now());
  });

  it('is offered to the kopgroep of the network, and done by it', async () => {
    await publish();
    await kopgroep('ambtelijk')();
    expect(titles(await bot.press('sanne', 'meeting.attendance', { meetingId }))).toContain(
      "Vraag de stille regio's nu",
    );
    const done = await bot.press('sanne', 'nudging.now', { meetingId });
    expect(readable(done)).toContain('Ik vraag het nu aan 2 mensen.');
    // Who was reached is the secretariat's.
    expect(titles(done)).toEqual(['Alle antwoorden']);
  });

  it.each([
    ['a member', () => Promise.resolve()],
    ['the kopgroep of the other network', kopgroep('bestuurlijk')],
  ])('is neither offered to %s nor done by a button of their own making', async (_, role) => {
    await publish();
    await role();
    const attendance = await bot.press('sanne', 'meeting.attendance', { meetingId });
    expect(readable(attendance)).toContain('Nog geen antwoord');
    expect(titles(attendance)).not.toContain("Vraag de stille regio's nu");
    expect(readable(await bot.press('sanne', 'nudging.now', { meetingId }))).toContain(
      'Ik heb niemand iets gestuurd.',
    );
    expect(await nudgedAt()).toBeNull();
  });

  it('typed, ends in the question too', async () => {
    await publish();
    expect(titles(await bot.say('vera', "vraag de stille regio's nu"))).toEqual([
      'Ja, vraag het nu',
      'Nee, nu niet',
    ]);
    expect(await nudgedAt()).toBeNull();
  });
});

describe('the schedule of a meeting', () => {
  it('shows what goes out when, and is changed in its form', async () => {
    await publish();
    const form = await bot.press('vera', 'schedule.show', { meetingId });
    expect(readable(form)).toContain(
      "vrijdag 25 december, 09.00 uur: vraag aan de stille regio's\n" +
        "zondag 3 januari 2027, 09.00 uur: vraag aan de stille regio's en hun vervangers\n" +
        'dinsdag 5 januari 2027, 09.00 uur: herinnering aan wie komt\n' +
        'maandag 11 januari 2027, 09.00 uur: herinnering aan wie komt\n' +
        'dinsdag 12 januari 2027, 09.00 uur: de link, aan wie online komt\n' +
        'dinsdag 12 januari 2027, 12.00 uur: de link, aan wie online komt',
    );
    const inputs = inputsOf(form);
    expect(inputs).toEqual({
      reminderDays: '7',
      workingDayBefore: 'on',
      hourBefore: 'on',
      nudgeDays: '14, 5',
    });

    const saved = await bot.press('vera', 'schedule.save', {
      meetingId,
      ...inputs,
      reminderDays: '3',
      workingDayBefore: 'off',
      nudgeDays: '',
    });

    expect(readable(saved)).toContain('De herinneringen zijn bewaard.');
    expect(readable(saved)).toContain('zaterdag 9 januari 2027, 09.00 uur: herinnering aan wie komt');
    expect(readable(saved)).not.toContain('maandag 11 januari');
    expect((await world.storage.meetings.load(meetingId, []))?.gate.sending.schedule).toEqual({
      reminderDays: [3],
      workingDayBefore: false,
      hourBefore: true,
      nudgeDays: [],
    });
  });

  it('of a concept starts with the invitations, as long as it can be published', async () => {
    expect(await world.storage.meetings.create(emptyGate({ ...MEETING, status: 'concept' }), [])).toBe(
      'saved',
    );
    expect(readable(await bot.press('vera', 'schedule.show', { meetingId }))).toContain(
      'Als u nu publiceert, gaat dit eruit:\n' +
        'meteen: de uitnodiging\n' +
        "vrijdag 25 december, 09.00 uur: vraag aan de stille regio's",
    );

    // The day after the deadline.
    world.clock.pass(47 * DAY);
    expect(readable(await bot.press('vera', 'schedule.show', { meetingId }))).not.toContain('de uitnodiging');
  });

  it('keeps what was typed when it must be different, and changes nothing', async () => {
    await publish();
    const typed = { reminderDays: 'een week', workingDayBefore: 'off', hourBefore: 'on', nudgeDays: '14' };
    const again = await bot.press('vera', 'schedule.save', { meetingId, ...typed });
    expect(readable(again)).toContain('Herinneren, dagen vooraf: vul hele dagen in van 1 tot en met 60');
    expect(inputsOf(again)).toEqual(typed);
    expect((await world.storage.meetings.load(meetingId, []))?.gate.sending.schedule).toEqual(
      NOTHING_SENT.schedule,
    );
  });

  it('of a meeting that is off is not changed any more', async () => {
    await publish({ ...MEETING, status: 'cancelled' });
    const typed = { reminderDays: '1', workingDayBefore: 'off', hourBefore: 'off', nudgeDays: '' };
    for (const [verb, data] of [
      ['schedule.show', { meetingId }],
      ['schedule.save', { meetingId, ...typed }],
    ] as const)
      expect(readable(await bot.press('vera', verb, data))).toContain('Deze bijeenkomst gaat niet door');
  });

  it('is the secretariat’s', async () => {
    await publish();
    const typed = { reminderDays: '1', workingDayBefore: 'off', hourBefore: 'off', nudgeDays: '' };
    expect(readable(await bot.press('sanne', 'schedule.save', { meetingId, ...typed }))).toContain(
      'Er is niets veranderd.',
    );
    expect((await world.storage.meetings.load(meetingId, []))?.gate.sending.schedule).toEqual(
      NOTHING_SENT.schedule,
    );
  });
});

describe("a member's own reminders", () => {
  it('are switched off and on by a sentence, twice as good as once, and taken back by one button', async () => {
    for (let times = 0; times < 2; times += 1) {
      const off = await bot.say('sanne', 'Stuur mij geen herinneringen meer');
      expect(readable(off)).toContain('U krijgt geen herinneringen meer.');
      expect(readable(off)).toContain('Uitnodigingen krijgt u nog wel');
      expect(titles(off)).toEqual(['Zet herinneringen weer aan']);
      expect((await stored('sanne')).wantsReminders).toBe(false);
    }
    const [undo] = buttonsOf((await bot.say('sanne', 'geen herinneringen')).card);
    if (undo === undefined) throw new Error('nothing takes it back');
    expect(readable(await bot.press('sanne', undo.verb, undo.data))).toContain(
      'U krijgt weer herinneringen.',
    );
    expect((await stored('sanne')).wantsReminders).toBe(true);

    await bot.say('sanne', 'no reminders please');
    expect(readable(await bot.say('sanne', 'turn my reminders back on'))).toContain(
      'You get reminders again.',
    );
    expect((await stored('sanne')).wantsReminders).toBe(true);
  });

  it('keep the rest of the person as it is: a role given meanwhile is not undone', async () => {
    await bot.say('sanne', 'help');
    const elsewhere = await world.another();
    const role = { kind: 'kopgroep', network: 'ambtelijk' } as const;
    await elsewhere.storage.people.save({ ...(await stored('sanne')), roles: [role] });
    await bot.say('sanne', 'geen herinneringen');
    expect(await stored('sanne')).toMatchObject({ roles: [role], wantsReminders: false });
  });

  it.each([
    'krijg ik een herinnering?',
    'kun je de herinneringen uitzetten?',
    'we willen geen herinneringen',
  ])('are not switched by "%s"', async (sentence) => {
    await publish();
    await bot.say('sanne', sentence);
    expect((await stored('sanne')).wantsReminders).toBe(true);
  });

  it('leave out that an answer is still asked for, to who was not invited', async () => {
    await publish();
    const told = readable(await bot.say('vera', 'krijg ik een herinnering?'));
    expect(told).toContain('U heeft geen plek, dus ik herinner u niet aan deze bijeenkomst.');
    expect(told).not.toContain('Ontbreekt uw antwoord');
  });

  it('are told of with day and time, for the meeting that one has a seat in', async () => {
    await publish(ambtelijkNetwerk([null, null], { meetingId: 'eerder', title: 'Eerder' }));
    const later = ambtelijkNetwerk([null, null], {
      sessions: [{ sessionId: 's1', start: '2027-01-19T09:00:00.000Z', end: '2027-01-19T10:30:00.000Z' }],
      slots: [{ slotId: MORNING, sessionId: 's1', mode: 'online', capacity: null }],
    });
    await publish(later);
    expect(readable(await bot.say('sanne', 'krijg ik een herinnering?'))).toContain(
      'U heeft geen plek, dus ik herinner u niet aan deze bijeenkomst. Ontbreekt uw antwoord, dan vraag ik daar nog wel om.',
    );

    await bot.press('sanne', 'registration.sign-up', { meetingId, slotId: MORNING });

    expect(readable(await bot.say('sanne', 'wanneer krijg ik een herinnering?'))).toContain(
      'U krijgt nog 3 herinneringen.\n' +
        'dinsdag 12 januari 2027, 09.00 uur\n' +
        'maandag 18 januari 2027, 09.00 uur\n' +
        'dinsdag 19 januari 2027, 09.00 uur, met de link',
    );
    await bot.say('sanne', 'geen herinneringen');
    expect(readable(await bot.say('sanne', 'krijg ik een herinnering?'))).toContain(
      'Uw herinneringen staan uit.',
    );
  });

  it('stay between the person and the bot: in a channel there is no button for anyone to press', async () => {
    await publish();
    const off = await bot.say('sanne', 'geen herinneringen', { scope: 'channel' });
    expect(off.card).toBeUndefined();
    expect((await stored('sanne')).wantsReminders).toBe(false);
    expect(readable(await bot.say('sanne', 'krijg ik een herinnering?', { scope: 'channel' }))).toBe(
      'Uw herinneringen laat ik alleen aan u zien. Vraag het mij in een eigen chat.',
    );
  });

  it('of someone whom the network does not know are none, and it says whom to mail', async () => {
    expect(readable(await bot.say('robin', 'geen herinneringen'))).toContain('netwerk@voorbeeld.nl');
  });
});

describe('the manage card', () => {
  it('says how many people hear of a move, and nothing when only the deadline moved', async () => {
    await publish();
    const move = (day: string, deadlineDate = '') => ({
      meetingId,
      date: day,
      start1: '10:00',
      end1: '11:30',
      start2: '13:00',
      end2: '14:30',
      deadlineDate,
      deadlineTime: '',
    });
    const moved = readable(
      await bot.press('vera', 'meeting-editing.move', { ...move('2027-01-13'), revision: 1 }),
    );
    expect(moved).toContain('3 mensen krijgen hierover bericht.');
    world.clock.pass(MINUTE);
    const later = readable(
      await bot.press('vera', 'meeting-editing.move', { ...move('2027-01-13', '2027-01-04'), revision: 2 }),
    );
    expect(later).toContain('Datum, tijd en aanmelddatum zijn bewaard.');
    expect(later).not.toContain('hierover bericht');
  });

  it('says so only of a place that someone goes to', async () => {
    await publish();
    world.clock.pass(DAY);
    const data = { meetingId, revision: 1, link: 'https://teams.voorbeeld.nl/nieuw', place: '' };
    expect(readable(await bot.press('vera', 'meeting-editing.whereabouts', data))).not.toContain(
      'hierover bericht',
    );
    await bot.press('karin', 'registration.sign-up', { meetingId, slotId: MORNING });
    const again = { ...data, revision: 2, link: 'https://teams.voorbeeld.nl/nog-nieuwer' };
    expect(readable(await bot.press('vera', 'meeting-editing.whereabouts', again))).toContain(
      '1 persoon krijgt hierover bericht.',
    );
  });
});
