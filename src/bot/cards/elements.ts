/**
 * Adaptive Card 1.5 elements as typed values: the few that we use, with the
 * properties that Teams and the `adaptivecards` renderer both honour. A builder
 * takes raw text and escapes it here, so that no text can bring its own Markdown.
 */
import { plain } from '../../texts/plain.ts';
import type { Action, OpenUrlAction, PressAction } from './actions.ts';
import type { Input } from './inputs.ts';

export type Tone = 'default' | 'emphasis' | 'good' | 'warning' | 'attention' | 'accent';
export type Spacing = 'none' | 'small' | 'default' | 'medium' | 'large';

export interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly size?: 'small' | 'medium' | 'large' | 'extraLarge';
  readonly weight?: 'bolder';
  readonly color?: Exclude<Tone, 'emphasis'>;
  readonly isSubtle?: true;
  readonly spacing?: Spacing;
  readonly style?: 'heading';
  readonly horizontalAlignment?: 'right';
}

export interface Container {
  readonly type: 'Container';
  readonly items: readonly Element[];
  readonly style?: Tone;
  readonly spacing?: Spacing;
  readonly separator?: true;
  readonly selectAction?: PressAction | OpenUrlAction;
}

export interface Column {
  readonly type: 'Column';
  readonly width: string | number;
  readonly items: readonly Element[];
  readonly style?: Tone;
  readonly minHeight?: string;
  readonly verticalContentAlignment?: 'center';
}

export interface ColumnSet {
  readonly type: 'ColumnSet';
  readonly columns: readonly Column[];
  readonly spacing?: Spacing;
}

export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

export type Element = TextBlock | Container | ColumnSet | ActionSet | Input;

type TextStyle = Omit<TextBlock, 'type' | 'text' | 'wrap'>;

/** A paragraph of raw text; it wraps, and every special character in it is escaped. */
export function textBlock(text: string, style: TextStyle = {}): TextBlock {
  return { type: 'TextBlock', text: plain(text), wrap: true, ...style };
}

/** Elements that belong together, in order from top to bottom. */
export function container(
  items: readonly Element[],
  options: Pick<Container, 'style' | 'spacing' | 'separator' | 'selectAction'> = {},
): Container {
  return { type: 'Container', items, ...options };
}

/** One column; a width is "auto", "stretch", pixels ("112px") or a weight beside the others. */
export function column(width: string | number, items: readonly Element[]): Column {
  return { type: 'Column', width, items };
}

/** Columns side by side. */
export function columnSet(columns: readonly Column[], spacing?: Spacing): ColumnSet {
  return { type: 'ColumnSet', columns, ...(spacing === undefined ? {} : { spacing }) };
}

/** Fits "10.00-11.30 uur", and leaves the value more than half of a narrow card. */
const LABEL_WIDTH = '112px';

/** A label and its value. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/**
 * Facts in two columns. Not a `FactSet`: that neither wraps its labels nor keeps the
 * values aligned in Teams on a narrow screen.
 */
export function factRows(facts: readonly Fact[]): readonly ColumnSet[] {
  return facts.map(({ label, value }) =>
    columnSet(
      [column(LABEL_WIDTH, [textBlock(label, { isSubtle: true })]), column('stretch', [textBlock(value)])],
      'small',
    ),
  );
}

/** A row of a list that opens something when pressed anywhere. */
export function pressableRow(items: readonly Element[], selectAction: PressAction): Container {
  return container(items, { separator: true, spacing: 'medium', selectAction });
}
