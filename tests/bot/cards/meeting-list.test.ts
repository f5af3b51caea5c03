import { describe, expect, it } from 'vitest';
import { drawn } from './gallery.ts';
import { outline } from './outline.ts';
import { DUTCH } from './situations.ts';

describe('a list of meetings', () => {
  it("shows five with the reader's own answer, and how many more there are", () => {
    expect(outline(drawn('list of meetings', DUTCH))).toEqual([
      'Komende bijeenkomsten',
      '› ▭ Ambtelijk netwerk · online',
      '› Toegang en uitstroom',
      '› dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      '› ✓ U komt · groep 10.00 uur',
      '› ⌂ Bestuurlijk netwerk · Utrecht en online',
      '› Wonen',
      '› donderdag 14 januari 2027 · 13.00-16.00 uur',
      '› ✕ U komt niet',
      '› ⌂ Leernetwerk · op locatie',
      '› Samenwerken met ervaringsdeskundigen',
      '› donderdag 17 december · 09.30-11.00 uur',
      '› ▭ Ambtelijk netwerk · online',
      '› Toegang en uitstroom',
      '› dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      '› ✓ U komt · groep 10.00 uur',
      '› ⌂ Bestuurlijk netwerk · Utrecht en online',
      '› Wonen',
      '› donderdag 14 januari 2027 · 13.00-16.00 uur',
      '› ✕ U komt niet',
      'en nog 12',
    ]);
  });

  it('opens a meeting when its row is pressed', () => {
    expect(drawn('my registrations', DUTCH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak:
        'Uw aanmeldingen. Toegang en uitstroom, dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur. Wonen, donderdag 14 januari 2027 · 13.00-16.00 uur. Samenwerken met ervaringsdeskundigen, donderdag 17 december · 09.30-11.00 uur.',
      fallbackText:
        'Uw aanmeldingen. Toegang en uitstroom, dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur. Wonen, donderdag 14 januari 2027 · 13.00-16.00 uur. Samenwerken met ervaringsdeskundigen, donderdag 17 december · 09.30-11.00 uur.',
      body: [
        {
          type: 'TextBlock',
          text: 'Uw aanmeldingen',
          wrap: true,
          size: 'large',
          weight: 'bolder',
          style: 'heading',
        },
        {
          type: 'Container',
          items: [
            {
              type: 'TextBlock',
              text: '▭ Ambtelijk netwerk · online',
              wrap: true,
              size: 'small',
              isSubtle: true,
            },
            {
              type: 'TextBlock',
              text: 'Toegang en uitstroom',
              wrap: true,
              weight: 'bolder',
              spacing: 'none',
            },
            {
              type: 'TextBlock',
              text: 'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
              wrap: true,
              spacing: 'none',
            },
            {
              type: 'TextBlock',
              text: '✓ U komt · groep 10.00 uur',
              wrap: true,
              color: 'good',
              spacing: 'none',
              weight: 'bolder',
            },
          ],
          separator: true,
          spacing: 'medium',
          selectAction: {
            type: 'Action.Execute',
            title: 'Bekijk Toegang en uitstroom',
            verb: 'meeting.show',
            data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
            fallback: {
              type: 'Action.Submit',
              title: 'Bekijk Toegang en uitstroom',
              data: { verb: 'meeting.show', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
            },
          },
        },
        {
          type: 'Container',
          items: [
            {
              type: 'TextBlock',
              text: '⌂ Bestuurlijk netwerk · Utrecht en online',
              wrap: true,
              size: 'small',
              isSubtle: true,
            },
            { type: 'TextBlock', text: 'Wonen', wrap: true, weight: 'bolder', spacing: 'none' },
            {
              type: 'TextBlock',
              text: 'donderdag 14 januari 2027 · 13.00-16.00 uur',
              wrap: true,
              spacing: 'none',
            },
            {
              type: 'TextBlock',
              text: '✕ U komt niet',
              wrap: true,
              color: 'default',
              spacing: 'none',
              weight: 'bolder',
            },
          ],
          separator: true,
          spacing: 'medium',
          selectAction: {
            type: 'Action.Execute',
            title: 'Bekijk Wonen',
            verb: 'meeting.show',
            data: { meetingId: 'bestuurlijk-2027-01-14', language: 'nl' },
            fallback: {
              type: 'Action.Submit',
              title: 'Bekijk Wonen',
              data: { verb: 'meeting.show', meetingId: 'bestuurlijk-2027-01-14', language: 'nl' },
            },
          },
        },
        {
          type: 'Container',
          items: [
            {
              type: 'TextBlock',
              text: '⌂ Leernetwerk · op locatie',
              wrap: true,
              size: 'small',
              isSubtle: true,
            },
            {
              type: 'TextBlock',
              text: 'Samenwerken met ervaringsdeskundigen',
              wrap: true,
              weight: 'bolder',
              spacing: 'none',
            },
            {
              type: 'TextBlock',
              text: 'donderdag 17 december · 09.30-11.00 uur',
              wrap: true,
              spacing: 'none',
            },
          ],
          separator: true,
          spacing: 'medium',
          selectAction: {
            type: 'Action.Execute',
            title: 'Bekijk Samenwerken met ervaringsdeskundigen',
            verb: 'meeting.show',
            data: { meetingId: 'leernetwerk-2026-12-17', language: 'nl' },
            fallback: {
              type: 'Action.Submit',
              title: 'Bekijk Samenwerken met ervaringsdeskundigen',
              data: { verb: 'meeting.show', meetingId: 'leernetwerk-2026-12-17', language: 'nl' },
            },
          },
        },
      ],
    });
  });

  it('says so when nothing is planned', () => {
    expect(outline(drawn('list without meetings', DUTCH))).toEqual([
      'Komende bijeenkomsten',
      'Er zijn nu geen bijeenkomsten gepland voor: bestuurlijk netwerk.',
    ]);
  });

  it('shows the way to the meetings to who signed up for nothing', () => {
    expect(drawn('no registrations', DUTCH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak: 'U bent nog nergens voor aangemeld.',
      fallbackText: 'U bent nog nergens voor aangemeld.',
      body: [
        {
          type: 'TextBlock',
          text: 'Uw aanmeldingen',
          wrap: true,
          size: 'large',
          weight: 'bolder',
          style: 'heading',
        },
        { type: 'TextBlock', text: 'U bent nog nergens voor aangemeld.', wrap: true },
      ],
      actions: [
        {
          type: 'Action.Execute',
          title: 'Bekijk de bijeenkomsten',
          verb: 'meeting.list',
          data: { language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Bekijk de bijeenkomsten',
            data: { verb: 'meeting.list', language: 'nl' },
          },
        },
      ],
    });
  });
});
