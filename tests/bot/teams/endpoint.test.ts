import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailable, type CardJson } from '../../../src/app/ports.ts';
import type { BotCore } from '../../../src/bot/teams/answer.ts';
import type { Reply, Turn } from '../../../src/bot/turn.ts';
import type { TeamNews } from '../../../src/domain/teams.ts';
import { textsIn } from '../../../src/texts/index.ts';
import { activity, IN_CHANNEL, IN_GROUP, pressed, TENANT } from './activities.ts';
import { type LoopbackConnector, startConnector } from './loopback-connector.ts';
import { serve, type Serving } from './serving.ts';

const CARD: CardJson = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'U komt' }],
};
const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const { errors } = textsIn('nl');

let teams: LoopbackConnector;
let serving: Serving | undefined;

beforeEach(async () => {
  teams = await startConnector();
});

afterEach(async () => {
  await serving?.close();
  await teams.close();
});

/** Serves a core that gives one reply, and keeps the turns it got. */
async function replying(reply: Reply | null): Promise<Turn[]> {
  const turns: Turn[] = [];
  serving = await serve(async (turn) => {
    turns.push(turn);
    return reply;
  });
  return turns;
}

async function post(body: unknown): Promise<Response> {
  if (serving === undefined) throw new Error('Nothing serves yet');
  return serving.post(body);
}

describe('Someone types a message', () => {
  it('and the answer is posted below it, text and card as one message', async () => {
    const turns = await replying({ text: 'Dag Anna', card: CARD });
    const response = await post(activity(teams.url, { text: 'hallo' }));
    expect(response.status).toBe(200);
    expect(turns).toHaveLength(1);
    expect(teams.sent).toHaveLength(1);
    expect(teams.sent[0]).toMatchObject({
      method: 'POST',
      path: '/v3/conversations/a:personal-anna/activities/activity-of-anna',
      body: { type: 'message', text: 'Dag Anna', attachments: [{ contentType: ADAPTIVE, content: CARD }] },
    });
  });

  it('in a channel, and the answer goes into that thread', async () => {
    await replying({ text: 'Dag Anna' });
    await post(activity(teams.url, { text: 'hallo', ...IN_CHANNEL }));
    expect(teams.sent[0]?.path).toContain('19:channel@thread.tacv2;messageid=17');
  });

  it('and nothing is posted where there is nothing to say', async () => {
    await replying(null);
    expect((await post(activity(teams.url, { text: 'hallo' }))).status).toBe(200);
    expect(teams.sent).toEqual([]);
  });

  it('and a file is offered in a message of its own', async () => {
    const file = {
      name: 'wie-komt.csv',
      description: 'Wie er komt',
      bytes: 12,
      context: { meetingId: 'm1' },
    };
    await replying({ text: 'Hier is de lijst', file });
    await post(activity(teams.url, { text: 'wie komt er' }));
    expect(teams.sent.map(({ body }) => body.attachments)).toEqual([
      undefined,
      [
        {
          contentType: 'application/vnd.microsoft.teams.card.file.consent',
          name: 'wie-komt.csv',
          content: {
            description: 'Wie er komt',
            sizeInBytes: 12,
            acceptContext: { meetingId: 'm1' },
            declineContext: { meetingId: 'm1' },
          },
        },
      ],
    ]);
  });

  it('and Teams asks to wait a second: the answer comes after it', async () => {
    await replying({ text: 'Dag Anna' });
    teams.answers.push({ status: 429, headers: { 'retry-after': '1' } });
    expect((await post(activity(teams.url, { text: 'hallo' }))).status).toBe(200);
    expect(teams.sent).toHaveLength(2);
  });

  it('and Teams fails: nothing is sent twice, the error is logged, and Teams may deliver it again', async () => {
    await replying({ text: 'Dag Anna' });
    teams.answers.push({ status: 503 });
    const response = await post(activity(teams.url, { text: 'hallo' }));
    expect(response.status).toBe(502);
    expect(teams.sent).toHaveLength(1);
    expect(serving?.errors).toHaveLength(1);
  });
});

