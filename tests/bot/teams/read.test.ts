import { describe, expect, it } from 'vitest';
import { loopbackReach, teamsReach } from '../../../src/bot/teams/reach.ts';
import { readActivity, TEXT_LIMIT } from '../../../src/bot/teams/read.ts';
import {
  activity,
  type ActivityJson,
  ANNA,
  BOT,
  IN_CHANNEL,
  IN_GROUP,
  pressed,
  TENANT,
} from './activities.ts';

const TEAMS = 'https://smba.trafficmanager.net/emea/';

function read(body: ActivityJson) {
  return readActivity(body, teamsReach([TENANT]));
}

function turnOf(body: ActivityJson) {
  const result = read(body);
  if (result.kind !== 'turn') throw new Error(`Expected a turn, got ${JSON.stringify(result)}`);
  return result.turn;
}

function text(more: ActivityJson): string {
  const { event } = turnOf(activity(TEAMS, more));
  return event.kind === 'message' ? event.text : `no message but ${event.kind}`;
}

describe('A message', () => {
  it('is read with who speaks, where, and in which language', () => {
    expect(turnOf(activity(TEAMS, { text: ' meld me aan ' }))).toEqual({
      activityId: 'activity-of-anna',
      identity: { tenantId: TENANT, objectId: ANNA },
      displayName: 'Anna de Vries',
      conversation: {
        tenantId: TENANT,
        conversationId: 'a:personal-anna',
        serviceUrl: TEAMS,
        scope: 'personal',
        channelId: 'msteams',
        bot: { id: BOT, name: 'BW-MO' },
        user: { id: '29:anna', name: 'Anna de Vries' },
      },
      teamId: null,
      event: { kind: 'message', text: 'meld me aan' },
    });
  });

  it('comes from a personal chat, a group chat or a channel', () => {
    const scopeOf = (more: ActivityJson) =>
      turnOf(activity(TEAMS, { text: 'hallo', ...more })).conversation.scope;
    expect([scopeOf({}), scopeOf(IN_GROUP), scopeOf(IN_CHANNEL)]).toEqual(['personal', 'group', 'channel']);
  });

  it('in a channel says of which team that is; a chat is of none', () => {
    expect(turnOf(activity(TEAMS, { text: 'hallo', ...IN_CHANNEL })).teamId).toBe('19:team@thread.tacv2');
    const { channelData } = IN_CHANNEL;
    expect(turnOf(activity(TEAMS, { text: 'hallo', channelData })).teamId).toBeNull();
  });

  it('loses the mention of the bot, every time it stands there, and keeps other people by name', () => {
    const entities = [
      { type: 'mention', mentioned: { id: BOT, name: 'BW-MO' }, text: '<at>BW-MO</at>' },
      { type: 'mention', mentioned: { id: '29:bas', name: 'Bas $& Smit' }, text: '<at>Bas Smit</at>' },
      { type: 'clientInfo', locale: 'nl-NL' },
    ];
    const typed = '<at>BW-MO</at>&nbsp;meld <at>Bas Smit</at> aan <at>BW-MO</at>';
    expect(text({ ...IN_CHANNEL, text: typed, entities })).toBe('meld Bas $& Smit aan');
  });

  it('keeps a mention of someone who bears the name of the bot', () => {
    const entities = [{ type: 'mention', mentioned: { id: '29:x', name: 'BW-MO' }, text: '<at>BW-MO</at>' }];
    expect(text({ text: '<at>BW-MO</at> komt', entities })).toBe('BW-MO komt');
  });

  it('survives a mention without text', () => {
    const entities = [{ type: 'mention', mentioned: { id: BOT }, text: '' }];
    expect(text({ text: 'hallo', entities })).toBe('hallo');
  });

  it('of more than 4,000 characters is passed on with one more than that', () => {
    expect(text({ text: 'a'.repeat(10_000) })).toHaveLength(TEXT_LIMIT);
    expect(TEXT_LIMIT).toBe(4_001);
  });

  it('without any text, such as a picture, is an empty message', () => {
    expect(text({ attachments: [{ contentType: 'image/png' }] })).toBe('');
  });

  it('takes the tenant of the conversation where the channel names none', () => {
    const { identity } = turnOf(activity(TEAMS, { text: 'hallo', channelData: {} }));
    expect(identity.tenantId).toBe(TENANT);
  });

  it('knows an account by one identity, however its id is written', () => {
    const from = { id: '29:anna', aadObjectId: 'ABCDEF01-3333-4333-8333-333333333330' };
    expect(turnOf(activity(TEAMS, { text: 'hallo', from })).identity.objectId).toBe(
      'abcdef01-3333-4333-8333-333333333330',
    );
  });
});

