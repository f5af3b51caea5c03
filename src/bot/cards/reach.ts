/** Who can be reached how: personal data, for the secretariat alone. */
import type { Reach } from '../../app/reach.ts';
import type { CardJson } from '../../app/ports.ts';
import type { Reached } from '../../domain/reach.ts';
import { showAccounts, showReach } from '../card-data/reach.ts';
import { execute, type Action } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { container, pressableRow, textBlock, type Element } from './elements.ts';
import { groupTitle, postName, type ReachGroup } from './reach-parts.ts';

/** What needs a hand comes first. */
const GROUPS: readonly ReachGroup[] = ['none', 'mail', 'chat', 'vacancies'];

/** How many names a group shows before "en nog 12". */
const NAMES_SHOWN = 5;

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

function accountsButton(waiting: number, context: CardContext): Action {
  const title = textsOf(context).reach.accounts.waiting(waiting);
  return execute(showAccounts, {}, { title, language: context.language, style: 'positive' });
}
