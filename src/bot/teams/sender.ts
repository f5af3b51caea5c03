import type { ConnectorClient } from 'botframework-connector';
import type { Sender, SendResult } from '../../app/ports.ts';
import type { Conversation } from '../../domain/people.ts';
import type { TeamsAdapter } from './adapter.ts';
import { cardMessage, messageOf } from './messages.ts';
import { callAt, CALL_BUDGET, inTime } from './outgoing.ts';

/** Sends into stored conversations. `appId` is that of the bot, empty where nothing is authenticated. */
export function createSender(adapter: TeamsAdapter, appId: string, budgetMs: number = CALL_BUDGET): Sender {
  /** Calls the connector for a stored conversation; `call` gives the id of the activity. */
  function reach(
    conversation: Conversation,
    call: (conversations: ConnectorClient['conversations']) => Promise<string>,
  ): Promise<SendResult> {
    const work = callAt(adapter, appId, conversation, async (context): Promise<SendResult> => {
      // Straight to the conversation: `sendActivity` would make it a reply to an activity that does not exist.
      return { kind: 'sent', sentId: await call(adapter.connectorOf(context).conversations) };
    });
    return inTime(work, budgetMs);
  }

  return {
    send: (conversation, card, summary) =>
      reach(conversation, async (conversations) => {
        const { bot, user, conversationId, scope } = conversation;
        const message = { ...cardMessage(card, summary), from: bot };
        // In a channel nobody in particular is spoken to.
        const addressed = scope === 'personal' ? { ...message, recipient: user } : message;
        return (await conversations.sendToConversation(conversationId, addressed)).id;
      }),
    replace: (conversation, sentId, card) =>
      reach(conversation, async (conversations) => {
        const message = { ...messageOf(undefined, card), from: conversation.bot, id: sentId };
        await conversations.updateActivity(conversation.conversationId, sentId, message);
        return sentId;
      }),
  };
}
