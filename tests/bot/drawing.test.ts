import { describe, expect, it } from 'vitest';
import { createMeetings } from '../../src/app/meetings.ts';
import { createDrawing } from '../../src/bot/drawing.ts';
import { ownViewOf, viewOf } from '../../src/domain/views.ts';
import { useAzurite } from '../support/azurite.ts';
import { ambtelijkNetwerk, Meetinghouse } from '../support/meetings.ts';
import { reachable } from '../support/recipients.ts';

const azurite = useAzurite();

/** The address of the calendar entry on Petra's card, after what happened to her answer. */
async function calendarUrl(live: (house: Meetinghouse) => void, hasAddress = true): Promise<string | null> {
  const { storage, clock } = await azurite.world();
  const { meetings, contacts, people, reference } = storage;
  const drawing = createDrawing({
    meetings: createMeetings({ meetings, contacts, people, reference, clock }),
    contacts,
    clock,
    links: hasAddress
      ? { calendar: (meeting, person) => Promise.resolve(`https://voorbeeld.nl/${meeting}/${person}`) }
      : null,
    secretariat: 'secretariaat@voorbeeld.nl',
    exampleData: false,
  });
  const house = new Meetinghouse(ambtelijkNetwerk([1, null]));
  live(house);
  const view = await drawing.view(
    { actor: { person: reachable('petra'), posts: [] } },
    { view: viewOf(house.gate, house.now), own: ownViewOf(house.gate, house.row('petra')) },
  );
  return view.calendarUrl;
}

describe('the calendar entry on the card of a meeting', () => {
  it('is the own one of who comes', async () => {
    expect(await calendarUrl((house) => house.signUp('petra'))).toBe(
      'https://voorbeeld.nl/ambtelijk-2027-01-12/petra',
    );
  });

  it('is none for who has not answered, cannot come, or waits', async () => {
    expect(await calendarUrl(() => undefined)).toBeNull();
    expect(await calendarUrl((house) => house.signOff('petra'))).toBeNull();
    expect(
      await calendarUrl((house) => {
        house.signUp('anne', 's1-online');
        house.signUp('petra', 's1-online');
      }),
    ).toBeNull();
  });

  it('is none where no public address is set', async () => {
    expect(await calendarUrl((house) => house.signUp('petra'), false)).toBeNull();
  });
});