describe('Someone presses a button', () => {
  it('and the new card is the answer itself, with nothing posted', async () => {
    const turns = await replying({ card: CARD });
    const response = await post(pressed(teams.url, 'meeting.show', { meetingId: 'm1' }, IN_CHANNEL));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ statusCode: 200, type: ADAPTIVE, value: CARD });
    expect(teams.sent).toEqual([]);
    expect(turns[0]?.event).toMatchObject({ kind: 'action', verb: 'meeting.show', via: 'execute' });
  });

  it('and a line of text is shown as a message', async () => {
    await replying({ text: 'Deze knop werkt niet meer.' });
    const response = await post(pressed(teams.url, 'oud', {}));
    expect(await response.json()).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Deze knop werkt niet meer.',
    });
  });

  it('in an older client, and the pressed card is replaced', async () => {
    await replying({ card: CARD });
    const value = { verb: 'meeting.show', meetingId: 'm1' };
    await post(activity(teams.url, { value, replyToId: 'the-pressed-card', ...IN_GROUP }));
    expect(teams.sent).toHaveLength(1);
    expect(teams.sent[0]).toMatchObject({
      method: 'PUT',
      path: '/v3/conversations/19:group@thread.v2/activities/the-pressed-card',
      body: { type: 'message', attachments: [{ contentType: ADAPTIVE, content: CARD }] },
    });
  });

  it('in an older client on a card that is gone, and the card comes below', async () => {
    await replying({ card: CARD });
    teams.answers.push({ status: 404 });
    await post(activity(teams.url, { value: { verb: 'x' }, replyToId: 'the-pressed-card' }));
    expect(teams.sent.map(({ method }) => method)).toEqual(['PUT', 'POST']);
  });
});

describe('Someone answers whether a file may be put in OneDrive', () => {
  it('and the invoke is acknowledged, the words follow as a message', async () => {
    await replying({ text: 'De lijst staat in uw OneDrive.' });
    const value = { type: 'fileUpload', action: 'decline', context: {} };
    const response = await post(activity(teams.url, { type: 'invoke', name: 'fileConsent/invoke', value }));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
    expect(teams.sent[0]?.body).toMatchObject({ text: 'De lijst staat in uw OneDrive.' });
  });
});

describe('What the bot does not serve', () => {
  it('is acknowledged when it is an activity, and refused as not implemented when it is an invoke', async () => {
    const turns = await replying({ text: 'x' });
    expect((await post({ type: 'messageReaction' })).status).toBe(200);
    expect((await post({ type: 'invoke', name: 'task/fetch' })).status).toBe(501);
    expect(turns).toEqual([]);
  });

  it('is refused with the place of the error when it is malformed', async () => {
    const turns = await replying({ text: 'x' });
    const response = await post(activity(teams.url, { from: { id: '29:anna' } }));
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.text()).toContain('from.aadObjectId');
    expect(turns).toEqual([]);
  });
});

describe('The roster', () => {
  const asking: BotCore = async (turn) => {
    const [first, second] = await Promise.all([turn.roster(), turn.roster()]);
    return { text: JSON.stringify([first, second === first]) };
  };

  it('is asked once, and only when someone wants to know', async () => {
    teams.member = {
      id: '29:anna',
      name: 'Anna de Vries',
      email: 'anna@voorbeeld.nl',
      userPrincipalName: 'x#EXT#',
      tenantId: 'home',
    };
    serving = await serve(asking);
    await post(activity(teams.url, { text: 'hallo' }));
    expect(teams.sent.map(({ path }) => path)).toEqual([
      '/v3/conversations/a:personal-anna/members/29:anna',
      '/v3/conversations/a:personal-anna/activities/activity-of-anna',
    ]);
    expect(teams.sent[1]?.body).toMatchObject({
      text: '[{"name":"Anna de Vries","email":"anna@voorbeeld.nl","tenantId":"home"},true]',
    });
  });

  it('of a channel is that of its team', async () => {
    teams.member = { name: 'Anna de Vries' };
    serving = await serve(asking);
    await post(activity(teams.url, { text: 'hallo', ...IN_CHANNEL }));
    expect(teams.sent[0]?.path).toBe('/v3/conversations/19:team@thread.tacv2/members/29:anna');
    expect(teams.sent[1]?.body).toMatchObject({
      text: '[{"name":"Anna de Vries","email":null,"tenantId":null},true]',
    });
  });

  it('that does not hold the person gives nothing', async () => {
    serving = await serve(asking);
    await post(activity(teams.url, { text: 'hallo' }));
    expect(teams.sent[1]?.body).toMatchObject({ text: '[null,true]' });
  });
});

