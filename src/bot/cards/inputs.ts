/** Inputs of a card. Each has a label, and a required one says what is missing. */
import type { FormInput } from './form-inputs.ts';

export interface TextInput {
  readonly type: 'Input.Text';
  readonly id: string;
  readonly label: string;
  readonly style?: 'email';
  /** What it starts with. */
  readonly value?: string;
  readonly maxLength: number;
  readonly isRequired: true;
  readonly errorMessage: string;
}

export interface ChoiceInput {
  readonly type: 'Input.ChoiceSet';
  readonly id: string;
  readonly label: string;
  readonly style: 'expanded' | 'compact';
  readonly wrap: true;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly isRequired: true;
  readonly errorMessage: string;
}

export type Input = TextInput | ChoiceInput | FormInput;

/** A required line of text; `id` is the field of the action that it fills. */
export function textInput(
  id: string,
  options: Pick<TextInput, 'label' | 'errorMessage' | 'maxLength' | 'style' | 'value'>,
): TextInput {
  return { type: 'Input.Text', id, isRequired: true, ...options };
}

/** A required choice of one; all choices are visible up to seven. */
export function choiceInput(
  id: string,
  options: Pick<ChoiceInput, 'label' | 'errorMessage' | 'choices'>,
): ChoiceInput {
  const style = options.choices.length > 7 ? 'compact' : 'expanded';
  return { type: 'Input.ChoiceSet', id, style, wrap: true, isRequired: true, ...options };
}
