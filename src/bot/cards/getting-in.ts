import type { CardJson } from '../../app/ports.ts';
import type { Example } from './conversation.ts';
import { say } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { pressableRow, textBlock } from './elements.ts';

/** The bot's first words in a chat that it opened itself: what comes here, what one can ask, how to have less of it. */
export function gettingInCard(examples: readonly Example[], context: CardContext): CardJson {
  const { reach, commands } = textsOf(context);
  const { title, lines, reminders } = reach.welcome;
  return card(context, {
    body: [
      textBlock(title, { size: 'large', weight: 'bolder', style: 'heading' }),
      ...lines.map((line) => textBlock(line, { spacing: 'small' })),
      ...examples.map((key) => {
        const sentence = commands[key].title;
        return pressableRow([textBlock(sentence, { color: 'accent', weight: 'bolder' })], say(sentence));
      }),
      textBlock(reminders, { isSubtle: true, spacing: 'medium' }),
    ],
    speak: [title, ...lines].join('. ').replaceAll('..', '.'),
  });
}
