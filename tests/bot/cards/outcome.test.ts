import { describe, expect, it } from 'vitest';
import { outcomeText } from '../../../src/bot/cards/outcome-text.ts';
import type { RefusalReason } from '../../../src/domain/registrations.ts';
import { drawn } from './gallery.ts';
import { outline } from './outline.ts';
import { DUTCH, nobodyYet, PETRA, viewFor } from './situations.ts';

const CARDS: Readonly<Record<string, readonly string[]>> = {
  'signed up': [
    '(good) ✓ U komt.',
    '(good) Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    "31 van de 44 regio's komen",
    '[ Maak mijn aanmelding ongedaan ] [ Liever groep 13.00 uur ] [ Mijn vervanger gaat ] [ Meer ]',
  ],
  switched: [
    '(good) ✓ U komt.',
    '(good) Ambtelijk netwerk, dinsdag 12 januari 2027, 13.00-14.30 uur, online.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    "31 van de 44 regio's komen",
    '[ Toch liever groep 10.00 uur ] [ Ik kom niet ] [ Mijn vervanger gaat ] [ Meer ]',
  ],
  'waiting, room elsewhere': [
    '(warning) ◷ De groep van 10.00 uur is vol.',
    '(warning) U staat op plaats 2 van de wachtlijst. In de groep van 13.00 uur is nog plek.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    "31 van de 44 regio's komen",
    '[* Ik kom om 13.00 uur *] [ Maak mijn aanmelding ongedaan ] [ Mijn vervanger gaat ] [ Meer ]',
  ],
  'waiting, everything full': [
    '(warning) ◷ De groep van 10.00 uur is vol.',
    '(warning) U staat op plaats 2 van de wachtlijst. U krijgt bericht als er plek is.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    'Groep 13.00 uur: vol',
    "31 van de 44 regio's komen",
    '[ Maak mijn aanmelding ongedaan ] [ Mijn vervanger gaat ] [ Meer ]',
  ],
  'waiting, keeping a seat': [
    '(warning) ◷ De groep van 10.00 uur is vol.',
    '(warning) U staat op plaats 2 van de wachtlijst. U houdt uw plek in de groep van 13.00 uur.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    "31 van de 44 regio's komen",
    '[ Haal mij van de wachtlijst ] [ Ik kom niet ] [ Mijn vervanger gaat ] [ Meer ]',
  ],
  'left the line': [
    '(good) ✓ U komt.',
    '(good) Ambtelijk netwerk, dinsdag 12 januari 2027, 13.00-14.30 uur, online.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    'Groep 10.00 uur: vol · 1 op de wachtlijst',
    "31 van de 44 regio's komen",
    '[ Toch liever groep 10.00 uur ] [ Ik kom niet ] [ Mijn vervanger gaat ] [ Meer ]',
  ],
  'signed off': [
    '(emphasis) ✕ U komt niet.',
    '(emphasis) Ambtelijk netwerk, dinsdag 12 januari 2027.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    "31 van de 44 regio's komen",
    '[ Ik kom toch, groep 10.00 uur ] [ Mijn vervanger gaat ] [ Meer ]',
  ],
  'declined at once': [
    '(emphasis) ✕ U komt niet.',
    '(emphasis) Ambtelijk netwerk, dinsdag 12 januari 2027.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    "31 van de 44 regio's komen",
    '[ Ik kom toch ] [ Mijn vervanger gaat ] [ Meer ]',
  ],
  withdrawn: [
    '(emphasis) ℹ Uw antwoord is weggehaald.',
    '(emphasis) U kunt opnieuw kiezen.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    '(emphasis) ○ U heeft nog niet geantwoord',
    "31 van de 44 regio's komen",
    '[* Ik kom om 10.00 uur *] [ Ik kom om 13.00 uur ] [ Ik kom niet ] [ Meer ]',
  ],
  'deputy asked': [
    '(accent) → Jan de Boer krijgt de vraag om voor u te gaan.',
    '(accent) Uw plek blijft bewaard tot vrijdag 8 januari 2027, 17.00 uur.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    "31 van de 44 regio's komen",
    '[ Trek de vraag in ] [ Ik kom zelf ] [ Wij komen allebei niet ] [ Meer ]',
  ],
  'deputy asked by who sat': [
    '(accent) → Jan de Boer krijgt de vraag om voor u te gaan.',
    '(accent) Uw plek blijft bewaard tot vrijdag 8 januari 2027, 17.00 uur.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    "31 van de 44 regio's komen",
    '[ Ik kom toch zelf ] [ Wij komen allebei niet ] [ Meer ]',
  ],
  'deputy asked after declining': [
    '(accent) → Jan de Boer krijgt de vraag om voor u te gaan.',
    '(accent) Uw plek blijft bewaard tot vrijdag 8 januari 2027, 17.00 uur.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    "31 van de 44 regio's komen",
    '[ Ik kom toch niet ] [ Ik kom zelf ] [ Meer ]',
  ],
  'deputy asked from the waiting list': [
    '(accent) → Jan de Boer krijgt de vraag om voor u te gaan.',
    '(accent) U houdt plaats 2 op de wachtlijst.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    'Groep 13.00 uur: vol',
    "31 van de 44 regio's komen",
    '[ Ik kom toch zelf ] [ Wij komen allebei niet ] [ Meer ]',
  ],
  'deputy named': [
    '(good) ✓ Dank u, het secretariaat weet wie u noemt.',
    '(good) Het neemt contact op. Uw eigen antwoord is niet veranderd.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    '(emphasis) ○ U heeft nog niet geantwoord',
    "31 van de 44 regio's komen",
    '[* Ik kom om 10.00 uur *] [ Ik kom om 13.00 uur ] [ Ik kom niet ] [ Meer ]',
  ],
  'stand-in accepted': [
    '(good) ✓ U gaat voor Petra Jansen.',
    '(good) Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    "31 van de 44 regio's komen",
    '[ Ik kom niet ] [ Liever groep 13.00 uur ] [ Meer ]',
  ],
  'stand-in accepted, waiting': [
    '(warning) ◷ U gaat voor Petra Jansen zodra er plek is.',
    '(warning) U staat op de wachtlijst.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    'Groep 13.00 uur: vol',
    "31 van de 44 regio's komen",
    '[ Ik kom niet ] [ Meer ]',
  ],
  'stand-in declined': [
    '(emphasis) ✕ U gaat niet.',
    '(emphasis) Petra Jansen krijgt daarvan bericht.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
    "31 van de 44 regio's komen",
    '[ Ik ga toch ] [ Meer ]',
  ],
  'offer declined': [
    '(emphasis) ✕ U neemt de plek niet.',
    '(emphasis) De volgende op de wachtlijst krijgt hem aangeboden.',
    '▭ Ambtelijk netwerk · online',
    'Toegang en uitstroom',
    'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    'Aanmelden kan niet meer',
    "31 van de 44 regio's komen",
    '[ Meer ]',
  ],
};

