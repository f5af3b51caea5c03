import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CardJson, SendResult } from '../../../src/app/ports.ts';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ServiceClientCredentialsFactory } from 'botframework-connector';
import { TeamsAdapter } from '../../../src/bot/teams/adapter.ts';
import { connectorHttp } from '../../../src/bot/teams/connector-http.ts';
import { createSender } from '../../../src/bot/teams/sender.ts';
import type { Conversation } from '../../../src/domain/people.ts';
import { BOT, TENANT } from './activities.ts';
import { type Answer, type LoopbackConnector, startConnector } from './loopback-connector.ts';

const CARD: CardJson = { type: 'AdaptiveCard', version: '1.5', body: [] };
const PATIENT = 8_000;
const IMPATIENT = 100;

let teams: LoopbackConnector;

beforeEach(async () => {
  teams = await startConnector();
});

afterEach(async () => {
  await teams.close();
});

function send(
  more: Partial<Conversation> = {},
  patience = PATIENT,
  signIn?: ServiceClientCredentialsFactory,
): Promise<SendResult> {
  const conversation: Conversation = {
    tenantId: TENANT,
    conversationId: 'a:personal-anna',
    serviceUrl: teams.url,
    scope: 'personal',
    channelId: 'msteams',
    bot: { id: BOT, name: 'BW-MO' },
    user: { id: '29:anna', name: 'Anna de Vries' },
    ...more,
  };
  const options = { httpClient: connectorHttp(patience) };
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {},
    signIn,
    undefined,
    undefined,
    options,
  );
  return createSender(new TeamsAdapter(authentication), '').send(conversation, CARD, 'U bent gevraagd');
}

describe('A message that the bot sends by itself', () => {
  it('arrives in the stored conversation, with a line for the notification', async () => {
    expect(await send()).toEqual({ kind: 'sent', sentId: 'activity-1' });
    expect(teams.sent).toHaveLength(1);
    expect(teams.sent[0]).toMatchObject({
      method: 'POST',
      path: '/v3/conversations/a:personal-anna/activities',
      body: {
        type: 'message',
        summary: 'U bent gevraagd',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD }],
        from: { id: BOT },
        recipient: { id: '29:anna' },
      },
    });
  });

  const SERVER_DATE = 'Mon, 23 Nov 2026 09:00:00 GMT';
  const results: readonly (readonly [string, Answer, SendResult])[] = [
    ['waits as long as Teams asks', throttled('17'), { kind: 'throttled', retryAfterSeconds: 17 }],
    [
      'waits until the moment that Teams names',
      { status: 429, headers: { 'retry-after': 'Mon, 23 Nov 2026 09:00:42 GMT', date: SERVER_DATE } },
      { kind: 'throttled', retryAfterSeconds: 42 },
    ],
    ['waits a little where Teams asks nothing', { status: 429 }, { kind: 'throttled', retryAfterSeconds: 5 }],
    ['is not parked for a day', throttled('86400'), { kind: 'throttled', retryAfterSeconds: 600 }],
    ['may be tried again after a conflict', { status: 412 }, { kind: 'throttled', retryAfterSeconds: 5 }],
    [
      'is refused by who blocked the bot',
      { status: 403, body: { error: { code: 'MessageWritesBlocked', message: 'Anna de Vries blocked it' } } },
      { kind: 'refused', reason: '403 MessageWritesBlocked' },
    ],
    [
      'is refused by a chat that is gone',
      { status: 404, body: 'nothing' },
      { kind: 'refused', reason: '404 unknown' },
    ],
    [
      'is not refused for good where only our own sign-in was not taken',
      { status: 401 },
      { kind: 'throttled', retryAfterSeconds: 30 },
    ],
    ...[408, 500, 502, 503, 504].map(
      (status) =>
        [
          `may have arrived after a ${String(status)}`,
          { status },
          { kind: 'uncertain', reason: `${String(status)} unknown` },
        ] as const,
    ),
  ];

  it.each(results)('%s', async (_, answer, result) => {
    teams.answers.push(answer);
    expect(await send()).toEqual(result);
    expect(teams.sent).toHaveLength(1);
  });

  it('surely did not arrive when the bot could not sign in, and may be tried again', async () => {
    expect(await send({}, PATIENT, new NoSignIn())).toEqual({
      kind: 'throttled',
      retryAfterSeconds: 30,
    });
    expect(teams.sent).toEqual([]);
  });

  it('may have arrived when no answer comes', async () => {
    teams.answers.push('never');
    expect(await send({}, IMPATIENT)).toEqual({ kind: 'uncertain', reason: 'timeout' });
    expect(teams.sent).toHaveLength(1);
  });

  it('surely did not arrive where nobody listens, and may be tried again', async () => {
    const { url } = teams;
    await teams.close();
    teams = await startConnector();
    expect(await send({ serviceUrl: url })).toEqual({ kind: 'throttled', retryAfterSeconds: 30 });
  });
});

/** As while the service that gives tokens is out. */
class NoSignIn extends ServiceClientCredentialsFactory {
  override isValidAppId(): Promise<boolean> {
    return Promise.resolve(true);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(): Promise<never> {
    return Promise.reject(new Error('No token can be had'));
  }
}

function throttled(retryAfter: string): Answer {
  return { status: 429, headers: { 'retry-after': retryAfter } };
}
