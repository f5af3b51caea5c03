/** Asks which place someone means. */
import type { CardJson } from '../../app/ports.ts';
import type { PlaceId, PostQuestion } from '../../app/contacts.ts';
import type { Place } from '../../domain/places.ts';
import { showContact } from '../card-data/contacts.ts';
import { execute, executeForm } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { textBlock } from './elements.ts';
import { choiceInput } from './inputs.ts';

/** More than this is a list to choose from rather than a row of buttons. */
const MOST_BUTTONS = 3;

/** Several places fit what was typed equally well. */
export function severalPlacesCard(
  options: readonly Place[],
  question: PostQuestion,
  context: CardContext,
): CardJson {
  return choiceCard(textsOf(context).contacts.several, options, question, context);
}

/** No place fits; `near` look like it. `typed` is raw text. */
export function unknownPlaceCard(
  typed: string,
  near: readonly Place[],
  question: PostQuestion,
  context: CardContext,
): CardJson {
  const texts = textsOf(context).contacts;
  const name = shortened(typed);
  const title = name === '' ? texts.unknownEmpty : texts.unknown(name);
  return choiceCard(title, near, question, context, near.length === 0 ? texts.tryAgain : texts.near);
}

function choiceCard(
  title: string,
  options: readonly Place[],
  question: PostQuestion,
  context: CardContext,
  ask: string | null = null,
): CardJson {
  const texts = textsOf(context).contacts;
  const { language } = context;
  const choices = options.map((place) => ({ title: placeName(place, context), value: placeId(place) }));
  const isList = choices.length > MOST_BUTTONS;
  const input = choiceInput('place', { label: texts.choose, errorMessage: texts.chooseMissing, choices });
  return card(context, {
    body: [
      textBlock(title, { weight: 'bolder', style: 'heading' }),
      ...(ask === null ? [] : [textBlock(ask, { spacing: 'small' })]),
      ...(isList ? [input] : []),
    ],
    actions: isList
      ? [executeForm(showContact, question, { title: texts.chosen, language, style: 'positive' })]
      : choices.map(({ title, value }) =>
          execute(showContact, { place: value, ...question }, { title, language }),
        ),
    speak: [title, ...(ask === null ? [] : [ask])].join(' '),
  });
}

function placeName(place: Place, context: CardContext): string {
  return place.kind === 'municipality'
    ? place.municipality.name
    : textsOf(context).contacts.region(place.region.name);
}

function placeId(place: Place): PlaceId {
  return place.kind === 'municipality' ? place.municipality.code : place.region.regionId;
}

/** Enough to recognise what one typed. */
function shortened(typed: string): string {
  const text = typed.replace(/\s+/g, ' ').trim();
  return text.length <= 40 ? text : `${text.slice(0, 40).trimEnd()}…`;
}
