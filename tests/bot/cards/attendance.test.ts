import { describe, expect, it } from 'vitest';
import { drawn } from './gallery.ts';
import { outline } from './outline.ts';
import { DUTCH } from './situations.ts';

describe('the card of who comes', () => {
  it('gives the five numbers, each with at most five names', () => {
    expect(outline(drawn('attendance', DUTCH))).toEqual([
      'Ambtelijk netwerk · online · dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Toegang en uitstroom',
      "31 van de 44 regio's komen",
      '› ✓ Komt | 31',
      '› Alkmaar \\(Petra Jansen en Bas Kuiper\\), Almelo, Almere \\(Anne Smit\\), Amersfoort, Amsterdam en nog 26',
      '› ◷ Wachtlijst | 2',
      '› Maastricht, Nijmegen',
      '› → Vervanger gevraagd | 1',
      '› Nissewaard',
      '› ✕ Komt niet | 4',
      '› Oss, Purmerend, Rotterdam, Tilburg',
      '› ○ Nog geen antwoord | 6',
      '› Utrecht, Venlo, Vlaardingen, Vlissingen, Zaanstad en nog 1',
      '[ Bekijk de bijeenkomst ]',
    ]);
  });

  it('opens a group with all its names', () => {
    expect(drawn('attendance of one standing', DUTCH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak: 'Nog geen antwoord: 6. Utrecht, Venlo, Vlaardingen, Vlissingen, Zaanstad, Zwolle',
      fallbackText: 'Nog geen antwoord: 6. Utrecht, Venlo, Vlaardingen, Vlissingen, Zaanstad, Zwolle',
      body: [
        {
          type: 'TextBlock',
          text: 'Ambtelijk netwerk · online · dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
          wrap: true,
          size: 'small',
          isSubtle: true,
        },
        { type: 'TextBlock', text: 'Toegang en uitstroom', wrap: true, spacing: 'small' },
        {
          type: 'TextBlock',
          text: "31 van de 44 regio's komen",
          wrap: true,
          size: 'large',
          weight: 'bolder',
          style: 'heading',
          spacing: 'small',
        },
        {
          type: 'ColumnSet',
          columns: [
            {
              type: 'Column',
              width: 'stretch',
              items: [{ type: 'TextBlock', text: '○ Nog geen antwoord', wrap: true, weight: 'bolder' }],
            },
            {
              type: 'Column',
              width: 'auto',
              items: [
                { type: 'TextBlock', text: '6', wrap: true, weight: 'bolder', horizontalAlignment: 'right' },
              ],
            },
          ],
        },
        {
          type: 'TextBlock',
          text: 'Utrecht, Venlo, Vlaardingen, Vlissingen, Zaanstad, Zwolle',
          wrap: true,
          spacing: 'small',
        },
      ],
      actions: [
        {
          type: 'Action.Execute',
          title: 'Alle antwoorden',
          verb: 'meeting.attendance',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Alle antwoorden',
            data: { verb: 'meeting.attendance', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
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

  it('says when a group is empty', () => {
    expect(outline(drawn('attendance of an empty standing', DUTCH))).toEqual([
      'Ambtelijk netwerk · online · dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Toegang en uitstroom',
      "31 van de 44 regio's komen",
      '→ Vervanger gevraagd | 0',
      'Geen regio’s.',
      '[ Alle antwoorden ] [ Bekijk de bijeenkomst ]',
    ]);
  });
});
