import { describe, expect, it } from 'vitest';
import { meetingCard } from '../../../src/bot/cards/meeting.ts';
import { drawn } from './gallery.ts';
import { outline } from './outline.ts';
import { DUTCH, ENGLISH, STATES } from './situations.ts';
import { CALENDAR } from './tellings.ts';

/** What someone sees of a meeting, by what they answered and when they look; `outline` says how to read a line. */
const CARDS: Readonly<Record<string, readonly string[]>> = {
  'no answer': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    '(emphasis) ○ U heeft nog niet geantwoord',
    "31 van de 44 regio's komen",
    '[* Ik kom om 10.00 uur *] [ Ik kom om 13.00 uur ] [ Ik kom niet ] [ Meer ]',
  ],
  attending: [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    '(good) ✓ U komt · groep 10.00 uur',
    "31 van de 44 regio's komen",
    '[ Ik kom niet ] [ Liever groep 13.00 uur ] [ Mijn vervanger gaat ] [ Meer ]',
  ],
  'attending and waiting elsewhere': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    '(good) ✓ U komt · groep 13.00 uur',
    '(good) Wachtlijst, plaats 2 · groep 10.00 uur',
    "31 van de 44 regio's komen",
    '[ Ik kom niet ] [ Haal mij van de wachtlijst ] [ Mijn vervanger gaat ] [ Meer ]',
  ],
  'waiting, room elsewhere': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    '(warning) ◷ U staat op plaats 2 van de wachtlijst · groep 10.00 uur',
    "31 van de 44 regio's komen",
    '[* Ik kom om 13.00 uur *] [ Ik kom niet ] [ Mijn vervanger gaat ] [ Meer ]',
  ],
  'waiting, everything full': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    'Groep 13.00 uur: vol',
    '(warning) ◷ U staat op plaats 2 van de wachtlijst · groep 10.00 uur',
    "31 van de 44 regio's komen",
    '[ Ik kom niet ] [ Mijn vervanger gaat ] [ Meer ]',
  ],
  full: [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    'Groep 10.00 uur: vol · 1 op de wachtlijst',
    'Groep 13.00 uur: vol',
    '(emphasis) ○ U heeft nog niet geantwoord',
    "31 van de 44 regio's komen",
    '[* Wachtlijst groep 10.00 uur *] [ Wachtlijst groep 13.00 uur ] [ Ik kom niet ] [ Meer ]',
  ],
  declined: [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    '(emphasis) ✕ U komt niet',
    "31 van de 44 regio's komen",
    '[ Ik kom toch ] [ Mijn vervanger gaat ] [ Meer ]',
  ],
  'deputy asked': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    '(accent) → Jan de Boer is gevraagd voor u te gaan',
    '(accent) Uw plek blijft bewaard tot vrijdag 8 januari 2027, 17.00 uur',
    "31 van de 44 regio's komen",
    '[ Ik kom zelf ] [ Wij komen allebei niet ] [ Meer ]',
  ],
  'deputy asked from the waiting list': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    'Groep 13.00 uur: vol',
    '(accent) → Jan de Boer is gevraagd voor u te gaan',
    '(accent) Wachtlijst, plaats 2',
    "31 van de 44 regio's komen",
    '[ Ik kom zelf ] [ Wij komen allebei niet ] [ Meer ]',
  ],
  'deputy accepted': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    '(good) ✓ Jan de Boer gaat voor u',
    "31 van de 44 regio's komen",
    '[ Ik kom zelf ook ] [ Meer ]',
  ],
  'deputy declined': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    '(warning) ● Jan de Boer kan niet. Komt u zelf?',
    '(warning) Uw plek blijft bewaard tot vrijdag 8 januari 2027, 17.00 uur',
    "31 van de 44 regio's komen",
    '[* Ik kom zelf *] [ Ik kom niet ] [ Meer ]',
  ],
  'deputy signed off': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    '(warning) ● Jan de Boer kan niet. Komt u zelf?',
    "31 van de 44 regio's komen",
    '[* Ik kom zelf *] [ Ik kom niet ] [ Meer ]',
  ],
  'asked as stand-in': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    '(accent) ● Petra Jansen vraagt of u gaat',
    "31 van de 44 regio's komen",
    '[* Ja, ik ga *] [ Nee, ik kan niet ] [ Meer ]',
  ],
  'attending as stand-in': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    '(good) ✓ U komt voor Petra Jansen · groep 10.00 uur',
    "31 van de 44 regio's komen",
    '[ Ik kom niet ] [ Liever groep 13.00 uur ] [ Meer ]',
  ],
  'closed, no answer': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden kan niet meer',
    "31 van de 44 regio's komen",
    '[ Meer ]',
  ],
  'closed, attending': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden kan niet meer',
    '(good) ✓ U komt · groep 10.00 uur',
    "31 van de 44 regio's komen",
    '[ Ik kom niet ] [ Meer ]',
  ],
  'begun, in the first group': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden kan niet meer',
    '(good) ✓ U komt · groep 10.00 uur',
    "31 van de 44 regio's komen",
    '[ Meer ]',
  ],
  'begun, in the second group': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden kan niet meer',
    '(good) ✓ U komt · groep 13.00 uur',
    "31 van de 44 regio's komen",
    '[ Ik kom niet ] [ Meer ]',
  ],
  'closed, waiting': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden kan niet meer',
    '(warning) ◷ U staat op plaats 2 van de wachtlijst · groep 10.00 uur',
    "31 van de 44 regio's komen",
    '[ Ik kom niet ] [ Meer ]',
  ],
  'closed, seat offered': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden kan niet meer',
    '(accent) ● Er is een plek vrij voor u · groep 13.00 uur',
    "31 van de 44 regio's komen",
    '[* Ja, ik neem de plek *] [ Nee, laat maar ] [ Meer ]',
  ],
  'closed, deputy never answered': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden kan niet meer',
    '(emphasis) ✕ Geen antwoord van Jan de Boer. Uw plek is vrijgegeven',
    "31 van de 44 regio's komen",
    '[ Meer ]',
  ],
  cancelled: [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    '(attention) ✕ Deze bijeenkomst gaat niet door',
  ],
  over: [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari · 10.00-11.30 of 13.00-14.30 uur',
    '(emphasis) ℹ Deze bijeenkomst is geweest',
    '(emphasis) U was aangemeld · groep 10.00 uur',
    "31 van de 44 regio's komen",
  ],
  concept: [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    '(emphasis) ℹ Concept: nog niet gepubliceerd',
    '[ Meer ]',
  ],
  'not invited': [
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    'U hoort niet bij de genodigden van deze bijeenkomst',
    "31 van de 44 regio's komen",
    '[ Meer ]',
  ],
  'hybride, in Utrecht en online': [
    '⌂ Bestuurlijk netwerk · Utrecht en online',
    'Wonen',
    'donderdag 14 januari 2027 · 13.00-16.00 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    'In Utrecht: nog 2 plekken',
    '(emphasis) ○ U heeft nog niet geantwoord',
    "31 van de 44 regio's komen",
    '[* Ik kom naar Utrecht *] [ Ik doe online mee ] [ Ik kom niet ] [ Meer ]',
  ],
};

