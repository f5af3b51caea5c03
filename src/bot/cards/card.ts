import type { CardJson } from '../../app/ports.ts';
import type { Language } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import { textsIn, type Texts } from '../../texts/index.ts';
import type { Action } from './actions.ts';
import { textBlock, type Element } from './elements.ts';

/** What every card is drawn with, beside its own view. */
export interface CardContext {
  readonly language: Language;
  /** The moment that the card shows. */
  readonly now: Instant;
  /** The secretariat's e-mail address, for what the bot cannot do. */
  readonly secretariat: string;
  /** Whether the data are the demonstration's; the card then says so at its foot. */
  readonly exampleData: boolean;
}

export interface CardContent {
  readonly body: readonly Element[];
  /** At most four, at most one of them positive. */
  readonly actions?: readonly Action[];
  /** The card in a sentence: spoken, and shown by a client that cannot draw cards. Plain text. */
  readonly speak: string;
}

/** The texts in the language of the card. */
export function textsOf(context: CardContext): Texts {
  return textsIn(context.language);
}

/** A whole card, as the JSON that Teams takes. */
export function card(context: CardContext, { body, actions = [], speak }: CardContent): CardJson {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: context.language,
    speak,
    fallbackText: speak,
    body: context.exampleData ? [...body, exampleFooter(context)] : body,
    ...(actions.length === 0 ? {} : { actions }),
  };
}

function exampleFooter(context: CardContext): Element {
  return textBlock(textsOf(context).conversation.exampleData, {
    size: 'small',
    isSubtle: true,
    spacing: 'small',
    horizontalAlignment: 'right',
  });
}
