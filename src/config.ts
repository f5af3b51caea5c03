/** The settings of the program: read from the environment, once, at the start. */
import { z } from 'zod';
import { ConfigError } from './config-error.ts';
import { secondWay, secondWayShape } from './config-second-way.ts';
import { azureShape, deliveryShape, type FirstMember } from './config-values.ts';
import type { SecondWaySettings } from './composition/second-way.ts';

export { ConfigError } from './config-error.ts';

/** How messages are swept up and sent again; the same locally and in Azure. */
export interface DeliverySettings {
  /** Every how many seconds this process looks for messages that nobody announced. */
  readonly sweepSeconds: number;
  /** After how many seconds a waiting message is put on the queue again. */
  readonly requeueSeconds: number;
  /** How many days after a meeting it is kept what was sent about it, and to whom. */
  readonly retentionDays: number;
}

export interface LocalConfig {
  readonly mode: 'local';
  readonly delivery: DeliverySettings;
}

export interface AzureConfig {
  readonly mode: 'azure';
  readonly port: number;
  readonly delivery: DeliverySettings;
  readonly storage: {
    readonly tableEndpoint: string;
    readonly queueEndpoint: string;
    /** Of the managed identity that may read and write the store. */
    readonly managedIdentityClientId: string;
  };
  readonly bot:
    | { readonly kind: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string }
    | {
        readonly kind: 'SingleTenant';
        readonly appId: string;
        readonly tenantId: string;
        readonly password: string;
      };
  readonly secondWay: SecondWaySettings;
  /** The tenant where the app is installed and members are guests. */
  readonly hostTenantId: string;
  /** The tenants whose people may speak to the bot; the host tenant is always one of them. */
  readonly allowedTenantIds: readonly string[];
  readonly secretariat: {
    /** Shown to people as the address to turn to. */
    readonly email: string;
    readonly firstMembers: readonly FirstMember[];
  };
}

export type Config = LocalConfig | AzureConfig;

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that say "this is Azure" by being there; PORT and AZURE_CLIENT_ID may be set on any machine. */
const AZURE_ONLY = Object.keys(azureShape).filter((name) => name !== 'PORT' && name !== 'AZURE_CLIENT_ID');

/**
 * The settings in an environment. `APP_MODE` says which: `local` (the default) or
 * `azure`. In: the environment, and the words of the command line, which belong
 * to the local start. Throws a {@link ConfigError}.
 */
export function readConfig(environment: Environment, commandLine: readonly string[]): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const { APP_MODE } = parse(
    { APP_MODE: z.enum(['local', 'azure'], 'expected local or azure').default('local') },
    given,
  );
  if (APP_MODE === 'azure') {
    const [option] = commandLine;
    if (option !== undefined)
      throw new ConfigError(
        `${option}: options belong to the local start; expected none with APP_MODE=azure`,
      );
    return azureConfig(given);
  }
  const mixed = [...AZURE_ONLY, 'WEBSITE_SITE_NAME'].find((name) => name in given);
  if (mixed !== undefined)
    throw new ConfigError(
      `${mixed} is a setting of Azure; expected APP_MODE=azure with it, or to leave it out`,
    );
  return { mode: 'local', delivery: delivery(parse(deliveryShape, given)) };
}

function azureConfig(given: Environment): AzureConfig {
  const values = parse({ ...azureShape, ...deliveryShape, ...secondWayShape }, given);
  return {
    mode: 'azure',
    port: values.PORT,
    delivery: delivery(values),
    storage: {
      tableEndpoint: values.TABLE_ENDPOINT,
      queueEndpoint: values.QUEUE_ENDPOINT,
      managedIdentityClientId: values.AZURE_CLIENT_ID,
    },
    bot: registration(values),
    secondWay: secondWay(values),
    hostTenantId: values.HOST_TENANT_ID,
    allowedTenantIds: [...new Set([values.HOST_TENANT_ID, ...values.ALLOWED_TENANT_IDS])],
    secretariat: { email: values.SECRETARIAT_EMAIL, firstMembers: values.FIRST_SECRETARIAT },
  };
}

function registration(values: {
  readonly MicrosoftAppType: 'UserAssignedMSI' | 'SingleTenant';
  readonly MicrosoftAppId: string;
  readonly MicrosoftAppTenantId: string;
  readonly MicrosoftAppPassword?: string | undefined;
}): AzureConfig['bot'] {
  const common = { appId: values.MicrosoftAppId, tenantId: values.MicrosoftAppTenantId };
  const password = values.MicrosoftAppPassword;
  if (values.MicrosoftAppType === 'UserAssignedMSI') {
    if (password === undefined) return { kind: 'UserAssignedMSI', ...common };
    throw new ConfigError('MicrosoftAppPassword: expected none with MicrosoftAppType=UserAssignedMSI');
  }
  if (password !== undefined) return { kind: 'SingleTenant', ...common, password };
  throw new ConfigError('MicrosoftAppPassword is missing: expected one with MicrosoftAppType=SingleTenant');
}

function delivery(values: z.infer<z.ZodObject<typeof deliveryShape>>): DeliverySettings {
  return {
    sweepSeconds: values.DELIVERY_SWEEP_SECONDS,
    requeueSeconds: values.DELIVERY_REQUEUE_SECONDS,
    retentionDays: values.DELIVERY_RETENTION_DAYS,
  };
}

/** The value itself is not repeated: it may be a secret. */
function parse<Shape extends z.ZodRawShape>(shape: Shape, given: Environment): z.infer<z.ZodObject<Shape>> {
  const parsed = z.object(shape).safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0] ?? '');
  throw new ConfigError(
    `${name}${name in given ? '' : ' is missing'}: ${issue?.message ?? 'not understood'}`,
  );
}
