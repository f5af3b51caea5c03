/** Teams as many people use it at once: posts their activities to a bot, answers its roster look-ups, keeps what it says. */
import { Agent, createServer, request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** Someone with a Teams account. */
export interface Account {
  readonly name: string;
  /** What the roster says; an account is linked by it on its first turn. */
  readonly email: string;
  readonly tenantId: string;
  readonly objectId: string;
}

type Json = Readonly<Record<string, unknown>>;

/** An activity as Teams posts it. */
export type ActivityJson = Json & { readonly id: string };

/** What came back for one activity. */
export interface Answered {
  readonly status: number;
  /** The body of the HTTP answer, as it came: of an invoke the card. */
  readonly body: string;
  /** What the bot posted as a reply before it answered, each as JSON. */
  readonly replies: readonly string[];
}

export interface TeamsClient {
  readonly serviceUrl: string;
  /** The activity of someone who types in the personal chat. */
  typed(account: Account, words: string, id: string): ActivityJson;
  /** The activity of someone who presses a button of a card there. */
  pressed(account: Account, verb: string, data: unknown, id: string): ActivityJson;
  /** Posts an activity, or any other body, to `/api/messages`. */
  post(botUrl: string, body: unknown): Promise<Answered>;
  close(): Promise<void>;
}

/** The id of an invented account, the same for the same number. */
export function objectIdOf(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

const BOT = { id: '28:00000000-0000-4000-8000-000000000b07', name: 'Netwerk BW-MO' };

/** Starts the connector on loopback. `accounts` are those whom the roster knows. */
export async function startTeamsClient(accounts: readonly Account[]): Promise<TeamsClient> {
  const roster = new Map(accounts.map((account) => [userIdOf(account), account]));
  const replies = new Map<string, string[]>();

  const server = createServer((incoming, response) => {
    void text(incoming).then((body) => {
      const path = (incoming.url ?? '').split('/').map(decodeURIComponent);
      const account = path.at(-2) === 'members' ? roster.get(path.at(-1) ?? '') : undefined;
      if (incoming.method === 'POST') replies.get(path.at(-1) ?? '')?.push(body);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(account === undefined ? { id: 'posted' } : memberOf(account)));
    });
  });
  // Longer than a run: a connection that closes while the bot is about to use it is no part of what is looked at.
  server.keepAliveTimeout = 600_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const serviceUrl = `http://127.0.0.1:${port}/`;
  const agent = new Agent({ keepAlive: true });

  function activity(account: Account, id: string, more: Json): ActivityJson {
    return {
      id,
      channelId: 'msteams',
      serviceUrl,
      from: { id: userIdOf(account), name: account.name, aadObjectId: account.objectId },
      recipient: BOT,
      conversation: {
        id: `chat-${account.objectId}`,
        conversationType: 'personal',
        tenantId: account.tenantId,
      },
      channelData: { tenant: { id: account.tenantId } },
      locale: 'nl-NL',
      ...more,
    };
  }

  return {
    serviceUrl,
    typed: (account, words, id) => activity(account, id, { type: 'message', text: words }),
    pressed: (account, verb, data, id) =>
      activity(account, id, {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: 'the-card',
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      }),
    async post(botUrl, body) {
      const id = idIn(body);
      const said: string[] = [];
      if (id !== null) replies.set(id, said);
      const { status, body: answer } = await postJson(agent, botUrl, body);
      if (id !== null) replies.delete(id);
      return { status, body: answer, replies: said };
    },
    async close() {
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function userIdOf({ objectId }: Account): string {
  return `29:${objectId}`;
}

function memberOf(account: Account): Json {
  const { name, email, objectId, tenantId } = account;
  return { id: userIdOf(account), name, email, aadObjectId: objectId, tenantId, userPrincipalName: email };
}

const identified = z.object({ id: z.string() });

function idIn(body: unknown): string | null {
  return identified.safeParse(body).data?.id ?? null;
}

/** A string is sent as it is, anything else as JSON. */
async function postJson(agent: Agent, botUrl: string, body: unknown) {
  const bytes = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(bytes) };
  const outgoing = request(`${botUrl}/api/messages`, { method: 'POST', agent, headers });
  const answered = once(outgoing, 'response');
  outgoing.end(bytes);
  const [response] = (await answered) as [IncomingMessage];
  return { status: response.statusCode ?? 0, body: await text(response) };
}
