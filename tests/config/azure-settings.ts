export const A = '11111111-1111-4111-8111-111111111111';
export const B = '22222222-2222-4222-8222-222222222222';
export const C = '33333333-3333-4333-8333-333333333333';

/** Everything that Azure needs, and nothing more. */
export const AZURE = {
  APP_MODE: 'azure',
  PORT: '8080',
  TABLE_ENDPOINT: 'https://voorbeeld.table.core.windows.net',
  QUEUE_ENDPOINT: 'https://voorbeeld.queue.core.windows.net',
  AZURE_CLIENT_ID: A,
  MicrosoftAppId: A,
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppTenantId: B,
  HOST_TENANT_ID: B,
  ALLOWED_TENANT_IDS: `${C.toUpperCase()}, ${B}`,
  SECRETARIAT_EMAIL: 'secretariaat@voorbeeld.nl',
  FIRST_SECRETARIAT: `${B}/${C}/Sanne de Wit/sanne@voorbeeld.nl; ${B}/${A}/Joost Kok/joost@voorbeeld.nl`,
};
