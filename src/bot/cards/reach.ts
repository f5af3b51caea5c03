/** Who can be reached how: personal data, for the secretariat alone. */
import type { Reach } from '../../app/reach.ts';
import type { CardJson } from '../../app/ports.ts';
import type { Contact } from '../../domain/people.ts';
import type { Reached, ReachedPerson } from '../../domain/reach.ts';
import { showAccounts, showReach } from '../card-data/reach.ts';
import { execute, type Action } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import {
  column,
  columnSet,
  container,
  pressableRow,
  textBlock,
  type Element,
  type Tone,
} from './elements.ts';
import { SYMBOLS, type Mark } from './own-line.ts';

/** Part of the overview, with a page of its own. */
export type ReachGroup = Reached | 'vacancies';

/** What needs a hand comes first. */
const GROUPS: readonly ReachGroup[] = ['none', 'mail', 'chat', 'vacancies'];

/** How many names a group shows before "en nog 12". */
const NAMES_SHOWN = 5;

/** As many as read well on a telephone. */
const PAGE = 10;

const LOOKS: Record<ReachGroup, { readonly mark: Mark; readonly tone: Exclude<Tone, 'emphasis'> }> = {
  none: { mark: 'no', tone: 'attention' },
  mail: { mark: 'asked', tone: 'accent' },
  chat: { mark: 'yes', tone: 'good' },
  vacancies: { mark: 'open', tone: 'default' },
};

/** The numbers, each with its first names; a row opens the whole group. */
export function reachCard(reach: Reach, context: CardContext): CardJson {
  const texts = textsOf(context).reach;
  const answer = answerOf(reach, context);
  return card(context, {
    body: [
      textBlock(texts.kicker, { size: 'small', isSubtle: true }),
      textBlock(answer, { size: 'large', weight: 'bolder', style: 'heading', spacing: 'small' }),
      ...GROUPS.flatMap((group) => groupRow(group, reach, context)),
    ],
    actions: reach.waiting === 0 ? [] : [accountsButton(reach.waiting, context)],
    speak: answer,
  });
}

/** One group, a page of its people with what they do and why they are not reached. */
export function reachGroupCard(
  group: ReachGroup,
  page: number,
  reach: Reach,
  context: CardContext,
): CardJson {
  const texts = textsOf(context).reach;
  const { language } = context;
  const rows = group === 'vacancies' ? vacancyRows(reach, context) : peopleRows(group, reach, context);
  const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
  const current = Math.min(page, last);
  const shown = rows.slice(current * PAGE, (current + 1) * PAGE);
  const turn = (to: number, title: string): readonly Action[] =>
    to < 0 || to > last ? [] : [execute(showReach, { group, page: to }, { title, language })];
  const range = texts.range(current * PAGE + 1, current * PAGE + shown.length, rows.length);
  const nobody = group === 'vacancies' ? texts.noVacancies : texts.nobody;
  return card(context, {
    body: [
      textBlock(texts.kicker, { size: 'small', isSubtle: true }),
      groupTitle(group, rows.length, context),
      ...(shown.length === 0 ? [textBlock(nobody, { spacing: 'small' })] : shown),
      ...(last === 0 ? [] : [textBlock(range, { isSubtle: true, spacing: 'medium' })]),
    ],
    actions: [
      ...turn(current - 1, texts.previous),
      ...turn(current + 1, texts.next),
      execute(showReach, {}, { title: texts.back, language }),
    ],
    speak: `${texts.groups[group]}: ${String(rows.length)}.`,
  });
}

function answerOf({ people }: Reach, context: CardContext): string {
  const texts = textsOf(context).reach;
  const count = (way: Reached): number => people.filter(({ reached }) => reached === way).length;
  return count('chat') === people.length
    ? texts.everyone
    : texts.answer(people.length, count('chat'), count('mail'));
}

/** E-mail is no group where none is sent. */
function groupRow(group: ReachGroup, reach: Reach, context: CardContext): readonly Element[] {
  const texts = textsOf(context).reach;
  const names =
    group === 'vacancies'
      ? reach.vacancies.map((post) => postName(post, reach, context))
      : reach.people.filter(({ reached }) => reached === group).map(({ name }) => name);
  if (names.length === 0)
    return group === 'mail'
      ? []
      : [container([groupTitle(group, 0, context)], { separator: true, spacing: 'medium' })];
  const left = names.length - NAMES_SHOWN;
  const first = names.slice(0, NAMES_SHOWN).join(', ');
  const line = left > 0 ? `${first} ${texts.more(left)}` : first;
  const title = `${texts.groups[group]}: ${String(names.length)}`;
  return [
    pressableRow(
      [groupTitle(group, names.length, context), textBlock(line, { isSubtle: true, spacing: 'none' })],
      execute(showReach, { group }, { title, language: context.language }),
    ),
  ];
}

function groupTitle(group: ReachGroup, count: number, context: CardContext): Element {
  const { mark, tone } = LOOKS[group];
  const word = `${SYMBOLS[mark]} ${textsOf(context).reach.groups[group]}`;
  const color = tone === 'default' ? {} : { color: tone };
  return columnSet([
    column('stretch', [textBlock(word, { weight: 'bolder', ...color })]),
    column('auto', [textBlock(String(count), { weight: 'bolder', horizontalAlignment: 'right' })]),
  ]);
}

function peopleRows(group: Reached, reach: Reach, context: CardContext): readonly Element[] {
  return reach.people
    .filter(({ reached }) => reached === group)
    .map((person) =>
      container(
        [
          textBlock(person.name, { weight: 'bolder' }),
          ...person.posts.map((post) =>
            textBlock(postName(post, reach, context), { isSubtle: true, spacing: 'none' }),
          ),
          ...refusalLine(person, context),
        ],
        { separator: true, spacing: 'small' },
      ),
    );
}

function vacancyRows(reach: Reach, context: CardContext): readonly Element[] {
  return reach.vacancies.map((post) =>
    container([textBlock(postName(post, reach, context))], { separator: true, spacing: 'small' }),
  );
}

/** "IJssel-Vecht · ambtelijk vervanger". */
function postName(post: Contact, { regions }: Pick<Reach, 'regions'>, context: CardContext): string {
  const texts = textsOf(context).reach;
  return texts.post(regions.get(post.regionId) ?? texts.unknownRegion, texts.rank[post.network][post.rank]);
}

/** Teams names the reason by a status and a code: "403 MessageWritesBlocked". */
function refusalLine({ refusal }: ReachedPerson, context: CardContext): readonly Element[] {
  if (refusal === null) return [];
  const texts = textsOf(context).reach.refusal;
  const said = refusal.includes('Blocked')
    ? texts.blocked
    : refusal.startsWith('404')
      ? texts.gone
      : texts.other;
  return [textBlock(said, { spacing: 'none' })];
}

function accountsButton(waiting: number, context: CardContext): Action {
  const title = textsOf(context).reach.accounts.waiting(waiting);
  return execute(showAccounts, {}, { title, language: context.language, style: 'positive' });
}
