/**
 * Inputs of the forms with which meetings are made and changed: prefilled, and required only where nothing can be
 * done without. A value is shown as it is, never as Markdown.
 */

interface Labelled {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
}

interface WithText extends Labelled {
  readonly value?: string;
}

export interface LineInput extends WithText {
  readonly type: 'Input.Text';
  readonly maxLength?: number;
  readonly style?: 'url';
  readonly isMultiline?: true;
}

export interface DateInput extends WithText {
  readonly type: 'Input.Date';
  readonly min?: string;
}

export interface TimeInput extends WithText {
  readonly type: 'Input.Time';
}

export interface NumberInput extends Labelled {
  readonly type: 'Input.Number';
  readonly value?: number;
  readonly min: number;
  readonly max: number;
}

export interface SelectInput extends WithText {
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
  return { type: 'Input.Text', ...withText(id, filled), ...options };
}

/** A day; `min` is the first that the client offers. */
export function dateInput(id: string, filled: Filled, min: string): DateInput {
  return { type: 'Input.Date', ...withText(id, filled), min };
}

/** A time of the day, "10:00". */
export function timeInput(id: string, filled: Filled): TimeInput {
  return { type: 'Input.Time', ...withText(id, filled) };
}

/** A whole number; the client takes no other text, so what is no number was not typed. */
export function numberInput(
  id: string,
  filled: Filled,
  range: { readonly min: number; readonly max: number },
): NumberInput {
  const value = filled.value.trim() === '' ? Number.NaN : Number(filled.value);
  return {
    type: 'Input.Number',
    ...labelled(id, filled),
    ...(Number.isFinite(value) ? { value } : {}),
    ...range,
  };
}

/** A choice of one, prefilled. */
export function selectInput(id: string, filled: Filled, choices: SelectInput['choices']): SelectInput {
  return { type: 'Input.ChoiceSet', ...withText(id, filled), style: 'compact', choices };
}

function withText(id: string, filled: Filled): WithText {
  return { ...labelled(id, filled), ...(filled.value === '' ? {} : { value: filled.value }) };
}

function labelled(id: string, { label, errorMessage }: Filled): Labelled {
  return {
    id,
    label,
    ...(errorMessage === undefined ? {} : { isRequired: true as const, errorMessage }),
  };
}
