/** What all calls to Teams have in common that no turn makes: where they go, how long they may take, how they end. */
import type { ConversationReference, TurnContext } from 'botbuilder';
import type { SendResult } from '../../app/ports.ts';
import type { Conversation } from '../../domain/people.ts';
import type { TeamsAdapter } from './adapter.ts';
import { departing, NOT_DEPARTED } from './departures.ts';
import { ConnectorFailure } from './failure.ts';

/** How long a call may take with its sign-in, in milliseconds; more than the connector itself may. */
export const CALL_BUDGET = 15_000;

/** How a call ended that did not succeed. */
export type NotDone = Exclude<SendResult, { kind: 'sent' }>;

/** A place at a Teams service, or a conversation there. */
export type Place = Pick<Conversation, 'bot' | 'channelId' | 'serviceUrl' | 'tenantId'> &
  Partial<Pick<Conversation, 'user' | 'conversationId' | 'scope'>>;

/** Makes a call as the bot, in a context of that place. `appId` is empty where nothing is authenticated. */
export async function callAt<Result>(
  adapter: TeamsAdapter,
  appId: string,
  place: Place,
  call: (context: TurnContext) => Promise<Result>,
): Promise<Result> {
  const results: Result[] = [];
  await departing(() =>
    adapter.continueConversationAsync(appId, referenceTo(place), async (context) => {
      results.push(await call(context));
    }),
  );
  const [result] = results;
  if (result === undefined) throw new Error('The adapter did not make the call');
  return result;
}

/** The call's result, or how it ended; after `budgetMs` it is not known. Never rejects. */
export async function inTime<Result>(work: Promise<Result>, budgetMs: number): Promise<Result | NotDone> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<NotDone>((resolve) => {
    timer = setTimeout(() => {
      resolve({ kind: 'uncertain', reason: 'timeout' });
    }, budgetMs);
  });
  try {
    return await Promise.race([work.catch(endOf), late]);
  } finally {
    clearTimeout(timer);
  }
}

function referenceTo(place: Place): Partial<ConversationReference> {
  const { bot, user, channelId, serviceUrl, conversationId = '', tenantId, scope = 'channel' } = place;
  return {
    bot,
    ...(user === undefined ? {} : { user }),
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

/** No answer came, because nothing was sent or nobody was there to hear: the message surely did not arrive. */
const NOT_REACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', NOT_DEPARTED]);

/** Seconds to wait where Teams does not say how long. */
const PACE_PAUSE = 5;
const OUTAGE_PAUSE = 30;

/** What an error says about the message: surely not arrived, never to arrive, or not known. */
function endOf(error: unknown): NotDone {
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
  // Our own sign-in was not taken, which says nothing of the recipient: it may be mended before the tries are over.
  if (status === 401) return { kind: 'throttled', retryAfterSeconds: OUTAGE_PAUSE };
  if (status === 408 || status >= 500) return { kind: 'uncertain', reason };
  return { kind: 'refused', reason };
}
