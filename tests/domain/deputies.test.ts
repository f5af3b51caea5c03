import { describe, expect, it } from 'vitest';
import { AFTER_DEADLINE, AFTERNOON, ambtelijkNetwerk, Meetinghouse, MORNING } from '../support/meetings.ts';

describe('"my deputy goes"', () => {
  it('first signs the region up, holds that seat and asks the deputy', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 1]));
    expect(meeting.askDeputy('anouk', 'vera')).toEqual({
      kind: 'deputy-asked',
      deputy: 'vera',
      slotId: MORNING,
      place: null,
      undo: { kind: 'withdraw' },
    });
    expect(meeting.gate.seats[MORNING]).toMatchObject({ taken: 0, held: ['anouk'] });
    expect(meeting.messages).toEqual([
      { kind: 'deputy-asked', to: 'vera', version: 1, about: 'anouk', slotId: MORNING },
    ]);
    expect(meeting.signUp('bilal', MORNING)).toMatchObject({ kind: 'waiting', place: 1 });
  });

  it('joins the line when every seat is taken; the deputy who accepts takes over that place', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    meeting.signUp('bilal', MORNING);
    expect(meeting.askDeputy('anouk', 'vera')).toMatchObject({
      kind: 'deputy-asked',
      slotId: null,
      place: 1,
    });
    meeting.signUp('carla', MORNING);
    meeting.answerDeputy('vera', 'anouk', true);
    expect(meeting.line(MORNING)).toEqual(['vera', 'carla']);
    meeting.signOff('bilal');
    expect(meeting.row('vera')).toMatchObject({ answer: 'attending', seat: MORNING });
  });

  it('passes the seat to the deputy who accepts, without needing a free one', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 1]));
    meeting.signUp('anouk', MORNING);
    meeting.askDeputy('anouk', 'vera');
    expect(meeting.answerDeputy('vera', 'anouk', true)).toEqual({
      kind: 'stand-in-accepted',
      primary: 'anouk',
      slotId: MORNING,
      waitingFor: null,
    });
    expect(meeting.gate.seats[MORNING]).toMatchObject({ taken: 1, held: [] });
    expect(meeting.row('anouk')).toMatchObject({
      answer: 'deputy',
      seat: null,
      deputy: { status: 'accepted' },
    });
    expect(meeting.gate.regions['regio-anouk']).toMatchObject({ represented: 1, asked: 0 });
    expect(meeting.told('deputy-accepted')).toEqual(['anouk']);
  });

  it('frees one seat when the deputy who accepts already sits', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 1]));
    meeting.signUp('anouk', MORNING);
    meeting.act(
      'vera',
      { kind: 'sign-up', wish: { slotId: AFTERNOON } },
      { region: 'regio-anouk', spokesperson: false },
    );
    meeting.signUp('bilal', MORNING);
    meeting.askDeputy('anouk', 'vera');
    expect(meeting.answerDeputy('vera', 'anouk', true)).toMatchObject({ slotId: AFTERNOON });
    expect(meeting.row('bilal')?.seat).toBe(MORNING);
  });

  it('asks the primary again when the deputy declines, and holds the seat until the deadline', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    meeting.askDeputy('anouk', 'vera');
    meeting.signUp('bilal', MORNING);
    expect(meeting.answerDeputy('vera', 'anouk', false)).toEqual({
      kind: 'stand-in-declined',
      primary: 'anouk',
    });
    expect(meeting.told('deputy-declined')).toEqual(['anouk']);
    expect(meeting.gate.seats[MORNING]?.held).toEqual(['anouk']);
    meeting.at(AFTER_DEADLINE);
    expect(meeting.row('anouk')).toMatchObject({ answer: 'declined', seat: null });
    expect(meeting.row('bilal')?.offered).toBe(MORNING);
  });

  it('lets the primary come after all when the deputy declined, in the held seat', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    meeting.askDeputy('anouk', 'vera');
    meeting.answerDeputy('vera', 'anouk', false);
    meeting.signUp('bilal', MORNING);
    expect(meeting.signUp('anouk')).toMatchObject({ kind: 'attending', slotId: MORNING });
    expect(meeting.gate.seats[MORNING]).toMatchObject({ taken: 1, held: [], waiting: ['bilal'] });
  });

  it('can be taken back while the deputy has not answered; the deputy is told and can no longer accept', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    meeting.signUp('anouk', MORNING);
    meeting.askDeputy('anouk', 'vera');
    expect(meeting.signUp('anouk')).toMatchObject({ kind: 'attending', slotId: MORNING });
    expect(meeting.told('deputy-withdrawn')).toEqual(['vera']);
    expect(meeting.answerDeputy('vera', 'anouk', true)).toEqual({ kind: 'refused', reason: 'not-asked' });
  });

  it('releases the seat at the deadline when nobody answered, and tells both', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    meeting.askDeputy('anouk', 'vera');
    meeting.at(AFTER_DEADLINE);
    expect(meeting.row('anouk')).toMatchObject({
      answer: 'declined',
      seat: null,
      deputy: { status: 'lapsed' },
    });
    expect(meeting.told('deputy-lapsed')).toEqual(['anouk', 'vera']);
    expect(meeting.answerDeputy('vera', 'anouk', true)).toEqual({
      kind: 'refused',
      reason: 'deadline-passed',
    });
  });

  it('says so when no deputy is on record, and changes nothing', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    expect(meeting.act('anouk', { kind: 'ask-deputy', deputy: null, wish: {} })).toEqual({
      kind: 'refused',
      reason: 'no-deputy',
    });
    expect(meeting.rows).toEqual([]);
  });

  it('is asked of one person at a time: the second of a duo hears that the deputy was asked already', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([5, 5]));
    meeting.askDeputy('anouk', 'vera');
    expect(meeting.askDeputy('aziz', 'vera')).toEqual({ kind: 'refused', reason: 'deputy-asked-by-other' });
    meeting.answerDeputy('vera', 'anouk', true);
    expect(meeting.askDeputy('aziz', 'vera')).toEqual({ kind: 'refused', reason: 'deputy-already-goes' });
  });

  it('lets a deputy who accepted sign off later: the primary is told and the region is no longer represented', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    meeting.askDeputy('anouk', 'vera');
    meeting.answerDeputy('vera', 'anouk', true);
    meeting.signOff('vera');
    expect(meeting.told('deputy-signed-off')).toEqual(['anouk']);
    expect(meeting.gate.regions['regio-anouk']).toEqual({
      represented: 0,
      waiting: 0,
      asked: 0,
      declined: 0,
    });
    expect(meeting.gate.seats[MORNING]?.taken).toBe(0);
  });

  it('ends a chain of questions at the deadline with each told once about each', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([5, 5]));
    meeting.askDeputy('anouk', 'vera');
    meeting.askDeputy('vera', 'walid');
    expect(meeting.askDeputy('walid', 'vera')).toEqual({ kind: 'refused', reason: 'deputy-asked-by-other' });
    meeting.at(AFTER_DEADLINE);
    expect(meeting.row('vera')).toMatchObject({ answer: 'declined', standsInFor: { status: 'lapsed' } });
    expect(
      meeting.messages.filter(({ kind }) => kind === 'deputy-lapsed').map(({ to, about }) => [to, about]),
    ).toEqual([
      ['anouk', 'vera'],
      ['vera', 'anouk'],
      ['vera', 'walid'],
      ['walid', 'vera'],
    ]);
  });

  it('takes "I come" from the deputy who was asked as accepting', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    meeting.askDeputy('anouk', 'vera');
    expect(
      meeting.act('vera', { kind: 'sign-up', wish: {} }, { region: 'regio-anouk', spokesperson: false }),
    ).toMatchObject({
      kind: 'stand-in-accepted',
      slotId: MORNING,
    });
  });

  it('takes "I cannot come" from the deputy who was asked for the question and for an own place in line', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    meeting.signUp('anouk', MORNING);
    meeting.signUp('vera', MORNING);
    meeting.askDeputy('anouk', 'vera');
    expect(meeting.signOff('vera')).toMatchObject({ kind: 'declined' });
    expect(meeting.line(MORNING)).toEqual([]);
    expect(meeting.row('vera')).toMatchObject({ answer: 'declined', standsInFor: { status: 'declined' } });
    expect(meeting.told('deputy-declined')).toEqual(['anouk']);
    meeting.signOff('anouk');
    expect(meeting.row('vera')).toMatchObject({ answer: 'declined', seat: null });
  });

  it('takes "I cannot come" from the deputy who was asked and sits already for the question too', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([2, 0]));
    meeting.signUp('vera', MORNING);
    meeting.askDeputy('anouk', 'vera');
    meeting.signOff('vera');
    expect(meeting.row('anouk')).toMatchObject({ answer: 'deputy', deputy: { status: 'declined' } });
    expect(meeting.told('deputy-declined')).toEqual(['anouk']);
  });

  it('cannot be taken back with an old card once the deputy has accepted', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    expect(meeting.askDeputy('anouk', 'vera')).toMatchObject({ undo: { kind: 'withdraw' } });
    meeting.answerDeputy('vera', 'anouk', true);
    expect(meeting.act('anouk', { kind: 'withdraw' })).toEqual({
      kind: 'refused',
      reason: 'deputy-already-goes',
    });
    meeting.signOff('vera');
    expect(meeting.told('deputy-signed-off')).toEqual(['anouk']);
  });
});
