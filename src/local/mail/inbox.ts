/** A mail server on loopback that delivers to nobody: what the program sends is kept as files, to be looked at. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { z } from 'zod';
import type { MailSettings } from '../../mail/index.ts';

export interface Inbox {
  /** What the program is to send by. */
  readonly settings: MailSettings;
  /** The names of the kept mails, the last one first. */
  names(): Promise<readonly string[]>;
  /** A mail as it came in (RFC 5322); null when there is none of that name. */
  read(name: string): Promise<Uint8Array | null>;
  /** Takes no more mail. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Far above any of ours. */
const LARGEST_MAIL = 1024 * 1024;

/** Names sort by the moment at which the mail came; a name is also an address, so nothing else fits in it. */
const NAME = /^[0-9]{17}-[0-9a-f]{8}$/;

const withPort = z.object({ port: z.number() });

/** Opens the inbox over the mails in `directory`. `from` is the address that the program sends from. */
export async function openInbox(directory: string, from: string): Promise<Inbox> {
  await mkdir(directory, { recursive: true });
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: LARGEST_MAIL,
    closeTimeout: 1_000,
    onData(stream, _session, done) {
      buffer(stream)
        .then((mail) => keep(directory, mail))
        .then(() => {
          done();
        }, done);
    },
  });
  // A client that goes away in the middle ends its own mail and nothing else.
  server.on('error', () => undefined);
  const listening = server.listen(0, HOST);
  await once(listening, 'listening');
  const { port } = withPort.parse(listening.address());
  return {
    settings: { host: HOST, port, security: 'none', credentials: null, from },
    names: async () =>
      (await readdir(directory))
        .filter((file) => file.endsWith('.eml'))
        .map((file) => file.slice(0, -'.eml'.length))
        .filter((name) => NAME.test(name))
        .sort()
        .reverse(),
    read: async (name) =>
      NAME.test(name) ? readFile(join(directory, `${name}.eml`)).catch(() => null) : null,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}

/** Written under another name first, so that nobody reads half a mail. */
async function keep(directory: string, mail: Uint8Array): Promise<void> {
  const moment = new Date().toISOString().replace(/\D/g, '');
  const path = join(directory, `${moment}-${randomBytes(4).toString('hex')}`);
  await writeFile(path, mail);
  await rename(path, `${path}.eml`);
}
