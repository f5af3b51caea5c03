import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { BotRequest, BotResponse } from '../../src/app/bot-endpoint.ts';
import {
  type AppOptions,
  createApp,
  createLog,
  listen,
  type Listening,
  type LocalRoutes,
} from '../../src/server/index.ts';

let serving: Listening | undefined;
let lines: string[] = [];
let requests: BotRequest[] = [];

afterEach(async () => {
  await serving?.close(0);
  serving = undefined;
  lines = [];
  requests = [];
});

const DONE: BotResponse = { kind: 'done', label: 'message', status: 200 };

async function start(
  answer: () => Promise<BotResponse> = async () => DONE,
  mode: AppOptions['mode'] = { kind: 'azure' },
  patience?: Parameters<typeof listen>[2],
): Promise<string> {
  const log = createLog({ write: (line) => lines.push(line) });
  const bot = (request: BotRequest) => {
    requests.push(request);
    return answer();
  };
  serving = await listen(
    createApp({ bot, log, pages: null, mode }),
    { host: '127.0.0.1', port: 0 },
    patience,
  );
  return `http://127.0.0.1:${String(serving.port)}`;
}

const JSON_TYPE = { 'content-type': 'application/json' };

function post(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = JSON_TYPE,
) {
  return fetch(`${url}/api/messages`, { method: 'POST', headers, body });
}

describe('An activity', () => {
  it('is given to the bot as an object, with its authorization and an id of its own', async () => {
    const url = await start();
    const headers = { ...JSON_TYPE, authorization: 'Bearer x' };
    expect((await post(url, '{"type":"message"}', headers)).status).toBe(200);
    await post(url, '{"type":"message"}');
    expect(requests).toMatchObject([
      { authorization: 'Bearer x', body: { type: 'message' } },
      { authorization: '', body: { type: 'message' } },
    ]);
    expect(requests[0]?.correlationId).not.toBe(requests[1]?.correlationId);
  });

  it('is answered with what the bot says', async () => {
    const url = await start(async () => ({ ...DONE, body: { statusCode: 200 } }));
    expect(await (await post(url, '{}')).json()).toEqual({ statusCode: 200 });
  });

  it('that the bot refuses is answered with a problem', async () => {
    const url = await start(async () => ({
      kind: 'problem',
      label: 'message',
      status: 400,
      detail: 'text: x',
    }));
    const response = await post(url, '{}');
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: 'text: x',
      correlationId: requests[0]?.correlationId,
    });
  });
});

type Case = readonly [
  what: string,
  status: number,
  body: string | Uint8Array<ArrayBuffer>,
  headers?: Record<string, string>,
];

