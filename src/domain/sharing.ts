/** The one card of a meeting for a whole team, in the channel that was chosen there: pure. */
import { isOver, type Meeting } from './meetings.ts';
import type { Notice, SkipReason } from './messages.ts';
import type { Gate } from './seats.ts';
import type { Sending } from './sending.ts';
import type { Team, TeamId } from './teams.ts';
import type { Instant } from './time.ts';

/**
 * The messages to teams that a publication or a change of a meeting makes due: one to each team with a channel for it.
 * A meeting of a list is not for everyone who reads a channel.
 */
export function sharedBy(meeting: Meeting, revision: number, teams: readonly Team[]): readonly Notice[] {
  if (meeting.audience.kind === 'list') return [];
  return teams
    .filter(({ channel }) => channel !== null)
    .map(({ teamId }) => ({ kind: 'shared', to: teamId, revision }));
}

/** Every message about the meeting that a team may have had, the publication first. */
export function sharedWith(teamId: TeamId, { published, changes }: Sending): readonly Notice[] {
  const revisions = [...(published === null ? [] : [published]), ...changes].map(({ revision }) => revision);
  return [...new Set(revisions)]
    .toSorted((a, b) => a - b)
    .map((revision) => ({ kind: 'shared', to: teamId, revision }));
}

/**
 * Why a team's card must not be posted or changed any more, judged right before it is; null when it must (rule Sending
 * 4). `later` says whether a later change made a message of its own, `posted` whether the team has a card already.
 */
export function whyNotShare(
  { meeting }: Gate,
  team: Team | null,
  { later, posted }: { readonly later: boolean; readonly posted: boolean },
  now: Instant,
): SkipReason | null {
  const channel = team?.channel ?? null;
  if (channel === null) return 'withdrawn';
  if (meeting.status === 'concept') return 'not-published';
  if (later) return 'superseded';
  if (isOver(meeting, now)) return 'past';
  // A team that never heard of it need not hear that it is off.
  return meeting.status === 'cancelled' && !posted ? 'cancelled' : null;
}
