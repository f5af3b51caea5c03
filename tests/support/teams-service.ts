/** Teams on loopback as far as getting in needs it: rosters by pages, chats that are opened, posts and changed posts. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** Somebody on a roster, as Teams describes them. */
export interface RosterPerson {
  readonly id: string;
  readonly name: string;
  readonly objectId: string;
  readonly email?: string;
  readonly tenantId?: string;
}

export interface Post {
  readonly conversationId: string;
  /** Of a post that was changed: which one. */
  readonly changes: string | null;
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly retryAfter?: string;
}

export interface TeamsService {
  readonly url: string;
  /** The rosters by the id of the team. A team that is not there is answered with 404. */
  readonly rosters: Map<string, readonly unknown[]>;
  /** Everything posted, in order. */
  readonly posts: Post[];
  /** The accounts with which a chat was opened, once for each time that was asked. */
  readonly opened: string[];
  /** How many pages of rosters were given. */
  pages: number;
  /** What opening a chat with an account is answered with, instead of the chat. */
  readonly mayNotOpen: Map<string, Refusal>;
  /** What a post to a conversation, or a change of a post, is answered with. */
  readonly mayNotPost: Map<string, Refusal>;
  /** Called before a post is answered. */
  onPost: (post: Post) => void;
  close(): Promise<void>;
}

/** Fewer than Teams gives, so that a roster has pages. */
const PAGE = 50;

const created = z.object({ members: z.array(z.object({ id: z.string() })).length(1) });
const json = z.record(z.string(), z.unknown());

export async function startTeamsService(): Promise<TeamsService> {
  const server = createServer((request, response) => {
    void (async () => {
      const raw = await text(request);
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
      const path = pathname.split('/').slice(1).map(decodeURIComponent);
      const { status, body, headers } = answer(
        request.method ?? '',
        path,
        searchParams,
        raw === '' ? {} : JSON.parse(raw),
      );
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(body));
    })();
  });

  function answer(method: string, path: readonly string[], query: URLSearchParams, raw: unknown): Answer {
    const [, , conversationId, kind, activityId] = path;
    if (conversationId === undefined) return open(raw);
    if (kind === 'pagedmembers') return roster(conversationId, query);
    const changes = method === 'PUT' ? (activityId ?? null) : null;
    const refused = service.mayNotPost.get(changes ?? conversationId);
    if (refused !== undefined) return refusal(refused);
    const id = changes ?? `post-${String(service.posts.length + 1)}`;
    const post = { conversationId, changes, id, body: json.parse(raw) };
    service.posts.push(post);
    service.onPost(post);
    return { status: 201, body: { id } };
  }

  function open(raw: unknown): Answer {
    const [member] = created.parse(raw).members;
    const userId = member?.id ?? '';
    service.opened.push(userId);
    const refused = service.mayNotOpen.get(userId);
    return refused === undefined ? { status: 201, body: { id: `chat-${userId}` } } : refusal(refused);
  }

  function roster(teamId: string, query: URLSearchParams): Answer {
    const members = service.rosters.get(teamId);
    if (members === undefined) return refusal({ status: 404, code: 'ConversationNotFound' });
    service.pages += 1;
    const from = Number(query.get('continuationToken') ?? '0');
    const next = from + PAGE;
    const more = next < members.length ? { continuationToken: String(next) } : {};
    return { status: 200, body: { members: members.slice(from, next), ...more } };
  }

  server.keepAliveTimeout = 600_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const service: TeamsService = {
    url: `http://127.0.0.1:${String(port)}/`,
    rosters: new Map(),
    posts: [],
    opened: [],
    pages: 0,
    mayNotOpen: new Map(),
    mayNotPost: new Map(),
    onPost: () => undefined,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return service;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

function refusal({ status, code, retryAfter }: Refusal): Answer {
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  return { status, headers, body: { error: { code, message: 'no' } } };
}
