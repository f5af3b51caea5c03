import { beforeEach, describe, expect, it } from 'vitest';

import { StoreUnavailable } from '../../src/app/ports.ts';
import type { Meeting } from '../../src/domain/meetings.ts';
import { useAzurite, type TestWorld } from '../support/azurite.ts';
import { AFTERNOON, ambtelijkNetwerk, MORNING } from '../support/meetings.ts';
import { networkBotOn, TENANT, type NetworkBot } from '../support/network-bot.ts';
import { furnish, readable } from '../support/secretariat.ts';
import { emptyGate } from '../../src/domain/seats.ts';

const { world: freshWorld } = useAzurite();

const LEERNETWERK: Meeting = ambtelijkNetwerk([null, null], {
  meetingId: 'leernetwerk-2027-01-19',
  title: 'Leren van elkaar',
  audience: { kind: 'list', name: 'Leernetwerk', people: ['sanne'] },
});

let world: TestWorld;
let bot: NetworkBot;

beforeEach(async () => {
  world = await freshWorld();
  bot = networkBotOn(world);
  await furnish(world);
  for (const personId of ['vera', 'sanne', 'joost', 'karin'])
    await world.storage.people.link({ tenantId: TENANT, objectId: personId }, personId);
});

describe('someone who was registered for a meeting of a list they are not on', () => {
  it('sees the meeting and can sign off', async () => {
    await publish(LEERNETWERK);
    const { meetingId } = LEERNETWERK;
    const forKarin = { meetingId, personId: 'karin', what: 'register', slotId: MORNING };
    await bot.press('vera', 'meeting-editing.answer-person', forKarin);
    expect(readable(await bot.press('karin', 'meeting.show', { meetingId }))).toContain('Leren van elkaar');
    const off = await bot.press('karin', 'registration.sign-off', { meetingId });
    expect(readable(off)).toContain('Leren van elkaar');
    expect(await row(meetingId, 'karin')).toMatchObject({ answer: 'declined' });
  });

  it('goes as a deputy who was asked, and hears so', async () => {
    await publish(LEERNETWERK);
    const { meetingId } = LEERNETWERK;
    await bot.press('sanne', 'registration.ask-deputy', { meetingId });
    const yes = { meetingId, primary: 'sanne', accept: true };
    const reply = await bot.press('joost', 'registration.answer-deputy', yes);
    expect(readable(reply)).toContain('Leren van elkaar');
    expect(await row(meetingId, 'joost')).toMatchObject({ answer: 'attending' });
    const coming = await bot.press('joost', 'meeting.attendance', { meetingId });
    expect(readable(coming)).toContain('Leren van elkaar');
  });

  it('unlike anyone else, to whom there is no such meeting', async () => {
    await publish(LEERNETWERK);
    const { meetingId } = LEERNETWERK;
    for (const verb of [
      'meeting.show',
      'meeting.attendance',
      'registration.sign-up',
      'registration.sign-off',
    ])
      expect(readable(await bot.press('karin', verb, { meetingId }))).not.toContain('Leren van elkaar');
  });
});

describe('naming a deputy whom nobody knows', () => {
  const named = (name: string) => ({
    meetingId: 'ambtelijk-2027-01-12',
    name,
    email: `${name}@voorbeeld.nl`,
  });

  it('makes two people of two who name at the same moment, under one activity id', async () => {
    await publish(ambtelijkNetwerk([null, null]));
    await bot.press('sanne', 'registration.name-deputy', named('Mees'), { key: '1795338000000' });
    await bot.press('karin', 'registration.name-deputy', named('Noor'), { key: '1795338000000' });
    const people = await Promise.all(
      ['sanne', 'karin'].map(async (subject) => {
        const outcome = (await row('ambtelijk-2027-01-12', subject))?.recent[0]?.outcome;
        if (outcome?.kind !== 'deputy-named') throw new Error('nobody was named');
        return (await world.storage.people.byId(outcome.named))?.name;
      }),
    );
    expect(people).toEqual(['Mees', 'Noor']);
  });

  it('keeps nobody where it is refused', async () => {
    await publish({ ...LEERNETWERK, meetingId: 'ambtelijk-2027-01-12' });
    await bot.press('karin', 'registration.name-deputy', named('Mees'));
    world.requests.length = 0;
    await bot.press('karin', 'registration.name-deputy', named('Mees'));
    expect(world.requests.filter((request) => !request.startsWith('GET'))).toEqual([]);
  });
});

describe('a concept', () => {
  it('is not shown to a channel, whatever the secretariat asks there', async () => {
    await publish(ambtelijkNetwerk([null, null], { status: 'concept', title: 'Nog geheim' }));
    const asked = ['welke bijeenkomsten zijn er', 'wie komen er', 'vertel over de volgende bijeenkomst'];
    for (const text of asked) {
      expect(readable(await bot.say('vera', text, { scope: 'channel' }))).not.toContain('Nog geheim');
    }
    expect(readable(await bot.say('vera', 'welke bijeenkomsten zijn er'))).toContain('Nog geheim');
  });
});

describe('a meeting far ahead', () => {
  it('is found by its date, however many come before it', async () => {
    for (let number = 1; number <= 30; number += 1) {
      await publish(ambtelijkNetwerk([null, null], { meetingId: `open-${String(number)}` }));
    }
    const start = '2027-06-15T08:00:00.000Z';
    const sessions = ['s1', 's2'].map((sessionId) => ({ sessionId, start, end: '2027-06-15T10:00:00.000Z' }));
    const title = 'Zomerbijeenkomst';
    await publish(ambtelijkNetwerk([null, null], { meetingId: 'zomer', title, sessions }));
    expect(readable(await bot.say('sanne', 'meld me aan voor 15 juni'))).toContain(title);
    expect(await row('zomer', 'sanne')).toMatchObject({ answer: 'attending' });
  });
});

