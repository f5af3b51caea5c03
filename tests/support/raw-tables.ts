import { AzureNamedKeyCredential, TableClient } from '@azure/data-tables';
import { QueueClient, StorageSharedKeyCredential } from '@azure/storage-queue';
import { endpointsOf } from '../../src/storage/index.ts';

/** Azurite's published account: a way past our own code, to put into a table what it would never write. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** A table of the emulator at `storeUrl`, by its full name. */
export function rawTable(storeUrl: string, name: string): TableClient {
  const credential = new AzureNamedKeyCredential(ACCOUNT, KEY);
  return new TableClient(endpointsOf(storeUrl).tableUrl, name, credential, { allowInsecureConnection: true });
}

/** A queue of the emulator at `storeUrl`, by its full name. */
export function rawQueue(storeUrl: string, name: string): QueueClient {
  const credential = new StorageSharedKeyCredential(ACCOUNT, KEY);
  return new QueueClient(`${endpointsOf(storeUrl).queueUrl}/${name}`, credential);
}

/** Every row of a table, as it stands there. */
export async function rawRows(storeUrl: string, name: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for await (const row of rawTable(storeUrl, name).listEntities()) rows.push(row);
  return rows;
}
