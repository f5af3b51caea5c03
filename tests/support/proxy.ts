import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** What a proxy does with what passes through it. */
type Mode = 'pass' | 'hang' | 'lose-answer' | 'lose-answers';

/** Stands between us and the store, and plays a bad network. */
export interface Proxy {
  readonly port: number;
  /** Nothing is answered any more; connections are still accepted. */
  hang(): void;
  /** The next answer is lost and its connection broken, after the store has done what was asked. */
  loseNextAnswer(): void;
  /** From the next request that holds these bytes on everything is done, and nothing answered any more. */
  loseAnswersFrom(words: string): void;
  /** All is well again. */
  pass(): void;
  close(): Promise<void>;
}

/** Starts a proxy on loopback to a port on loopback. */
export async function startProxy(targetPort: number): Promise<Proxy> {
  let mode: Mode = 'pass';
  let losesFrom: string | null = null;
  const sockets = new Set<Socket>();

  const server = createServer((client) => {
    const upstream = connect(targetPort, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (bytes) => {
      if (losesFrom !== null && bytes.includes(losesFrom)) mode = 'lose-answers';
      if (mode !== 'hang') upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (mode === 'pass') client.write(bytes);
      if (mode === 'lose-answer') {
        mode = 'pass';
        client.destroy();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    hang: () => {
      mode = 'hang';
    },
    loseNextAnswer: () => {
      mode = 'lose-answer';
    },
    loseAnswersFrom: (words) => {
      losesFrom = words;
    },
    pass: () => {
      losesFrom = null;
      mode = 'pass';
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