describe('A button', () => {
  it('with Action.Execute gives its verb and data, and the card that it stands on', () => {
    const result = read(pressed(TEAMS, 'meeting.show', { meetingId: 'm1' }));
    expect(result).toMatchObject({
      kind: 'turn',
      pressedId: 'the-pressed-card',
      turn: { event: { kind: 'action', verb: 'meeting.show', data: { meetingId: 'm1' }, via: 'execute' } },
    });
  });

  it('without data gives an empty object', () => {
    expect(turnOf(pressed(TEAMS, 'help', undefined)).event).toMatchObject({ data: {} });
  });

  it('with Action.Submit comes as a message with the verb among its data', () => {
    const value = { verb: 'meeting.show', meetingId: 'm1' };
    const { event } = turnOf(activity(TEAMS, { value, replyToId: 'the-pressed-card' }));
    expect(event).toEqual({ kind: 'action', verb: 'meeting.show', data: value, via: 'submit' });
  });

  it('with a sentence on it is that sentence, as if it was typed', () => {
    const value = { say: 'Komende bijeenkomsten' };
    expect(turnOf(activity(TEAMS, { value, replyToId: 'the-pressed-card' })).event).toEqual({
      kind: 'message',
      text: 'Komende bijeenkomsten',
    });
  });

  it('that is not ours has an empty verb, which the bot does not know', () => {
    expect(turnOf(activity(TEAMS, { value: { verb: 7 } })).event).toMatchObject({ kind: 'action', verb: '' });
  });
});

describe('The question whether a file may be put in OneDrive', () => {
  const answered = (value: unknown) => activity(TEAMS, { type: 'invoke', name: 'fileConsent/invoke', value });
  const OWN_DRIVE = 'https://voorbeeld-my.sharepoint.com/personal/anna/upload?x=1';

  it('can be accepted, with the address to put it at', () => {
    const value = {
      type: 'fileUpload',
      action: 'accept',
      context: { m: '1' },
      uploadInfo: { uploadUrl: OWN_DRIVE },
    };
    expect(turnOf(answered(value)).event).toEqual({
      kind: 'file-consent',
      accepted: true,
      context: { m: '1' },
      uploadUrl: OWN_DRIVE,
    });
  });

  it('can be declined', () => {
    const { event } = turnOf(answered({ type: 'fileUpload', action: 'decline', context: {} }));
    expect(event).toMatchObject({ accepted: false, uploadUrl: null });
  });

  it.each([
    'http://169.254.169.254/metadata',
    'https://voorbeeld.sharepoint.com.kwaad.nl/',
    'http://x-my.sharepoint.com/',
    'nowhere',
  ])('is refused with an address outside OneDrive: %s', (uploadUrl) => {
    const value = { action: 'accept', context: {}, uploadInfo: { uploadUrl } };
    expect(read(answered(value))).toMatchObject({ kind: 'malformed' });
  });
});

describe('News of an installation', () => {
  const TOLD = [
    ['a personal chat', {}],
    ['a team', IN_CHANNEL],
  ] as const;

  it.each(TOLD)('in %s is told by Teams in two ways, and answered once', (_, where) => {
    const added = { type: 'installationUpdate', action: 'add', ...where };
    const joined = { type: 'conversationUpdate', membersAdded: [{ id: BOT }], ...where };

    expect(turnOf(activity(TEAMS, added)).event).toEqual({ kind: 'installed' });
    expect(read(activity(TEAMS, joined)).kind).not.toBe('turn');
  });

  it('is let be when the app is removed from a chat', () => {
    expect(read(activity(TEAMS, { type: 'installationUpdate', action: 'remove' })).kind).toBe('ignored');
  });
});

