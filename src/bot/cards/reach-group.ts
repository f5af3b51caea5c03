/** One way of being reached, with everyone who is reached so: personal data, for the secretariat alone. */
import type { Reach } from '../../app/reach.ts';
import type { CardJson } from '../../app/ports.ts';
import type { Reached, ReachedPerson } from '../../domain/reach.ts';
import { showReach } from '../card-data/reach.ts';
import { execute, type Action } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { container, textBlock, type Element } from './elements.ts';
import { groupTitle, postName, type ReachGroup } from './reach-parts.ts';

/** As many as read well on a telephone. */
const PAGE = 10;

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
