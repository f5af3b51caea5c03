/** Activities as Teams sends them, of fictional people. */

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const ANNA = '33333333-3333-4333-8333-333333333330';
export const BOT = '28:22222222-2222-4222-8222-222222222222';

export type ActivityJson = Record<string, unknown>;

/** Anna de Vries speaks to the bot in her personal chat. */
export function activity(serviceUrl: string, more: ActivityJson = {}): ActivityJson {
  return {
    type: 'message',
    id: 'activity-of-anna',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:anna', name: 'Anna de Vries', aadObjectId: ANNA },
    recipient: { id: BOT, name: 'BW-MO' },
    conversation: { id: 'a:personal-anna', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    locale: 'nl-NL',
    ...more,
  };
}

export const IN_CHANNEL: ActivityJson = {
  conversation: { id: '19:channel@thread.tacv2;messageid=17', conversationType: 'channel', isGroup: true },
  channelData: { tenant: { id: TENANT }, team: { id: '19:team@thread.tacv2' } },
};

export const IN_GROUP: ActivityJson = {
  conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true },
};

/** Anna presses a button with `Action.Execute`. */
export function pressed(
  serviceUrl: string,
  verb: string,
  data: unknown,
  more: ActivityJson = {},
): ActivityJson {
  return activity(serviceUrl, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'the-pressed-card',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    ...more,
  });
}
