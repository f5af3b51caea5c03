import type { TeamNews } from '../../domain/teams.ts';
import type { TeamUpdate } from './activity.ts';

/**
 * What an update of a team means for us; null for what we do not follow. Teams tells of the bot's coming and going in
 * two ways, so the same news comes twice.
 */
export function teamNewsIn(update: TeamUpdate): TeamNews | null {
  const what = meaningOf(update);
  if (what === null) return null;
  const { channelId, serviceUrl, recipient, channelData } = update;
  const { tenant, team } = channelData;
  return {
    team: {
      teamId: team.id,
      name: team.name ?? null,
      tenantId: tenant.id,
      serviceUrl,
      channelId,
      bot: { id: recipient.id, name: recipient.name ?? '' },
    },
    what,
  };
}

function meaningOf(update: TeamUpdate): TeamNews['what'] | null {
  const { action, membersAdded, membersRemoved, channelData, recipient } = update;
  const isBot = ({ id }: { readonly id: string }): boolean => id === recipient.id;
  if (typeof action === 'string') return ofInstallation(action);
  switch (channelData.eventType) {
    case 'teamDeleted':
    case 'teamHardDeleted':
      return { kind: 'gone' };
    case 'teamRenamed':
    case 'teamRestored':
      return { kind: 'here' };
    case 'channelDeleted':
      return channelData.channel ? { kind: 'channel-gone', conversationId: channelData.channel.id } : null;
    case 'teamMemberAdded':
      return membersAdded.length === 0 ? null : { kind: 'here' };
    case 'teamMemberRemoved':
      if (membersRemoved.some(isBot)) return { kind: 'gone' };
      return membersRemoved.length === 0 ? null : { kind: 'left', ids: membersRemoved.flatMap(idsOf) };
    default:
      return membersAdded.some(isBot) ? { kind: 'here' } : null;
  }
}

type Account = TeamUpdate['membersRemoved'][number];

function idsOf({ id, aadObjectId }: Account): readonly string[] {
  return aadObjectId ? [id, aadObjectId] : [id];
}

/** An upgrade removes and adds; between the two the bot is not gone. */
function ofInstallation(action: string): TeamNews['what'] | null {
  if (action === 'add' || action === 'add-upgrade') return { kind: 'here' };
  return action === 'remove' ? { kind: 'gone' } : null;
}
