import type { CardJson } from '../../../src/app/ports.ts';
import { z } from 'zod';

const action = z.object({ type: z.string(), title: z.string(), style: z.string().optional() });

interface Node {
  readonly type: string;
  readonly text?: string | undefined;
  readonly label?: string | undefined;
  readonly style?: string | undefined;
  readonly items?: readonly Node[] | undefined;
  readonly columns?: readonly Node[] | undefined;
  readonly selectAction?: z.infer<typeof action> | undefined;
}

const node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    label: z.string().optional(),
    style: z.string().optional(),
    items: z.array(node).optional(),
    columns: z.array(node).optional(),
    selectAction: action.optional(),
  }),
);

const cardShape = z.object({ body: z.array(node), actions: z.array(action).default([]) });

/**
 * A card as one reads it, a line a paragraph: coloured blocks with their colour, rows that can be pressed with
 * "›", columns side by side, and the buttons, the primary one between asterisks.
 */
export function outline(card: CardJson): readonly string[] {
  const { body, actions } = cardShape.parse(card);
  const buttons = actions.map(({ title, style }) =>
    style === 'positive' ? `[* ${title} *]` : `[ ${title} ]`,
  );
  return [...body.flatMap(lines), ...(buttons.length === 0 ? [] : [buttons.join(' ')])];
}

function lines(element: Node): readonly string[] {
  if (element.type === 'ColumnSet') {
    return [(element.columns ?? []).flatMap((column) => (column.items ?? []).flatMap(lines)).join(' | ')];
  }
  if (element.type !== 'Container') return [element.text ?? `${element.type}: ${element.label ?? ''}`];
  const mark = element.selectAction === undefined ? '' : '› ';
  const tone = element.style === undefined ? '' : `(${element.style}) `;
  return (element.items ?? []).flatMap(lines).map((line) => `${mark}${tone}${line}`);
}
