/** The embedded default: store, demonstration, server and local Teams client, on loopback and in one process. */
import { rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join, relative } from 'node:path';
import { destination } from 'pino';
import type { Clock } from '../app/ports.ts';
import { compose } from '../composition/index.ts';
import type { LocalConfig } from '../config.ts';
import { createLog, listen } from '../server/index.ts';
import { openStorage } from '../storage/index.ts';
import { startAzurite } from './azurite.ts';
import { CLIENT_PORT, type StartOptions } from './cli.ts';
import { clockFrom } from './clock.ts';
import { companyOf } from './company.ts';
import { takeDirectory } from './data-directory.ts';
import { linkKey } from './link-key.ts';
import { openInbox, type Inbox } from './mail/inbox.ts';
import { INBOX_PATH, inboxRoutes } from './mail/routes.ts';
import { ensureDemo, PEOPLE_TO_BE } from './demo/index.ts';
import { startPlayground } from './playground.ts';

/** What runs, and how to stop it. */
export interface LocalStart {
  readonly botUrl: string;
  /** Another process joins with it: `--store`. */
  readonly storeUrl: string;
  /** Null without a client. */
  readonly clientUrl: string | null;
  /** Where the mails are that were sent. */
  readonly mailUrl: string;
  readonly logPath: string;
  /** Stops in the order in which nothing is lost: no new turns, those under way finish, the store last. */
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

/** The secretariat of the demonstration. */
const SECRETARIAT = 'secretariaat@voorbeeld.nl';

/** What the demonstration's mail comes from. */
const MAIL_FROM = 'netwerk@voorbeeld.nl';

/**
 * Starts everything. What was started is stopped again when a later part fails. Throws DirectoryInUse, an Error of
 * code EADDRINUSE when the port is taken, StoreUnavailable when the store to join does not answer.
 */
export async function startLocally(options: StartOptions, config: LocalConfig): Promise<LocalStart> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (let next = stops.pop(); next !== undefined; next = stops.pop()) await next();
  };
  try {
    return { ...(await startParts(options, config, stops)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(
  options: StartOptions,
  config: LocalConfig,
  stops: (() => Promise<void>)[],
): Promise<Omit<LocalStart, 'stop'>> {
  const clock: Clock =
    options.now === null ? { now: () => new Date().toISOString() } : clockFrom(options.now);
  const storeUrl = options.storeUrl ?? (await startStore(options, stops));
  // Two processes on one store may share a folder, but not a file.
  const logPath = join(options.dataDirectory, `server-${String(options.port)}.log`);
  const log = createLog(destination({ dest: logPath, mkdir: true, sync: true }));
  const storage = await openStorage(
    { kind: 'azurite', url: storeUrl },
    {
      clock,
      onBrokenRow: (error) => {
        log.error({ err: error }, 'a row could not be read');
      },
      onError: (error) => {
        log.warn({ err: error }, 'the store could not be tidied');
      },
    },
  );
  const inbox = await startInbox(options, stops);
  const { botUrl, serve } = await takeAddress(options, stops);
  const composition = compose({
    storage,
    clock,
    log,
    access: { kind: 'local' },
    hostTenantId: null,
    settings: { secretariat: SECRETARIAT, exampleData: true },
    delivery: config.delivery,
    secondWay: {
      links: { publicUrl: botUrl, key: await linkKey(options.dataDirectory) },
      mail: inbox.settings,
    },
    localRoutes: inboxRoutes(inbox, () => clock.now()),
  });
  await ensureDemo(storage, composition.registrations, clock.now());
  serve(composition.http);
  composition.start();
  stops.push(() => composition.stop());
  const clientUrl = options.client ? await startClient(options, botUrl, stops) : null;
  return {
    botUrl,
    storeUrl,
    clientUrl,
    mailUrl: `${botUrl}${INBOX_PATH}`,
    logPath: relative(process.cwd(), logPath),
  };
}

/** The address stands in the mails, so it is taken before anything is put together; nobody is answered before `serve`. */
async function takeAddress(
  { port }: StartOptions,
  stops: (() => Promise<void>)[],
): Promise<{ readonly botUrl: string; readonly serve: (http: RequestListener) => void }> {
  let answer: RequestListener = (_request, response) => {
    response.writeHead(503).end();
  };
  const server = await listen(
    (request, response) => {
      answer(request, response);
    },
    { host: HOST, port },
  );
  stops.push(() => server.close());
  return {
    botUrl: `http://${HOST}:${String(server.port)}`,
    serve: (http) => {
      answer = http;
    },
  };
}

async function startInbox(options: StartOptions, stops: (() => Promise<void>)[]): Promise<Inbox> {
  const directory = join(options.dataDirectory, 'mail');
  if (options.reset) await rm(directory, { recursive: true, force: true });
  const inbox = await openInbox(directory, MAIL_FROM);
  stops.push(() => inbox.close());
  return inbox;
}

async function startStore(options: StartOptions, stops: (() => Promise<void>)[]): Promise<string> {
  const release = await takeDirectory(options.dataDirectory);
  stops.push(release);
  const directory = join(options.dataDirectory, 'store');
  if (options.reset) await rm(directory, { recursive: true, force: true });
  const azurite = await startAzurite({ directory, tablePort: 0, queuePort: 0 });
  stops.push(() => azurite.close());
  return azurite.url;
}

async function startClient(
  options: StartOptions,
  botUrl: string,
  stops: (() => Promise<void>)[],
): Promise<string> {
  const [me] = PEOPLE_TO_BE;
  const client = await startPlayground({
    company: companyOf(me),
    botEndpoint: `${botUrl}/api/messages`,
    port: CLIENT_PORT,
    directory: join(options.dataDirectory, `client-${me.key}`),
  });
  stops.push(() => client.stop());
  return client.url;
}
