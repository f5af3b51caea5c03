import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { azuriteUrl } from '../storage/index.ts';

/** The embedded store of the local start, running in this process. */
export interface LocalStore {
  /** Both endpoints in one, as another process takes it with `--store`. */
  readonly url: string;
  /** Stops serving and writes everything to disk. Azurite writes only every 5 s by itself, so always call this. */
  close(): Promise<void>;
}

/** Where the store keeps its files, and where it listens; a port of 0 takes a free one. */
export interface LocalStoreOptions {
  readonly directory: string;
  readonly tablePort: number;
  readonly queuePort: number;
}

const HOST = '127.0.0.1';

/** Seconds. Longer than the SDK leaves a connection idle between two turns, so that a turn rarely finds it closed. */
const KEEP_ALIVE = 60;

/** Azurite gives no types for its parts; this is what is used of a server. */
interface Server {
  start(): Promise<void>;
  close(): Promise<void>;
  getHttpServerAddress(): string;
}

const serverSchema = z.custom<Server>(
  (value) => value instanceof Object && 'start' in value && 'close' in value,
);

type Constructor = new (...parameters: readonly unknown[]) => unknown;

const moduleSchema = z.object({ default: z.custom<Constructor>((value) => typeof value === 'function') });

/**
 * Starts the table and the queue service of Azurite on loopback, silently.
 * Throws when a port is taken or the directory cannot be written.
 */
export async function startAzurite(options: LocalStoreOptions): Promise<LocalStore> {
  await mkdir(options.directory, { recursive: true });
  const table = tableServer(options);
  const queue = queueServer(options);
  await table.start();
  try {
    await queue.start();
  } catch (error) {
    await table.close();
    throw error;
  }
  return {
    url: azuriteUrl(portOf(table), portOf(queue)),
    close: async () => {
      await Promise.all([table.close(), queue.close()]);
    },
  };
}

function portOf(server: Server): number {
  return Number(new URL(server.getHttpServerAddress()).port);
}

const SILENT = { debugLog: false, accessLog: false, accessLogStream: undefined, debugLogFile: undefined };

/** Accept requests of a newer SDK than this Azurite knows, but else be as strict as Azure. */
const STRICTNESS = { loose: false, skipApiVersionCheck: true };

/** Azurite is CommonJS; required at the start and not at import, since it takes a second and only the local default needs it. */
const require = createRequire(import.meta.url);

function constructorIn(loaded: unknown): Constructor {
  return moduleSchema.parse(loaded).default;
}

function tableServer({ directory, tablePort }: LocalStoreOptions): Server {
  const TableServer = constructorIn(require('azurite/dist/src/table/TableServer.js'));
  const TableConfiguration = constructorIn(require('azurite/dist/src/table/TableConfiguration.js'));
  const configuration = new TableConfiguration(
    HOST,
    tablePort,
    KEEP_ALIVE,
    join(directory, 'tables.json'),
    SILENT.debugLog,
    SILENT.accessLog,
    SILENT.accessLogStream,
    SILENT.debugLogFile,
    STRICTNESS.loose,
    STRICTNESS.skipApiVersionCheck,
  );
  return serverSchema.parse(new TableServer(configuration));
}

function queueServer({ directory, queuePort }: LocalStoreOptions): Server {
  const QueueServer = constructorIn(require('azurite/dist/src/queue/QueueServer.js'));
  const QueueConfiguration = constructorIn(require('azurite/dist/src/queue/QueueConfiguration.js'));
  const configuration = new QueueConfiguration(
    HOST,
    queuePort,
    KEEP_ALIVE,
    join(directory, 'queues.json'),
    join(directory, 'queue-extents.json'),
    [{ locationId: 'Default', locationPath: join(directory, 'queue-messages'), maxConcurrency: 1 }],
    SILENT.accessLog,
    SILENT.accessLogStream,
    SILENT.debugLog,
    SILENT.debugLogFile,
    STRICTNESS.loose,
    STRICTNESS.skipApiVersionCheck,
  );
  return serverSchema.parse(new QueueServer(configuration));
}
