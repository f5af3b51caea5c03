/** The settings one by one: what each must look like, and what is said when it does not. */
import { z } from 'zod';

/** A first member of the secretariat: who may begin, before anyone can appoint anyone. */
export interface FirstMember {
  readonly tenantId: string;
  readonly objectId: string;
  readonly name: string;
  readonly email: string;
}

const seconds = z.coerce
  .number('expected a number of seconds')
  .int('expected a whole number of seconds')
  .min(1, 'expected at least 1 second')
  .max(86_400, 'expected at most 86400 seconds');

const days = z.coerce
  .number('expected a number of days')
  .int('expected a whole number of days')
  .min(1, 'expected at least 1 day')
  .max(3_650, 'expected at most 3650 days');

const guid = z
  .guid('expected an id like 11111111-2222-3333-4444-555555555555')
  .transform((id) => id.toLowerCase());

export const address = z.email('expected an e-mail address');

const endpoint = z
  .url({ protocol: /^https$/, error: 'expected an https:// address' })
  // Azure itself writes its endpoints with a slash behind them.
  .transform((url) => url.replace(/\/$/, ''));

export const port = z.coerce
  .number('expected a port number')
  .int('expected a port number')
  .min(1)
  .max(65_535);

/** How messages are delivered; for both modes. */
export const deliveryShape = {
  DELIVERY_SWEEP_SECONDS: seconds.default(30),
  DELIVERY_REQUEUE_SECONDS: seconds.default(600),
  DELIVERY_RETENTION_DAYS: days.default(365),
};

const MEMBER_EXPECTED = 'expected tenantId/objectId/name/email, several separated by ;';

const firstMembers = z
  .string()
  .transform((list) => split(list, ';').map((member) => member.split('/').map((part) => part.trim())))
  .pipe(
    z
      .array(z.tuple([guid, guid, z.string().min(1), address], MEMBER_EXPECTED))
      .min(1, 'expected at least one tenantId/objectId/name/email'),
  )
  .transform((members) =>
    members.map(([tenantId, objectId, name, email]): FirstMember => ({ tenantId, objectId, name, email })),
  );

/** What only Azure needs. */
export const azureShape = {
  PORT: port,
  TABLE_ENDPOINT: endpoint,
  QUEUE_ENDPOINT: endpoint,
  AZURE_CLIENT_ID: guid,
  MicrosoftAppId: guid,
  MicrosoftAppType: z.enum(['UserAssignedMSI', 'SingleTenant'], 'expected UserAssignedMSI or SingleTenant'),
  MicrosoftAppTenantId: guid,
  MicrosoftAppPassword: z.string().min(1).optional(),
  HOST_TENANT_ID: guid,
  ALLOWED_TENANT_IDS: z
    .string()
    .default('')
    .transform((list) => split(list, ','))
    .pipe(z.array(guid)),
  SECRETARIAT_EMAIL: address,
  FIRST_SECRETARIAT: firstMembers,
};

function split(list: string, separator: string): string[] {
  return list
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
