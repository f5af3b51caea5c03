/** The messages of one kind in numbers: how many were reached, and below it what became of each. */
import type { KindTally } from '../../domain/ledger-tallies.ts';
import { textsOf, type CardContext } from './card.ts';
import { failureText, skipText } from './delivery-reasons.ts';
import { column, columnSet, container, textBlock, type Element } from './elements.ts';

/** A block of the ledger. Only those who needed the message are counted against those who were reached. */
export function kindBlock(tally: KindTally, context: CardContext): Element {
  const texts = textsOf(context).deliveries;
  const reached = tally.chat + tally.mail;
  const skipped = tally.skipped.reduce((sum, { count }) => sum + count, 0);
  const numbers = texts.reached(reached, tally.total - skipped);
  const well = reachedParts(tally, context);
  return container(
    [
      columnSet([
        column('stretch', [textBlock(texts.kind[tally.kind], { weight: 'bolder' })]),
        column('auto', [textBlock(numbers, { horizontalAlignment: 'right' })]),
      ]),
      ...(well.length === 0 ? [] : [textBlock(well.join(' · '), { isSubtle: true, spacing: 'none' })]),
      ...missedParts(tally, context).map((line) => textBlock(line, { spacing: 'none' })),
    ],
    { separator: true, spacing: 'medium' },
  );
}

/** What went well, or may yet. */
function reachedParts(tally: KindTally, context: CardContext): readonly string[] {
  const texts = textsOf(context).deliveries;
  return [
    ...some(tally.chat, texts.chat),
    ...some(tally.mail, texts.mail),
    ...some(tally.waiting, texts.waiting),
    ...tally.skipped.map(({ reason, count }) => texts.skipped(count, skipText(reason, context))),
  ];
}

/** What did not, a line each. */
function missedParts(tally: KindTally, context: CardContext): readonly string[] {
  const texts = textsOf(context).deliveries;
  return [
    ...some(tally.unplanned, texts.unplanned),
    ...some(tally.unreachable, texts.unreachable),
    ...some(tally.uncertain, texts.uncertain),
    ...some(tally.late, texts.late),
    ...tally.failed.map(({ reason, count }) => texts.failed(count, failureText(reason, context))),
  ];
}

function some(count: number, text: (count: number) => string): readonly string[] {
  return count === 0 ? [] : [text(count)];
}