/** The buttons of the same card with its details. */
const BUTTONS_BELOW_DETAILS: Readonly<Record<string, string>> = {
  'no answer': '[* Ik kom om 10.00 uur *] [ Mijn vervanger gaat ] [ Wie komen er? ] [ Minder ]',
  attending: '[ Naar de online vergadering ] [ Wie komen er? ] [ Minder ]',
  'attending and waiting elsewhere': '[ Naar de online vergadering ] [ Wie komen er? ] [ Minder ]',
  'waiting, room elsewhere':
    '[* Ik kom om 13.00 uur *] [ Wie komen er? ] [ Naar de online vergadering ] [ Minder ]',
  'waiting, everything full': '[ Wie komen er? ] [ Naar de online vergadering ] [ Minder ]',
  full: '[* Wachtlijst groep 10.00 uur *] [ Mijn vervanger gaat ] [ Wie komen er? ] [ Minder ]',
  declined: '[ Wie komen er? ] [ Naar de online vergadering ] [ Minder ]',
  'deputy asked': '[ Wie komen er? ] [ Naar de online vergadering ] [ Minder ]',
  'deputy asked from the waiting list': '[ Wie komen er? ] [ Naar de online vergadering ] [ Minder ]',
  'deputy accepted': '[ Wie komen er? ] [ Naar de online vergadering ] [ Minder ]',
  'deputy declined': '[* Ik kom zelf *] [ Wie komen er? ] [ Naar de online vergadering ] [ Minder ]',
  'deputy signed off': '[* Ik kom zelf *] [ Wie komen er? ] [ Naar de online vergadering ] [ Minder ]',
  'asked as stand-in': '[* Ja, ik ga *] [ Wie komen er? ] [ Naar de online vergadering ] [ Minder ]',
  'attending as stand-in': '[ Naar de online vergadering ] [ Wie komen er? ] [ Minder ]',
  'closed, no answer': '[ Wie komen er? ] [ Naar de online vergadering ] [ Minder ]',
  'closed, attending': '[ Naar de online vergadering ] [ Wie komen er? ] [ Minder ]',
  'closed, waiting': '[ Wie komen er? ] [ Naar de online vergadering ] [ Minder ]',
  'closed, seat offered':
    '[* Ja, ik neem de plek *] [ Wie komen er? ] [ Naar de online vergadering ] [ Minder ]',
  'closed, deputy never answered': '[ Wie komen er? ] [ Naar de online vergadering ] [ Minder ]',
  cancelled: '[ Wie komen er? ] [ Minder ]',
  over: '[ Wie komen er? ] [ Minder ]',
  concept: '[ Wie komen er? ] [ Minder ]',
  'not invited': '[ Minder ]',
  hybride: '[* Ik kom naar Utrecht *] [ Mijn vervanger gaat ] [ Wie komen er? ] [ Minder ]',
};