describe('News of a team', () => {
  const team = { id: '19:team@thread.tacv2', name: 'Netwerk BW-MO' };
  const update = (eventType: string | undefined, more: ActivityJson = {}): ActivityJson =>
    activity(TEAMS, {
      type: 'conversationUpdate',
      ...IN_CHANNEL,
      channelData: { tenant: { id: TENANT }, team, channel: { id: '19:kanaal@thread.tacv2' }, eventType },
      ...more,
    });
  const newsIn = (body: ActivityJson) => {
    const result = read(body);
    return result.kind === 'news' || result.kind === 'turn' ? result.news : null;
  };

  it('says which team, where it can be spoken to, and as whom', () => {
    expect(newsIn(update('teamMemberAdded', { membersAdded: [{ id: BOT }] }))).toEqual({
      team: {
        teamId: team.id,
        name: team.name,
        tenantId: TENANT,
        serviceUrl: TEAMS,
        channelId: 'msteams',
        bot: { id: BOT, name: 'BW-MO' },
      },
      what: { kind: 'here' },
    });
  });

  it.each([
    ['the bot was added', undefined, { membersAdded: [{ id: BOT }] }, { kind: 'here' }],
    ['somebody joined', 'teamMemberAdded', { membersAdded: [{ id: '29:bas' }] }, { kind: 'here' }],
    [
      'somebody left',
      'teamMemberRemoved',
      { membersRemoved: [{ id: '29:bas', aadObjectId: ANNA.toUpperCase() }, { id: '29:eva' }] },
      { kind: 'left', ids: ['29:bas', ANNA, '29:eva'] },
    ],
    ['the bot was removed', 'teamMemberRemoved', { membersRemoved: [{ id: BOT }] }, { kind: 'gone' }],
    ['the team was deleted', 'teamDeleted', {}, { kind: 'gone' }],
    ['the team has another name', 'teamRenamed', {}, { kind: 'here' }],
    [
      'a channel was deleted',
      'channelDeleted',
      {},
      { kind: 'channel-gone', conversationId: '19:kanaal@thread.tacv2' },
    ],
    ['the app was installed', undefined, { type: 'installationUpdate', action: 'add' }, { kind: 'here' }],
    [
      'the app was upgraded',
      undefined,
      { type: 'installationUpdate', action: 'add-upgrade' },
      { kind: 'here' },
    ],
    ['the app was taken out', undefined, { type: 'installationUpdate', action: 'remove' }, { kind: 'gone' }],
    ['an upgrade began', undefined, { type: 'installationUpdate', action: 'remove-upgrade' }, undefined],
    ['a channel was made', 'channelCreated', {}, undefined],
    ['nobody joined', 'teamMemberAdded', { membersAdded: [] }, undefined],
  ] as const)('is read: %s', (_, eventType, more, what) => {
    expect(newsIn(update(eventType, more))?.what).toEqual(what);
  });

  it('comes from people too who have no account any more, and from nobody', () => {
    const removed = update('teamMemberRemoved', { membersRemoved: [{ id: '29:bas' }], from: { id: '29:x' } });
    expect(newsIn(removed)?.what).toEqual({ kind: 'left', ids: ['29:bas'] });
    expect(newsIn({ ...removed, from: undefined })?.what).toEqual({ kind: 'left', ids: ['29:bas'] });
  });

  it('is taken from our tenants and from a place that may be spoken to alone', () => {
    const joined = { membersAdded: [{ id: '29:bas' }] };
    const elsewhere = { tenant: { id: '99999999-9999-4999-8999-999999999999' }, team };
    const foreign = { ...joined, channelData: { ...elsewhere, eventType: 'teamMemberAdded' } };
    expect(read(update('teamMemberAdded', foreign)).kind).toBe('forbidden');
    expect(read(update('teamMemberAdded', { ...joined, serviceUrl: 'http://kwaad.nl/' })).kind).toBe(
      'malformed',
    );
  });

  it('that makes no sense is let be', () => {
    expect(read(update('teamMemberAdded', { membersAdded: 'iedereen' })).kind).toBe('ignored');
    expect(read(update('teamMemberAdded', { channelData: { team } })).kind).toBe('ignored');
    expect(read(update('teamMemberAdded', { membersAdded: [null, 7, { id: '' }] })).kind).toBe('ignored');
  });
});

