import type { Language } from '../../domain/people.ts';
import type { ActionDefinition } from '../card-data/action.ts';

/** Where an `Action.Submit` carries its verb; an `Action.Execute` has a property for it. */
export const VERB_FIELD = 'verb';

/** Where an `Action.Submit` carries a sentence that is answered as if the person had typed it. */
export const SAY_FIELD = 'say';

export interface SubmitAction {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly style?: 'positive';
  readonly associatedInputs?: 'none';
}

export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly style?: 'positive';
  readonly associatedInputs?: 'none';
  readonly fallback: SubmitAction;
}

export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
  readonly style?: 'positive';
}

/** What a row may do when pressed: the title is what a screen reader says. */
export type PressAction = ExecuteAction | SubmitAction;

export type Action = PressAction | OpenUrlAction;

export interface ButtonOptions {
  readonly title: string;
  /** The language of the card, so that what comes back is answered in it. */
  readonly language: Language;
  /** The one primary action of a card. */
  readonly style?: 'positive';
  /** A button that leaves a form: it neither checks nor sends the inputs on the card. */
  readonly leavesForm?: boolean;
}

/** A button that carries all of its action's data. Older clients get the same as an `Action.Submit`. */
export function execute<Data extends object>(
  action: ActionDefinition<Data>,
  data: Data,
  options: ButtonOptions,
): ExecuteAction {
  return button(action.verb, data, options);
}

/** A button whose remaining data are typed or chosen in the inputs of the card; their ids are the action's fields. */
export function executeForm<Data extends object>(
  action: ActionDefinition<Data>,
  data: Partial<Data>,
  options: ButtonOptions,
): ExecuteAction {
  return button(action.verb, data, options);
}

/**
 * A button whose sentence is answered below the card, as if it was typed. Not Teams' own `imBack`: the local client
 * breaks off on it, and in a channel it would be a message that does not mention the bot.
 */
export function say(sentence: string): SubmitAction {
  return { type: 'Action.Submit', title: sentence, data: { [SAY_FIELD]: sentence } };
}

/** A button that opens a link; null when it is not a safe web address. */
export function openUrl(title: string, url: string | null): OpenUrlAction | null {
  if (url === null || !URL.canParse(url) || new URL(url).protocol !== 'https:') return null;
  return { type: 'Action.OpenUrl', title, url };
}

function button(verb: string, data: object, options: ButtonOptions): ExecuteAction {
  const { title, language, style, leavesForm } = options;
  const look = {
    ...(style === undefined ? {} : { style }),
    ...(leavesForm === true ? { associatedInputs: 'none' as const } : {}),
  };
  const carried = { ...data, language };
  return {
    type: 'Action.Execute',
    title,
    verb,
    data: carried,
    ...look,
    fallback: { type: 'Action.Submit', title, data: { [VERB_FIELD]: verb, ...carried }, ...look },
  };
}
