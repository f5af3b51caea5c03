import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { createContacts } from '../../../src/app/contacts.ts';
import { contactsFeature } from '../../../src/bot/features/contacts.ts';
import type { Speaking } from '../../../src/bot/feature.ts';
import type { Reply, TurnEvent } from '../../../src/bot/turn.ts';
import type { Contact } from '../../../src/domain/people.ts';
import { parseReference } from '../../../src/storage/reference-files.ts';
import { textsIn } from '../../../src/texts/index.ts';

const read = (name: string) => readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8');
const reference = parseReference(read('regions.csv'), read('municipalities.csv'));

const sanne: Contact = {
  regionId: 'BW25',
  network: 'ambtelijk',
  rank: 'primary',
  seat: 1,
  holder: {
    personId: 'sanne',
    name: 'Sanne Koster',
    function: 'beleidsadviseur',
    municipalityCode: 'GM0034',
    email: 'sanne.koster@voorbeeld.nl',
    phone: null,
  },
};

const feature = contactsFeature({
  contacts: createContacts({
    contacts: { all: () => Promise.resolve([sanne]) },
    reference: { reference: () => Promise.resolve(reference), tenants: () => Promise.resolve([]) },
  }),
  drawing: {
    context: ({ language }) => ({
      language,
      now: '2026-11-23T08:00:00.000Z',
      secretariat: 'netwerk@voorbeeld.nl',
      exampleData: true,
    }),
  },
});

const TYPED: TurnEvent = { kind: 'message', text: '' };

function speaking(
  as: 'member' | 'stranger',
  where: 'personal' | 'channel',
  event: TurnEvent = TYPED,
): Speaking {
  const identity = { tenantId: 't', objectId: 'o' };
  const person = {
    personId: 'sanne',
    name: 'Sanne',
    email: null,
    language: 'nl',
    roles: [],
    conversation: null,
    wantsReminders: true,
  } as const;
  return {
    actor: as === 'member' ? { identity, person, posts: [sanne] } : { identity, person: null, posts: [] },
    language: 'nl',
    texts: textsIn('nl'),
    isPrivate: where === 'personal',
    turn: {
      activityId: 'a1',
      identity,
      displayName: 'Sanne',
      teamId: null,
      roster: () => Promise.resolve(null),
      event,
      conversation: {
        tenantId: 't',
        conversationId: 'c',
        serviceUrl: 'https://smba.voorbeeld.nl',
        scope: where,
        channelId: 'msteams',
        bot: { id: 'b', name: 'bot' },
        user: { id: 'u', name: 'Sanne' },
      },
    },
  };
}

function ask(who: Speaking, place: string | null): Promise<Reply> | undefined {
  return feature.intents.contact?.(who, { name: 'contact', place, network: 'ambtelijk' });
}

function press(
  who: 'member' | 'stranger',
  where: 'personal' | 'channel',
  via: 'execute' | 'submit',
  data: unknown,
) {
  const event: TurnEvent = { kind: 'action', verb: 'contact.show', data, via };
  return feature.actions
    .find(({ verb }) => verb === 'contact.show')
    ?.handle(speaking(who, where, event), data);
}

const text = (reply: unknown) => JSON.stringify(reply);

describe('"wie is het ambtelijk aanspreekpunt van Urk"', () => {
  it('is answered with the person in a member’s own chat', async () => {
    expect(text(await ask(speaking('member', 'personal'), 'Urk'))).toContain('Sanne Koster');
  });

  it('names no one in a channel, and offers a button', async () => {
    const reply = text(await ask(speaking('member', 'channel'), 'Urk'));
    expect(reply).toContain('Toon gegevens');
    expect(reply).not.toMatch(/Koster|sanne/i);
  });

  it('tells a stranger the region only', async () => {
    const reply = text(await ask(speaking('stranger', 'personal'), 'Urk'));
    expect(reply).toContain('Urk hoort bij regio Flevoland.');
    expect(reply).toContain('alleen voor leden');
    expect(reply).not.toMatch(/Koster|sanne/i);
  });

  it('without a place is about the speaker’s own region, when there is one', async () => {
    expect(text(await ask(speaking('member', 'personal'), null))).toContain('Sanne Koster');
    expect(await ask(speaking('stranger', 'personal'), null)).toEqual({
      text: textsIn('nl').contacts.noOwnRegion,
    });
  });
});

it('"bij welke regio hoort Urk" names no one, also not to a member', async () => {
  const reply = text(
    await feature.intents.region?.(speaking('member', 'personal'), { name: 'region', place: 'Urk' }),
  );

  expect(reply).toContain('Urk hoort bij regio Flevoland.');
  expect(reply).toContain('Wie is het aanspreekpunt?');
  expect(reply).not.toContain('Koster');
});

it('a place that is unknown or fits several is asked back', async () => {
  expect(text(await ask(speaking('member', 'personal'), 'Ork'))).toContain('GM0184');
  expect(text(await ask(speaking('member', 'channel'), 'Bergen'))).toContain('Welke plaats bedoelt u?');
});

describe('the button that shows the person', () => {
  it('answers a member, in a channel too: only who pressed sees the card', async () => {
    expect(text(await press('member', 'personal', 'execute', { place: 'BW25' }))).toContain('Sanne Koster');
    expect(text(await press('member', 'channel', 'execute', { place: 'GM0184' }))).toContain('Sanne Koster');
  });

  it('judges who pressed, not who asked', async () => {
    const reply = text(await press('stranger', 'channel', 'execute', { place: 'BW25' }));
    expect(reply).toContain('alleen voor leden');
    expect(reply).not.toContain('Koster');
  });

  it('keeps names back where an older client would show the answer to all', async () => {
    expect(await press('member', 'channel', 'submit', { place: 'BW25' })).toEqual({
      text: textsIn('nl').contacts.askInChat,
    });
    expect(text(await press('member', 'personal', 'submit', { place: 'BW25' }))).toContain('Sanne Koster');
  });

  it('refuses data that no card of ours carries, and a place that is gone', async () => {
    for (const data of [null, {}, { place: "BW25' or true" }, { place: 'BW25', rank: 'boss' }]) {
      expect(press('member', 'personal', 'execute', data)).toBeNull();
    }
    expect(await press('member', 'personal', 'execute', { place: 'BW99' })).toEqual({
      text: textsIn('nl').contacts.gone,
    });
  });
});
