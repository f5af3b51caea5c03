import { describe, expect, it } from 'vitest';
import {
  AFTER_DEADLINE,
  AFTERNOON,
  AFTERWARDS,
  ambtelijkNetwerk,
  DEADLINE,
  Meetinghouse,
  MORNING,
  MORNING_STARTED,
} from '../support/meetings.ts';

describe('signing up', () => {
  it('gives a seat in the first group with room when no group is named', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 1]));
    expect(meeting.signUp('anouk')).toEqual({
      kind: 'attending',
      slotId: MORNING,
      undo: { kind: 'withdraw' },
    });
    expect(meeting.signUp('bilal')).toMatchObject({ kind: 'attending', slotId: AFTERNOON });
  });

  it('puts people in line in order of arrival when every group is full, and tells the place', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    meeting.signUp('anouk', MORNING);
    expect(meeting.signUp('bilal', MORNING)).toMatchObject({ kind: 'waiting', place: 1, keeps: null });
    expect(meeting.signUp('carla', MORNING)).toMatchObject({ kind: 'waiting', place: 2 });
    expect(meeting.line(MORNING)).toEqual(['bilal', 'carla']);
  });

  it('gives the same answer when the same button is pressed twice', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([5, 5]));
    meeting.signUp('anouk', MORNING);
    expect(meeting.signUp('anouk', MORNING)).toMatchObject({ kind: 'attending', slotId: MORNING });
    expect(meeting.gate.seats[MORNING]?.taken).toBe(1);
  });

  it('gives the remembered answer when the same activity arrives again, even after the state moved on', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([5, 5]));
    const signUp = { kind: 'sign-up', wish: { slotId: MORNING } } as const;
    const first = meeting.act('anouk', signUp, { key: 'delivered-twice' });
    meeting.signOff('anouk');
    expect(meeting.act('anouk', signUp, { key: 'delivered-twice' })).toEqual(first);
    expect(meeting.row('anouk')?.answer).toBe('declined');
  });

  it.each([
    ['a concept', { status: 'concept' }, 'concept'],
    ['a cancelled meeting', { status: 'cancelled' }, 'cancelled'],
  ] as const)('is refused for %s with its own reason', (_, changes, reason) => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([5, 5], changes));
    expect(meeting.signUp('anouk')).toEqual({ kind: 'refused', reason });
  });

  it('is refused from the deadline on, and for a meeting that is over with that reason', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([5, 5]));
    expect(meeting.at(DEADLINE).signUp('anouk')).toEqual({ kind: 'refused', reason: 'deadline-passed' });
    expect(meeting.at(AFTERWARDS).signUp('anouk')).toEqual({ kind: 'refused', reason: 'past' });
  });

  it('is refused for someone outside the audience, unless the secretariat registered them', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([5, 5]));
    const signUp = { kind: 'sign-up', wish: {} } as const;
    expect(meeting.act('spreker', signUp, { invited: false })).toEqual({
      kind: 'refused',
      reason: 'not-invited',
    });
    expect(meeting.act('spreker', signUp, { by: 'secretariaat', region: null })).toMatchObject({
      kind: 'attending',
    });
    expect(meeting.row('spreker')).toMatchObject({ answeredBy: 'secretariaat', regionId: null });
    expect(meeting.told('answered-for-you')).toEqual(['spreker']);
  });

  it('is said back in a message where that was asked, once, and never a refusal', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([5, 5]));
    meeting.signUp('lotte');
    meeting.act('noor', { kind: 'sign-up', wish: {} }, { confirm: true, key: 'form' });
    meeting.act('noor', { kind: 'sign-up', wish: {} }, { confirm: true, key: 'form' });
    meeting.act('noor', { kind: 'answer-offer', accept: true }, { confirm: true });
    expect(meeting.told('confirmed')).toEqual(['noor']);
    meeting.act('noor', { kind: 'sign-off' }, { confirm: true });
    expect(meeting.told('confirmed')).toEqual(['noor', 'noor']);
  });
});

describe('switching group', () => {
  it('keeps the old seat while waiting for the new one, and frees it on promotion', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 1]));
    meeting.signUp('anouk', MORNING);
    meeting.signUp('bilal', AFTERNOON);
    expect(meeting.signUp('anouk', AFTERNOON)).toEqual({
      kind: 'waiting',
      slotId: AFTERNOON,
      place: 1,
      keeps: MORNING,
      undo: { kind: 'leave-line' },
    });
    expect(meeting.row('anouk')?.seat).toBe(MORNING);
    meeting.signOff('bilal');
    expect(meeting.row('anouk')).toMatchObject({ seat: AFTERNOON, waitingFor: null });
    expect(meeting.gate.seats[MORNING]?.taken).toBe(0);
    expect(meeting.told('promoted')).toEqual(['anouk']);
  });

  it('lets two people who want each other’s group both get it, through a third seat that frees', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 2]));
    meeting.signUp('anouk', MORNING);
    meeting.signUp('bilal', AFTERNOON);
    meeting.signUp('carla', AFTERNOON);
    meeting.signUp('anouk', AFTERNOON);
    meeting.signUp('bilal', MORNING);
    meeting.signOff('carla');
    expect(meeting.row('anouk')?.seat).toBe(AFTERNOON);
    expect(meeting.row('bilal')?.seat).toBe(MORNING);
  });

  it('can be taken back by leaving the line', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    meeting.signUp('anouk', MORNING);
    meeting.signUp('anouk', AFTERNOON);
    expect(meeting.act('anouk', { kind: 'leave-line' })).toMatchObject({
      kind: 'attending',
      slotId: MORNING,
    });
    expect(meeting.line(AFTERNOON)).toEqual([]);
  });
});

