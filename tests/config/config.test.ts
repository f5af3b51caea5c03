import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';
import { A, AZURE, B, C } from './azure-settings.ts';

/** What the start says of these settings. */
function complaint(environment: Record<string, string>, commandLine: readonly string[] = []): string {
  try {
    readConfig(environment, commandLine);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'nothing';
}

describe('Without any setting', () => {
  it('the program starts locally, and delivers at the usual pace', () => {
    expect(readConfig({}, [])).toEqual({
      mode: 'local',
      delivery: { sweepSeconds: 30, requeueSeconds: 600, retentionDays: 365 },
    });
  });

  it('options on the command line are the affair of the local start', () => {
    expect(readConfig({}, ['--reset']).mode).toBe('local');
  });

  it('the pace can be set', () => {
    const given = {
      DELIVERY_SWEEP_SECONDS: '5',
      DELIVERY_REQUEUE_SECONDS: '60',
      DELIVERY_RETENTION_DAYS: '90',
    };
    const { delivery } = readConfig(given, []);
    expect(delivery).toEqual({ sweepSeconds: 5, requeueSeconds: 60, retentionDays: 90 });
  });
});

describe('With the settings of Azure', () => {
  it('all of them are read', () => {
    expect(readConfig(AZURE, [])).toEqual({
      mode: 'azure',
      port: 8080,
      delivery: { sweepSeconds: 30, requeueSeconds: 600, retentionDays: 365 },
      storage: {
        tableEndpoint: 'https://voorbeeld.table.core.windows.net',
        queueEndpoint: 'https://voorbeeld.queue.core.windows.net',
        managedIdentityClientId: A,
      },
      secondWay: { links: null, mail: null },
      bot: { kind: 'UserAssignedMSI', appId: A, tenantId: B },
      hostTenantId: B,
      allowedTenantIds: [B, C],
      secretariat: {
        email: 'secretariaat@voorbeeld.nl',
        firstMembers: [
          { tenantId: B, objectId: C, name: 'Sanne de Wit', email: 'sanne@voorbeeld.nl' },
          { tenantId: B, objectId: A, name: 'Joost Kok', email: 'joost@voorbeeld.nl' },
        ],
      },
    });
  });

  it('a bot of one tenant brings its password', () => {
    const config = readConfig(
      { ...AZURE, MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'geheim' },
      [],
    );
    expect(config).toMatchObject({ bot: { kind: 'SingleTenant', password: 'geheim' } });
  });

  it.each(Object.keys(AZURE).filter((name) => !['APP_MODE', 'ALLOWED_TENANT_IDS'].includes(name)))(
    'without %s the start stops and names it',
    (name) => {
      expect(complaint({ ...AZURE, [name]: ' ' })).toMatch(new RegExp(`^${name} is missing: `));
    },
  );

  const wrong: readonly (readonly [string, string, string])[] = [
    ['PORT', 'tachtig', 'a port number'],
    ['TABLE_ENDPOINT', 'http://voorbeeld.nl', 'an https:// address'],
    ['QUEUE_ENDPOINT', 'voorbeeld', 'an https:// address'],
    ['AZURE_CLIENT_ID', 'x', 'an id like'],
    ['MicrosoftAppId', 'x', 'an id like'],
    ['MicrosoftAppType', 'MultiTenant', 'UserAssignedMSI or SingleTenant'],
    ['ALLOWED_TENANT_IDS', `${A};${B}`, 'an id like'],
    ['SECRETARIAT_EMAIL', 'secretariaat', 'an e-mail address'],
    ['FIRST_SECRETARIAT', 'Sanne de Wit', 'tenantId/objectId/name/email'],
    ['FIRST_SECRETARIAT', `${A}/${B}/Sanne/geen adres`, 'an e-mail address'],
    ['FIRST_SECRETARIAT', ';', 'at least one'],
    ['DELIVERY_SWEEP_SECONDS', '0', 'at least 1 second'],
    ['DELIVERY_REQUEUE_SECONDS', '1.5', 'a whole number of seconds'],
    ['DELIVERY_RETENTION_DAYS', '0', 'at least 1 day'],
  ];

  it.each(wrong)('%s as "%s" stops the start with one line: expected %s', (name, value, expected) => {
    const line = complaint({ ...AZURE, [name]: value });
    expect(line.startsWith(`${name}: expected `)).toBe(true);
    expect(line).toContain(expected);
    expect(line).not.toContain('\n');
  });

  it('a password is never repeated, and not taken where none belongs', () => {
    const line = complaint({ ...AZURE, MicrosoftAppPassword: 'geheim' });
    expect(line).toContain('MicrosoftAppPassword');
    expect(line).not.toContain('geheim');
  });

  it('a bot of one tenant without a password stops the start', () => {
    expect(complaint({ ...AZURE, MicrosoftAppType: 'SingleTenant' })).toMatch(
      /^MicrosoftAppPassword is missing/,
    );
  });
});

describe('Local and Azure mixed', () => {
  it('takes an endpoint as Azure itself writes it, with a slash behind it', () => {
    const config = readConfig({ ...AZURE, TABLE_ENDPOINT: 'https://voorbeeld.table.core.windows.net/' }, []);
    expect(config).toMatchObject({ storage: { tableEndpoint: 'https://voorbeeld.table.core.windows.net' } });
  });

  it.each(['MicrosoftAppId', 'TABLE_ENDPOINT', 'FIRST_SECRETARIAT'] as const)(
    'is refused: %s without the mode',
    (name) => {
      expect(complaint({ [name]: AZURE[name] })).toMatch(new RegExp(`^${name} is a setting of Azure`));
    },
  );

  it('is refused on an App Service without the mode', () => {
    expect(complaint({ WEBSITE_SITE_NAME: 'bw-mo' })).toMatch(/^WEBSITE_SITE_NAME is a setting of Azure/);
  });

  it('is refused with options of the local start', () => {
    expect(complaint(AZURE, ['--reset'])).toMatch(/^--reset: options belong to the local start/);
  });

  it('is not what a port or an identity of the machine says', () => {
    expect(complaint({ PORT: '80', AZURE_CLIENT_ID: A })).toBe('nothing');
  });

  it('is refused with a mode that does not exist', () => {
    expect(complaint({ APP_MODE: 'test' })).toBe('APP_MODE: expected local or azure');
  });
});
