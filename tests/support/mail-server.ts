import { once } from 'node:events';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { z } from 'zod';
import type { MailSettings } from '../../src/mail/index.ts';

/** A real mail server on loopback that keeps what it accepts. */
export interface MailServer {
  readonly settings: MailSettings;
  /** Every mail that came in whole, as its raw text. */
  readonly mails: readonly string[];
  /** How many connections were opened. */
  connections(): number;
  /** Ends all connections without a word. */
  hangUp(): void;
  close(): Promise<void>;
}

/** What the server does otherwise than accept; each gives the SMTP status to answer with, or null to accept. */
export interface MailServerManners {
  readonly greeting?: () => number | null;
  readonly recipient?: (address: string) => number | null;
  /** After the text came in. `silent` never answers. */
  readonly text?: () => number | null | 'silent';
  readonly options?: SMTPServerOptions;
}

const withPort = z.object({ port: z.number() });

function refusal(status: number): Error {
  // A real server's words may hold the address of the person.
  return Object.assign(new Error('refused for noor.aksoy@voorbeeld.nl'), { responseCode: status });
}

export async function startMailServer(manners: MailServerManners = {}): Promise<MailServer> {
  const mails: string[] = [];
  let connections = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 50,
    ...manners.options,
    onConnect(_session, done) {
      connections += 1;
      const status = manners.greeting?.() ?? null;
      done(status === null ? null : refusal(status));
    },
    onRcptTo({ address }, _session, done) {
      const status = manners.recipient?.(address) ?? null;
      done(status === null ? null : refusal(status));
    },
    onData(stream, _session, done) {
      void text(stream).then((mail) => {
        mails.push(mail);
        const status = manners.text?.() ?? null;
        if (status === 'silent') return;
        done(status === null ? null : refusal(status));
      });
    },
  });
  // A client that leaves in the middle is what some tests are about.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  const sockets = new Set<Socket>();
  listening.on('connection', (socket: Socket) => sockets.add(socket));
  await once(listening, 'listening');
  return {
    settings: {
      host: '127.0.0.1',
      port: withPort.parse(listening.address()).port,
      security: 'none',
      credentials: null,
      from: 'netwerk@voorbeeld.nl',
    },
    mails,
    connections: () => connections,
    hangUp: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(resolve);
      });
    },
  };
}