describe('A body that is no activity', () => {
  const JUST_TOO_LARGE = JSON.stringify({ text: 'a'.repeat(256 * 1024) });
  const bodies: readonly Case[] = [
    ['that is no JSON', 400, '{"type":'],
    ['that is a list', 400, '[]'],
    ['that is a text', 400, '"message"'],
    ['that is null', 400, 'null'],
    ['of another type', 415, 'hallo', { 'content-type': 'text/plain' }],
    ['of another type that also holds JSON', 415, '{}', { 'content-type': 'application/ld+json' }],
    ['without a type', 415, new Uint8Array([123, 125]), {}],
    ['that is compressed', 415, '{}', { ...JSON_TYPE, 'content-encoding': 'gzip' }],
    ['in another alphabet', 415, '{}', { 'content-type': 'application/json; charset=iso-8859-1' }],
    ['that is too large', 413, JUST_TOO_LARGE],
  ];

  const cases = bodies.map(([what, status, body, headers]) => ({ what, status, body, headers }));

  it.each(cases)('$what is refused with $status', async ({ status, body, headers }) => {
    const url = await start();
    const response = await post(url, body, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(requests).toEqual([]);
  });
});

const logLine = z.looseObject({ time: z.number(), milliseconds: z.number() });

describe('The server', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/api/messages'],
    ['POST', '/api/messages/x'],
    ['GET', '/%'],
    ['DELETE', '/../etc/passwd'],
  ])('has nothing at %s %s', async (method, path) => {
    const url = await start();
    const response = await fetch(url + path, { method });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('answers an error of ours without a stack, and logs it', async () => {
    const url = await start(() => Promise.reject(new Error('geheim')));
    const response = await post(url, '{}');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/geheim|at /);
    expect(lines.join('')).toContain('geheim');
  });

  it('sets protecting headers and does not tell what it runs on', async () => {
    const { headers } = await fetch(await start());
    expect(headers.get('strict-transport-security')).toContain('max-age');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('logs the kind of activity, the id, the status and the time, and nothing of who and what', async () => {
    const url = await start();
    await post(url, '{"type":"message","text":"geheim","from":{"name":"Anna"}}', {
      ...JSON_TYPE,
      authorization: 'tok',
    });
    await expect.poll(() => lines).toHaveLength(1);
    const { time, milliseconds, ...line } = logLine.parse(JSON.parse(lines[0] ?? ''));
    expect(Math.min(time, milliseconds)).toBeGreaterThanOrEqual(0);
    expect(line).toEqual({
      level: 30,
      correlationId: requests[0]?.correlationId,
      method: 'POST',
      activity: 'message',
      status: 200,
      msg: 'request',
    });
  });

  it('logs an error by name, code and stack, without the request that it carries', () => {
    const log = createLog({ write: (line) => lines.push(line) });
    const error = Object.assign(new Error('weg'), { code: 'ETIMEDOUT', request: { body: 'Anna de Vries' } });
    log.error({ err: error }, 'mislukt');
    expect(lines.join('')).toContain('ETIMEDOUT');
    expect(lines.join('')).not.toContain('Anna');
  });
});

describe('The local start', () => {
  const routes: LocalRoutes = (request, response, next) => {
    if (request.url === '/lokaal') response.end('ja');
    else next();
  };

  it('can have routes of its own, which Azure never has', async () => {
    const url = await start(async () => DONE, { kind: 'local', routes });
    expect(await (await fetch(`${url}/lokaal`)).text()).toBe('ja');
    expect((await fetch(`${url}/anders`)).status).toBe(404);
  });

  it('answers only to the names of this machine, so that no web page can reach it under its own', async () => {
    await start(async () => DONE, { kind: 'local', routes });
    expect(await raw('GET /lokaal HTTP/1.1\r\nHost: kwaad.nl\r\nConnection: close\r\n\r\n')).toContain(
      ' 421 ',
    );
    expect(await raw('GET /lokaal HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n')).toContain(
      ' 200 ',
    );
  });
});

describe('A slow client', () => {
  const HURRIED = {
    headersTimeout: 300,
    requestTimeout: 300,
    keepAliveTimeout: 60_000,
    connectionsCheckingInterval: 50,
  };

  it('is sent away when its request does not come', async () => {
    await start(async () => DONE, { kind: 'azure' }, HURRIED);
    expect(await raw('POST /api/messages HTTP/1.1\r\nHost: x\r\n')).toContain(' 408 ');
  });

  it('is sent away when its body does not come', async () => {
    await start(async () => DONE, { kind: 'azure' }, HURRIED);
    const head =
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n';
    expect(await raw(`${head}\r\n{"type"`)).toContain(' 408 ');
    expect(requests).toEqual([]);
  });
});

describe('Stopping', () => {
  it('lets the turn under way finish, and takes no other', async () => {
    let finish: (answer: BotResponse) => void = () => undefined;
    const url = await start(() => new Promise((resolve) => (finish = resolve)));
    const underWay = post(url, '{}');
    await expect.poll(() => requests).toHaveLength(1);
    const closed = serving?.close();
    serving = undefined;
    await expect(post(url, '{}')).rejects.toThrow('fetch failed');
    finish(DONE);
    expect((await underWay).status).toBe(200);
    await closed;
  });

  it('cuts what does not finish', async () => {
    const url = await start(() => new Promise(() => undefined));
    const underWay = post(url, '{}');
    underWay.catch(() => undefined);
    await expect.poll(() => requests).toHaveLength(1);
    await serving?.close(0);
    serving = undefined;
    await expect(underWay).rejects.toThrow('fetch failed');
  });

  it('is not needed where it could not start: a taken port is an error', async () => {
    await start();
    const port = serving?.port ?? 0;
    const log = createLog({ write: () => undefined });
    const app = createApp({ bot: async () => DONE, log, pages: null, mode: { kind: 'azure' } });
    await expect(listen(app, { host: '127.0.0.1', port })).rejects.toThrow('EADDRINUSE');
  });
});

/** Speaks to the server by hand; all it says until it hangs up. */
async function raw(text: string): Promise<string> {
  const socket = connect(serving?.port ?? 0, '127.0.0.1');
  let said = '';
  socket.on('data', (part) => (said += part.toString()));
  // A server that hangs up on a half request may reset the connection.
  socket.on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close');
  return said;
}
