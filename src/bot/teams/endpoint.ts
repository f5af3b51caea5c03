/** The front door: from an HTTP request to a turn of the bot, and back. */
import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import type { BotEndpoint, BotResponse } from '../../app/bot-endpoint.ts';
import type { TeamNews } from '../../domain/teams.ts';
import type { Turn } from '../turn.ts';
import { botbuilderActivity } from './activity.ts';
import type { TeamsAdapter } from './adapter.ts';
import { answer, type AnswerOptions } from './answer.ts';
import { refusalOf } from './authentication.ts';
import { actionAnswer } from './messages.ts';
import { postInPlace, postReply } from './post.ts';
import type { Reach } from './reach.ts';
import { readActivity, type Read } from './read.ts';
import { rosterOf } from './roster.ts';

type ReadTurn = Extract<Read, { kind: 'turn' }>;

export interface EndpointOptions extends AnswerOptions {
  /** Takes in what is told of a team; Teams waits for it. */
  readonly onNews: (news: TeamNews) => Promise<void>;
}

/** The endpoint over an adapter. `reach` must be that of loopback where the adapter does not authenticate. */
export function createEndpoint(adapter: TeamsAdapter, reach: Reach, options: EndpointOptions): BotEndpoint {
  return async ({ authorization, body, correlationId }) => {
    const activity = botbuilderActivity.parse(body);
    let authenticated: AuthenticateRequestResult;
    try {
      authenticated = await adapter.authenticate(activity, authorization);
    } catch (error) {
      return refused(error, correlationId);
    }
    const read = readActivity(body, reach);
    switch (read.kind) {
      case 'ignored':
        return { kind: 'done', label: read.label, status: 200 };
      case 'unsupported':
        return { kind: 'done', label: read.label, status: 501 };
      case 'forbidden':
        return { kind: 'problem', label: read.label, status: 403, detail: 'This tenant is not served' };
      case 'malformed':
        return { kind: 'problem', label: read.label, status: 400, detail: read.detail };
      case 'news':
      case 'turn':
        break;
    }
    if (read.news !== null && !(await takenIn(read.news, correlationId))) {
      return { kind: 'problem', label: read.label, status: 503, detail: 'The news cannot be kept now' };
    }
    if (read.kind === 'news') return { kind: 'done', label: read.label, status: 200 };
    try {
      const response = await adapter.run(authenticated, activity, (context) =>
        serve(context, read, correlationId),
      );
      return { kind: 'done', label: read.label, ...shown(response) };
    } catch (error) {
      // The answer could not be given. 502 lets Teams deliver the activity again; the effect is there once.
      options.onError(error, correlationId);
      return { kind: 'problem', label: read.label, status: 502, detail: 'Teams did not take the answer' };
    }
  };

  /** News that could not be kept is refused, so that Teams may deliver it again; it is there once all the same. */
  async function takenIn(news: TeamNews, correlationId: string): Promise<boolean> {
    try {
      await options.onNews(news);
      return true;
    } catch (error) {
      options.onError(error, correlationId);
      return false;
    }
  }

  function refused(error: unknown, correlationId: string): BotResponse {
    const refusal = refusalOf(error);
    if (refusal === 'unauthorized') {
      return {
        kind: 'problem',
        label: 'unknown',
        status: 401,
        detail: 'A valid token of the Bot Service is expected',
      };
    }
    options.onError(error, correlationId);
    return { kind: 'problem', label: 'unknown', status: 503, detail: 'The token could not be checked now' };
  }

  async function serve(context: TurnContext, read: ReadTurn, correlationId: string): Promise<void> {
    const turn: Turn = { ...read.turn, roster: rosterOf(context, read.turn.conversation.user.id) };
    const reply = await answer(options, turn, correlationId);
    const { event } = turn;
    if (event.kind === 'action' && event.via === 'execute') {
      if (reply?.file !== undefined) await postReply(context, turn, { file: reply.file });
      await respond(context, actionAnswer(reply));
      return;
    }
    if (event.kind === 'file-consent') await respond(context, undefined);
    if (reply === null) return;
    if (event.kind === 'message' || event.kind === 'installed') await postReply(context, turn, reply);
    else await postInPlace(context, turn, reply, read.pressedId);
  }
}

/** botbuilder hands an invoke's answer back through the context. */
async function respond(context: TurnContext, body: unknown): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

function shown(response: InvokeResponse | undefined): { readonly status: number; readonly body?: unknown } {
  if (response === undefined) return { status: 200 };
  return response.body === undefined
    ? { status: response.status }
    : { status: response.status, body: response.body };
}
