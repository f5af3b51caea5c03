import { textsOf, type CardContext } from './card.ts';
import { column, columnSet, textBlock, type Element } from './elements.ts';

/** What it was beside what it is now, each a few short lines; only the latter when the former is not known. */
export function beforeAndNow(
  before: readonly string[] | null,
  now: readonly string[],
  context: CardContext,
): Element {
  const { facts } = textsOf(context).sending;
  const was = (lines: readonly string[]) =>
    column('stretch', [
      textBlock(facts.before, { size: 'small', isSubtle: true }),
      ...lines.map((line) => textBlock(line, { isSubtle: true, spacing: 'none' })),
    ]);
  const is = column('stretch', [
    textBlock(facts.now, { size: 'small', isSubtle: true }),
    ...now.map((line) => textBlock(line, { weight: 'bolder', spacing: 'none' })),
  ]);
  return columnSet(before === null ? [is] : [was(before), is], 'medium');
}
