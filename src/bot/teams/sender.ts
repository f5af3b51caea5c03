import type { ConversationReference } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Sender, SendResult } from '../../app/ports.ts';
import type { Conversation } from '../../domain/people.ts';
import type { TeamsAdapter } from './adapter.ts';
import { ConnectorFailure } from './failure.ts';
import { cardMessage, messageOf } from './messages.ts';

/** How long a send may take with its sign-in, in milliseconds; more than the connector itself may. */
const SEND_BUDGET = 15_000;

/** Sends into stored conversations. `appId` is that of the bot, empty where nothing is authenticated. */
export function createSender(adapter: TeamsAdapter, appId: string, budgetMs: number = SEND_BUDGET): Sender {
  /** Calls the connector for a stored conversation; `call` gives the id of the activity. */
  async function reach(
    conversation: Conversation,
    call: (conversations: ConnectorClient['conversations']) => Promise<string>,
  ): Promise<SendResult> {
    let sentId = '';
    await adapter.continueConversationAsync(appId, referenceTo(conversation), async (context) => {
      // Straight to the conversation: `sendActivity` would make it a reply to an activity that does not exist.
      sentId = await call(adapter.connectorOf(context).conversations);
    });
    return { kind: 'sent', sentId };
  }

  async function inTime(work: Promise<SendResult>): Promise<SendResult> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<SendResult>((resolve) => {
      timer = setTimeout(() => {
        resolve({ kind: 'uncertain', reason: 'timeout' });
      }, budgetMs);
    });
    try {
      return await Promise.race([work.catch(sendResultOf), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    send: (conversation, card, summary) =>
      inTime(
        reach(conversation, async (conversations) => {
          const { bot, user, conversationId } = conversation;
          const message = { ...cardMessage(card, summary), from: bot, recipient: user };
          return (await conversations.sendToConversation(conversationId, message)).id;
        }),
      ),
    replace: (conversation, sentId, card) =>
      inTime(
        reach(conversation, async (conversations) => {
          const message = { ...messageOf(undefined, card), from: conversation.bot, id: sentId };
          await conversations.updateActivity(conversation.conversationId, sentId, message);
          return sentId;
        }),
      ),
  };
}

function referenceTo(conversation: Conversation): Partial<ConversationReference> {
  const { bot, user, channelId, serviceUrl, conversationId, tenantId, scope } = conversation;
  return {
    bot,
    user,
    channelId,
    serviceUrl,
    conversation: {
      id: conversationId,
      tenantId,
      isGroup: scope !== 'personal',
      conversationType: scope === 'group' ? 'groupChat' : scope,
      name: '',
    },
  };
}

/** No answer came, because nobody was there to hear: the message surely did not arrive. */
const NOT_REACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** Seconds to wait where Teams does not say how long. */
const PACE_PAUSE = 5;
const OUTAGE_PAUSE = 30;

/** What an error says about the message: surely not arrived, never to arrive, or not known. */
function sendResultOf(error: unknown): SendResult {
  if (!(error instanceof ConnectorFailure)) {
    return { kind: 'uncertain', reason: error instanceof Error ? error.name : 'unknown' };
  }
  const { status, code, retryAfterSeconds } = error;
  if (status === null) {
    return NOT_REACHED.has(code)
      ? { kind: 'throttled', retryAfterSeconds: OUTAGE_PAUSE }
      : { kind: 'uncertain', reason: code };
  }
  const reason = `${String(status)} ${code}`;
  if (status === 429 || status === 412) {
    return { kind: 'throttled', retryAfterSeconds: retryAfterSeconds ?? PACE_PAUSE };
  }
  if (status === 408 || status >= 500) return { kind: 'uncertain', reason };
  return { kind: 'refused', reason };
}
