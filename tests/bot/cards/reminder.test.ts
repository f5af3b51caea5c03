import { describe, expect, it } from 'vitest';
import { drawn } from './gallery.ts';
import { outline } from './outline.ts';
import { DUTCH } from './situations.ts';
import { REMINDERS, drawnTelling, letterLines, type ExpectedTelling } from './tellings.ts';

const EXPECTED: Readonly<Record<string, ExpectedTelling>> = {
  'reminder a week before': {
    card: [
      '(good) ✓ Herinnering: u komt.',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari, 10.00-11.30 uur',
      'Uit uw regio | Jan de Boer',
      'Thema | Toegang',
      '[ Naar de online vergadering ] [ Ik kom toch niet ] [ Mijn vervanger gaat ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Herinnering: Ambtelijk netwerk, dinsdag 12 januari',
    letter: [
      'Herinnering: u komt.',
      'Ambtelijk netwerk, dinsdag 12 januari, 10.00-11.30 uur, online.',
      'Uit uw regio komt ook Jan de Boer.',
      'Bijeenkomst: Toegang en uitstroom',
      'Wanneer: dinsdag 12 januari, 10.00-11.30 uur',
      'Link: https://teams.voorbeeld.nl/toegang',
      'Thema: Toegang',
    ],
    takesAnswer: true,
    calendar: null,
  },
  'reminder a week before, two colleagues, in Utrecht': {
    card: [
      '(good) ✓ Herinnering: u komt.',
      '⌂ Bestuurlijk netwerk · Utrecht en online',
      'Wonen',
      'donderdag 14 januari, 13.00-16.00 uur',
      'Locatie | Utrecht',
      'Uit uw regio | Jan de Boer en Bas Kuiper',
      'Thema | Wonen en uitstroom',
      '[ Ik kom toch niet ] [ Mijn vervanger gaat ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Herinnering: Bestuurlijk netwerk, donderdag 14 januari',
    letter: [
      'Herinnering: u komt.',
      'Bestuurlijk netwerk, donderdag 14 januari, 13.00-16.00 uur, Utrecht.',
      'Uit uw regio komen ook Jan de Boer en Bas Kuiper.',
      'Bijeenkomst: Wonen',
      'Wanneer: donderdag 14 januari, 13.00-16.00 uur',
      'Locatie: Utrecht',
      'Thema: Wonen en uitstroom',
    ],
    takesAnswer: true,
    calendar: null,
  },
  'reminder the day before, to the deputy who goes': {
    card: [
      '(good) ✓ Herinnering: u komt morgen voor Petra Jansen.',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari, 10.00-11.30 uur',
      'Thema | Toegang',
      '[ Naar de online vergadering ] [ Ik kom toch niet ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Herinnering: Ambtelijk netwerk, dinsdag 12 januari',
    letter: [
      'Herinnering: u komt morgen voor Petra Jansen.',
      'Ambtelijk netwerk, dinsdag 12 januari, 10.00-11.30 uur, online.',
      'Bijeenkomst: Toegang en uitstroom',
      'Wanneer: dinsdag 12 januari, 10.00-11.30 uur',
      'Link: https://teams.voorbeeld.nl/toegang',
      'Thema: Toegang',
    ],
    takesAnswer: true,
    calendar: null,
  },
  'reminder the day before, no link yet': {
    card: [
      '(good) ✓ Herinnering: u komt morgen.',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari, 10.00-11.30 uur',
      'Link | volgt',
      'Thema | Toegang',
      '[ Ik kom toch niet ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Herinnering: Ambtelijk netwerk, dinsdag 12 januari',
    letter: [
      'Herinnering: u komt morgen.',
      'Ambtelijk netwerk, dinsdag 12 januari, 10.00-11.30 uur, online.',
      'Bijeenkomst: Toegang en uitstroom',
      'Wanneer: dinsdag 12 januari, 10.00-11.30 uur',
      'Link: volgt',
      'Thema: Toegang',
    ],
    takesAnswer: true,
    calendar: null,
  },
  'reminder an hour before': {
    card: [
      '(good) ✓ De bijeenkomst begint om 13.00 uur.',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari, 13.00-14.30 uur',
      'Thema | Toegang',
      '[* Naar de online vergadering *] [ Ik kom toch niet ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Herinnering: Ambtelijk netwerk, dinsdag 12 januari',
    letter: [
      'De bijeenkomst begint om 13.00 uur.',
      'Ambtelijk netwerk, dinsdag 12 januari, 13.00-14.30 uur, online.',
      'Bijeenkomst: Toegang en uitstroom',
      'Wanneer: dinsdag 12 januari, 13.00-14.30 uur',
      'Link: https://teams.voorbeeld.nl/toegang',
      'Thema: Toegang',
    ],
    takesAnswer: true,
    calendar: null,
  },
  'reminder an hour before, no link yet': {
    card: [
      '(good) ✓ De bijeenkomst begint om 10.00 uur.',
      '(good) De link is er nog niet. Mail het secretariaat: secretariaat@voorbeeld.nl',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari, 10.00-11.30 uur',
      'Link | volgt',
      'Thema | Toegang',
      '[ Ik kom toch niet ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Herinnering: Ambtelijk netwerk, dinsdag 12 januari',
    letter: [
      'De bijeenkomst begint om 10.00 uur.',
      'Ambtelijk netwerk, dinsdag 12 januari, 10.00-11.30 uur, online.',
      'De link is er nog niet. Mail het secretariaat: secretariaat@voorbeeld.nl',
      'Bijeenkomst: Toegang en uitstroom',
      'Wanneer: dinsdag 12 januari, 10.00-11.30 uur',
      'Link: volgt',
      'Thema: Toegang',
    ],
    takesAnswer: true,
    calendar: null,
  },
};

describe('a reminder', () => {
  it.each(REMINDERS)('tells what one needs to be there: $name', (telling) => {
    const { card, summary, letter } = drawnTelling(telling, DUTCH);
    const { subject, takesAnswer, calendar } = letter;
    expect({ card: outline(card), subject, letter: letterLines(letter), takesAnswer, calendar }).toEqual(
      EXPECTED[telling.name],
    );
    expect(card).toMatchObject({ speak: summary, fallbackText: summary });
  });

  it('has the way into the online meeting as its primary button an hour before', () => {
    expect(drawn('reminder an hour before', DUTCH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak:
        'De bijeenkomst begint om 13.00 uur. Ambtelijk netwerk, dinsdag 12 januari, 13.00-14.30 uur, online.',
      fallbackText:
        'De bijeenkomst begint om 13.00 uur. Ambtelijk netwerk, dinsdag 12 januari, 13.00-14.30 uur, online.',
      body: [
        {
          type: 'Container',
          items: [
            {
              type: 'TextBlock',
              text: '✓ De bijeenkomst begint om 13.00 uur.',
              wrap: true,
              weight: 'bolder',
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
        { type: 'TextBlock', text: 'dinsdag 12 januari, 13.00-14.30 uur', wrap: true, spacing: 'small' },
        {
          type: 'Container',
          items: [
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
                  items: [{ type: 'TextBlock', text: 'Toegang', wrap: true }],
                },
              ],
              spacing: 'small',
            },
          ],
          spacing: 'medium',
        },
      ],
      actions: [
        {
          type: 'Action.OpenUrl',
          title: 'Naar de online vergadering',
          url: 'https://teams.voorbeeld.nl/toegang',
          style: 'positive',
        },
        {
          type: 'Action.Execute',
          title: 'Ik kom toch niet',
          verb: 'registration.sign-off',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Ik kom toch niet',
            data: { verb: 'registration.sign-off', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          },
        },
        {
          type: 'Action.Execute',
          title: 'Bekijk de bijeenkomst',
          verb: 'meeting.show',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Bekijk de bijeenkomst',
            data: { verb: 'meeting.show', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          },
        },
      ],
    });
  });
});
