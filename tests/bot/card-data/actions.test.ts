import { describe, expect, it } from 'vitest';
import { execute, openUrl, say } from '../../../src/bot/cards/actions.ts';
import { listMeetings, showAttendance, showMeeting, showMore } from '../../../src/bot/card-data/meetings.ts';
import {
  answerDeputy,
  answerOffer,
  askDeputy,
  chooseSlot,
  leaveLine,
  nameDeputy,
  showMine,
  signOff,
  signUp,
  undo,
} from '../../../src/bot/card-data/registrations.ts';

const MEETING = 'ambtelijk-2027-01-12';
const UUID = '3f2b8c1e-5d4a-4c55-9a51-0c6f2f3f7b11';

describe('what a button carries', () => {
  it('comes back as it was packed, without what the client added', () => {
    const packed = execute(
      signUp,
      { meetingId: MEETING, slotId: 's1-online' },
      { title: 'Ik kom', language: 'nl' },
    );
    expect(signUp.schema.parse({ ...packed.data, isAdmin: true })).toEqual({
      meetingId: MEETING,
      slotId: 's1-online',
    });
  });

  it('is the same for a client that knows no Action.Execute, with the verb among the data', () => {
    expect(execute(signOff, { meetingId: MEETING }, { title: 'Ik kom niet', language: 'nl' })).toEqual({
      type: 'Action.Execute',
      title: 'Ik kom niet',
      verb: 'registration.sign-off',
      data: { meetingId: MEETING, language: 'nl' },
      fallback: {
        type: 'Action.Submit',
        title: 'Ik kom niet',
        data: { verb: 'registration.sign-off', meetingId: MEETING, language: 'nl' },
      },
    });
  });

  it.each([
    ['a path', '../gate'],
    ['a filter', "x' or PartitionKey ne 'x"],
    ['a key separator', 'a/b'],
    ['nothing', ''],
    ['a novel', 'a'.repeat(65)],
    ['a number', 7],
  ])('is refused when the meeting is %s', (_, meetingId) => {
    for (const action of [signUp, signOff, leaveLine, chooseSlot, askDeputy, showMeeting, showMore]) {
      expect(action.schema.safeParse({ meetingId }).success).toBe(false);
    }
  });

  it('takes back an action only as the rules know it', () => {
    const taken = (back: unknown) => undo.schema.safeParse({ meetingId: MEETING, undo: back }).success;
    expect(taken({ kind: 'sign-up', slotId: 's1-online' })).toBe(true);
    expect(taken({ kind: 'withdraw' })).toBe(true);
    expect(taken({ kind: 'sign-up' })).toBe(false);
    expect(taken({ kind: 'answer-offer' })).toBe(false);
  });

  it('knows whose question a deputy answers, and which way', () => {
    const answer = (accept: unknown) =>
      answerDeputy.schema.safeParse({ meetingId: MEETING, primary: UUID, accept }).success;
    expect(answer(true)).toBe(true);
    expect(answer('true')).toBe(false);
    expect(answerOffer.schema.safeParse({ meetingId: MEETING, accept: false }).success).toBe(true);
    expect(answerOffer.schema.safeParse({ meetingId: MEETING }).success).toBe(false);
  });

  it('takes a named deputy only with a name and an e-mail address', () => {
    const named = (name: string, email: string) =>
      nameDeputy.schema.safeParse({ meetingId: MEETING, name, email }).success;
    expect(named('Karin Bos', 'karin.bos@voorbeeld.nl')).toBe(true);
    expect(named(' ', 'karin.bos@voorbeeld.nl')).toBe(false);
    expect(named('Karin Bos', 'karin.bos')).toBe(false);
    expect(named('K'.repeat(121), 'karin.bos@voorbeeld.nl')).toBe(false);
  });

  it('may leave out what narrows a view', () => {
    expect(listMeetings.schema.parse({})).toEqual({});
    expect(listMeetings.schema.safeParse({ network: 'landelijk' }).success).toBe(false);
    expect(showAttendance.schema.parse({ meetingId: MEETING, standing: 'silent' })).toEqual({
      meetingId: MEETING,
      standing: 'silent',
    });
    expect(showMine.schema.parse({ anything: 1 })).toEqual({});
  });
});

describe('a button', () => {
  it('carries a sentence to be answered as if it was typed', () => {
    expect(say('Help')).toEqual({ type: 'Action.Submit', title: 'Help', data: { say: 'Help' } });
  });

  it('opens a web address, and nothing else', () => {
    expect(openUrl('Link', 'https://teams.voorbeeld.nl/a')).toEqual({
      type: 'Action.OpenUrl',
      title: 'Link',
      url: 'https://teams.voorbeeld.nl/a',
    });
    for (const url of [
      null,
      'http://teams.voorbeeld.nl',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'volgt',
    ]) {
      expect(openUrl('Link', url)).toBeNull();
    }
  });
});
