import { describe, expect, it } from 'vitest';

import { attendeesOf } from '../../src/domain/attendees.ts';
import { AFTERNOON, ambtelijkNetwerk, Meetinghouse, MORNING } from '../support/meetings.ts';

describe('the list of attendees', () => {
  const house = new Meetinghouse(ambtelijkNetwerk([1, null]));
  house.signUp('bilal', AFTERNOON);
  house.signUp('anouk', MORNING);
  house.signUp('carla', MORNING);
  house.signUp('daan', MORNING);
  house.signOff('eva');
  house.signUp('farid', AFTERNOON);
  house.askDeputy('farid', 'gwen');
  house.signUp('bilal', MORNING);
  const attendees = attendeesOf(house.gate, house.rows);

  it('has those who come first, by group, then the line in its order', () => {
    expect(attendees.map(({ personId, answer, place }) => [personId, answer, place])).toEqual([
      ['anouk', 'attending', null],
      ['bilal', 'attending', 3],
      ['farid', 'deputy-asked', null],
      ['carla', 'waiting', 1],
      ['daan', 'waiting', 2],
      ['gwen', 'asked', null],
      ['eva', 'declined', null],
    ]);
  });

  it('shows someone who switches in the seat they keep', () => {
    expect(attendees.find(({ personId }) => personId === 'bilal')?.slotId).toBe(AFTERNOON);
  });
});
