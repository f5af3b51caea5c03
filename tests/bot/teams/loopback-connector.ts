/** A Teams connector on loopback: records what the bot sends, and answers as it is told. */
import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { z } from 'zod';

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface LoopbackConnector {
  readonly url: string;
  /** Everything received, in order. */
  readonly sent: Sent[];
  /** Answers given one after the other before the usual 201; 'never' leaves the caller waiting. */
  readonly answers: (Answer | 'never')[];
  /** What the roster says of the asker; null answers 404. */
  member: unknown;
  close(): Promise<void>;
}

export async function startConnector(): Promise<LoopbackConnector> {
  const sent: Sent[] = [];
  const answers: (Answer | 'never')[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      let text = '';
      for await (const part of request) text += String(part);
      const path = decodeURIComponent(request.url ?? '');
      const method = request.method ?? '';
      sent.push({
        method,
        path,
        headers: request.headers,
        body: text === '' ? {} : json.parse(JSON.parse(text)),
      });
      const answer = answers.shift() ?? usual(path);
      if (answer === 'never') return;
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      response.end(JSON.stringify(answer.body ?? {}));
    })();
  });
  function usual(path: string): Answer {
    if (!path.includes('/members/')) return { status: 201, body: { id: `activity-${String(sent.length)}` } };
    return connector.member === null
      ? { status: 404, body: { error: { code: 'MemberNotFoundInConversation', message: 'gone' } } }
      : { status: 200, body: connector.member };
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const connector: LoopbackConnector = {
    url: `http://127.0.0.1:${String(port)}`,
    sent,
    answers,
    member: null,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return connector;
}

const json = z.record(z.string(), z.unknown());
