/** Which port the local Teams client really holds, and whether it answers there. */
import type { ChildProcess } from 'node:child_process';
import { z } from 'zod';

/** How long it may take to answer on a slow machine, in milliseconds. */
const START_LIMIT = 60_000;

const portMessage = z.object({ kind: z.enum(['open', 'closed']), port: z.number() });

/** The port that the client holds now, by its own word; null while it holds none. */
export function heldPort(child: ChildProcess): () => number | null {
  let held: number | null = null;
  child.on('message', (message) => {
    const told = portMessage.safeParse(message).data;
    if (told !== undefined) held = told.kind === 'open' ? told.port : null;
  });
  return () => held;
}

/**
 * Until the client answers at the wanted port; false when it holds another one instead. Someone can take a port
 * between our look and its start, and then it would choose one of which its own settings do not know.
 */
export async function answersAt(
  port: number,
  child: ChildProcess,
  held: () => number | null,
): Promise<boolean> {
  const limit = AbortSignal.timeout(START_LIMIT);
  while (child.exitCode === null && child.signalCode === null) {
    const holds = held();
    if (holds !== null && holds !== port) return false;
    if (holds === port && (await isServed(port, limit)) && held() === port) return true;
    limit.throwIfAborted();
    await new Promise((proceed) => setTimeout(proceed, 50));
  }
  throw new Error('It stopped by itself');
}

async function isServed(port: number, signal: AbortSignal): Promise<boolean> {
  return fetch(`${addressOf(port)}/_internal/v1/config`, { signal }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** The local address of a port. */
export function addressOf(port: number): string {
  return `http://127.0.0.1:${String(port)}`;
}
