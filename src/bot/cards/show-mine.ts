import type { CardJson } from '../../app/ports.ts';
import { showMine } from '../card-data/registrations.ts';
import { execute } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { textBlock } from './elements.ts';

/** Where others read along: a button whose answer only the person who presses it sees. */
export function showMineCard(context: CardContext): CardJson {
  const { mineInPrivate, showMine: title } = textsOf(context).registrations;
  return card(context, {
    body: [textBlock(mineInPrivate)],
    actions: [execute(showMine, {}, { title, language: context.language, style: 'positive' })],
    speak: mineInPrivate,
  });
}
