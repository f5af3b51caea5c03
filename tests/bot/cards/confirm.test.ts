import { describe, expect, it } from 'vitest';
import { drawn } from './gallery.ts';
import { DUTCH } from './situations.ts';

describe('a typed request', () => {
  it('to sign off ends in one button', () => {
    expect(drawn('confirm sign-off', DUTCH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak: 'U wilt u afmelden. Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
      fallbackText: 'U wilt u afmelden. Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
      body: [
        {
          type: 'Container',
          items: [
            { type: 'TextBlock', text: '● U wilt u afmelden.', wrap: true, weight: 'bolder' },
            {
              type: 'TextBlock',
              text: 'Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.',
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
          title: 'Ja, ik kom niet',
          verb: 'registration.sign-off',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          style: 'positive',
          fallback: {
            type: 'Action.Submit',
            title: 'Ja, ik kom niet',
            data: { verb: 'registration.sign-off', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
            style: 'positive',
          },
        },
        {
          type: 'Action.Execute',
          title: 'Nee, laat zo',
          verb: 'meeting.show',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Nee, laat zo',
            data: { verb: 'meeting.show', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          },
        },
      ],
    });
  });

  it('to ask the deputy names who gets the question', () => {
    expect(drawn('confirm deputy', DUTCH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak: 'U wilt Jan de Boer vragen om voor u te gaan. Ambtelijk netwerk, dinsdag 12 januari 2027.',
      fallbackText:
        'U wilt Jan de Boer vragen om voor u te gaan. Ambtelijk netwerk, dinsdag 12 januari 2027.',
      body: [
        {
          type: 'Container',
          items: [
            {
              type: 'TextBlock',
              text: '● U wilt Jan de Boer vragen om voor u te gaan.',
              wrap: true,
              weight: 'bolder',
            },
            {
              type: 'TextBlock',
              text: 'Ambtelijk netwerk, dinsdag 12 januari 2027.',
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
          type: 'TextBlock',
          text: 'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
          wrap: true,
          isSubtle: true,
          spacing: 'small',
        },
        {
          type: 'Container',
          items: [{ type: 'TextBlock', text: '○ U heeft nog niet geantwoord', wrap: true, weight: 'bolder' }],
          style: 'emphasis',
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
          title: 'Ja, vraag Jan de Boer',
          verb: 'registration.ask-deputy',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          style: 'positive',
          fallback: {
            type: 'Action.Submit',
            title: 'Ja, vraag Jan de Boer',
            data: { verb: 'registration.ask-deputy', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
            style: 'positive',
          },
        },
        {
          type: 'Action.Execute',
          title: 'Nee, laat zo',
          verb: 'meeting.show',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Nee, laat zo',
            data: { verb: 'meeting.show', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          },
        },
      ],
    });
  });

  it('for another deputy than the one on record says who is on record, and starts from the name that was typed', () => {
    const card = drawn('name another deputy', DUTCH);
    expect(card.speak).toBe(
      'Wie gaat er voor u? Op onze lijst staat Jan de Boer als uw vervanger. Gaat er iemand anders? Noem die persoon; het secretariaat neemt contact op. Uw eigen antwoord verandert nog niet.',
    );
    expect(card.body).toContainEqual(expect.objectContaining({ id: 'name', value: 'Karin' }));
  });

  it('for a deputy whom nobody knows asks for name and address', () => {
    expect(drawn('name a deputy', DUTCH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak:
        'Wie gaat er voor u? Wij weten nog niet wie uw vervanger is. Noem iemand; het secretariaat neemt contact op. Uw eigen antwoord verandert nog niet.',
      fallbackText:
        'Wie gaat er voor u? Wij weten nog niet wie uw vervanger is. Noem iemand; het secretariaat neemt contact op. Uw eigen antwoord verandert nog niet.',
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
        { type: 'TextBlock', text: 'Wie gaat er voor u?', wrap: true, weight: 'bolder', spacing: 'medium' },
        {
          type: 'TextBlock',
          text: 'Wij weten nog niet wie uw vervanger is. Noem iemand; het secretariaat neemt contact op. Uw eigen antwoord verandert nog niet.',
          wrap: true,
          spacing: 'small',
        },
        {
          type: 'Input.Text',
          id: 'name',
          isRequired: true,
          label: 'Naam',
          errorMessage: 'Vul een naam in.',
          maxLength: 120,
        },
        {
          type: 'Input.Text',
          id: 'email',
          isRequired: true,
          label: 'E-mailadres van het werk',
          errorMessage: 'Vul een e-mailadres in, zoals naam@gemeente.nl.',
          maxLength: 254,
          style: 'email',
        },
      ],
      actions: [
        {
          type: 'Action.Execute',
          title: 'Geef door aan het secretariaat',
          verb: 'registration.name-deputy',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          style: 'positive',
          fallback: {
            type: 'Action.Submit',
            title: 'Geef door aan het secretariaat',
            data: { verb: 'registration.name-deputy', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
            style: 'positive',
          },
        },
        {
          type: 'Action.Execute',
          title: 'Terug',
          verb: 'meeting.show',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          associatedInputs: 'none',
          fallback: {
            type: 'Action.Submit',
            title: 'Terug',
            data: { verb: 'meeting.show', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
            associatedInputs: 'none',
          },
        },
      ],
    });
  });
});