describe('What is not for us', () => {
  it.each(['typing', 'messageReaction', 'messageUpdate', 'endOfConversation', 'iets'])(
    'is let be: %s',
    (type) => {
      expect(read({ type }).kind).toBe('ignored');
    },
  );

  it('never brings a word of the client into the log', () => {
    expect(read({ type: 'Anna de Vries' })).toEqual({ kind: 'ignored', label: 'unknown' });
    expect(read({ type: 'invoke', name: 'Anna de Vries' })).toEqual({ kind: 'unsupported', label: 'invoke' });
  });

  it('includes what the bot said itself', () => {
    const from = { id: BOT, aadObjectId: ANNA };
    expect(read(activity(TEAMS, { text: 'hallo', from })).kind).toBe('ignored');
  });

  it('includes people of a tenant that was not let in', () => {
    const channelData = { tenant: { id: '99999999-9999-4999-8999-999999999999' } };
    expect(read(activity(TEAMS, { text: 'hallo', channelData })).kind).toBe('forbidden');
  });
});

describe('A malformed activity', () => {
  const broken: readonly (readonly [string, ActivityJson, string])[] = [
    ['without a type', { type: undefined }, 'type'],
    ['with a type that is no text', { type: 7 }, 'type'],
    ['without an id', { id: undefined }, 'id'],
    ['with an id that is no text', { id: { a: 1 } }, 'id'],
    ['with an endless id', { id: 'x'.repeat(600) }, 'id'],
    ['of another channel', { channelId: 'emulator' }, 'channelId'],
    ['without a sender', { from: undefined }, 'from'],
    ['with a sender without a directory id', { from: { id: '29:anna' } }, 'from.aadObjectId'],
    ['with a directory id that is none', { from: { id: '29:anna', aadObjectId: 'a/b' } }, 'from.aadObjectId'],
    ['without a receiver', { recipient: null }, 'recipient'],
    ['without a conversation', { conversation: 'a:1' }, 'conversation'],
    [
      'with an unknown kind of conversation',
      { conversation: { id: 'a', conversationType: 'x' } },
      'conversation.',
    ],
    [
      'without a tenant',
      { channelData: {}, conversation: { id: 'a', conversationType: 'personal' } },
      'tenant',
    ],
    ['with a text that is none', { text: ['a'] }, 'text'],
    ['with entities that are no list', { entities: 'x' }, 'entities'],
    ['with a mention of nobody', { entities: [{ type: 'mention', text: 'x' }] }, 'entities'],
    ['without a service URL', { serviceUrl: undefined }, 'serviceUrl'],
    ['with a service URL that is none', { serviceUrl: 'file:///etc/passwd' }, 'serviceUrl'],
    ['with an unprotected service URL', { serviceUrl: 'http://smba.voorbeeld.nl/' }, 'serviceUrl'],
    [
      'with a button without a verb',
      { type: 'invoke', name: 'adaptiveCard/action', value: { action: {} } },
      'value',
    ],
    ['with a button that is none', { type: 'invoke', name: 'adaptiveCard/action', value: 'x' }, 'value'],
  ];

  it.each(broken)('%s is refused, naming the place and not the value', (_, more, place) => {
    const result = read(activity(TEAMS, { text: 'geheim', ...more }));
    expect(result).toMatchObject({ kind: 'malformed' });
    if (result.kind === 'malformed') {
      expect(result.detail).toContain(place);
      expect(result.detail).not.toMatch(/geheim|anna|passwd/);
    }
  });

  it('without authentication is one that names an address beyond this machine', () => {
    const local = (url: string) => readActivity(activity(url, { text: 'hallo' }), loopbackReach).kind;
    expect(local('http://127.0.0.1:56150/_connector')).toBe('turn');
    expect(local('https://kwaad.nl/')).toBe('malformed');
  });
});
