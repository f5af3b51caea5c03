import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { loopbackReach, teamsReach } from '../../../src/bot/teams/reach.ts';
import { createUploader } from '../../../src/bot/teams/uploader.ts';

interface Received {
  readonly method: string | undefined;
  readonly range: string | undefined;
  readonly body: string;
}

let server: Server;
let url = '';
const received: Received[] = [];
const file = new TextEncoder().encode('\uFEFFNaam;Regio\r\nLoes de Groot;Zwolle\r\n');

beforeAll(async () => {
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      received.push({ method: request.method, range: request.headers['content-range'], body });
      const status = request.url === '/vol' ? 507 : request.url === '/elders' ? 307 : 201;
      response.writeHead(status, { location: '/onedrive' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

describe('a file that may be put in someone’s OneDrive', () => {
  const uploader = createUploader(loopbackReach);

  it('is put there whole, with its range', async () => {
    received.length = 0;

    expect(await uploader.upload(`${url}/onedrive`, file)).toBe('uploaded');
    expect(received).toEqual([
      {
        method: 'PUT',
        range: `bytes 0-${String(file.byteLength - 1)}/${String(file.byteLength)}`,
        body: '\uFEFFNaam;Regio\r\nLoes de Groot;Zwolle\r\n',
      },
    ]);
  });

  it('is told as refused when there is no room, or nobody there', async () => {
    expect(await uploader.upload(`${url}/vol`, file)).toBe('refused');
    expect(await uploader.upload('http://127.0.0.1:1/', file)).toBe('refused');
  });

  it('does not follow to an address that nobody judged', async () => {
    received.length = 0;

    expect(await uploader.upload(`${url}/elders`, file)).toBe('refused');
    expect(received).toHaveLength(1);
  });

  it('goes to SharePoint only once the bot is on the internet', async () => {
    received.length = 0;

    expect(await createUploader(teamsReach([])).upload(`${url}/onedrive`, file)).toBe('refused');
    expect(received).toEqual([]);
  });
});