describe('a freed seat', () => {
  it('goes to the first in line at once before the deadline, who is told', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    for (const person of ['anouk', 'bilal', 'carla']) meeting.signUp(person, MORNING);
    meeting.signOff('anouk');
    expect(meeting.row('bilal')).toMatchObject({ seat: MORNING, waitingFor: null });
    expect(meeting.line(MORNING)).toEqual(['carla']);
    expect(meeting.told('promoted')).toEqual(['bilal']);
  });

  it('is not given to someone who signed off from the line', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    for (const person of ['anouk', 'bilal', 'carla']) meeting.signUp(person, MORNING);
    meeting.signOff('bilal');
    meeting.signOff('anouk');
    expect(meeting.row('carla')?.seat).toBe(MORNING);
    expect(meeting.row('bilal')?.seat).toBeNull();
  });

  it('is offered after the deadline, and taken only by accepting', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    for (const person of ['anouk', 'bilal', 'carla']) meeting.signUp(person, MORNING);
    meeting.at(AFTER_DEADLINE).signOff('anouk');
    expect(meeting.row('bilal')).toMatchObject({ seat: null, offered: MORNING });
    expect(meeting.told('offered')).toEqual(['bilal']);
    expect(meeting.act('bilal', { kind: 'answer-offer', accept: false })).toEqual({
      kind: 'offer-declined',
      slotId: MORNING,
    });
    expect(meeting.row('carla')?.offered).toBe(MORNING);
    expect(meeting.act('carla', { kind: 'answer-offer', accept: true })).toMatchObject({
      kind: 'attending',
      slotId: MORNING,
    });
    expect(meeting.act('bilal', { kind: 'answer-offer', accept: true })).toEqual({
      kind: 'refused',
      reason: 'nothing-offered',
    });
  });

  it('is given to nobody after the start', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 1]));
    for (const person of ['anouk', 'bilal']) meeting.signUp(person, MORNING);
    meeting.signUp('carla', AFTERNOON);
    meeting.signUp('daan', MORNING);
    meeting.at(MORNING_STARTED);
    expect(meeting.signOff('anouk')).toEqual({ kind: 'refused', reason: 'past' });
    expect(meeting.signOff('carla')).toMatchObject({ kind: 'declined' });
    expect(meeting.told('offered')).toEqual([]);
    expect(meeting.line(MORNING)).toEqual(['bilal', 'daan']);
  });

  it('reaches everyone in line when the number of seats is raised', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([0, 0]));
    const people = Array.from({ length: 75 }, (_, index) => `lid-${String(index)}`);
    for (const person of people) meeting.signUp(person, MORNING);
    meeting.change(ambtelijkNetwerk([null, 0]));
    meeting.settle();
    expect(meeting.told('promoted')).toEqual(people);
  });
});

describe('a meeting that is over', () => {
  it('becomes held, once, and nothing else in it changes', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 1]));
    meeting.signUp('anouk', MORNING);
    const before = meeting.gate;
    meeting.at(AFTERWARDS);
    expect(meeting.gate).toEqual({ ...before, meeting: { ...before.meeting, status: 'held' } });
    expect(meeting.signOff('anouk')).toEqual({ kind: 'refused', reason: 'past' });
  });
});

describe('signing off', () => {
  it('stays possible after the deadline, and offers no undo that cannot work', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([5, 5]));
    meeting.signUp('anouk', MORNING);
    expect(meeting.signOff('anouk')).toEqual({
      kind: 'declined',
      undo: { kind: 'sign-up', slotId: MORNING },
    });
    meeting.signUp('anouk', MORNING);
    expect(meeting.at(AFTER_DEADLINE).signOff('anouk')).toEqual({ kind: 'declined', undo: null });
  });

  it('is possible without having signed up: the region is then not silent', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([5, 5]));
    meeting.signOff('anouk');
    expect(meeting.gate.regions['regio-anouk']).toMatchObject({ declined: 1 });
  });

  it('of a deputy who is not asked to answer leaves the region silent', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([5, 5]));
    meeting.act('vera', { kind: 'sign-off' }, { region: 'regio-anouk', spokesperson: false });
    expect(meeting.gate.regions['regio-anouk']).toBeUndefined();
  });

  it('is not the same as taking a first answer back: then the region is silent again', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([5, 5]));
    meeting.signUp('anouk', MORNING);
    expect(meeting.act('anouk', { kind: 'withdraw' })).toEqual({ kind: 'withdrawn' });
    expect(meeting.gate.regions['regio-anouk']).toEqual({
      represented: 0,
      waiting: 0,
      asked: 0,
      declined: 0,
    });
  });
});
