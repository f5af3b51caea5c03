import { describe, expect, it } from 'vitest';

import { choosePersonCard, unknownPersonCard } from '../../../src/bot/cards/meeting-editing-others.ts';
import { attendeesCard } from '../../../src/bot/cards/attendees.ts';
import { manageCard } from '../../../src/bot/cards/meeting-editing-manage.ts';
import { markdownOf } from '../../support/card-rules.ts';
import { list, published, SECRETARIAT_GALLERY } from './meeting-editing-gallery.ts';
import { outline } from './outline.ts';
import { DUTCH, ENGLISH } from './situations.ts';
import { saidOfOther } from '../../../src/bot/cards/meeting-editing-said.ts';

function drawn(name: string, context = DUTCH) {
  const found = SECRETARIAT_GALLERY.find((card) => card.name === `secretariat: ${name}`);
  if (found === undefined) throw new Error(`no card "${name}"`);
  return found.draw(context);
}

/** A row of the manage card that leads elsewhere, whole. */
function rowOf(title: string, detail: string, verb: string) {
  const data = { meetingId: 'ambtelijk-2027-01-12', language: 'nl' };
  return {
    type: 'Container',
    items: [
      { type: 'TextBlock', text: title, wrap: true, weight: 'bolder', color: 'accent' },
      { type: 'TextBlock', text: detail, wrap: true, isSubtle: true, spacing: 'none' },
    ],
    separator: true,
    spacing: 'medium',
    selectAction: {
      type: 'Action.Execute',
      title: `${title}: ${detail}`,
      verb,
      data,
      fallback: { type: 'Action.Submit', title: `${title}: ${detail}`, data: { verb, ...data } },
    },
  };
}

