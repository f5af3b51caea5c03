import { describe, expect, it } from 'vitest';
import { drawn } from './gallery.ts';
import { outline } from './outline.ts';
import { drawnNotice, MESSAGES } from './outcomes.ts';
import { DUTCH } from './situations.ts';
import { letterLines } from './tellings.ts';

/** The line of the notification, and the buttons. */
const NOTICES: Readonly<Record<string, readonly [string, string]>> = {
  promoted: [
    'Er is plek: u komt. Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
    '[ Ik kom niet ] [ Bekijk de bijeenkomst ]',
  ],
  offered: [
    'Er is een plek vrij voor u. Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online. Neemt u de plek?',
    '[* Ja, ik neem de plek *] [ Nee, laat maar ] [ Bekijk de bijeenkomst ]',
  ],
  'deputy asked': [
    'Petra Jansen vraagt of u gaat. Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online. De plek blijft bewaard tot vrijdag 8 januari 2027, 17.00 uur.',
    '[* Ja, ik ga *] [ Nee, ik kan niet ] [ Bekijk de bijeenkomst ]',
  ],
  'deputy withdrawn': [
    'U hoeft niet te gaan: Petra Jansen trok de vraag in. Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
    '[ Bekijk de bijeenkomst ]',
  ],
  'deputy accepted': [
    'Jan de Boer gaat voor u. Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
    '[ Bekijk de bijeenkomst ]',
  ],
  'deputy declined': [
    'Jan de Boer kan niet. Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online. Komt u zelf?',
    '[* Ik kom zelf *] [ Ik kom niet ] [ Bekijk de bijeenkomst ]',
  ],
  'deputy signed off': [
    'Jan de Boer kan toch niet komen. Ambtelijk netwerk, dinsdag 12 januari 2027, 13.00-14.30 uur, online. Uw regio heeft nu geen plek. Komt u zelf?',
    '[* Ik kom zelf *] [ Ik kom niet ] [ Bekijk de bijeenkomst ]',
  ],
  'deputy lapsed, to the primary': [
    'Uw plek is vrijgegeven, want Jan de Boer zei niet op tijd ja. Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online. Wilt u toch komen? Mail het secretariaat: secretariaat@voorbeeld.nl',
    '[ Bekijk de bijeenkomst ]',
  ],
  'deputy lapsed, to the deputy': [
    'De vraag van Petra Jansen is verlopen. U hoeft niets te doen. Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
    '[ Bekijk de bijeenkomst ]',
  ],
  'deputy named, to the secretariat': [
    'Petra Jansen heeft geen vervanger op de lijst en noemt Karin Bos (karin.bos@voorbeeld.nl). Ambtelijk netwerk, dinsdag 12 januari 2027. Wilt u dit regelen?',
    '[ Bekijk de bijeenkomst ]',
  ],
  'signed up for you': [
    'Het secretariaat meldde u aan: u komt. Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
    '[ Bekijk de bijeenkomst ]',
  ],
  'put in line for you': [
    'Het secretariaat zette u op de wachtlijst. Ambtelijk netwerk, dinsdag 12 januari 2027.',
    '[ Bekijk de bijeenkomst ]',
  ],
  'signed off for you': [
    'Het secretariaat meldde u af: u komt niet. Ambtelijk netwerk, dinsdag 12 januari 2027.',
    '[ Bekijk de bijeenkomst ]',
  ],
  'deputy asked for you': [
    'Het secretariaat vroeg uw vervanger om te gaan. Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
    '[ Bekijk de bijeenkomst ]',
  ],
  'your answer confirmed': [
    'U komt. Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
    '[ Bekijk de bijeenkomst ]',
  ],
  'your place in line confirmed': [
    'U staat op de wachtlijst. Ambtelijk netwerk, dinsdag 12 januari 2027. U krijgt bericht als er plek is.',
    '[ Bekijk de bijeenkomst ]',
  ],
  'your no confirmed': [
    'U komt niet. Ambtelijk netwerk, dinsdag 12 januari 2027.',
    '[ Bekijk de bijeenkomst ]',
  ],
  'your question to the deputy confirmed': [
    'Uw vervanger krijgt de vraag om voor u te gaan. Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
    '[ Bekijk de bijeenkomst ]',
  ],
  'answer removed for you': [
    'Het secretariaat haalde uw antwoord weg. Ambtelijk netwerk, dinsdag 12 januari 2027.',
    '[ Bekijk de bijeenkomst ]',
  ],
};

