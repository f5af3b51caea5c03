/**
 * The program in Azure: a real storage account and the real Bot Service. Serves `/api/messages`, and with a public
 * address the pages for who has no Teams; nothing else.
 */
import { ensureFirstSecretariat } from './app/first-secretariat.ts';
import { compose } from './composition/index.ts';
import type { AzureConfig } from './config.ts';
import { createLog, listen } from './server/index.ts';
import { managedIdentity, openStorage } from './storage/index.ts';
import { readReference } from './storage/reference-files.ts';

/** Runs until SIGTERM, which App Service sends before it stops an instance. Throws StoreUnavailable at the start. */
export async function runInAzure(config: AzureConfig): Promise<void> {
  const log = createLog();
  const clock = { now: () => new Date().toISOString() };
  const { tableEndpoint, queueEndpoint, managedIdentityClientId } = config.storage;
  const storage = await openStorage(
    {
      kind: 'azure',
      tableUrl: tableEndpoint,
      queueUrl: queueEndpoint,
      credential: await managedIdentity(managedIdentityClientId),
    },
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
  // The first start fills what everything refers to; later it is the secretariat's to correct.
  if ((await storage.reference.reference()).regions.length === 0)
    await storage.reference.save(await readReference());
  await ensureFirstSecretariat(storage.people, config.secretariat.firstMembers);

  const composition = compose({
    storage,
    clock,
    log,
    access: { kind: 'azure', registration: config.bot, allowedTenantIds: config.allowedTenantIds },
    hostTenantId: config.hostTenantId,
    settings: { secretariat: config.secretariat.email, exampleData: false },
    delivery: config.delivery,
    secondWay: config.secondWay,
  });
  if (config.secondWay.mail === null)
    log.warn(
      { settings: ['PUBLIC_URL', 'ANSWER_LINK_KEY', 'SMTP_HOST', 'SMTP_PORT', 'MAIL_FROM'] },
      'no e-mail is set: people without a chat will not be reached; recommended in production',
    );
  const server = await listen(composition.http, { host: '0.0.0.0', port: config.port });
  composition.start();
  log.info({ port: server.port }, 'started');
  await new Promise((resolve) => process.once('SIGTERM', resolve));
  await server.close();
  await composition.stop();
  log.info({}, 'stopped');
}
