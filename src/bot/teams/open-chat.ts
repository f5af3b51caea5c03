import { z } from 'zod';
import type { ChatOpener, OpenResult } from '../../app/team-ports.ts';
import type { TeamsAdapter } from './adapter.ts';
import { callAt, CALL_BUDGET, inTime } from './outgoing.ts';

const opened = z.object({ id: z.string().min(1).max(512) });

/** Opens one-to-one chats. Of an account that has one Teams gives that one, so asking twice does no harm. */
export function createChatOpener(
  adapter: TeamsAdapter,
  appId: string,
  budgetMs: number = CALL_BUDGET,
): ChatOpener {
  return {
    open(address) {
      const { bot, user, tenantId } = address;
      const work = callAt(adapter, appId, address, async (context): Promise<OpenResult> => {
        const answer = await adapter.connectorOf(context).conversations.createConversation({
          isGroup: false,
          bot: { ...bot },
          members: [{ ...user }],
          tenantId,
          channelData: { tenant: { id: tenantId } },
        });
        return { kind: 'opened', conversationId: opened.parse(answer).id };
      });
      return inTime(work, budgetMs);
    },
  };
}
