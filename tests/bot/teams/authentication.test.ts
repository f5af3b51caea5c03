import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ServiceClientCredentialsFactory } from 'botframework-connector';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TeamsAdapter } from '../../../src/bot/teams/adapter.ts';
import { authenticationOf } from '../../../src/bot/teams/authentication.ts';
import { createTeams } from '../../../src/bot/teams/index.ts';
import { activity, ANNA, TENANT } from './activities.ts';
import { type Issuer, startIssuer, unsigned } from './issuer.ts';
import { type LoopbackConnector, startConnector } from './loopback-connector.ts';
import { serve, type Serving } from './serving.ts';

const APP_ID = '22222222-2222-4222-8222-222222222222';

/** The bot's own sign-in is Azure's affair; here it sends without a token. */
class NoSignIn extends ServiceClientCredentialsFactory {
  override isValidAppId = (appId = ''): Promise<boolean> => Promise.resolve(appId === APP_ID);
  override isAuthenticationDisabled = (): Promise<boolean> => Promise.resolve(false);
  override createCredentials = (): ReturnType<ServiceClientCredentialsFactory['createCredentials']> =>
    Promise.resolve({ signRequest: (request) => Promise.resolve(request) });
}

function authenticationOfIssuer(issuer: Issuer, metadataUrl = issuer.metadataUrl) {
  return new ConfigurationBotFrameworkAuthentication(
    {
      ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
      ToBotFromChannelTokenIssuer: issuer.name,
      ToChannelFromBotLoginUrl: `${issuer.name}/login`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      OAuthUrl: issuer.name,
      ValidateAuthority: 'false',
      CallerId: 'urn:botframework:azure',
    },
    new NoSignIn(),
  );
}

let issuer: Issuer;
let teams: LoopbackConnector;
let serving: Serving;
let turns = 0;

beforeAll(async () => {
  issuer = await startIssuer();
  teams = await startConnector();
  serving = await serve(
    async () => {
      turns += 1;
      return { text: 'Dag Anna' };
    },
    { adapter: new TeamsAdapter(authenticationOfIssuer(issuer)) },
  );
});

afterAll(async () => {
  await serving.close();
  await teams.close();
  await issuer.close();
});

beforeEach(() => {
  turns = 0;
});

const SECONDS_NOW = Math.floor(Date.now() / 1_000);
const HOUR = 3_600;

function claims(more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    iss: issuer.name,
    aud: APP_ID,
    nbf: SECONDS_NOW - HOUR,
    exp: SECONDS_NOW + HOUR,
    serviceurl: teams.url,
    ...more,
  };
}

function post(authorization: string | null): Promise<Response> {
  return serving.post(
    activity(teams.url, { text: 'hallo' }),
    authorization === null ? {} : { authorization },
  );
}

describe('An activity', () => {
  it('with a valid token of the Bot Service reaches the bot', async () => {
    expect((await post(`Bearer ${issuer.token(claims())}`)).status).toBe(200);
    expect(turns).toBe(1);
  });

  const refused: readonly (readonly [string, () => string | null])[] = [
    ['without a token', () => null],
    ['with an empty token', () => 'Bearer '],
    ['with another kind of authorization', () => `Basic ${issuer.token(claims())}`],
    ['with a token that is none', () => 'Bearer geen.echt.token'],
    ['with half a token', () => `Bearer ${issuer.token(claims()).slice(0, 40)}`],
    ['with a forged signature', () => `Bearer ${issuer.forged(claims())}`],
    ['with a token that says it needs no signature', () => `Bearer ${unsigned(claims())}`],
    ['with a token for another bot', () => `Bearer ${issuer.token(claims({ aud: ANNA }))}`],
    ['with a token of another issuer', () => `Bearer ${issuer.token(claims({ iss: 'https://kwaad.nl' }))}`],
    ['with an expired token', () => `Bearer ${issuer.token(claims({ exp: SECONDS_NOW - HOUR }))}`],
    [
      'with a token that is not valid yet',
      () => `Bearer ${issuer.token(claims({ nbf: SECONDS_NOW + HOUR }))}`,
    ],
    [
      'with a token of another service',
      () => `Bearer ${issuer.token(claims({ serviceurl: 'https://x.nl' }))}`,
    ],
  ];

  it.each(refused)('%s is refused with 401', async (_, authorization) => {
    const response = await post(authorization());
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(turns).toBe(0);
    expect(serving.errors).toEqual([]);
  });

  it('is checked for its token before anything in it is looked at', async () => {
    expect((await serving.post({ type: 7 })).status).toBe(401);
    expect((await serving.post({ type: 'message', channelId: ['x'], serviceUrl: {} })).status).toBe(401);
  });

  it('that names no service is refused, although the token then has none to match', async () => {
    const authorization = `Bearer ${issuer.token(claims())}`;
    const response = await serving.post({ ...activity('x'), serviceUrl: undefined }, { authorization });
    expect(response.status).toBe(400);
    expect(turns).toBe(0);
  });

  it('whose token cannot be checked now may come again later', async () => {
    const closed = await startIssuer();
    await closed.close();
    const adapter = new TeamsAdapter(authenticationOfIssuer(issuer, closed.metadataUrl));
    const elsewhere = await serve(async () => null, { adapter });
    const authorization = `Bearer ${issuer.token(claims())}`;
    const response = await elsewhere.post(activity(teams.url, { text: 'hallo' }), { authorization });
    await elsewhere.close();
    expect(response.status).toBe(503);
  });
});

describe('The registration', () => {
  const options: Parameters<typeof createTeams>[1] = {
    core: async () => null,
    languageOf: () => 'nl',
    onError: () => undefined,
    onNews: () => Promise.resolve(),
  };

  it.each([
    { kind: 'UserAssignedMSI', appId: APP_ID, tenantId: TENANT },
    { kind: 'SingleTenant', appId: APP_ID, tenantId: TENANT, password: 'geheim' },
  ] as const)('as $kind refuses whoever brings no token', async (registration) => {
    const { endpoint } = createTeams({ kind: 'azure', registration, allowedTenantIds: [TENANT] }, options);
    const body = activity('https://smba.trafficmanager.net/emea/', { text: 'hallo' });
    const response = await endpoint({ authorization: '', body, correlationId: 'x' });
    expect(response).toMatchObject({ kind: 'problem', status: 401 });
  });

  it('of the local start has no authentication', async () => {
    const adapter = new TeamsAdapter(authenticationOf(null));
    const local = await serve(async () => null, { adapter });
    const response = await local.post(activity(teams.url, { text: 'hallo' }));
    await local.close();
    expect(response.status).toBe(200);
  });
});
