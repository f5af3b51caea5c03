/** Getting in: who can be reached, whose the doubtful accounts are, and where a team sees invitations. */
import type { AccountQuestion, Reaching } from '../../app/reach.ts';
import type { Teams } from '../../app/teams.ts';
import { isSecretariat, type Identity } from '../../domain/people.ts';
import { plain } from '../../texts/plain.ts';
import { confirmAccount, declineAccount, showAccounts, showReach } from '../card-data/reach.ts';
import { accountCard, noAccountsCard } from '../cards/accounts.ts';
import type { OwnLine } from '../cards/own-line.ts';
import { reachCard, reachGroupCard, type ReachGroup } from '../cards/reach.ts';
import type { Drawing } from '../drawing.ts';
import { onAction, type Feature, type Speaking } from '../feature.ts';
import type { Reply } from '../turn.ts';

/** The feature of getting in, for the secretariat: names in its own chat, the choice of a channel in that channel. */
export function reachFeature(options: {
  readonly reaching: Reaching;
  readonly teams: Teams;
  readonly drawing: Pick<Drawing, 'context'>;
}): Feature {
  const { reaching, teams, drawing } = options;

  function forbidden({ texts, language }: Speaking): Reply {
    return { text: texts.reach.forbidden(plain(drawing.context({ language }).secretariat)) };
  }

  /** Names and addresses are not for a channel; who may see them is judged by the stored role. */
  async function alone<Found>(
    speaking: Speaking,
    find: () => Promise<Found | 'forbidden'>,
    draw: (found: Found) => Reply,
  ): Promise<Reply> {
    if (!isSecretariat(speaking.actor)) return forbidden(speaking);
    if (!speaking.isPrivate) return { text: speaking.texts.reach.onlyPrivate };
    const found = await find();
    return found === 'forbidden' ? forbidden(speaking) : draw(found);
  }

  function overview(speaking: Speaking, group?: ReachGroup, page = 0): Promise<Reply> {
    const context = drawing.context(speaking);
    return alone(
      speaking,
      () => reaching.overview(speaking.actor),
      (reach) => ({
        card: group === undefined ? reachCard(reach, context) : reachGroupCard(group, page, reach, context),
      }),
    );
  }

  /** The next account that waits, in a ring; `said` tells what became of the last. */
  function accounts(speaking: Speaking, said: OwnLine | null, after?: Identity): Promise<Reply> {
    const context = drawing.context(speaking);
    return alone(
      speaking,
      () => reaching.questions(speaking.actor),
      (questions) => {
        const next = questions[(indexOf(questions, after) + 1) % questions.length];
        return {
          card:
            next === undefined
              ? noAccountsCard(said, context)
              : accountCard(next, questions.length, said, context),
        };
      },
    );
  }

  return {
    name: 'reach',
    intents: {
      reach: (speaking) => overview(speaking),
      'not-reachable': (speaking) => overview(speaking, 'none'),
      'waiting-accounts': (speaking) => accounts(speaking, null),
      'invitations-here': async (speaking) => {
        const { texts, turn, actor } = speaking;
        if (turn.teamId === null) return { text: texts.reach.share.notInTeam };
        const { tenantId, serviceUrl, channelId, bot, conversationId } = turn.conversation;
        const team = { teamId: turn.teamId, name: null, tenantId, serviceUrl, channelId, bot };
        const answer = await teams.shareHere(actor, team, channelOf(conversationId));
        return answer === 'forbidden' ? shareForbidden(speaking) : { text: texts.reach.share.here };
      },
      'no-invitations-here': async (speaking) => {
        const { texts, turn, actor } = speaking;
        if (turn.teamId === null) return { text: texts.reach.share.notInTeam };
        const answer = await teams.shareNowhere(actor, turn.teamId);
        return answer === 'forbidden' ? shareForbidden(speaking) : { text: texts.reach.share[answer] };
      },
    },
    actions: [
      onAction(showReach, (speaking, { group, page }) => overview(speaking, group, page)),
      onAction(showAccounts, (speaking, { after }) => accounts(speaking, null, after)),
      onAction(confirmAccount, async (speaking, { personId, ...identity }) => {
        const confirmed = await reaching.confirm(speaking.actor, identity, personId);
        if (confirmed === 'forbidden') return forbidden(speaking);
        const { accounts: texts } = speaking.texts.reach;
        switch (confirmed.kind) {
          case 'linked':
            return accounts(speaking, { mark: 'yes', tone: 'good', lines: [texts.linked(confirmed.name)] });
          case 'declined':
            return accounts(speaking, info(texts.declinedBefore));
          case 'gone':
            return accounts(speaking, info(texts.gone));
        }
      }),
      onAction(declineAccount, async (speaking, identity) => {
        const answer = await reaching.decline(speaking.actor, identity);
        if (answer === 'forbidden') return forbidden(speaking);
        const { accounts: texts } = speaking.texts.reach;
        return accounts(speaking, info(answer === 'linked' ? texts.linkedBefore : texts.declined));
      }),
    ],
  };

  function shareForbidden({ texts, language }: Speaking): Reply {
    return { text: texts.reach.share.forbidden(plain(drawing.context({ language }).secretariat)) };
  }
}

function info(line: string): OwnLine {
  return { mark: 'info', tone: 'emphasis', lines: [line] };
}

function indexOf(questions: readonly AccountQuestion[], identity: Identity | undefined): number {
  return questions.findIndex(
    ({ account }) =>
      account.identity.tenantId === identity?.tenantId && account.identity.objectId === identity.objectId,
  );
}

/** A thread's conversation names the message that began it; the channel itself does not. */
function channelOf(conversationId: string): string {
  return conversationId.split(';', 1)[0] ?? conversationId;
}
