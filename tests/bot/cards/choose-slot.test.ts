import { describe, expect, it } from 'vitest';
import { drawn } from './gallery.ts';
import { DUTCH } from './situations.ts';

describe('the choice of a slot', () => {
  it('is a button each while they are few', () => {
    expect(drawn('choose of two', DUTCH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak: 'Kies een groep voor Toegang en uitstroom.',
      fallbackText: 'Kies een groep voor Toegang en uitstroom.',
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
          text: 'Waar en wanneer komt u?',
          wrap: true,
          weight: 'bolder',
          spacing: 'medium',
        },
        {
          type: 'ColumnSet',
          columns: [
            {
              type: 'Column',
              width: '112px',
              items: [{ type: 'TextBlock', text: '10.00-11.30 uur', wrap: true, isSubtle: true }],
            },
            { type: 'Column', width: 'stretch', items: [{ type: 'TextBlock', text: 'online', wrap: true }] },
          ],
          spacing: 'small',
        },
        {
          type: 'ColumnSet',
          columns: [
            {
              type: 'Column',
              width: '112px',
              items: [{ type: 'TextBlock', text: '13.00-14.30 uur', wrap: true, isSubtle: true }],
            },
            { type: 'Column', width: 'stretch', items: [{ type: 'TextBlock', text: 'online', wrap: true }] },
          ],
          spacing: 'small',
        },
      ],
      actions: [
        {
          type: 'Action.Execute',
          title: 'Ik kom om 10.00 uur',
          verb: 'registration.sign-up',
          data: { meetingId: 'ambtelijk-2027-01-12', slotId: 's1-online', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Ik kom om 10.00 uur',
            data: {
              verb: 'registration.sign-up',
              meetingId: 'ambtelijk-2027-01-12',
              slotId: 's1-online',
              language: 'nl',
            },
          },
        },
        {
          type: 'Action.Execute',
          title: 'Ik kom om 13.00 uur',
          verb: 'registration.sign-up',
          data: { meetingId: 'ambtelijk-2027-01-12', slotId: 's2-online', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Ik kom om 13.00 uur',
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

  it('is one choice when they are many', () => {
    expect(drawn('choose of four', DUTCH)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak: 'Kies een groep voor Toegang en uitstroom.',
      fallbackText: 'Kies een groep voor Toegang en uitstroom.',
      body: [
        {
          type: 'TextBlock',
          text: '⌂ Ambtelijk netwerk · Utrecht en online',
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
          text: 'Waar en wanneer komt u?',
          wrap: true,
          weight: 'bolder',
          spacing: 'medium',
        },
        {
          type: 'Input.ChoiceSet',
          id: 'slotId',
          style: 'expanded',
          wrap: true,
          isRequired: true,
          label: 'Uw keuze',
          errorMessage: 'Kies eerst een groep.',
          choices: [
            { title: '10.00-11.30 uur · Utrecht · 40 van de 40 plekken vrij', value: 's1-utrecht' },
            { title: '10.00-11.30 uur · online', value: 's1-online' },
            { title: '13.00-14.30 uur · Utrecht · vol', value: 's2-utrecht' },
            { title: '13.00-14.30 uur · online', value: 's2-online' },
          ],
        },
      ],
      actions: [
        {
          type: 'Action.Execute',
          title: 'Ik kom',
          verb: 'registration.sign-up',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          style: 'positive',
          fallback: {
            type: 'Action.Submit',
            title: 'Ik kom',
            data: { verb: 'registration.sign-up', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
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