/** Of its letter: the subject, whether it leads to the page where one answers, and what it does to a calendar. */
const LETTERS: Readonly<Record<string, readonly [string, boolean, 'publish' | 'cancel' | null]>> = {
  promoted: ['U komt: Ambtelijk netwerk, dinsdag 12 januari 2027', true, 'publish'],
  offered: ['Plek vrij: Ambtelijk netwerk, dinsdag 12 januari 2027', true, null],
  'deputy asked': ['Gaat u? Ambtelijk netwerk, dinsdag 12 januari 2027', true, null],
  'deputy withdrawn': ['U hoeft niet te gaan: Ambtelijk netwerk, dinsdag 12 januari 2027', false, null],
  'deputy accepted': ['Uw vervanger gaat: Ambtelijk netwerk, dinsdag 12 januari 2027', false, 'cancel'],
  'deputy declined': ['Uw vervanger kan niet: Ambtelijk netwerk, dinsdag 12 januari 2027', true, null],
  'deputy signed off': ['Uw vervanger kan toch niet: Ambtelijk netwerk, dinsdag 12 januari 2027', true, null],
  'deputy lapsed, to the primary': [
    'Uw plek is vrijgegeven: Ambtelijk netwerk, dinsdag 12 januari 2027',
    false,
    'cancel',
  ],
  'deputy lapsed, to the deputy': ['Vraag verlopen: Ambtelijk netwerk, dinsdag 12 januari 2027', false, null],
  'deputy named, to the secretariat': [
    'Vervanger genoemd: Ambtelijk netwerk, dinsdag 12 januari 2027',
    false,
    null,
  ],
  'signed up for you': ['U komt: Ambtelijk netwerk, dinsdag 12 januari 2027', true, 'publish'],
  'put in line for you': ['Wachtlijst: Ambtelijk netwerk, dinsdag 12 januari 2027', true, null],
  'signed off for you': ['U komt niet: Ambtelijk netwerk, dinsdag 12 januari 2027', true, 'cancel'],
  'deputy asked for you': [
    'Uw vervanger is gevraagd: Ambtelijk netwerk, dinsdag 12 januari 2027',
    true,
    null,
  ],
  'your answer confirmed': ['U komt: Ambtelijk netwerk, dinsdag 12 januari 2027', true, 'publish'],
  'your place in line confirmed': ['Wachtlijst: Ambtelijk netwerk, dinsdag 12 januari 2027', true, null],
  'your no confirmed': ['U komt niet: Ambtelijk netwerk, dinsdag 12 januari 2027', true, 'cancel'],
  'your question to the deputy confirmed': [
    'Uw vervanger is gevraagd: Ambtelijk netwerk, dinsdag 12 januari 2027',
    true,
    null,
  ],
  'answer removed for you': [
    'Uw antwoord is weggehaald: Ambtelijk netwerk, dinsdag 12 januari 2027',
    true,
    'publish',
  ],
};

describe('a message to someone else', () => {
  it.each(MESSAGES)('is a letter too: $name', ({ name, view }) => {
    const { letter, summary } = drawnNotice(view, DUTCH);
    expect([letter.subject, letter.takesAnswer, letter.calendar]).toEqual(LETTERS[name]);
    expect(letter.sentences.join(' ')).toBe(summary);
  });

  it('tells in its letter all that the deputy needs, and nothing of buttons', () => {
    const asked = MESSAGES.find(({ name }) => name === 'deputy asked');
    if (asked === undefined) throw new Error('the message is not among the samples');
    expect(letterLines(drawnNotice(asked.view, DUTCH).letter)).toEqual([
      'Petra Jansen vraagt of u gaat.',
      'Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
      'De plek blijft bewaard tot vrijdag 8 januari 2027, 17.00 uur.',
      'Bijeenkomst: Toegang en uitstroom',
      'Wanneer: dinsdag 12 januari 2027, 10.00-11.30 uur',
      'Link: https://teams.voorbeeld.nl/toegang',
      'Thema: Toegang',
      'Aanmelden: tot vrijdag 8 januari 2027, 17.00 uur',
    ]);
  });

  it.each(MESSAGES)('says what happened and what to do: $name', ({ name, view }) => {
    const { card, summary } = drawnNotice(view, DUTCH);
    expect([summary, outline(card).at(-1)]).toEqual(NOTICES[name]);
    expect(card).toMatchObject({ speak: summary });
  });

  it('sends who lost the deputy after the deadline to the secretariat, without buttons that would be refused', () => {
    const late = { ...DUTCH, now: '2027-01-11T09:00:00.000Z' };
    const lost = MESSAGES.find(({ name }) => name === 'deputy signed off');
    if (lost === undefined) throw new Error('the message is not among the samples');
    const { card, summary } = drawnNotice(lost.view, late);
    expect(summary).toContain('Wilt u toch komen? Mail het secretariaat: secretariaat@voorbeeld.nl');
    expect(outline(card).at(-1)).toBe('[ Bekijk de bijeenkomst ]');
  });

  it('gives a deputy all the facts of the meeting and two answers', () => {
    expect(drawn('notice: deputy asked', DUTCH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak:
        'Petra Jansen vraagt of u gaat. Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online. De plek blijft bewaard tot vrijdag 8 januari 2027, 17.00 uur.',
      fallbackText:
        'Petra Jansen vraagt of u gaat. Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online. De plek blijft bewaard tot vrijdag 8 januari 2027, 17.00 uur.',
      body: [
        {
          type: 'Container',
          items: [
            { type: 'TextBlock', text: '● Petra Jansen vraagt of u gaat.', wrap: true, weight: 'bolder' },
            {
              type: 'TextBlock',
              text: 'Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online. De plek blijft bewaard tot vrijdag 8 januari 2027, 17.00 uur.',
              wrap: true,
              spacing: 'small',
            },
          ],
          style: 'accent',
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
                  items: [{ type: 'TextBlock', text: 'Ambtelijk netwerk', wrap: true }],
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
      ],
      actions: [
        {
          type: 'Action.Execute',
          title: 'Ja, ik ga',
          verb: 'registration.answer-deputy',
          data: { meetingId: 'ambtelijk-2027-01-12', primary: 'petra', accept: true, language: 'nl' },
          style: 'positive',
          fallback: {
            type: 'Action.Submit',
            title: 'Ja, ik ga',
            data: {
              verb: 'registration.answer-deputy',
              meetingId: 'ambtelijk-2027-01-12',
              primary: 'petra',
              accept: true,
              language: 'nl',
            },
            style: 'positive',
          },
        },
        {
          type: 'Action.Execute',
          title: 'Nee, ik kan niet',
          verb: 'registration.answer-deputy',
          data: { meetingId: 'ambtelijk-2027-01-12', primary: 'petra', accept: false, language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Nee, ik kan niet',
            data: {
              verb: 'registration.answer-deputy',
              meetingId: 'ambtelijk-2027-01-12',
              primary: 'petra',
              accept: false,
              language: 'nl',
            },
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