describe('the language someone is written to in', () => {
  it('is not that of a card in a channel that someone else asked for', async () => {
    await publish(ambtelijkNetwerk([null, null]));
    const data = { meetingId: 'ambtelijk-2027-01-12', language: 'en' };
    await bot.press('sanne', 'meeting.show', data, { scope: 'channel' });
    expect((await world.storage.people.byId('sanne'))?.language).toBe('nl');
    await bot.press('sanne', 'meeting.show', data);
    expect((await world.storage.people.byId('sanne'))?.language).toBe('en');
  });
});

describe('an answer that landed', () => {
  it('is told as it is, though what it makes due cannot be done now', async () => {
    const deadlinePassed = ambtelijkNetwerk([1, null], { deadline: '2026-11-23T09:00:00.000Z' });
    await publish(deadlinePassed);
    await bot.press('sanne', 'registration.ask-deputy', { meetingId: deadlinePassed.meetingId });
    world.clock.pass(2 * 3_600_000);
    const { meetings } = world.storage;
    let commits = 0;
    const dying = networkBotOn(world, {
      load: (...args) => meetings.load(...args),
      look: (...args) => meetings.look(...args),
      create: (...args) => meetings.create(...args),
      registrations: (...args) => meetings.registrations(...args),
      upcoming: (...args) => meetings.upcoming(...args),
      upcomingLately: (...args) => meetings.upcomingLately(...args),
      commit: (...args) => {
        commits += 1;
        if (commits > 1) return Promise.reject(new StoreUnavailable('gone'));
        return meetings.commit(...args);
      },
    });
    const reply = await dying.press('karin', 'registration.sign-off', {
      meetingId: deadlinePassed.meetingId,
    });
    expect(commits).toBe(2);
    expect(reply.card).toBeDefined();
    expect(await row(deadlinePassed.meetingId, 'karin')).toMatchObject({ answer: 'declined' });
  });
});

describe('what is answered in a channel', () => {
  it('does not name the person for whom a deputy goes', async () => {
    const meeting = ambtelijkNetwerk([null, null]);
    await publish(meeting);
    await bot.press('sanne', 'registration.ask-deputy', { meetingId: meeting.meetingId });
    const reply = await bot.say('joost', 'meld me aan', { scope: 'channel' });
    expect(await row(meeting.meetingId, 'joost')).toMatchObject({ answer: 'attending' });
    expect(JSON.stringify(reply)).not.toContain('Koster');
    expect(reply.text).toContain('uw aanspreekpunt');
  });
});

describe('"the other group"', () => {
  it('is another than the one in whose line someone waits', async () => {
    const meeting = ambtelijkNetwerk([0, 5]);
    await publish(meeting);
    const data = { meetingId: meeting.meetingId, slotId: MORNING };
    await bot.press('sanne', 'registration.sign-up', data);
    expect(await row(meeting.meetingId, 'sanne')).toMatchObject({ seat: null, waitingFor: MORNING });
    await bot.say('sanne', 'zet me in de andere groep');
    expect(await row(meeting.meetingId, 'sanne')).toMatchObject({ seat: AFTERNOON, waitingFor: null });
  });

  it('is of the meeting that has groups, however near another is', async () => {
    const near = ambtelijkNetwerk([5, 5], {
      meetingId: 'een-groep',
      sessions: [{ sessionId: 's1', start: '2027-01-11T09:00:00.000Z', end: '2027-01-11T10:30:00.000Z' }],
      slots: [{ slotId: MORNING, sessionId: 's1', mode: 'online', capacity: 5 }],
    });
    const meeting = ambtelijkNetwerk([5, 5]);
    await publish(near);
    await publish(meeting);
    for (const { meetingId } of [near, meeting])
      await bot.press('sanne', 'registration.sign-up', { meetingId, slotId: MORNING });
    await bot.say('sanne', 'ik wil naar de andere groep');
    expect(await row(meeting.meetingId, 'sanne')).toMatchObject({ seat: AFTERNOON });
  });
});

describe('what is offered to tap', () => {
  it('is what the person may do', async () => {
    const offered = async (personId: string) => readable(await bot.say(personId, 'hoi'));
    expect(await offered('vera')).toContain('Nieuwe bijeenkomst');
    expect(await offered('sanne')).not.toContain('Nieuwe bijeenkomst');
    expect(await offered('sanne')).toContain('Meld me aan');
    expect(await offered('een vreemde')).not.toContain('Meld me aan');
  });

  it('is no work of the secretariat when a member is not understood', async () => {
    const unclear = 'kunnen jullie die nieuwe data verplaatsen';
    expect(readable(await bot.say('vera', unclear))).toContain('Beheer');
    expect(readable(await bot.say('sanne', unclear))).not.toContain('Beheer');
  });
});

describe('a bare yes', () => {
  it('changes nothing, and says so', async () => {
    await publish(ambtelijkNetwerk([5, 5]));
    expect(readable(await bot.say('sanne', 'ja'))).toContain('Ik heb niets veranderd');
    expect(await row('ambtelijk-2027-01-12', 'sanne')).toBeNull();
  });
});

async function publish(meeting: Meeting): Promise<void> {
  await world.storage.meetings.create(emptyGate(meeting), []);
}

async function row(meetingId: string, personId: string) {
  const loaded = await world.storage.meetings.load(meetingId, [personId]);
  return loaded?.registrations.get(personId) ?? null;
}