describe('the secretariat’s card', () => {
  it('starts with what the network usually does', () => {
    expect(drawn('new meeting')).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak: 'Nieuwe bijeenkomst. U ziet eerst een concept. Pas na publiceren kunnen mensen zich aanmelden.',
      fallbackText:
        'Nieuwe bijeenkomst. U ziet eerst een concept. Pas na publiceren kunnen mensen zich aanmelden.',
      body: [
        {
          type: 'TextBlock',
          text: 'Nieuwe bijeenkomst',
          wrap: true,
          size: 'large',
          weight: 'bolder',
          style: 'heading',
        },
        {
          type: 'TextBlock',
          text: 'U ziet eerst een concept. Pas na publiceren kunnen mensen zich aanmelden.',
          wrap: true,
          isSubtle: true,
          spacing: 'small',
        },
        {
          type: 'Input.Text',
          id: 'title',
          label: 'Titel',
          isRequired: true,
          errorMessage: 'Vul een titel in.',
        },
        { type: 'Input.Text', id: 'theme', label: 'Thema (mag leeg)' },
        {
          type: 'ColumnSet',
          columns: [
            {
              type: 'Column',
              width: 1,
              items: [
                {
                  type: 'Input.ChoiceSet',
                  id: 'audience',
                  label: 'Voor wie',
                  isRequired: true,
                  errorMessage: 'Kies er een.',
                  value: 'ambtelijk',
                  style: 'compact',
                  choices: [
                    { title: 'Ambtelijk netwerk', value: 'ambtelijk' },
                    { title: 'Bestuurlijk netwerk', value: 'bestuurlijk' },
                    { title: 'Beide netwerken', value: 'both' },
                    { title: 'Iedereen', value: 'open' },
                  ],
                },
              ],
            },
            {
              type: 'Column',
              width: 1,
              items: [
                {
                  type: 'Input.ChoiceSet',
                  id: 'mode',
                  label: 'Hoe',
                  isRequired: true,
                  errorMessage: 'Kies er een.',
                  value: 'online',
                  style: 'compact',
                  choices: [
                    { title: 'Online', value: 'online' },
                    { title: 'Op locatie', value: 'physical' },
                    { title: 'Op locatie en online', value: 'hybrid' },
                  ],
                },
              ],
            },
          ],
        },
        {
          type: 'Input.Date',
          id: 'date',
          label: 'Datum',
          isRequired: true,
          errorMessage: 'Kies een datum.',
          min: '2026-12-14',
        },
        {
          type: 'ColumnSet',
          columns: [
            {
              type: 'Column',
              width: 1,
              items: [
                {
                  type: 'Input.Time',
                  id: 'start1',
                  label: 'Begin groep 1',
                  isRequired: true,
                  errorMessage: 'Vul een begintijd in.',
                  value: '10:00',
                },
              ],
            },
            {
              type: 'Column',
              width: 1,
              items: [
                {
                  type: 'Input.Time',
                  id: 'end1',
                  label: 'Einde groep 1',
                  isRequired: true,
                  errorMessage: 'Vul een eindtijd in.',
                  value: '11:30',
                },
              ],
            },
          ],
        },
        {
          type: 'ColumnSet',
          columns: [
            {
              type: 'Column',
              width: 1,
              items: [{ type: 'Input.Time', id: 'start2', label: 'Begin groep 2' }],
            },
            { type: 'Column', width: 1, items: [{ type: 'Input.Time', id: 'end2', label: 'Einde groep 2' }] },
          ],
        },
        {
          type: 'TextBlock',
          text: 'Een tweede groep op dezelfde dag? Vul beide tijden in.',
          wrap: true,
          isSubtle: true,
          spacing: 'small',
        },
        { type: 'Input.Text', id: 'place', label: 'Locatie (leeg: volgt)' },
        {
          type: 'Input.Number',
          id: 'seatsPhysical',
          label: 'Plekken op locatie (leeg: geen grens)',
          min: 1,
          max: 9999,
        },
        { type: 'Input.Text', id: 'link', label: 'Link naar de vergadering (leeg: volgt)', style: 'url' },
        {
          type: 'Input.Number',
          id: 'seatsOnline',
          label: 'Plekken online (leeg: geen grens)',
          min: 1,
          max: 9999,
        },
        {
          type: 'ColumnSet',
          columns: [
            {
              type: 'Column',
              width: 1,
              items: [
                {
                  type: 'Input.Date',
                  id: 'deadlineDate',
                  label: 'Aanmelden tot',
                  isRequired: true,
                  errorMessage: 'Kies een dag.',
                  min: '2026-12-14',
                },
              ],
            },
            {
              type: 'Column',
              width: 1,
              items: [
                { type: 'Input.Time', id: 'deadlineTime', label: 'Tijd (leeg: 17.00 uur)', value: '17:00' },
              ],
            },
          ],
        },
      ],
      actions: [
        {
          type: 'Action.Execute',
          title: 'Bekijk het concept',
          verb: 'meeting-editing.save',
          data: { meetingId: 'm-1', revision: 0, language: 'nl' },
          style: 'positive',
          fallback: {
            type: 'Action.Submit',
            title: 'Bekijk het concept',
            data: { verb: 'meeting-editing.save', meetingId: 'm-1', revision: 0, language: 'nl' },
            style: 'positive',
          },
        },
      ],
    });
  });

  it('shows the numbers per group and the regions, and what one can do', () => {
    expect(drawn('manage')).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak: 'Beheer van Toegang en uitstroom.',
      fallbackText: 'Beheer van Toegang en uitstroom.',
      body: [
        { type: 'TextBlock', text: 'Beheer', wrap: true, size: 'small', weight: 'bolder' },
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
          items: [
            {
              type: 'ColumnSet',
              columns: [
                {
                  type: 'Column',
                  width: '112px',
                  items: [{ type: 'TextBlock', text: '10.00-11.30 uur', wrap: true, isSubtle: true }],
                },
                {
                  type: 'Column',
                  width: 'stretch',
                  items: [{ type: 'TextBlock', text: '1 komt · vol · 1 persoon wacht', wrap: true }],
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
                  items: [{ type: 'TextBlock', text: '13.00-14.30 uur', wrap: true, isSubtle: true }],
                },
                {
                  type: 'Column',
                  width: 'stretch',
                  items: [{ type: 'TextBlock', text: '1 komt · 39 vrij', wrap: true }],
                },
              ],
              spacing: 'small',
            },
          ],
          spacing: 'medium',
          separator: true,
        },
        {
          type: 'TextBlock',
          text: "31 van de 44 regio's komen",
          wrap: true,
          isSubtle: true,
          spacing: 'medium',
        },
        {
          type: 'TextBlock',
          text: "Andere regio's: 2 op de wachtlijst · 1 vervanger gevraagd · 4 komen niet · 6 zonder antwoord",
          wrap: true,
          isSubtle: true,
          spacing: 'small',
        },
        rowOf('Berichten', 'Wat is verstuurd, wie is bereikt en wie niet', 'deliveries.show'),
        rowOf('Herinneringen', 'Wat ik wanneer stuur, en aan wie', 'schedule.show'),
      ],
      actions: [
        {
          type: 'Action.Execute',
          title: 'Iemand aan- of afmelden',
          verb: 'meeting-editing.form',
          data: { meetingId: 'ambtelijk-2027-01-12', form: 'answer', language: 'nl' },
          style: 'positive',
          fallback: {
            type: 'Action.Submit',
            title: 'Iemand aan- of afmelden',
            data: {
              verb: 'meeting-editing.form',
              meetingId: 'ambtelijk-2027-01-12',
              form: 'answer',
              language: 'nl',
            },
            style: 'positive',
          },
        },
        {
          type: 'Action.Execute',
          title: 'Deelnemerslijst',
          verb: 'meeting-editing.attendees',
          data: { meetingId: 'ambtelijk-2027-01-12', page: 0, language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Deelnemerslijst',
            data: {
              verb: 'meeting-editing.attendees',
              meetingId: 'ambtelijk-2027-01-12',
              page: 0,
              language: 'nl',
            },
          },
        },
        {
          type: 'Action.Execute',
          title: 'Wijzigen',
          verb: 'meeting-editing.change',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Wijzigen',
            data: { verb: 'meeting-editing.change', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          },
        },
        {
          type: 'Action.Execute',
          title: 'Afzeggen',
          verb: 'meeting-editing.form',
          data: { meetingId: 'ambtelijk-2027-01-12', form: 'cancel', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Afzeggen',
            data: {
              verb: 'meeting-editing.form',
              meetingId: 'ambtelijk-2027-01-12',
              form: 'cancel',
              language: 'nl',
            },
          },
        },
      ],
    });
  });

  it('asks before it is called off, and says how many people hear of it', () => {
    expect(drawn('confirm cancelling')).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak:
        'Weet u zeker dat u "Toegang en uitstroom" afzegt? Dit kan niet ongedaan worden gemaakt. 87 mensen krijgen hierover bericht.',
      fallbackText:
        'Weet u zeker dat u "Toegang en uitstroom" afzegt? Dit kan niet ongedaan worden gemaakt. 87 mensen krijgen hierover bericht.',
      body: [
        {
          type: 'Container',
          items: [
            {
              type: 'TextBlock',
              text: '● Weet u zeker dat u "Toegang en uitstroom" afzegt? Dit kan niet ongedaan worden gemaakt.',
              wrap: true,
              weight: 'bolder',
            },
            { type: 'TextBlock', text: '87 mensen krijgen hierover bericht.', wrap: true, spacing: 'small' },
          ],
          style: 'warning',
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
      ],
      actions: [
        {
          type: 'Action.Execute',
          title: 'Ja, zeg af',
          verb: 'meeting-editing.cancel',
          data: { meetingId: 'ambtelijk-2027-01-12', revision: 1, language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Ja, zeg af',
            data: {
              verb: 'meeting-editing.cancel',
              meetingId: 'ambtelijk-2027-01-12',
              revision: 1,
              language: 'nl',
            },
          },
        },
        {
          type: 'Action.Execute',
          title: 'Nee, laat zo',
          verb: 'meeting-editing.manage',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Nee, laat zo',
            data: { verb: 'meeting-editing.manage', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          },
        },
        {
          type: 'Action.Execute',
          title: 'Deelnemerslijst',
          verb: 'meeting-editing.attendees',
          data: { meetingId: 'ambtelijk-2027-01-12', page: 0, language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Deelnemerslijst',
            data: {
              verb: 'meeting-editing.attendees',
              meetingId: 'ambtelijk-2027-01-12',
              page: 0,
              language: 'nl',
            },
          },
        },
      ],
    });
  });

  it('asks which namesake is meant, with what tells them apart', () => {
    expect(drawn('whom do you mean')).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      speak: 'Wie bedoelt u met "Bakker"?',
      fallbackText: 'Wie bedoelt u met "Bakker"?',
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
          text: 'Wie bedoelt u met "Bakker"?',
          wrap: true,
          weight: 'bolder',
          spacing: 'medium',
        },
        {
          type: 'Container',
          items: [
            { type: 'TextBlock', text: 'Karin Bakker', wrap: true, weight: 'bolder', color: 'accent' },
            {
              type: 'TextBlock',
              text: 'wethouder · IJssel-Vecht',
              wrap: true,
              isSubtle: true,
              spacing: 'none',
            },
          ],
          separator: true,
          spacing: 'medium',
          selectAction: {
            type: 'Action.Execute',
            title: 'Karin Bakker, wethouder · IJssel-Vecht',
            verb: 'meeting-editing.answer-person',
            data: {
              meetingId: 'ambtelijk-2027-01-12',
              personId: 'karin',
              what: 'register',
              slotId: 's1-online',
              language: 'nl',
            },
            fallback: {
              type: 'Action.Submit',
              title: 'Karin Bakker, wethouder · IJssel-Vecht',
              data: {
                verb: 'meeting-editing.answer-person',
                meetingId: 'ambtelijk-2027-01-12',
                personId: 'karin',
                what: 'register',
                slotId: 's1-online',
                language: 'nl',
              },
            },
          },
        },
        {
          type: 'Container',
          items: [{ type: 'TextBlock', text: 'Joost Bakker', wrap: true, weight: 'bolder', color: 'accent' }],
          separator: true,
          spacing: 'medium',
          selectAction: {
            type: 'Action.Execute',
            title: 'Joost Bakker',
            verb: 'meeting-editing.answer-person',
            data: {
              meetingId: 'ambtelijk-2027-01-12',
              personId: 'joost',
              what: 'register',
              slotId: 's1-online',
              language: 'nl',
            },
            fallback: {
              type: 'Action.Submit',
              title: 'Joost Bakker',
              data: {
                verb: 'meeting-editing.answer-person',
                meetingId: 'ambtelijk-2027-01-12',
                personId: 'joost',
                what: 'register',
                slotId: 's1-online',
                language: 'nl',
              },
            },
          },
        },
      ],
      actions: [
        {
          type: 'Action.Execute',
          title: 'Voeg Bakker toe als gast',
          verb: 'meeting-editing.guest',
          data: { meetingId: 'ambtelijk-2027-01-12', name: 'Bakker', slotId: 's1-online', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Voeg Bakker toe als gast',
            data: {
              verb: 'meeting-editing.guest',
              meetingId: 'ambtelijk-2027-01-12',
              name: 'Bakker',
              slotId: 's1-online',
              language: 'nl',
            },
          },
        },
        {
          type: 'Action.Execute',
          title: 'Naam verbeteren',
          verb: 'meeting-editing.form',
          data: { meetingId: 'ambtelijk-2027-01-12', form: 'answer', name: 'Bakker', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Naam verbeteren',
            data: {
              verb: 'meeting-editing.form',
              meetingId: 'ambtelijk-2027-01-12',
              form: 'answer',
              name: 'Bakker',
              language: 'nl',
            },
          },
        },
        {
          type: 'Action.Execute',
          title: 'Terug',
          verb: 'meeting-editing.manage',
          data: { meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          fallback: {
            type: 'Action.Submit',
            title: 'Terug',
            data: { verb: 'meeting-editing.manage', meetingId: 'ambtelijk-2027-01-12', language: 'nl' },
          },
        },
      ],
    });
  });
});

