import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../src/domain/meetings.ts';
import type { Person } from '../../src/domain/people.ts';
import type { Registration } from '../../src/domain/registrations.ts';
import { instantOf } from '../../src/domain/wall-clock.ts';
import { createCalendarWriter } from '../../src/mail/calendar.ts';
import { AFTERNOON, ambtelijkNetwerk, MORNING } from '../support/meetings.ts';
import { registrationOf } from '../support/registrations.ts';

const NOW = '2026-12-14T09:00:00.000Z';
const SECRETARIAT = 'secretariaat@voorbeeld.nl';
const writer = createCalendarWriter({ clock: { now: () => NOW }, secretariat: SECRETARIAT });

const NOOR: Person = {
  personId: 'noor',
  name: 'Noor Aksoy',
  email: 'noor.aksoy@voorbeeld.nl',
  language: 'nl',
  roles: [],
  conversation: null,
  wantsReminders: true,
};

const MEETING = ambtelijkNetwerk([null, null]);

function textOf(meeting: Meeting, registration: Registration | null = null, withdrawn = false): string {
  return writer.write(meeting, NOOR, registration, withdrawn).text;
}

/** What another program reads in the file: its one entry, with the times as the clock in Amsterdam shows them. */
function read(text: string) {
  const calendar = ICAL.Component.fromString(text);
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
  const entries = calendar.getAllSubcomponents('vevent');
  expect(entries).toHaveLength(1);
  const event = new ICAL.Event(entries[0]);
  const zone = zones.find(({ tzid }) => tzid === event.startDate.zone.tzid);
  event.startDate.zone = zone ?? ICAL.Timezone.localTimezone;
  event.endDate.zone = zone ?? ICAL.Timezone.localTimezone;
  return {
    method: calendar.getFirstPropertyValue('method'),
    zones: zones.map(({ tzid }) => tzid),
    uid: event.uid,
    sequence: event.sequence,
    status: event.component.getFirstPropertyValue('status'),
    transparency: event.component.getFirstPropertyValue('transp'),
    stamp: String(event.component.getFirstPropertyValue('dtstamp')),
    summary: event.summary,
    location: event.location,
    description: event.description,
    organizer: event.organizer,
    attendees: event.attendees.length,
    wallClock: `${event.startDate.toString()} - ${event.endDate.toString()}`,
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
  };
}

function seatIn(slotId: string, version = 1): Registration {
  return registrationOf('noor', { seat: slotId, version });
}

describe('The calendar entry of an invitation', () => {
  it('is one tentative entry of the whole meeting that blocks nothing, for this person alone', () => {
    expect(read(textOf(MEETING))).toEqual({
      method: 'PUBLISH',
      zones: ['Europe/Amsterdam'],
      uid: 'ambtelijk-2027-01-12.noor@netwerk-bw-mo',
      sequence: 1000,
      status: 'TENTATIVE',
      transparency: 'TRANSPARENT',
      stamp: '2026-12-14T09:00:00Z',
      summary: 'Toegang en uitstroom',
      location: 'Online',
      description:
        'Thema: Toegang\n' +
        'Deelnemen aan de online vergadering: https://teams.voorbeeld.nl/toegang\n' +
        'U heeft hier nog geen plek.\n' +
        `Vragen: ${SECRETARIAT}`,
      organizer: `mailto:${SECRETARIAT}`,
      // One shared entry with a list of attendees re-invited everyone when it was sent again.
      attendees: 0,
      wallClock: '2027-01-12T10:00:00 - 2027-01-12T14:30:00',
      start: '2027-01-12T09:00:00.000Z',
      end: '2027-01-12T13:30:00.000Z',
    });
  });

  it('says that place and link will follow', () => {
    const [slot] = MEETING.slots;
    const hybrid = {
      ...MEETING,
      link: null,
      slots:
        slot === undefined
          ? []
          : [
              { ...slot, mode: 'physical' as const },
              { ...slot, slotId: 'other' },
            ],
    };
    const { location, description } = read(textOf(hybrid));
    expect(location).toBe('Locatie volgt / Online');
    expect(description).toContain('De link voor de online vergadering volgt.');
  });

  it('speaks English to who does', () => {
    const { text } = writer.write(MEETING, { ...NOOR, language: 'en' }, null, false);
    expect(read(text).description).toContain('You do not have a seat yet.');
  });
});

