import type { TurnContext } from 'botbuilder';
import type { Reply, Turn } from '../turn.ts';
import { ConnectorFailure } from './failure.ts';
import { messageOf, messagesOf, type Message } from './messages.ts';

/** Teams may ask to wait; longer than this and the person has given up, so Teams may deliver the activity again. */
const LONGEST_PAUSE = 3;

/** Posts a reply to what someone typed. Throws a {@link ConnectorFailure} when Teams does not take it. */
export async function postReply(context: TurnContext, turn: Turn, reply: Reply): Promise<void> {
  if (reply.file !== undefined && turn.conversation.scope !== 'personal') {
    throw new Error('A file can be offered in a personal chat only');
  }
  for (const message of messagesOf(reply)) await post(context, message);
}

/**
 * Posts a reply to a button that came as a message: its card takes the place of
 * the pressed one. Where Teams cannot change that one any more (too old, deleted),
 * the card comes below.
 */
export async function postInPlace(
  context: TurnContext,
  turn: Turn,
  reply: Reply,
  pressedId: string | null,
): Promise<void> {
  const { card, ...rest } = reply;
  if (card === undefined || pressedId === null) return postReply(context, turn, reply);
  try {
    await context.updateActivity({ ...messageOf(undefined, card), id: pressedId });
  } catch (error) {
    if (!(error instanceof ConnectorFailure) || !CANNOT_CHANGE.has(error.status ?? 0)) throw error;
    return postReply(context, turn, { ...rest, card });
  }
  if (rest.file !== undefined) await postReply(context, turn, { file: rest.file });
}

const CANNOT_CHANGE = new Set([400, 403, 404, 405]);

/** One more try where Teams says that it did not take the message because of its pace. */
async function post(context: TurnContext, message: Message): Promise<void> {
  try {
    await context.sendActivity({ ...message });
  } catch (error) {
    const pause =
      error instanceof ConnectorFailure && error.status === 429 ? (error.retryAfterSeconds ?? 1) : null;
    if (pause === null || pause > LONGEST_PAUSE) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause * 1_000));
    await context.sendActivity({ ...message });
  }
}
