/** Getting in: who can be reached, whose the doubtful accounts are, and where a team sees invitations. */
import type { AccountQuestion, Reaching } from '../../app/reach.ts';
import type { Teams } from '../../app/teams.ts';
import type { Identity } from '../../domain/people.ts';
import type { TeamId } from '../../domain/teams.ts';
import { confirmAccount, declineAccount, showAccounts, showReach } from '../card-data/reach.ts';
import { accountCard, noAccountsCard } from '../cards/accounts.ts';
import type { OwnLine } from '../cards/own-line.ts';
import { reachCard } from '../cards/reach.ts';
import { reachGroupCard } from '../cards/reach-group.ts';
import type { ReachGroup } from '../cards/reach-parts.ts';
import { createDesk } from '../desk.ts';
import type { Drawing } from '../drawing.ts';
import type { Feature, Speaking } from '../feature.ts';
import type { Reply } from '../turn.ts';

/** The feature of getting in, for the secretariat: names in its own chat, the choice of a channel in that channel. */
export function reachFeature(options: {
  readonly reaching: Reaching;
  readonly teams: Teams;
  readonly drawing: Drawing;
}): Feature {
  const { reaching, teams, drawing } = options;
  const desk = createDesk(drawing, ({ reach }, secretariat) => reach.forbidden(secretariat));

  async function overview(speaking: Speaking, group?: ReachGroup, page = 0): Promise<Reply> {
    const reach = await reaching.overview(speaking.actor);
    if (reach === 'forbidden') return desk.refusal(speaking, reach);
    const context = desk.context(speaking);
    return {
      card: group === undefined ? reachCard(reach, context) : reachGroupCard(group, page, reach, context),
    };
  }

  /** The next account that waits, in a ring; `said` tells what became of the last. */
  async function accounts(speaking: Speaking, said: OwnLine | null, after?: Identity): Promise<Reply> {
    const questions = await reaching.questions(speaking.actor);
    if (questions === 'forbidden') return desk.refusal(speaking, questions);
    const context = desk.context(speaking);
    const next = questions[(indexOf(questions, after) + 1) % questions.length];
    return {
      card:
        next === undefined
          ? noAccountsCard(said, context)
          : accountCard(next, questions.length, said, context),
    };
  }

  /** In a channel, where others read along: only that the secretariat chooses. */
  async function share(
    speaking: Speaking,
    choose: (teamId: TeamId) => Promise<'shared' | 'stopped' | 'none' | 'forbidden'>,
  ): Promise<Reply> {
    const { share: texts } = speaking.texts.reach;
    const { teamId } = speaking.turn;
    if (teamId === null) return { text: texts.notInTeam };
    const answer = await choose(teamId);
    return answer === 'forbidden' ? desk.refusal(speaking, answer) : { text: texts[answer] };
  }

  return {
    name: 'reach',
    intents: {
      reach: (speaking) => desk.for(speaking, () => overview(speaking)),
      'not-reachable': (speaking) => desk.for(speaking, () => overview(speaking, 'none')),
      'waiting-accounts': (speaking) => desk.for(speaking, () => accounts(speaking, null)),
      'invitations-here': (speaking) =>
        share(speaking, (teamId) => {
          const { tenantId, serviceUrl, channelId, bot, conversationId } = speaking.turn.conversation;
          const team = { teamId, name: null, tenantId, serviceUrl, channelId, bot };
          return teams.shareHere(speaking.actor, team, channelOf(conversationId));
        }),
      'no-invitations-here': (speaking) =>
        share(speaking, (teamId) => teams.shareNowhere(speaking.actor, teamId)),
    },
    actions: [
      desk.on(showReach, (speaking, { group, page }) => overview(speaking, group, page)),
      desk.on(showAccounts, (speaking, { after }) => accounts(speaking, null, after)),
      desk.on(confirmAccount, async (speaking, { personId, ...identity }) => {
        const confirmed = await reaching.confirm(speaking.actor, identity, personId);
        if (confirmed === 'forbidden') return desk.refusal(speaking, confirmed);
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
      desk.on(declineAccount, async (speaking, identity) => {
        const answer = await reaching.decline(speaking.actor, identity);
        if (answer === 'forbidden') return desk.refusal(speaking, answer);
        const { accounts: texts } = speaking.texts.reach;
        return accounts(speaking, info(answer === 'linked' ? texts.linkedBefore : texts.declined));
      }),
    ],
  };
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
