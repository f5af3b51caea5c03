/**
 * Inputs of the forms with which meetings are made and changed: prefilled, and required only where nothing can be
 * done without. A value is shown as it is, never as Markdown.
 */

interface Labelled {
  readonly id: string;
  readonly label: string;
  readonly value?: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
}

export interface LineInput extends Labelled {
  readonly type: 'Input.Text';
  readonly maxLength?: number;
  readonly style?: 'url';
  readonly isMultiline?: true;
}

export interface DateInput extends Labelled {
  readonly type: 'Input.Date';
  readonly min?: string;
}

export interface TimeInput extends Labelled {
  readonly type: 'Input.Time';
}

export interface NumberInput extends Labelled {
  readonly type: 'Input.Number';
  readonly min: number;
  readonly max: number;
}

export interface SelectInput extends Labelled {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'compact' | 'expanded';
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export type FormInput = LineInput | DateInput | TimeInput | NumberInput | SelectInput;

/** What an input shows: its label, what is in it, and for a required one what to say when it is empty. */
export interface Filled {
  readonly label: string;
  readonly value: string;
  readonly errorMessage?: string;
}

/** A line of text; `maxLength` is left out where a longer one must come back to be explained. */
export function lineInput(
  id: string,
  filled: Filled,
  options: Pick<LineInput, 'maxLength' | 'style' | 'isMultiline'> = {},
): LineInput {
  return { type: 'Input.Text', ...labelled(id, filled), ...options };
}

/** A day; `min` is the first that the client offers. */
export function dateInput(id: string, filled: Filled, min: string): DateInput {
  return { type: 'Input.Date', ...labelled(id, filled), min };
}

export function timeInput(id: string, filled: Filled): TimeInput {
  return { type: 'Input.Time', ...labelled(id, filled) };
}

export function numberInput(
  id: string,
  filled: Filled,
  range: { readonly min: number; readonly max: number },
): NumberInput {
  return { type: 'Input.Number', ...labelled(id, filled), ...range };
}

/** A choice of one, prefilled. */
export function selectInput(id: string, filled: Filled, choices: SelectInput['choices']): SelectInput {
  return { type: 'Input.ChoiceSet', ...labelled(id, filled), style: 'compact', choices };
}

function labelled(id: string, { label, value, errorMessage }: Filled): Labelled {
  return {
    id,
    label,
    ...(value === '' ? {} : { value }),
    ...(errorMessage === undefined ? {} : { isRequired: true as const, errorMessage }),
  };
}
