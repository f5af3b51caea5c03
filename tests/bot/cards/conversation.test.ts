import { describe, expect, it } from 'vitest';
import { drawn } from './gallery.ts';
import { outline } from './outline.ts';
import { DUTCH } from './situations.ts';

describe('what the bot says of itself', () => {
  it('is three lines and examples to tap', () => {
    expect(drawn('welcome', DUTCH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak:
        'Welkom, Petra. Ik meld u aan en af voor bijeenkomsten, of vraag uw vervanger. Ik laat zien welke bijeenkomsten er komen en welke regio’s er zijn. Ik zoek het aanspreekpunt van een gemeente of regio.',
      fallbackText:
        'Welkom, Petra. Ik meld u aan en af voor bijeenkomsten, of vraag uw vervanger. Ik laat zien welke bijeenkomsten er komen en welke regio’s er zijn. Ik zoek het aanspreekpunt van een gemeente of regio.',
      body: [
        {
          type: 'TextBlock',
          text: 'Welkom, Petra',
          wrap: true,
          size: 'large',
          weight: 'bolder',
          style: 'heading',
        },
        {
          type: 'TextBlock',
          text: 'Ik meld u aan en af voor bijeenkomsten, of vraag uw vervanger.',
          wrap: true,
          spacing: 'small',
        },
        {
          type: 'TextBlock',
          text: 'Ik laat zien welke bijeenkomsten er komen en welke regio’s er zijn.',
          wrap: true,
          spacing: 'small',
        },
        {
          type: 'TextBlock',
          text: 'Ik zoek het aanspreekpunt van een gemeente of regio.',
          wrap: true,
          spacing: 'small',
        },
        {
          type: 'TextBlock',
          text: 'Typ uw vraag in gewone woorden, of tik op een voorbeeld.',
          wrap: true,
          isSubtle: true,
          spacing: 'medium',
        },
        {
          type: 'Container',
          items: [
            {
              type: 'TextBlock',
              text: 'Komende bijeenkomsten',
              wrap: true,
              color: 'accent',
              weight: 'bolder',
            },
          ],
          separator: true,
          spacing: 'medium',
          selectAction: {
            type: 'Action.Submit',
            title: 'Komende bijeenkomsten',
            data: { say: 'Komende bijeenkomsten' },
          },
        },
        {
          type: 'Container',
          items: [
            {
              type: 'TextBlock',
              text: 'Meld me aan voor het volgende ambtelijk netwerk',
              wrap: true,
              color: 'accent',
              weight: 'bolder',
            },
          ],
          separator: true,
          spacing: 'medium',
          selectAction: {
            type: 'Action.Submit',
            title: 'Meld me aan voor het volgende ambtelijk netwerk',
            data: { say: 'Meld me aan voor het volgende ambtelijk netwerk' },
          },
        },
        {
          type: 'Container',
          items: [
            {
              type: 'TextBlock',
              text: 'Wie is het ambtelijk aanspreekpunt van Urk?',
              wrap: true,
              color: 'accent',
              weight: 'bolder',
            },
          ],
          separator: true,
          spacing: 'medium',
          selectAction: {
            type: 'Action.Submit',
            title: 'Wie is het ambtelijk aanspreekpunt van Urk?',
            data: { say: 'Wie is het ambtelijk aanspreekpunt van Urk?' },
          },
        },
        {
          type: 'Container',
          items: [{ type: 'TextBlock', text: 'Help', wrap: true, color: 'accent', weight: 'bolder' }],
          separator: true,
          spacing: 'medium',
          selectAction: {
            type: 'Action.Submit',
            title: 'Help',
            data: { say: 'Help' },
          },
        },
      ],
    });
  });

  it('lists every command as a sentence to tap', () => {
    expect(outline(drawn('help', DUTCH))).toEqual([
      'Dit kunt u mij vragen',
      'Tik op een zin, of typ hem met uw eigen woorden.',
      '› Komende bijeenkomsten',
      '› Wat er op de agenda staat, met datum, plaats en thema.',
      '› Meld me aan voor het volgende ambtelijk netwerk',
      '› U krijgt een plek, of een plaats op de wachtlijst.',
      '› Meld me af voor het volgende ambtelijk netwerk',
      '› Uw plek komt vrij voor een ander.',
      '› Ik wil naar de andere groep',
      '› U houdt uw plek tot de nieuwe zeker is.',
      '› Mijn vervanger gaat',
      '› Ik vraag uw vervanger en houd de plek vast.',
      '› Waar ben ik voor aangemeld?',
      '› Uw antwoorden op de komende bijeenkomsten.',
      '› Wie komen er?',
      "› Welke regio's komen, en welke wachten, niet komen of nog niet antwoordden.",
      '› Wanneer krijg ik een herinnering?',
      '› En zet herinneringen uit of weer aan.',
      '› Wie is het ambtelijk aanspreekpunt van Urk?',
      '› Noem een gemeente of regio. Alleen voor leden van het netwerk.',
      '› Bij welke regio hoort Urk?',
      '› Noem een gemeente en u ziet de regio.',
      '› Nieuwe bijeenkomst',
      '› Voor het secretariaat: maak een bijeenkomst en publiceer die.',
      '› Beheer het volgende ambtelijk netwerk',
      '› Voor het secretariaat: iemand aanmelden, plaats, tijd of plekken wijzigen, afzeggen.',
      '› Wie is niet bereikt?',
      '› Voor het secretariaat: wat is verstuurd, wie niet is bereikt, en opnieuw sturen.',
      '› Help',
      '› Wat ik kan, met voorbeelden.',
      'Komt u er niet uit? Mail het secretariaat: secretariaat@voorbeeld.nl',
    ]);
  });

  it('offers the nearest things when it did not understand', () => {
    expect(outline(drawn('not understood', DUTCH))).toEqual([
      'Dat begrijp ik niet helemaal.',
      'Bedoelt u een van deze dingen?',
      '› Meld me aan voor het volgende ambtelijk netwerk',
      '› Wanneer is de bijeenkomst van 12 januari?',
      '› Wie is het bestuurlijk aanspreekpunt van Urk?',
      '› Help',
    ]);
  });

  it('offers examples when nothing comes near', () => {
    expect(outline(drawn('not understood at all', DUTCH))).toEqual([
      'Dat begrijp ik niet helemaal.',
      'Typ uw vraag in gewone woorden, of tik op een voorbeeld.',
      '› Komende bijeenkomsten',
      '› Meld me aan voor het volgende ambtelijk netwerk',
      '› Wie is het ambtelijk aanspreekpunt van Urk?',
      '› Help',
    ]);
  });

  it('declines a client case kindly', () => {
    expect(drawn('client case', DUTCH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak:
        'Ik help niet met situaties van cliënten. Ik bewaar uw bericht niet. Haal het zelf ook weg als er persoonsgegevens in staan. Overleg met de toegang of het wijkteam van de gemeente. Ik help u graag met bijeenkomsten en aanspreekpunten.',
      fallbackText:
        'Ik help niet met situaties van cliënten. Ik bewaar uw bericht niet. Haal het zelf ook weg als er persoonsgegevens in staan. Overleg met de toegang of het wijkteam van de gemeente. Ik help u graag met bijeenkomsten en aanspreekpunten.',
      body: [
        { type: 'TextBlock', text: 'Ik help niet met situaties van cliënten.', wrap: true, weight: 'bolder' },
        {
          type: 'TextBlock',
          text: 'Ik bewaar uw bericht niet. Haal het zelf ook weg als er persoonsgegevens in staan.',
          wrap: true,
          spacing: 'small',
        },
        {
          type: 'TextBlock',
          text: 'Overleg met de toegang of het wijkteam van de gemeente. Ik help u graag met bijeenkomsten en aanspreekpunten.',
          wrap: true,
          spacing: 'small',
        },
        {
          type: 'Container',
          items: [{ type: 'TextBlock', text: 'Help', wrap: true, color: 'accent', weight: 'bolder' }],
          separator: true,
          spacing: 'medium',
          selectAction: {
            type: 'Action.Submit',
            title: 'Help',
            data: { say: 'Help' },
          },
        },
      ],
    });
  });

  it('answers a greeting with what it can do', () => {
    expect(outline(drawn('greeting', DUTCH))).toEqual([
      'Dag Petra. Waarmee kan ik u helpen?',
      '› Komende bijeenkomsten',
      '› Meld me aan voor het volgende ambtelijk netwerk',
      '› Wie is het ambtelijk aanspreekpunt van Urk?',
      '› Help',
    ]);
  });
});
