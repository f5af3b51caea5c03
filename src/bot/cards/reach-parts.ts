/** What the overview of who is reached and the page of one group have in common. */
import type { Reach } from '../../app/reach.ts';
import type { Contact } from '../../domain/people.ts';
import type { Reached } from '../../domain/reach.ts';
import { textsOf, type CardContext } from './card.ts';
import { column, columnSet, textBlock, type Element, type Tone } from './elements.ts';
import { SYMBOLS, type Mark } from './own-line.ts';

/** Part of the overview, with a page of its own. */
export type ReachGroup = Reached | 'vacancies';

const LOOKS: Record<ReachGroup, { readonly mark: Mark; readonly tone: Exclude<Tone, 'emphasis'> }> = {
  none: { mark: 'no', tone: 'attention' },
  mail: { mark: 'asked', tone: 'accent' },
  chat: { mark: 'yes', tone: 'good' },
  vacancies: { mark: 'open', tone: 'default' },
};

/** The name of a group with its mark, and how many there are. */
export function groupTitle(group: ReachGroup, count: number, context: CardContext): Element {
  const { mark, tone } = LOOKS[group];
  const word = `${SYMBOLS[mark]} ${textsOf(context).reach.groups[group]}`;
  const color = tone === 'default' ? {} : { color: tone };
  return columnSet([
    column('stretch', [textBlock(word, { weight: 'bolder', ...color })]),
    column('auto', [textBlock(String(count), { weight: 'bolder', horizontalAlignment: 'right' })]),
  ]);
}

/** "IJssel-Vecht · ambtelijk vervanger". */
export function postName(post: Contact, { regions }: Pick<Reach, 'regions'>, context: CardContext): string {
  const texts = textsOf(context).reach;
  return texts.post(regions.get(post.regionId) ?? texts.unknownRegion, texts.rank[post.network][post.rank]);
}
