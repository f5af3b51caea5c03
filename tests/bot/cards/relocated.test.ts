import { describe, expect, it } from 'vitest';
import { drawn } from './gallery.ts';
import { outline } from './outline.ts';
import { DUTCH } from './situations.ts';
import { RELOCATIONS, drawnTelling, letterLines, type ExpectedTelling } from './tellings.ts';

const EXPECTED: Readonly<Record<string, ExpectedTelling>> = {
  'relocated, another place': {
    card: [
      '(warning) ℹ De bijeenkomst is op een andere plek.',
      '(warning) Uw aanmelding blijft staan.',
      '⌂ Bestuurlijk netwerk · Utrecht en online',
      'Wonen',
      'donderdag 14 januari 2027, 13.00-16.00 uur',
      'Was | Stadskantoor Zwolle, zaal 3 | Wordt | Utrecht',
      '› ↓ Zet in mijn agenda',
      '[ Ik kom toch niet ] [ Mijn vervanger gaat ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Andere locatie: Bestuurlijk netwerk, donderdag 14 januari 2027',
    letter: [
      'De bijeenkomst is op een andere plek.',
      'De locatie is nu Utrecht, niet meer Stadskantoor Zwolle, zaal 3.',
      'Bestuurlijk netwerk, donderdag 14 januari 2027, 13.00-16.00 uur, Utrecht.',
      'Uw aanmelding blijft staan.',
      'Bijeenkomst: Wonen',
      'Wanneer: donderdag 14 januari 2027, 13.00-16.00 uur',
      'Locatie: Utrecht',
      'Thema: Wonen en uitstroom',
    ],
    takesAnswer: true,
    calendar: 'publish',
  },
  'relocated, the place is known': {
    card: [
      '(warning) ℹ De locatie is bekend.',
      '(warning) Uw aanmelding blijft staan.',
      '⌂ Bestuurlijk netwerk · Utrecht en online',
      'Wonen',
      'donderdag 14 januari 2027, 13.00-16.00 uur',
      'Was | volgt | Wordt | Utrecht',
      '› ↓ Zet in mijn agenda',
      '[ Ik kom toch niet ] [ Mijn vervanger gaat ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Locatie bekend: Bestuurlijk netwerk, donderdag 14 januari 2027',
    letter: [
      'De locatie is bekend.',
      'De locatie is Utrecht.',
      'Bestuurlijk netwerk, donderdag 14 januari 2027, 13.00-16.00 uur, Utrecht.',
      'Uw aanmelding blijft staan.',
      'Bijeenkomst: Wonen',
      'Wanneer: donderdag 14 januari 2027, 13.00-16.00 uur',
      'Locatie: Utrecht',
      'Thema: Wonen en uitstroom',
    ],
    takesAnswer: true,
    calendar: 'publish',
  },
  'relocated, the place is gone': {
    card: [
      '(warning) ℹ De locatie is niet meer zeker.',
      '(warning) U krijgt bericht zodra wij de nieuwe weten. Uw aanmelding blijft staan.',
      '⌂ Bestuurlijk netwerk · op locatie en online',
      'Wonen',
      'donderdag 14 januari 2027, 13.00-16.00 uur',
      'Was | Utrecht | Wordt | volgt',
      '› ↓ Zet in mijn agenda',
      '[ Ik kom toch niet ] [ Mijn vervanger gaat ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Locatie volgt: Bestuurlijk netwerk, donderdag 14 januari 2027',
    letter: [
      'De locatie is niet meer zeker.',
      'U krijgt bericht zodra wij de nieuwe weten.',
      'Bestuurlijk netwerk, donderdag 14 januari 2027, 13.00-16.00 uur, op locatie.',
      'Uw aanmelding blijft staan.',
      'Bijeenkomst: Wonen',
      'Wanneer: donderdag 14 januari 2027, 13.00-16.00 uur',
      'Locatie: volgt',
      'Thema: Wonen en uitstroom',
    ],
    takesAnswer: true,
    calendar: 'publish',
  },
  'relocated, another link': {
    card: [
      '(warning) ℹ De online vergadering heeft een nieuwe link.',
      '(warning) De oude link geldt niet meer. Uw aanmelding blijft staan.',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027, 10.00-11.30 uur',
      '› ↓ Zet in mijn agenda',
      '[* Naar de online vergadering *] [ Ik kom toch niet ] [ Mijn vervanger gaat ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Nieuwe link: Ambtelijk netwerk, dinsdag 12 januari 2027',
    letter: [
      'De online vergadering heeft een nieuwe link.',
      'De oude link geldt niet meer.',
      'Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
      'Uw aanmelding blijft staan.',
      'Bijeenkomst: Toegang en uitstroom',
      'Wanneer: dinsdag 12 januari 2027, 10.00-11.30 uur',
      'Link: https://teams.voorbeeld.nl/toegang',
      'Thema: Toegang',
    ],
    takesAnswer: true,
    calendar: 'publish',
  },
  'relocated, the link is known': {
    card: [
      '(warning) ℹ De link van de online vergadering is er.',
      '(warning) Uw plek op de wachtlijst blijft staan.',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027, 10.00-11.30 uur',
      '› ↓ Zet in mijn agenda',
      '[* Naar de online vergadering *] [ Ik kom toch niet ] [ Mijn vervanger gaat ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Link bekend: Ambtelijk netwerk, dinsdag 12 januari 2027',
    letter: [
      'De link van de online vergadering is er.',
      'Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
      'Uw plek op de wachtlijst blijft staan.',
      'Bijeenkomst: Toegang en uitstroom',
      'Wanneer: dinsdag 12 januari 2027, 10.00-11.30 uur',
      'Link: https://teams.voorbeeld.nl/toegang',
      'Thema: Toegang',
    ],
    takesAnswer: true,
    calendar: 'publish',
  },
  'relocated, both for who sits online and waits for Utrecht': {
    card: [
      '(warning) ℹ De bijeenkomst is op een andere plek.',
      '(warning) De link van de online vergadering is er. Uw aanmelding blijft staan.',
      '⌂ Bestuurlijk netwerk · Utrecht en online',
      'Wonen',
      'donderdag 14 januari 2027, 13.00-16.00 uur',
      'Was | Stadskantoor Zwolle, zaal 3 | Wordt | Utrecht',
      '› ↓ Zet in mijn agenda',
      '[* Naar de online vergadering *] [ Ik kom toch niet ] [ Mijn vervanger gaat ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Andere locatie: Bestuurlijk netwerk, donderdag 14 januari 2027',
    letter: [
      'De bijeenkomst is op een andere plek.',
      'De locatie is nu Utrecht, niet meer Stadskantoor Zwolle, zaal 3.',
      'De link van de online vergadering is er.',
      'Bestuurlijk netwerk, donderdag 14 januari 2027, 13.00-16.00 uur, online.',
      'Uw aanmelding blijft staan.',
      'Bijeenkomst: Wonen',
      'Wanneer: donderdag 14 januari 2027, 13.00-16.00 uur',
      'Locatie: Utrecht',
      'Link: https://teams.voorbeeld.nl/wonen',
      'Thema: Wonen en uitstroom',
    ],
    takesAnswer: true,
    calendar: 'publish',
  },
  'relocated, a seat offered online': {
    card: [
      '(warning) ℹ De online vergadering heeft een nieuwe link.',
      '(warning) De oude link geldt niet meer. Er is nog een plek vrij voor u.',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari, 10.00-11.30 uur',
      '› ↓ Zet in mijn agenda',
      '[ Naar de online vergadering ] [* Ja, ik neem de plek *] [ Nee, laat maar ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Nieuwe link: Ambtelijk netwerk, dinsdag 12 januari',
    letter: [
      'De online vergadering heeft een nieuwe link.',
      'De oude link geldt niet meer.',
      'Ambtelijk netwerk, dinsdag 12 januari, 10.00-11.30 uur, online.',
      'Er is nog een plek vrij voor u.',
      'Bijeenkomst: Toegang en uitstroom',
      'Wanneer: dinsdag 12 januari, 10.00-11.30 uur',
      'Link: https://teams.voorbeeld.nl/toegang',
      'Thema: Toegang',
    ],
    takesAnswer: true,
    calendar: 'publish',
  },
  'relocated, the link is gone': {
    card: [
      '(warning) ℹ De link van de online vergadering geldt niet meer.',
      '(warning) U krijgt een nieuwe. Uw aanmelding blijft staan.',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027, 10.00-11.30 uur',
      '› ↓ Zet in mijn agenda',
      '[ Ik kom toch niet ] [ Mijn vervanger gaat ] [ Bekijk de bijeenkomst ]',
    ],
    subject: 'Link volgt: Ambtelijk netwerk, dinsdag 12 januari 2027',
    letter: [
      'De link van de online vergadering geldt niet meer.',
      'U krijgt een nieuwe.',
      'Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
      'Uw aanmelding blijft staan.',
      'Bijeenkomst: Toegang en uitstroom',
      'Wanneer: dinsdag 12 januari 2027, 10.00-11.30 uur',
      'Link: volgt',
      'Thema: Toegang',
    ],
    takesAnswer: true,
    calendar: 'publish',
  },
  cancelled: {
    card: [
      '(attention) ✕ Deze bijeenkomst gaat niet door.',
      '(attention) U hoeft niets te doen.',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      '› ↓ Haal uit mijn agenda',
    ],
    subject: 'Gaat niet door: Ambtelijk netwerk, dinsdag 12 januari 2027',
    letter: [
      'Deze bijeenkomst gaat niet door.',
      'Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
      'U hoeft niets te doen.',
      'Bijeenkomst: Toegang en uitstroom',
      'Wanneer: dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
    ],
    takesAnswer: false,
    calendar: 'cancel',
  },
};

describe('an earlier card of a meeting that changed', () => {
  it.each([
    [
      'retired, moved',
      [
        '(emphasis) ℹ Deze bijeenkomst is verzet. Zo is het nu:',
        '⌂ Bestuurlijk netwerk · Utrecht en online',
        'Wonen',
        'donderdag 14 januari 2027 · 13.00-16.00 uur',
        'Locatie | Utrecht',
        'Link | volgt',
        '[ Bekijk de bijeenkomst ]',
      ],
    ],
    [
      'retired, relocated',
      [
        '(emphasis) ℹ De locatie of link is veranderd. Zo is het nu:',
        '⌂ Bestuurlijk netwerk · Utrecht en online',
        'Wonen',
        'donderdag 14 januari 2027 · 13.00-16.00 uur',
        'Locatie | Utrecht',
        'Link | volgt',
        '[ Bekijk de bijeenkomst ]',
      ],
    ],
    [
      'retired, cancelled',
      [
        '(emphasis) ✕ Deze bijeenkomst gaat niet door.',
        '⌂ Bestuurlijk netwerk · Utrecht en online',
        'Wonen',
        'donderdag 14 januari 2027 · 13.00-16.00 uur',
      ],
    ],
  ])('says how it is now, and has no answer left to give: %s', (name, lines) => {
    expect(outline(drawn(name, DUTCH))).toEqual(lines);
  });
});

describe('a notice of another place or link, or of a cancellation', () => {
  it.each(RELOCATIONS)('says what holds now: $name', (telling) => {
    const { card, summary, letter } = drawnTelling(telling, DUTCH);
    const { subject, takesAnswer, calendar } = letter;
    expect({ card: outline(card), subject, letter: letterLines(letter), takesAnswer, calendar }).toEqual(
      EXPECTED[telling.name],
    );
    expect(card).toMatchObject({ speak: summary, fallbackText: summary });
  });
});
