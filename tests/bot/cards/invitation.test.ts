import { describe, expect, it } from 'vitest';
import { drawn } from './gallery.ts';
import { outline } from './outline.ts';
import { DUTCH, ENGLISH } from './situations.ts';
import { ASKING, drawnTelling, letterLines, type ExpectedTelling } from './tellings.ts';

const EXPECTED: Readonly<Record<string, ExpectedTelling>> = {
  invitation: {
    card: [
      '(accent) ● U bent uitgenodigd. Komt u?',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      '› ↓ Zet in mijn agenda',
      'Thema | Toegang',
      'Aanmelden | tot vrijdag 8 januari 2027, 17.00 uur',
      '[* Ik kom om 10.00 uur *] [ Ik kom om 13.00 uur ] [ Ik kom niet ] [ Mijn vervanger gaat ]',
    ],
    subject: 'Uitnodiging: Ambtelijk netwerk, dinsdag 12 januari 2027',
    letter: [
      'U bent uitgenodigd.',
      'Ambtelijk netwerk, dinsdag 12 januari 2027.',
      'Komt u?',
      'Antwoorden kan tot vrijdag 8 januari 2027, 17.00 uur.',
      'Bijeenkomst: Toegang en uitstroom',
      'Wanneer: dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Link: https://teams.voorbeeld.nl/toegang',
      'Thema: Toegang',
      'Aanmelden: tot vrijdag 8 januari 2027, 17.00 uur',
    ],
    takesAnswer: true,
    calendar: 'publish',
  },
  'invitation, one place to come to': {
    card: [
      '(accent) ● U bent uitgenodigd. Komt u?',
      '⌂ Leernetwerk · op locatie',
      'Samenwerken met ervaringsdeskundigen',
      'donderdag 17 december · 09.30-11.00 uur',
      '› ↓ Zet in mijn agenda',
      'Locatie | volgt',
      'Aanmelden | tot en met dinsdag 15 december',
      '[* Ik kom *] [ Ik kom niet ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Uitnodiging: Leernetwerk, donderdag 17 december',
    letter: [
      'U bent uitgenodigd.',
      'Leernetwerk, donderdag 17 december.',
      'Komt u?',
      'Antwoorden kan tot en met dinsdag 15 december.',
      'Bijeenkomst: Samenwerken met ervaringsdeskundigen',
      'Wanneer: donderdag 17 december · 09.30-11.00 uur',
      'Locatie: volgt',
      'Aanmelden: tot en met dinsdag 15 december',
    ],
    takesAnswer: true,
    calendar: 'publish',
  },
  'invitation, hybrid': {
    card: [
      '(accent) ● U bent uitgenodigd. Komt u?',
      '⌂ Bestuurlijk netwerk · Utrecht en online',
      'Wonen',
      'donderdag 14 januari 2027 · 13.00-16.00 uur',
      '› ↓ Zet in mijn agenda',
      'Locatie | Utrecht',
      'Link | volgt',
      'Thema | Wonen en uitstroom',
      'Aanmelden | tot vrijdag 8 januari 2027, 17.00 uur',
      '[* Ik kom naar Utrecht *] [ Ik doe online mee ] [ Ik kom niet ] [ Mijn vervanger gaat ]',
    ],
    subject: 'Uitnodiging: Bestuurlijk netwerk, donderdag 14 januari 2027',
    letter: [
      'U bent uitgenodigd.',
      'Bestuurlijk netwerk, donderdag 14 januari 2027.',
      'Komt u?',
      'Antwoorden kan tot vrijdag 8 januari 2027, 17.00 uur.',
      'Bijeenkomst: Wonen',
      'Wanneer: donderdag 14 januari 2027 · 13.00-16.00 uur',
      'Locatie: Utrecht',
      'Link: volgt',
      'Thema: Wonen en uitstroom',
      'Aanmelden: tot vrijdag 8 januari 2027, 17.00 uur',
    ],
    takesAnswer: true,
    calendar: 'publish',
  },
  'invitation, four slots': {
    card: [
      '(accent) ● U bent uitgenodigd. Komt u?',
      '⌂ Ambtelijk netwerk · Utrecht en online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      '› ↓ Zet in mijn agenda',
      'Locatie | Utrecht',
      'Thema | Toegang',
      'Aanmelden | tot vrijdag 8 januari 2027, 17.00 uur',
      '[* Ik kom *] [ Ik kom niet ] [ Mijn vervanger gaat ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Uitnodiging: Ambtelijk netwerk, dinsdag 12 januari 2027',
    letter: [
      'U bent uitgenodigd.',
      'Ambtelijk netwerk, dinsdag 12 januari 2027.',
      'Komt u?',
      'Antwoorden kan tot vrijdag 8 januari 2027, 17.00 uur.',
      'Bijeenkomst: Toegang en uitstroom',
      'Wanneer: dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Locatie: Utrecht',
      'Link: https://teams.voorbeeld.nl/toegang',
      'Thema: Toegang',
      'Aanmelden: tot vrijdag 8 januari 2027, 17.00 uur',
    ],
    takesAnswer: true,
    calendar: 'publish',
  },
  'invitation, for information': {
    card: [
      '(emphasis) ℹ Ter informatie: uw regio is uitgenodigd.',
      '(emphasis) Petra Jansen is gevraagd te antwoorden. U hoeft niets te doen.',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      '› ↓ Zet in mijn agenda',
      'Thema | Toegang',
      'Aanmelden | tot vrijdag 8 januari 2027, 17.00 uur',
      '[ Bekijk de bijeenkomst ]',
    ],
    subject: 'Ter informatie: Ambtelijk netwerk, dinsdag 12 januari 2027',
    letter: [
      'Ter informatie: uw regio is uitgenodigd.',
      'Ambtelijk netwerk, dinsdag 12 januari 2027.',
      'Petra Jansen is gevraagd te antwoorden. U hoeft niets te doen.',
      'Bijeenkomst: Toegang en uitstroom',
      'Wanneer: dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Link: https://teams.voorbeeld.nl/toegang',
      'Thema: Toegang',
      'Aanmelden: tot vrijdag 8 januari 2027, 17.00 uur',
    ],
    takesAnswer: false,
    calendar: 'publish',
  },
  'invitation, for information beside a duo': {
    card: [
      '(emphasis) ℹ Ter informatie: uw regio is uitgenodigd.',
      '(emphasis) Petra Jansen en Bas Kuiper zijn gevraagd te antwoorden. U hoeft niets te doen.',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      '› ↓ Zet in mijn agenda',
      'Thema | Toegang',
      'Aanmelden | tot vrijdag 8 januari 2027, 17.00 uur',
      '[ Bekijk de bijeenkomst ]',
    ],
    subject: 'Ter informatie: Ambtelijk netwerk, dinsdag 12 januari 2027',
    letter: [
      'Ter informatie: uw regio is uitgenodigd.',
      'Ambtelijk netwerk, dinsdag 12 januari 2027.',
      'Petra Jansen en Bas Kuiper zijn gevraagd te antwoorden. U hoeft niets te doen.',
      'Bijeenkomst: Toegang en uitstroom',
      'Wanneer: dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Link: https://teams.voorbeeld.nl/toegang',
      'Thema: Toegang',
      'Aanmelden: tot vrijdag 8 januari 2027, 17.00 uur',
    ],
    takesAnswer: false,
    calendar: 'publish',
  },
  nudge: {
    card: [
      '(accent) ○ Van uw regio is nog geen antwoord.',
      '(accent) Wij horen graag of u komt.',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Thema | Toegang',
      'Aanmelden | tot vrijdag 8 januari 2027, 17.00 uur',
      '[* Ik kom om 10.00 uur *] [ Ik kom om 13.00 uur ] [ Ik kom niet ] [ Mijn vervanger gaat ]',
    ],
    subject: 'Komt u? Ambtelijk netwerk, dinsdag 12 januari 2027',
    letter: [
      'Van uw regio is nog geen antwoord.',
      'Ambtelijk netwerk, dinsdag 12 januari 2027.',
      'Wij horen graag of u komt.',
      'Antwoorden kan tot vrijdag 8 januari 2027, 17.00 uur.',
      'Bijeenkomst: Toegang en uitstroom',
      'Wanneer: dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Link: https://teams.voorbeeld.nl/toegang',
      'Thema: Toegang',
      'Aanmelden: tot vrijdag 8 januari 2027, 17.00 uur',
    ],
    takesAnswer: true,
    calendar: null,
  },
  'nudge to the deputy': {
    card: [
      '(accent) ○ Van uw regio is nog geen antwoord.',
      '(accent) Kan Petra Jansen niet? Dan kunt u gaan.',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Thema | Toegang',
      'Aanmelden | tot vrijdag 8 januari 2027, 17.00 uur',
      '[* Ik kom om 10.00 uur *] [ Ik kom om 13.00 uur ] [ Ik kom niet ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Komt u? Ambtelijk netwerk, dinsdag 12 januari 2027',
    letter: [
      'Van uw regio is nog geen antwoord.',
      'Ambtelijk netwerk, dinsdag 12 januari 2027.',
      'Kan Petra Jansen niet? Dan kunt u gaan.',
      'Antwoorden kan tot vrijdag 8 januari 2027, 17.00 uur.',
      'Bijeenkomst: Toegang en uitstroom',
      'Wanneer: dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Link: https://teams.voorbeeld.nl/toegang',
      'Thema: Toegang',
      'Aanmelden: tot vrijdag 8 januari 2027, 17.00 uur',
    ],
    takesAnswer: true,
    calendar: null,
  },
  'nudge to someone on the list': {
    card: [
      '(accent) ○ Wij hebben nog geen antwoord van u.',
      '(accent) Wij horen graag of u komt.',
      '⌂ Leernetwerk · op locatie',
      'Samenwerken met ervaringsdeskundigen',
      'donderdag 17 december · 09.30-11.00 uur',
      'Locatie | volgt',
      'Aanmelden | tot en met dinsdag 15 december',
      '[* Ik kom *] [ Ik kom niet ] [ Mijn vervanger gaat ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Komt u? Leernetwerk, donderdag 17 december',
    letter: [
      'Wij hebben nog geen antwoord van u.',
      'Leernetwerk, donderdag 17 december.',
      'Wij horen graag of u komt.',
      'Antwoorden kan tot en met dinsdag 15 december.',
      'Bijeenkomst: Samenwerken met ervaringsdeskundigen',
      'Wanneer: donderdag 17 december · 09.30-11.00 uur',
      'Locatie: volgt',
      'Aanmelden: tot en met dinsdag 15 december',
    ],
    takesAnswer: true,
    calendar: null,
  },
};

describe('what someone is asked', () => {
  it.each(ASKING)('asks for an answer or informs who need not give one: $name', (telling) => {
    const { card, summary, letter } = drawnTelling(telling, DUTCH);
    const { subject, takesAnswer, calendar } = letter;
    expect({ card: outline(card), subject, letter: letterLines(letter), takesAnswer, calendar }).toEqual(
      EXPECTED[telling.name],
    );
    expect(card).toMatchObject({ speak: summary, fallbackText: summary });
  });

  it('carries with each answer all that it needs, and the calendar entry as a row', () => {
    expect(drawn('invitation, one place to come to', DUTCH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak:
        'U bent uitgenodigd. Leernetwerk, donderdag 17 december. Komt u? Antwoorden kan tot en met dinsdag 15 december.',
      fallbackText:
        'U bent uitgenodigd. Leernetwerk, donderdag 17 december. Komt u? Antwoorden kan tot en met dinsdag 15 december.',
      body: [
        {
          type: 'Container',
          items: [{ type: 'TextBlock', text: '● U bent uitgenodigd. Komt u?', wrap: true, weight: 'bolder' }],
          style: 'accent',
          spacing: 'medium',
        },
        {
          type: 'TextBlock',
          text: '⌂ Leernetwerk · op locatie',
          wrap: true,
          size: 'small',
          isSubtle: true,
          spacing: 'medium',
        },
        {
          type: 'TextBlock',
          text: 'Samenwerken met ervaringsdeskundigen',
          wrap: true,
          size: 'large',
          weight: 'bolder',
          style: 'heading',
          spacing: 'small',
        },
        { type: 'TextBlock', text: 'donderdag 17 december · 09.30-11.00 uur', wrap: true, spacing: 'small' },
        {
          type: 'Container',
          items: [{ type: 'TextBlock', text: '↓ Zet in mijn agenda', wrap: true, color: 'accent' }],
          spacing: 'small',
          selectAction: {
            type: 'Action.OpenUrl',
            title: 'Zet in mijn agenda',
            url: 'https://netwerk.voorbeeld.nl/agenda/petra.ics',
          },
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
                  items: [{ type: 'TextBlock', text: 'Locatie', wrap: true, isSubtle: true }],
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
                  items: [{ type: 'TextBlock', text: 'Aanmelden', wrap: true, isSubtle: true }],
                },
                {
                  type: 'Column',
                  width: 'stretch',
                  items: [{ type: 'TextBlock', text: 'tot en met dinsdag 15 december', wrap: true }],
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
          type: 'Action.Execute',
          title: 'Ik kom',
          verb: 'registration.sign-up',
          data: { meetingId: 'leernetwerk-2026-12-17', slotId: 's1', language: 'nl' },
          style: 'positive',
          fallback: {
            type: 'Action.Submit',
            title: 'Ik kom',
            data: {
              verb: 'registration.sign-up',
              meetingId: 'leernetwerk-2026-12-17',
              slotId: 's1',
              language: 'nl',
            },
            style: 'positive',
          },
        },
        {
          type: 'Action.Execute',
          title: 'Ik kom niet',
          verb: 'registration.sign-off',
          data: { meetingId: 'leernetwerk-2026-12-17', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Ik kom niet',
            data: { verb: 'registration.sign-off', meetingId: 'leernetwerk-2026-12-17', language: 'nl' },
          },
        },
        {
          type: 'Action.Execute',
          title: 'Bekijk de bijeenkomst',
          verb: 'meeting.show',
          data: { meetingId: 'leernetwerk-2026-12-17', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Bekijk de bijeenkomst',
            data: { verb: 'meeting.show', meetingId: 'leernetwerk-2026-12-17', language: 'nl' },
          },
        },
      ],
    });
  });

  it('reads in English as an English reader expects', () => {
    expect(outline(drawn('invitation', ENGLISH))).toEqual([
      '(accent) ● You are invited. Will you come?',
      '▭ Ambtelijk network · online',
      'Toegang en uitstroom',
      'Tuesday 12 January 2027 · 10:00-11:30 or 13:00-14:30',
      '› ↓ Put in my calendar',
      'Theme | Toegang',
      'Sign up | before Friday 8 January 2027, 17:00',
      "[* I'm coming at 10:00 *] [ I'm coming at 13:00 ] [ I'm not coming ] [ My deputy is going ]",
    ]);
  });
});