const REFUSALS: Readonly<Record<RefusalReason, string>> = {
  concept: 'Deze bijeenkomst is nog niet gepubliceerd. Antwoorden kan zodra dat is gebeurd.',
  cancelled: 'Deze bijeenkomst gaat niet door. U hoeft niets te doen.',
  past: 'Deze bijeenkomst is al begonnen of voorbij. Uw antwoord is niet veranderd.',
  'deadline-passed':
    'Aanmelden kon tot vrijdag 8 januari 2027, 17.00 uur. Wilt u toch komen? Mail het secretariaat: secretariaat@voorbeeld.nl',
  'not-invited':
    'Deze bijeenkomst is voor een andere groep. Hoort u er toch bij? Mail het secretariaat: secretariaat@voorbeeld.nl',
  'no-such-slot': 'Die groep heeft deze bijeenkomst niet. Kies hieronder een groep die er wel is.',
  'line-full':
    'Alle plekken en de wachtlijst zijn vol. Uw antwoord is niet veranderd. Mail het secretariaat: secretariaat@voorbeeld.nl',
  'not-asked': 'Deze vraag staat niet meer open. U hoeft niets te doen.',
  'nothing-offered': 'Deze plek staat niet meer voor u open. Hieronder ziet u hoe het nu is.',
  'not-in-line': 'U staat niet op een wachtlijst. Uw antwoord is niet veranderd.',
  'no-deputy': 'Wij weten nog niet wie uw vervanger is. U kunt iemand noemen.',
  'deputy-already-goes': 'Uw vervanger gaat al. Uw antwoord is niet veranderd.',
  'deputy-asked-by-other':
    'Iemand anders uit uw regio vroeg uw vervanger al. Uw antwoord is niet veranderd. Overleg samen wie er gaat.',
};

describe('the answer to an action', () => {
  it.each(Object.entries(CARDS))(
    'says what happened, shows the new state and takes it back: %s',
    (name, lines) => {
      expect(outline(drawn(`outcome: ${name}`, DUTCH))).toEqual(lines);
    },
  );

  it.each(Object.entries(REFUSALS))(
    'says why something could not be done and what to do: %s',
    (reason, sentence) => {
      const view = viewFor(nobodyYet(), PETRA);
      expect(drawn(`refused: ${reason}`, DUTCH)).toMatchObject({ speak: sentence });
      expect(outcomeText({ kind: 'refused', reason: reason as RefusalReason }, view, DUTCH)).toBe(sentence);
    },
  );

  it('packs the undo that the rules gave', () => {
    expect(drawn('outcome: switched', DUTCH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak: 'U komt. Ambtelijk netwerk, dinsdag 12 januari 2027, 13.00-14.30 uur, online.',
      fallbackText: 'U komt. Ambtelijk netwerk, dinsdag 12 januari 2027, 13.00-14.30 uur, online.',
      body: [
        {
          type: 'Container',
          items: [
            { type: 'TextBlock', text: '✓ U komt.', wrap: true, weight: 'bolder' },
            {
              type: 'TextBlock',
              text: 'Ambtelijk netwerk, dinsdag 12 januari 2027, 13.00-14.30 uur, online.',
              wrap: true,
              spacing: 'small',
            },
          ],
          style: 'good',
          spacing: 'medium',
        },
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
          title: 'Toch liever groep 10.00 uur',
          verb: 'registration.undo',
          data: {
            meetingId: 'ambtelijk-2027-01-12',
            undo: { kind: 'sign-up', slotId: 's1-online' },
            language: 'nl',
          },
          fallback: {
            type: 'Action.Submit',
            title: 'Toch liever groep 10.00 uur',
            data: {
              verb: 'registration.undo',
              meetingId: 'ambtelijk-2027-01-12',
              undo: { kind: 'sign-up', slotId: 's1-online' },
              language: 'nl',
            },
          },
        },
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
});
