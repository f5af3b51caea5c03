/** Whose a doubtful account is: the question to the secretariat, one account a card. */
import type { AccountQuestion, Candidate } from '../../app/reach.ts';
import type { CardJson } from '../../app/ports.ts';
import type { Identity } from '../../domain/people.ts';
import { confirmAccount, declineAccount, showAccounts, showReach } from '../card-data/reach.ts';
import { execute, type Action } from './actions.ts';

import { card, textsOf, type CardContext } from './card.ts';
import { container, factRows, textBlock, type Element } from './elements.ts';
import { announcement, type OwnLine } from './own-line.ts';

/** A card has four buttons; "no" and "next" are two of them. */
const MOST_CANDIDATES = 2;

/**
 * The question about one account, below what became of the last one; null `said` at the beginning. `waiting` is how
 * many there are, this one among them.
 */
export function accountCard(
  question: AccountQuestion,
  waiting: number,
  said: OwnLine | null,
  context: CardContext,
): CardJson {
  const { accounts: texts } = textsOf(context).reach;
  const { account, domains } = question;
  const candidates = question.candidates.slice(0, MOST_CANDIDATES);
  const [only, another] = candidates;
  const asked = only === undefined || another !== undefined ? texts.whose : texts.question(only.name);
  const { identity } = account;
  const { language } = context;
  return card(context, {
    body: [
      ...saidBlock(said),
      textBlock(texts.kicker, { size: 'small', isSubtle: true }),
      textBlock(asked, { size: 'large', weight: 'bolder', style: 'heading', spacing: 'small' }),
      container(
        factRows([
          { label: texts.labels.name, value: account.name === '' ? texts.noName : account.name },
          { label: texts.labels.email, value: account.email },
          {
            label: texts.labels.organisation,
            value: domains.length === 0 ? texts.unknownOrganisation : domains.join(', '),
          },
        ]),
        { spacing: 'medium' },
      ),
      ...(waiting > 1 ? [textBlock(texts.waiting(waiting), { isSubtle: true, spacing: 'medium' })] : []),
    ],
    actions: [
      ...candidates.map((candidate, index) =>
        yes(identity, candidate, candidates.length === 1, index === 0, context),
      ),
      execute(declineAccount, identity, { title: texts.no, language }),
      ...(waiting > 1 ? [execute(showAccounts, { after: identity }, { title: texts.later, language })] : []),
    ],
    speak: [...(said?.lines ?? []), asked].join(' '),
  });
}

/** Nothing waits (any more), below what became of the last one. */
export function noAccountsCard(said: OwnLine | null, context: CardContext): CardJson {
  const texts = textsOf(context).reach;
  return card(context, {
    body: [
      ...saidBlock(said),
      textBlock(texts.accounts.none, said === null ? { weight: 'bolder' } : { spacing: 'medium' }),
    ],
    actions: [execute(showReach, {}, { title: texts.title, language: context.language })],
    speak: [...(said?.lines ?? []), texts.accounts.none].join(' '),
  });
}

function saidBlock(said: OwnLine | null): readonly Element[] {
  return said === null ? [] : [announcement(said)];
}

function yes(
  identity: Identity,
  { personId, name }: Candidate,
  isOnly: boolean,
  isFirst: boolean,
  context: CardContext,
): Action {
  const { accounts: texts } = textsOf(context).reach;
  return execute(
    confirmAccount,
    { ...identity, personId },
    {
      title: isOnly ? texts.yes : texts.yesFor(name),
      language: context.language,
      ...(isOnly && isFirst ? { style: 'positive' as const } : {}),
    },
  );
}
