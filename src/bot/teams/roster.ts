import { TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { RosterEntry, RosterLookup } from '../../app/ports.ts';
import { ConnectorFailure } from './failure.ts';

const member = z.object({
  name: z.string().nullish(),
  email: z.string().nullish(),
  tenantId: z.string().nullish(),
});

/**
 * Asks Teams who speaks, at most once a turn and only when someone wants to know.
 * Null when the roster does not hold the person or may not be read; throws a
 * {@link ConnectorFailure} when Teams cannot be reached. A guest's user principal
 * name is no mail address, so only `email` counts.
 */
export function rosterOf(context: TurnContext, userId: string): RosterLookup {
  let asked: Promise<RosterEntry | null> | null = null;
  return () => (asked ??= ask(context, userId));
}

async function ask(context: TurnContext, userId: string): Promise<RosterEntry | null> {
  try {
    const { name, email, tenantId } = member.parse(await TeamsInfo.getMember(context, userId));
    return { name: name ?? '', email: email ?? null, tenantId: tenantId ?? null };
  } catch (error) {
    if (error instanceof ConnectorFailure && (error.status === 403 || error.status === 404)) return null;
    throw error;
  }
}