describe('the card of a meeting', () => {
  it.each(Object.entries(CARDS))('says what, when, whether I am in and what I can do: %s', (name, lines) => {
    expect(outline(drawn(`meeting: ${name}`, DUTCH))).toEqual(lines);
  });

  it.each(Object.entries(BUTTONS_BELOW_DETAILS))(
    'keeps the less used buttons with its details: %s',
    (name, buttons) => {
      expect(outline(drawn(`details: ${name}`, DUTCH)).at(-1)).toBe(buttons);
    },
  );

  it('says in its details what is over, and that one was there', () => {
    expect(outline(drawn('details: over', DUTCH))).toEqual([
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari · 10.00-11.30 of 13.00-14.30 uur',
      '(emphasis) ℹ Deze bijeenkomst is geweest',
      '(emphasis) U was aangemeld · groep 10.00 uur',
      '10.00-11.30 uur | online',
      '13.00-14.30 uur | online',
      'Thema | Toegang',
      'Voor | Ambtelijk netwerk',
      'Aanmelden | tot vrijdag 8 januari, 17.00 uur',
      "31 van de 44 regio's komen",
      '[ Wie komen er? ] [ Minder ]',
    ]);
  });

  it('says in its details what is off, without a deadline that holds for nothing any more', () => {
    expect(outline(drawn('details: cancelled', DUTCH))).toEqual([
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      '(attention) ✕ Deze bijeenkomst gaat niet door',
      '10.00-11.30 uur | online',
      '13.00-14.30 uur | online',
      'Thema | Toegang',
      'Voor | Ambtelijk netwerk',
      '[ Wie komen er? ] [ Minder ]',
    ]);
  });

  it('lets who comes put it in their calendar, until it is over', () => {
    expect(outline(drawn('meeting: attending, with a calendar entry', DUTCH))).toEqual([
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
      '(good) ✓ U komt · groep 10.00 uur',
      '› ↓ Zet in mijn agenda',
      "31 van de 44 regio's komen",
      '[ Ik kom niet ] [ Liever groep 13.00 uur ] [ Mijn vervanger gaat ] [ Meer ]',
    ]);
    const over = STATES.find(({ name }) => name === 'over')?.view();
    if (over === undefined) throw new Error('the state is not among the samples');
    expect(outline(meetingCard({ ...over, calendarUrl: CALENDAR }, DUTCH))).toEqual(
      outline(meetingCard(over, DUTCH)),
    );
  });

  it('shows no answer of anyone where a channel reads along', () => {
    expect(outline(drawn('shared', DUTCH))).toEqual([
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
      "31 van de 44 regio's komen",
      '[* Mijn antwoord *]',
    ]);
  });

  it('carries with each button all that it needs, and the same for clients without Action.Execute', () => {
    expect(drawn('meeting: attending', DUTCH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak:
        "Toegang en uitstroom, Ambtelijk netwerk · online. dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur. U komt · groep 10.00 uur. 31 van de 44 regio's komen.",
      fallbackText:
        "Toegang en uitstroom, Ambtelijk netwerk · online. dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur. U komt · groep 10.00 uur. 31 van de 44 regio's komen.",
      body: [
        {
          type: 'TextBlock',
          text: '▭ Ambtelijk netwerk · online',
          wrap: true,
          size: 'small',
          isSubtle: true,
          spacing: 'medium',
        },
        {
          type: 'TextBlock',
          text: 'Toegang en uitstroom',
          wrap: true,
          size: 'large',
          weight: 'bolder',
          style: 'heading',
          spacing: 'small',
        },
        {
          type: 'TextBlock',
          text: 'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
          wrap: true,
          spacing: 'small',
        },
        {
          type: 'TextBlock',
          text: 'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
          wrap: true,
          isSubtle: true,
          spacing: 'small',
        },
        {
          type: 'Container',
          items: [{ type: 'TextBlock', text: '✓ U komt · groep 10.00 uur', wrap: true, weight: 'bolder' }],
          style: 'good',
          spacing: 'medium',
        },
        {
          type: 'TextBlock',
          text: "31 van de 44 regio's komen",
          wrap: true,
          isSubtle: true,
          spacing: 'medium',
        },
      ],
      actions: [
        {
          type: 'Action.Execute',
          title: 'Ik kom niet',
          verb: 'registration.sign-off',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Ik kom niet',
            data: { verb: 'registration.sign-off', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          },
        },
        {
          type: 'Action.Execute',
          title: 'Liever groep 13.00 uur',
          verb: 'registration.sign-up',
          data: { meetingId: 'ambtelijk-2027-01-12', slotId: 's2-online', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Liever groep 13.00 uur',
            data: {
              verb: 'registration.sign-up',
              meetingId: 'ambtelijk-2027-01-12',
              slotId: 's2-online',
              language: 'nl',
            },
          },
        },
        {
          type: 'Action.Execute',
          title: 'Mijn vervanger gaat',
          verb: 'registration.ask-deputy',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Mijn vervanger gaat',
            data: { verb: 'registration.ask-deputy', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          },
        },
        {
          type: 'Action.Execute',
          title: 'Meer',
          verb: 'meeting.more',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Meer',
            data: { verb: 'meeting.more', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          },
        },
      ],
    });
  });

  it('reads in English as an English reader expects', () => {
    expect(drawn('meeting: attending', ENGLISH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'en',
      speak:
        'Toegang en uitstroom, Ambtelijk network · online. Tuesday 12 January 2027 · 10:00-11:30 or 13:00-14:30. You are coming · group 10:00. 31 of 44 regions are coming.',
      fallbackText:
        'Toegang en uitstroom, Ambtelijk network · online. Tuesday 12 January 2027 · 10:00-11:30 or 13:00-14:30. You are coming · group 10:00. 31 of 44 regions are coming.',
      body: [
        {
          type: 'TextBlock',
          text: '▭ Ambtelijk network · online',
          wrap: true,
          size: 'small',
          isSubtle: true,
          spacing: 'medium',
        },
        {
          type: 'TextBlock',
          text: 'Toegang en uitstroom',
          wrap: true,
          size: 'large',
          weight: 'bolder',
          style: 'heading',
          spacing: 'small',
        },
        {
          type: 'TextBlock',
          text: 'Tuesday 12 January 2027 · 10:00-11:30 or 13:00-14:30',
          wrap: true,
          spacing: 'small',
        },
        {
          type: 'TextBlock',
          text: 'Sign up before Friday 8 January 2027, 17:00',
          wrap: true,
          isSubtle: true,
          spacing: 'small',
        },
        {
          type: 'Container',
          items: [
            { type: 'TextBlock', text: '✓ You are coming · group 10:00', wrap: true, weight: 'bolder' },
          ],
          style: 'good',
          spacing: 'medium',
        },
        {
          type: 'TextBlock',
          text: '31 of 44 regions are coming',
          wrap: true,
          isSubtle: true,
          spacing: 'medium',
        },
      ],
      actions: [
        {
          type: 'Action.Execute',
          title: "I'm not coming",
          verb: 'registration.sign-off',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'en' },
          fallback: {
            type: 'Action.Submit',
            title: "I'm not coming",
            data: { verb: 'registration.sign-off', meetingId: 'ambtelijk-2027-01-12', language: 'en' },
          },
        },
        {
          type: 'Action.Execute',
          title: 'Rather group 13:00',
          verb: 'registration.sign-up',
          data: { meetingId: 'ambtelijk-2027-01-12', slotId: 's2-online', language: 'en' },
          fallback: {
            type: 'Action.Submit',
            title: 'Rather group 13:00',
            data: {
              verb: 'registration.sign-up',
              meetingId: 'ambtelijk-2027-01-12',
              slotId: 's2-online',
              language: 'en',
            },
          },
        },
        {
          type: 'Action.Execute',
          title: 'My deputy is going',
          verb: 'registration.ask-deputy',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'en' },
          fallback: {
            type: 'Action.Submit',
            title: 'My deputy is going',
            data: { verb: 'registration.ask-deputy', meetingId: 'ambtelijk-2027-01-12', language: 'en' },
          },
        },
        {
          type: 'Action.Execute',
          title: 'More',
          verb: 'meeting.more',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'en' },
          fallback: {
            type: 'Action.Submit',
            title: 'More',
            data: { verb: 'meeting.more', meetingId: 'ambtelijk-2027-01-12', language: 'en' },
          },
        },
      ],
    });
  });

  it('lists each slot with its seats, and the facts in two columns, in its details', () => {
    expect(drawn('details: hybride', DUTCH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak:
        "Wonen, Bestuurlijk netwerk · Utrecht en online. donderdag 14 januari 2027 · 13.00-16.00 uur. U heeft nog niet geantwoord. 31 van de 44 regio's komen.",
      fallbackText:
        "Wonen, Bestuurlijk netwerk · Utrecht en online. donderdag 14 januari 2027 · 13.00-16.00 uur. U heeft nog niet geantwoord. 31 van de 44 regio's komen.",
      body: [
        {
          type: 'TextBlock',
          text: '⌂ Bestuurlijk netwerk · Utrecht en online',
          wrap: true,
          size: 'small',
          isSubtle: true,
          spacing: 'medium',
        },
        {
          type: 'TextBlock',
          text: 'Wonen',
          wrap: true,
          size: 'large',
          weight: 'bolder',
          style: 'heading',
          spacing: 'small',
        },
        {
          type: 'TextBlock',
          text: 'donderdag 14 januari 2027 · 13.00-16.00 uur',
          wrap: true,
          spacing: 'small',
        },
        {
          type: 'Container',
          items: [{ type: 'TextBlock', text: '○ U heeft nog niet geantwoord', wrap: true, weight: 'bolder' }],
          style: 'emphasis',
          spacing: 'medium',
        },
        {
          type: 'Container',
          items: [
            {
              type: 'ColumnSet',
              columns: [
                {
                  type: 'Column',
                  width: '112px',
                  items: [{ type: 'TextBlock', text: '13.00-16.00 uur', wrap: true, isSubtle: true }],
                },
                {
                  type: 'Column',
                  width: 'stretch',
                  items: [{ type: 'TextBlock', text: 'Utrecht · 2 van de 4 plekken vrij', wrap: true }],
                },
              ],
              spacing: 'small',
            },
            {
              type: 'ColumnSet',
              columns: [
                {
                  type: 'Column',
                  width: '112px',
                  items: [{ type: 'TextBlock', text: '13.00-16.00 uur', wrap: true, isSubtle: true }],
                },
                {
                  type: 'Column',
                  width: 'stretch',
                  items: [{ type: 'TextBlock', text: 'online', wrap: true }],
                },
              ],
              spacing: 'small',
            },
            {
              type: 'ColumnSet',
              columns: [
                {
                  type: 'Column',
                  width: '112px',
                  items: [{ type: 'TextBlock', text: 'Locatie', wrap: true, isSubtle: true }],
                },
                {
                  type: 'Column',
                  width: 'stretch',
                  items: [{ type: 'TextBlock', text: 'Utrecht', wrap: true }],
                },
              ],
              spacing: 'small',
            },
            {
              type: 'ColumnSet',
              columns: [
                {
                  type: 'Column',
                  width: '112px',
                  items: [{ type: 'TextBlock', text: 'Link', wrap: true, isSubtle: true }],
                },
                {
                  type: 'Column',
                  width: 'stretch',
                  items: [{ type: 'TextBlock', text: 'volgt', wrap: true }],
                },
              ],
              spacing: 'small',
            },
            {
              type: 'ColumnSet',
              columns: [
                {
                  type: 'Column',
                  width: '112px',
                  items: [{ type: 'TextBlock', text: 'Thema', wrap: true, isSubtle: true }],
                },
                {
                  type: 'Column',
                  width: 'stretch',
                  items: [{ type: 'TextBlock', text: 'Wonen en uitstroom', wrap: true }],
                },
              ],
              spacing: 'small',
            },
            {
              type: 'ColumnSet',
              columns: [
                {
                  type: 'Column',
                  width: '112px',
                  items: [{ type: 'TextBlock', text: 'Voor', wrap: true, isSubtle: true }],
                },
                {
                  type: 'Column',
                  width: 'stretch',
                  items: [{ type: 'TextBlock', text: 'Bestuurlijk netwerk', wrap: true }],
                },
              ],
              spacing: 'small',
            },
            {
              type: 'ColumnSet',
              columns: [
                {
                  type: 'Column',
                  width: '112px',
                  items: [{ type: 'TextBlock', text: 'Aanmelden', wrap: true, isSubtle: true }],
                },
                {
                  type: 'Column',
                  width: 'stretch',
                  items: [{ type: 'TextBlock', text: 'tot vrijdag 8 januari 2027, 17.00 uur', wrap: true }],
                },
              ],
              spacing: 'small',
            },
          ],
          spacing: 'medium',
        },
        {
          type: 'TextBlock',
          text: "31 van de 44 regio's komen",
          wrap: true,
          isSubtle: true,
          spacing: 'medium',
        },
      ],
      actions: [
        {
          type: 'Action.Execute',
          title: 'Ik kom naar Utrecht',
          verb: 'registration.sign-up',
          data: { meetingId: 'bestuurlijk-2027-01-14', slotId: 's1-utrecht', language: 'nl' },
          style: 'positive',
          fallback: {
            type: 'Action.Submit',
            title: 'Ik kom naar Utrecht',
            data: {
              verb: 'registration.sign-up',
              meetingId: 'bestuurlijk-2027-01-14',
              slotId: 's1-utrecht',
              language: 'nl',
            },
            style: 'positive',
          },
        },
        {
          type: 'Action.Execute',
          title: 'Mijn vervanger gaat',
          verb: 'registration.ask-deputy',
          data: { meetingId: 'bestuurlijk-2027-01-14', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Mijn vervanger gaat',
            data: { verb: 'registration.ask-deputy', meetingId: 'bestuurlijk-2027-01-14', language: 'nl' },
          },
        },
        {
          type: 'Action.Execute',
          title: 'Wie komen er?',
          verb: 'meeting.attendance',
          data: { meetingId: 'bestuurlijk-2027-01-14', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Wie komen er?',
            data: { verb: 'meeting.attendance', meetingId: 'bestuurlijk-2027-01-14', language: 'nl' },
          },
        },
        {
          type: 'Action.Execute',
          title: 'Minder',
          verb: 'meeting.show',
          data: { meetingId: 'bestuurlijk-2027-01-14', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Minder',
            data: { verb: 'meeting.show', meetingId: 'bestuurlijk-2027-01-14', language: 'nl' },
          },
        },
      ],
    });
  });

  it('offers a channel one button, whose answer is personal', () => {
    expect(drawn('shared', DUTCH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak:
        "Toegang en uitstroom, Ambtelijk netwerk · online. dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur. 31 van de 44 regio's komen.",
      fallbackText:
        "Toegang en uitstroom, Ambtelijk netwerk · online. dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur. 31 van de 44 regio's komen.",
      body: [
        {
          type: 'TextBlock',
          text: '▭ Ambtelijk netwerk · online',
          wrap: true,
          size: 'small',
          isSubtle: true,
          spacing: 'medium',
        },
        {
          type: 'TextBlock',
          text: 'Toegang en uitstroom',
          wrap: true,
          size: 'large',
          weight: 'bolder',
          style: 'heading',
          spacing: 'small',
        },
        {
          type: 'TextBlock',
          text: 'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
          wrap: true,
          spacing: 'small',
        },
        {
          type: 'TextBlock',
          text: 'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
          wrap: true,
          isSubtle: true,
          spacing: 'small',
        },
        {
          type: 'TextBlock',
          text: "31 van de 44 regio's komen",
          wrap: true,
          isSubtle: true,
          spacing: 'medium',
        },
      ],
      actions: [
        {
          type: 'Action.Execute',
          title: 'Mijn antwoord',
          verb: 'meeting.show',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          style: 'positive',
          fallback: {
            type: 'Action.Submit',
            title: 'Mijn antwoord',
            data: { verb: 'meeting.show', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
            style: 'positive',
          },
        },
      ],
    });
  });
});