describe('The calendar entry of someone with a seat', () => {
  it('has the times of their own group, and is certain', () => {
    expect(read(textOf(MEETING, seatIn(AFTERNOON)))).toMatchObject({
      method: 'PUBLISH',
      status: 'CONFIRMED',
      transparency: 'OPAQUE',
      wallClock: '2027-01-12T13:00:00 - 2027-01-12T14:30:00',
    });
  });

  it('has the place and no join link for who goes there', () => {
    const slots = MEETING.slots.map((slot) =>
      slot.slotId === MORNING ? { ...slot, mode: 'physical' as const } : slot,
    );
    const entry = read(textOf({ ...MEETING, slots, place: 'Utrecht, Stadskantoor' }, seatIn(MORNING)));
    expect(entry.location).toBe('Utrecht, Stadskantoor');
    expect(entry.description).not.toContain('https://');
  });

  it('is taken out of the calendar when they sign off, and when their deputy goes', () => {
    const declined = registrationOf('noor', { answer: 'declined', seat: null });
    const deputy = { personId: 'bas', status: 'accepted' as const };
    const replaced = registrationOf('noor', { answer: 'deputy', seat: null, deputy });
    for (const registration of [declined, replaced])
      expect(read(textOf(MEETING, registration))).toMatchObject({ method: 'CANCEL', status: 'CANCELLED' });
  });

  it('is taken out when the message says so, whatever is stored', () => {
    const text = textOf(MEETING, registrationOf('noor', { answer: 'none', seat: null }), true);
    expect(read(text)).toMatchObject({ method: 'CANCEL', status: 'CANCELLED' });
  });
});

describe('One entry from invitation to cancellation', () => {
  const moved = {
    ...MEETING,
    revision: 2,
    sessions: MEETING.sessions.map((session) => ({
      ...session,
      start: session.start.replace('01-12', '01-19'),
      end: session.end.replace('01-12', '01-19'),
    })),
  };
  const steps = [
    textOf(MEETING),
    textOf(MEETING, seatIn(MORNING, 1)),
    textOf(MEETING, seatIn(AFTERNOON, 2)),
    textOf(moved, seatIn(AFTERNOON, 2)),
    textOf({ ...moved, revision: 3, status: 'cancelled' }, seatIn(AFTERNOON, 2)),
  ].map(read);

  it('keeps its name', () => {
    expect(new Set(steps.map(({ uid }) => uid))).toEqual(
      new Set(['ambtelijk-2027-01-12.noor@netwerk-bw-mo']),
    );
  });

  it('has a number that rises with every change', () => {
    const numbers = steps.map(({ sequence }) => sequence);
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  });

  it('moves along, and is cancelled at the end', () => {
    expect(steps.map(({ method, wallClock }) => `${String(method)} ${wallClock}`)).toEqual([
      'PUBLISH 2027-01-12T10:00:00 - 2027-01-12T14:30:00',
      'PUBLISH 2027-01-12T10:00:00 - 2027-01-12T11:30:00',
      'PUBLISH 2027-01-12T13:00:00 - 2027-01-12T14:30:00',
      'PUBLISH 2027-01-19T13:00:00 - 2027-01-19T14:30:00',
      'CANCEL 2027-01-19T13:00:00 - 2027-01-19T14:30:00',
    ]);
  });
});

describe('The time in a calendar entry', () => {
  it.each([
    ['the Friday before the clock goes forward', '2027-03-26'],
    ['the Monday after it', '2027-03-29'],
    ['the Friday before the clock goes back', '2027-10-29'],
    ['the Monday after it', '2027-11-01'],
  ])('is 10.00 on the clock in Amsterdam on %s', (_, date) => {
    const session = { sessionId: 's1', start: instantOf(date, '10:00'), end: instantOf(date, '11:30') };
    const entry = read(textOf({ ...MEETING, sessions: [session], slots: MEETING.slots.slice(0, 1) }));
    expect(entry.wallClock).toBe(`${date}T10:00:00 - ${date}T11:30:00`);
    // What the other program makes of that clock with the time zone in the file.
    expect([entry.start, entry.end]).toEqual([session.start, session.end]);
  });
});

describe('Text from people in a calendar entry', () => {
  const title =
    'Wonen, zorg; "thuis"\r\nDTSTART:19700101T000000 \\ en een heel lange titel vol é en 🏠 '.repeat(3);
  const text = textOf({ ...MEETING, title, theme: 'a\nATTENDEE:mailto:x@voorbeeld.nl' });

  it('stays text', () => {
    const entry = read(text);
    expect(entry.summary).toBe(title.replaceAll('\r\n', '\n'));
    expect(entry.attendees).toBe(0);
    expect(entry.wallClock).toBe('2027-01-12T10:00:00 - 2027-01-12T14:30:00');
  });

  it('is folded at 75 bytes, with the line ends that the format asks', () => {
    const lines = text.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
  });
});