describe('When something goes wrong', () => {
  it('the person gets the code of the log line', async () => {
    serving = await serve(async () => {
      throw new Error('kapot');
    });
    expect((await post(activity(teams.url, { text: 'hallo' }))).status).toBe(200);
    const [logged] = serving.errors;
    expect(logged).toMatchObject({ error: { message: 'kapot' } });
    expect(teams.sent[0]?.body).toMatchObject({ text: errors.unexpected(logged?.correlationId ?? '') });
  });

  it('with the store, the person hears that it is not certain what was saved', async () => {
    serving = await serve(async () => {
      throw new StoreUnavailable('away');
    });
    const response = await post(pressed(teams.url, 'x', {}));
    expect(await response.json()).toMatchObject({ value: errors.storeUnavailable });
  });

  it('in English, for who speaks English', async () => {
    serving = await serve(() => Promise.reject(new StoreUnavailable('away')), { languageOf: () => 'en' });
    await post(activity(teams.url, { text: 'hello' }));
    expect(teams.sent[0]?.body).toMatchObject({ text: textsIn('en').errors.storeUnavailable });
  });

  it('because it takes too long, the person hears it in time and the late answer is dropped', async () => {
    let finish: (reply: Reply) => void = () => undefined;
    const late = new Promise<Reply>((resolve) => {
      finish = resolve;
    });
    serving = await serve(() => late, { budgetMs: 50 });
    const response = await post(pressed(teams.url, 'x', {}));
    expect(await response.json()).toMatchObject({ value: errors.storeUnavailable });
    finish({ text: 'te laat' });
    await late;
    expect(teams.sent).toEqual([]);
    expect(serving.errors).toHaveLength(1);
  });

  it('and the late answer is an error, that is logged too', async () => {
    let fail: (error: Error) => void = () => undefined;
    const late = new Promise<Reply>((_, reject) => {
      fail = reject;
    });
    serving = await serve(() => late, { budgetMs: 50 });
    await post(activity(teams.url, { text: 'hallo' }));
    fail(new Error('kapot'));
    await expect.poll(() => serving?.errors.length).toBe(2);
    expect(teams.sent).toHaveLength(1);
  });

  it('because a file was offered where Teams cannot, it is logged as our fault', async () => {
    await replying({ file: { name: 'a', description: 'b', bytes: 1, context: {} } });
    expect((await post(activity(teams.url, { text: 'lijst', ...IN_CHANNEL }))).status).toBe(502);
    expect(teams.sent).toEqual([]);
  });
});

describe('News of a team', () => {
  const joined = (): unknown =>
    activity(teams.url, {
      type: 'conversationUpdate',
      ...IN_CHANNEL,
      membersAdded: [{ id: '29:bas' }],
      channelData: {
        tenant: { id: TENANT },
        team: { id: '19:team@thread.tacv2' },
        eventType: 'teamMemberAdded',
      },
    });

  it('is taken in, and nobody is answered', async () => {
    const heard: TeamNews[] = [];
    serving = await serve(async () => ({ text: 'Hallo' }), {
      onNews: async (news) => {
        heard.push(news);
      },
    });
    expect((await post(joined())).status).toBe(200);
    expect(heard.map(({ what }) => what)).toEqual([{ kind: 'here' }]);
    expect(teams.sent).toEqual([]);
  });

  it('with an installation is taken in before the team is welcomed', async () => {
    const order: string[] = [];
    serving = await serve(
      async () => {
        order.push('welcomed');
        return { text: 'Hallo' };
      },
      {
        onNews: async () => {
          order.push('heard');
        },
      },
    );
    const installed = { type: 'installationUpdate', action: 'add', ...IN_CHANNEL };
    expect((await post(activity(teams.url, installed))).status).toBe(200);
    expect(order).toEqual(['heard', 'welcomed']);
  });

  it('that cannot be kept is refused and logged, so that it may come again', async () => {
    const onNews = (): Promise<void> => Promise.reject(new StoreUnavailable('gone'));
    serving = await serve(async () => null, { onNews });
    expect((await post(joined())).status).toBe(503);
    expect(serving.errors).toHaveLength(1);
  });
});