it.each<[string, readonly string[], readonly string[]]>([
  [
    'new meeting with problems',
    [
      'Nieuwe bijeenkomst',
      '(attention) ✕ Dit moet nog anders. Wat u invulde, staat er nog.',
      '(attention) Titel: vul dit in.',
      '(attention) Einde groep 2: kies een tijd na het begin.',
      '(attention) Link naar de vergadering: plak een hele link, die begint met https://.',
      '(attention) Plekken op locatie: vul een heel getal in van 1 tot en met 9999, of laat dit leeg.',
      'U ziet eerst een concept. Pas na publiceren kunnen mensen zich aanmelden.',
      'Input.Text: Titel',
      'Input.Text: Thema (mag leeg)',
      'Input.ChoiceSet: Voor wie | Input.ChoiceSet: Hoe',
      'Input.Date: Datum',
      'Input.Time: Begin groep 1 | Input.Time: Einde groep 1',
      'Input.Time: Begin groep 2 | Input.Time: Einde groep 2',
      'Een tweede groep op dezelfde dag? Vul beide tijden in.',
      'Input.Text: Locatie (leeg: volgt)',
      'Input.Number: Plekken op locatie (leeg: geen grens)',
      'Input.Text: Link naar de vergadering (leeg: volgt)',
      'Input.Number: Plekken online (leeg: geen grens)',
      'Input.Date: Aanmelden tot | Input.Time: Tijd (leeg: 17.00 uur)',
      '[* Bekijk het concept *]',
    ],
    [
      'New meeting',
      '(attention) ✕ This still needs a change. What you filled in is still there.',
      '(attention) Title: please fill this in.',
      '(attention) End of group 2: choose a time after the start.',
      '(attention) Link to the meeting: paste a whole link, beginning with https://.',
      '(attention) Seats on location: fill in a whole number from 1 to 9999, or leave this empty.',
      'You will see a concept first. People can sign up only after you publish it.',
      'Input.Text: Title',
      'Input.Text: Theme (optional)',
      'Input.ChoiceSet: For whom | Input.ChoiceSet: How',
      'Input.Date: Date',
      'Input.Time: Start of group 1 | Input.Time: End of group 1',
      'Input.Time: Start of group 2 | Input.Time: End of group 2',
      'A second group on the same day? Fill in both times.',
      'Input.Text: Place (empty: to follow)',
      'Input.Number: Seats on location (empty: no limit)',
      'Input.Text: Link to the meeting (empty: to follow)',
      'Input.Number: Seats online (empty: no limit)',
      'Input.Date: Sign up before | Input.Time: Time (empty: 17:00)',
      '[* Show the concept *]',
    ],
  ],
  [
    'concept again, changed by another',
    [
      'Concept aanpassen',
      '(attention) ✕ Iemand anders wijzigde deze bijeenkomst net. Er is nog niets van u bewaard. Kijk na wat er nu staat en probeer het opnieuw.',
      'U ziet eerst een concept. Pas na publiceren kunnen mensen zich aanmelden.',
      'Input.Text: Titel',
      'Input.Text: Thema (mag leeg)',
      'Input.ChoiceSet: Voor wie | Input.ChoiceSet: Hoe',
      'Input.Date: Datum',
      'Input.Time: Begin groep 1 | Input.Time: Einde groep 1',
      'Input.Time: Begin groep 2 | Input.Time: Einde groep 2',
      'Een tweede groep op dezelfde dag? Vul beide tijden in.',
      'Input.Text: Locatie (leeg: volgt)',
      'Input.Number: Plekken op locatie (leeg: geen grens)',
      'Input.Text: Link naar de vergadering (leeg: volgt)',
      'Input.Number: Plekken online (leeg: geen grens)',
      'Input.Date: Aanmelden tot | Input.Time: Tijd (leeg: 17.00 uur)',
      '[* Bekijk het concept *] [ Terug ]',
    ],
    [
      'Change the concept',
      '(attention) ✕ Someone else has just changed this meeting. Nothing of yours was saved yet. Check what it says now and try again.',
      'You will see a concept first. People can sign up only after you publish it.',
      'Input.Text: Title',
      'Input.Text: Theme (optional)',
      'Input.ChoiceSet: For whom | Input.ChoiceSet: How',
      'Input.Date: Date',
      'Input.Time: Start of group 1 | Input.Time: End of group 1',
      'Input.Time: Start of group 2 | Input.Time: End of group 2',
      'A second group on the same day? Fill in both times.',
      'Input.Text: Place (empty: to follow)',
      'Input.Number: Seats on location (empty: no limit)',
      'Input.Text: Link to the meeting (empty: to follow)',
      'Input.Number: Seats online (empty: no limit)',
      'Input.Date: Sign up before | Input.Time: Time (empty: 17:00)',
      '[* Show the concept *] [ Back ]',
    ],
  ],
  [
    'concept',
    [
      '(good) ✓ Het concept is bewaard.',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      '(emphasis) ℹ Concept: nog niet gepubliceerd',
      '10.00-11.30 uur | online',
      '13.00-14.30 uur | online',
      'Thema | Toegang',
      'Voor | Ambtelijk netwerk',
      'Aanmelden | tot vrijdag 8 januari 2027, 17.00 uur',
      '[Naar de online vergadering](https://teams.voorbeeld.nl/toegang)',
      '› Herinneringen',
      '› Wat ik wanneer stuur, en aan wie',
      '[* Publiceren *] [ Aanpassen ] [ Weggooien ]',
    ],
    [
      '(good) ✓ Het concept is bewaard.',
      '▭ Ambtelijk network · online',
      'Toegang en uitstroom',
      'Tuesday 12 January 2027 · 10:00-11:30 or 13:00-14:30',
      '(emphasis) ℹ Concept: not published yet',
      '10:00-11:30 | online',
      '13:00-14:30 | online',
      'Theme | Toegang',
      'For | Ambtelijk network',
      'Sign up | before Friday 8 January 2027, 17:00',
      '[To the online meeting](https://teams.voorbeeld.nl/toegang)',
      '› Reminders',
      '› What I send when, and to whom',
      '[* Publish *] [ Change ] [ Discard ]',
    ],
  ],
  [
    'manage, hybrid',
    [
      'Beheer',
      '⌂ Bestuurlijk netwerk · Utrecht en online',
      'Wonen',
      'donderdag 14 januari 2027 · 13.00-16.00 uur',
      'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
      '13.00-16.00 uur | op locatie · 2 komen · 2 vrij',
      '13.00-16.00 uur | online · 0 komen · geen grens',
      "31 van de 44 regio's komen",
      "Andere regio's: 2 op de wachtlijst · 1 vervanger gevraagd · 4 komen niet · 6 zonder antwoord",
      '› Berichten',
      '› Wat is verstuurd, wie is bereikt en wie niet',
      '› Herinneringen',
      '› Wat ik wanneer stuur, en aan wie',
      '[* Iemand aan- of afmelden *] [ Deelnemerslijst ] [ Wijzigen ] [ Afzeggen ]',
    ],
    [
      'Manage',
      '⌂ Bestuurlijk network · Utrecht and online',
      'Wonen',
      'Thursday 14 January 2027 · 13:00-16:00',
      'Sign up before Friday 8 January 2027, 17:00',
      '13:00-16:00 | on location · 2 coming · 2 free',
      '13:00-16:00 | online · 0 coming · no limit',
      '31 of 44 regions are coming',
      'Other regions: 2 on the waiting list · 1 deputy asked · 4 not coming · 6 without an answer',
      '› Messages',
      '› What was sent, who was reached and who was not',
      '› Reminders',
      '› What I send when, and to whom',
      '[* Sign someone up or off *] [ List of attendees ] [ Change ] [ Cancel the meeting ]',
    ],
  ],
  [
    'manage, cancelled',
    [
      'Beheer',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      '(attention) ✕ Deze bijeenkomst gaat niet door',
      '10.00-11.30 uur | 0 komen · geen grens',
      '13.00-14.30 uur | 0 komen · geen grens',
      '› Berichten',
      '› Wat is verstuurd, wie is bereikt en wie niet',
      '[ Deelnemerslijst ]',
    ],
    [
      'Manage',
      '▭ Ambtelijk network · online',
      'Toegang en uitstroom',
      'Tuesday 12 January 2027 · 10:00-11:30 or 13:00-14:30',
      '(attention) ✕ This meeting is cancelled',
      '10:00-11:30 | 0 coming · no limit',
      '13:00-14:30 | 0 coming · no limit',
      '› Messages',
      '› What was sent, who was reached and who was not',
      '[ List of attendees ]',
    ],
  ],
  [
    'answered for someone: waiting',
    [
      '(warning) ◷ Loes de Groot staat op plaats 2 van de wachtlijst · groep 10.00 uur',
      'Beheer',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Aanmelden tot vrijdag 8 januari 2027, 17.00 uur',
      '10.00-11.30 uur | 1 komt · vol · 1 persoon wacht',
      '13.00-14.30 uur | 1 komt · 39 vrij',
      "31 van de 44 regio's komen",
      "Andere regio's: 2 op de wachtlijst · 1 vervanger gevraagd · 4 komen niet · 6 zonder antwoord",
      '› Berichten',
      '› Wat is verstuurd, wie is bereikt en wie niet',
      '› Herinneringen',
      '› Wat ik wanneer stuur, en aan wie',
      '[* Iemand aan- of afmelden *] [ Deelnemerslijst ] [ Wijzigen ] [ Maak ongedaan ]',
    ],
    [
      '(warning) ◷ Loes de Groot is number 2 on the waiting list · group 10:00',
      'Manage',
      '▭ Ambtelijk network · online',
      'Toegang en uitstroom',
      'Tuesday 12 January 2027 · 10:00-11:30 or 13:00-14:30',
      'Sign up before Friday 8 January 2027, 17:00',
      '10:00-11:30 | 1 coming · full · 1 person waiting',
      '13:00-14:30 | 1 coming · 39 free',
      '31 of 44 regions are coming',
      'Other regions: 2 on the waiting list · 1 deputy asked · 4 not coming · 6 without an answer',
      '› Messages',
      '› What was sent, who was reached and who was not',
      '› Reminders',
      '› What I send when, and to whom',
      '[* Sign someone up or off *] [ List of attendees ] [ Change ] [ Undo ]',
    ],
  ],
  [
    'what to change',
    [
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Wat wilt u wijzigen?',
      '10.00-11.30 uur | online · vol · 1 op de wachtlijst',
      '13.00-14.30 uur | online · 39 van de 40 plekken vrij',
      'Thema | Toegang',
      'Voor | Ambtelijk netwerk',
      'Aanmelden | tot vrijdag 8 januari 2027, 17.00 uur',
      '[Naar de online vergadering](https://teams.voorbeeld.nl/toegang)',
      '[ Plaats of link ] [ Aantal plekken ] [ Datum en tijd ] [ Terug ]',
    ],
    [
      '▭ Ambtelijk network · online',
      'Toegang en uitstroom',
      'Tuesday 12 January 2027 · 10:00-11:30 or 13:00-14:30',
      'What would you like to change?',
      '10:00-11:30 | online · full · 1 on the waiting list',
      '13:00-14:30 | online · 39 of 40 seats free',
      'Theme | Toegang',
      'For | Ambtelijk network',
      'Sign up | before Friday 8 January 2027, 17:00',
      '[To the online meeting](https://teams.voorbeeld.nl/toegang)',
      '[ Place or link ] [ Number of seats ] [ Date and time ] [ Back ]',
    ],
  ],
  [
    'seats, fewer than in use',
    [
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Aantal plekken',
      '(attention) ✕ Dit moet nog anders. Wat u invulde, staat er nog.',
      '(attention) Plekken groep 10.00 uur: er zijn al 12 plekken bezet. Kies 12 of meer.',
      'Input.Number: Plekken groep 10.00 uur (leeg: geen grens)',
      'Input.Number: Plekken groep 13.00 uur (leeg: geen grens)',
      '[* Bewaren *] [ Terug ]',
    ],
    [
      '▭ Ambtelijk network · online',
      'Toegang en uitstroom',
      'Tuesday 12 January 2027 · 10:00-11:30 or 13:00-14:30',
      'Number of seats',
      '(attention) ✕ This still needs a change. What you filled in is still there.',
      '(attention) Seats group 10:00: 12 seats are in use already. Choose 12 or more.',
      'Input.Number: Seats group 10:00 (empty: no limit)',
      'Input.Number: Seats group 13:00 (empty: no limit)',
      '[* Save *] [ Back ]',
    ],
  ],
  [
    'move',
    [
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Datum en tijd',
      '87 mensen krijgen hierover bericht.',
      'Input.Date: Datum',
      'Input.Time: Begin groep 1 | Input.Time: Einde groep 1',
      'Input.Time: Begin groep 2 | Input.Time: Einde groep 2',
      'Input.Date: Aanmelden tot (leeg: schuift mee) | Input.Time: Tijd (leeg: 17.00 uur)',
      '[* Bewaren *] [ Terug ]',
    ],
    [
      '▭ Ambtelijk network · online',
      'Toegang en uitstroom',
      'Tuesday 12 January 2027 · 10:00-11:30 or 13:00-14:30',
      'Date and time',
      '87 people are told of this.',
      'Input.Date: Date',
      'Input.Time: Start of group 1 | Input.Time: End of group 1',
      'Input.Time: Start of group 2 | Input.Time: End of group 2',
      'Input.Date: Sign up before (empty: moves along) | Input.Time: Time (empty: 17:00)',
      '[* Save *] [ Back ]',
    ],
  ],
  [
    'confirm discarding',
    [
      '(warning) ● Weet u zeker dat u het concept "Toegang en uitstroom" weggooit?',
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      '[ Ja, gooi weg ] [ Nee, laat zo ]',
    ],
    [
      '(warning) ● Are you sure you want to discard the concept "Toegang en uitstroom"?',
      '▭ Ambtelijk network · online',
      'Toegang en uitstroom',
      'Tuesday 12 January 2027 · 10:00-11:30 or 13:00-14:30',
      '[ Yes, discard it ] [ No, leave it ]',
    ],
  ],
  [
    'unknown person',
    [
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Ik ken "Zoë Smit" niet als contact of deelnemer.',
      'Klopt de naam? Voeg een spreker of gast dan toe. Anders kunt u de naam verbeteren.',
      '[ Voeg Zoë Smit toe als gast ] [ Naam verbeteren ] [ Terug ]',
    ],
    [
      '▭ Ambtelijk network · online',
      'Toegang en uitstroom',
      'Tuesday 12 January 2027 · 10:00-11:30 or 13:00-14:30',
      'I do not know "Zoë Smit" as a contact or an attendee.',
      'Is the name right? Then add a speaker or guest. If not, you can correct the name.',
      '[ Add Zoë Smit as a guest ] [ Correct the name ] [ Back ]',
    ],
  ],
  [
    'attendees, last page',
    [
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Deelnemerslijst',
      '11 tot en met 13 van de 13',
      'Deelnemer 6',
      'komt · groep 13.00 uur',
      'beleidsadviseur wonen en zorg · IJssel-Vecht',
      'Deelnemer 9',
      'komt · groep 13.00 uur',
      'beleidsadviseur wonen en zorg · IJssel-Vecht',
      'Deelnemer 12',
      'komt · groep 13.00 uur',
      'beleidsadviseur wonen en zorg · IJssel-Vecht',
      '[* Tekst om te kopiëren *] [ Vorige ] [ Terug ]',
    ],
    [
      '▭ Ambtelijk network · online',
      'Toegang en uitstroom',
      'Tuesday 12 January 2027 · 10:00-11:30 or 13:00-14:30',
      'List of attendees',
      '11 to 13 of 13',
      'Deelnemer 6',
      'coming · group 13:00',
      'beleidsadviseur wonen en zorg · IJssel-Vecht',
      'Deelnemer 9',
      'coming · group 13:00',
      'beleidsadviseur wonen en zorg · IJssel-Vecht',
      'Deelnemer 12',
      'coming · group 13:00',
      'beleidsadviseur wonen en zorg · IJssel-Vecht',
      '[* Text to copy *] [ Previous ] [ Back ]',
    ],
  ],
  [
    'attendees as text, too many',
    [
      '▭ Ambtelijk netwerk · online',
      'Toegang en uitstroom',
      'dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur',
      'Input.Text: Selecteer alles, kopieer het en plak het in Excel',
      'De laatste 230 mensen passen hier niet bij.',
      '[ Terug ]',
    ],
    [
      '▭ Ambtelijk network · online',
      'Toegang en uitstroom',
      'Tuesday 12 January 2027 · 10:00-11:30 or 13:00-14:30',
      'Input.Text: Select everything, copy it and paste it into Excel',
      'The last 237 people do not fit in here.',
      '[ Back ]',
    ],
  ],
])('%s reads the same in both languages', (name, dutch, english) => {
  expect(outline(drawn(name))).toEqual(dutch);
  expect(outline(drawn(name, ENGLISH))).toEqual(english);
});

it('a name that tries to be something else is only a name', () => {
  const name = '[Klik](https://kwaad.voorbeeld.nl) <at>allen</at> **nu**';
  const asked = { name, what: 'register', slotId: null } as const;
  const person = { personId: 'p', name };
  const said = saidOfOther(
    person,
    { outcome: { kind: 'declined', undo: null }, view: published(), own: null },
    DUTCH,
  );
  const [first, ...rest] = list(2).attendees;
  if (first === undefined) throw new Error('expected an attendee');
  const cards = [
    choosePersonCard(published(), asked, [{ ...person, function: name, region: name }], DUTCH),
    unknownPersonCard(published(), asked, DUTCH),
    manageCard(published(), said, DUTCH),
    attendeesCard(
      { view: published(), attendees: [{ ...first, name, region: name }, ...rest] },
      0,
      true,
      DUTCH,
    ),
  ];
  for (const card of cards) {
    const named = markdownOf(card).filter((text) => text.includes('Klik'));
    expect(named.length).toBeGreaterThan(0);
    for (const text of named) expect(text).not.toMatch(/(?<!\\)(?:\[|\*|<)/);
  }
});
