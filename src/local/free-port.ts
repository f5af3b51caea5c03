import { createServer } from 'node:net';
import { once } from 'node:events';

/** How many ports after the wanted one are tried. */
const TRIES = 50;

/** The first free port on loopback from `wanted` on. Throws when none of the next fifty is free. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + TRIES && port <= 65_535; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port from ${String(wanted)} on`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
