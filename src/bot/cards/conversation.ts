/** Cards about the bot itself: welcome, help, and what it did not understand. */
import type { CardJson } from '../../app/ports.ts';
import type { Texts } from '../../texts/index.ts';
import type { Intent } from '../language/intents.ts';
import { say } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { pressableRow, textBlock, type Element } from './elements.ts';
import { phraseFor } from './phrases.ts';

/** A key of the sentences that the bot is listed with. */
export type Example = keyof Texts['commands'];

/** What the bot can do in three lines, with the few `examples` that show the most. */
export function welcomeCard(
  name: string | null,
  examples: readonly Example[],
  context: CardContext,
): CardJson {
  const { conversation, commands } = textsOf(context);
  const { welcome } = conversation;
  return card(context, {
    body: [
      textBlock(welcome.title(name), { size: 'large', weight: 'bolder', style: 'heading' }),
      ...welcome.lines.map((line) => textBlock(line, { spacing: 'small' })),
      textBlock(welcome.how, { isSubtle: true, spacing: 'medium' }),
      ...[...examples.map((key) => commands[key].title), commands.help.title].map(sentenceRow),
    ],
    speak: [welcome.title(name), ...welcome.lines].join('. ').replaceAll('..', '.'),
  });
}

/** Everything that this person can ask, each a sentence to tap with what it gives. */
export function helpCard(examples: readonly Example[], context: CardContext): CardJson {
  const { conversation, commands } = textsOf(context);
  return card(context, {
    body: [
      textBlock(conversation.help.title, { size: 'large', weight: 'bolder', style: 'heading' }),
      textBlock(conversation.help.how, { isSubtle: true, spacing: 'small' }),
      ...examples.map((key) => exampleRow(commands[key].title, commands[key].description)),
      textBlock(conversation.help.stuck(context.secretariat), { isSubtle: true, spacing: 'medium' }),
    ],
    speak: `${conversation.help.title}. ${conversation.help.how}`,
  });
}

/** What was not understood, with the nearest two or three things; without any, the `examples`. */
export function notUnderstoodCard(
  near: readonly Intent[],
  examples: readonly Example[],
  context: CardContext,
): CardJson {
  const { conversation, commands } = textsOf(context);
  const guesses = near.slice(0, 3).map((intent) => phraseFor(intent, context));
  const offered = guesses.length > 0 ? guesses : examples.map((key) => commands[key].title);
  const question = guesses.length > 0 ? conversation.didYouMean : conversation.welcome.how;
  const sentences = [...new Set([...offered, commands.help.title])];
  return simpleCard([conversation.notUnderstood, question], sentences, context);
}

/** The answer to someone who writes about a client of care: nothing is kept, and where to go instead. */
export function clientCaseCard(context: CardContext): CardJson {
  const { conversation, commands } = textsOf(context);
  return simpleCard(
    [conversation.clientCase, conversation.clientCaseNotKept, conversation.clientCaseInstead],
    [commands.help.title],
    context,
  );
}

/** The answer to a greeting; `name` is null when it is not known. */
export function greetingCard(
  name: string | null,
  examples: readonly Example[],
  context: CardContext,
): CardJson {
  const { conversation, commands } = textsOf(context);
  const sentences = [...examples.map((key) => commands[key].title), commands.help.title];
  return simpleCard([conversation.greeting(name)], sentences, context);
}

function simpleCard(lines: readonly string[], sentences: readonly string[], context: CardContext): CardJson {
  const [first = '', ...rest] = lines;
  return card(context, {
    body: [
      textBlock(first, { weight: 'bolder' }),
      ...rest.map((line) => textBlock(line, { spacing: 'small' })),
      ...sentences.map(sentenceRow),
    ],
    speak: lines.join(' '),
  });
}

/** Rows rather than buttons: Teams cuts the title of a button off, and a sentence is long. */
function sentenceRow(sentence: string): Element {
  return pressableRow([textBlock(sentence, { color: 'accent', weight: 'bolder' })], say(sentence));
}

function exampleRow(sentence: string, description: string): Element {
  return pressableRow(
    [
      textBlock(sentence, { color: 'accent', weight: 'bolder' }),
      textBlock(description, { isSubtle: true, size: 'small', spacing: 'none' }),
    ],
    say(sentence),
  );
}
