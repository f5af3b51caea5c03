import { describe, expect, it } from 'vitest';

import { ledgerOf, type Ledger } from '../../src/domain/ledger.ts';
import type { Delivery } from '../../src/domain/ledger-rows.ts';
import type { Message } from '../../src/domain/messages.ts';

const invitation = (to: string, revision = 2): Message => ({ kind: 'invitation', to, revision });
const moved = (to: string, revision: number): Message => ({ kind: 'moved', to, revision });
const reminder = (
  to: string,
  due: string,
  kind: 'reminder-days' | 'reminder-hour' = 'reminder-days',
): Message => ({
  kind,
  to,
  due,
});
const asked = (to: string, about: string, version: number): Message => ({
  kind: 'deputy-asked',
  to,
  version,
  about,
  slotId: null,
});

const row = (message: Message, how: Partial<Delivery> = {}): Delivery => ({
  message,
  state: 'pending',
  via: null,
  reason: null,
  ...how,
});
const sent = (message: Message, via: 'chat' | 'mail' = 'chat'): Delivery =>
  row(message, { state: 'sent', via });
const failed = (message: Message, reason: string): Delivery => row(message, { state: 'failed', reason });
const skipped = (message: Message, reason: string): Delivery => row(message, { state: 'skipped', reason });

const NOBODY = { people: [], isPlanned: true };
const missed = ({ notReached }: Ledger) =>
  notReached.map(({ personId, misses }) => [personId, ...misses.map(({ kind, why }) => `${kind} ${why}`)]);

describe('The ledger of a meeting', () => {
  it('tells every message under exactly one heading, so that the numbers add up', () => {
    const rows = [
      sent(invitation('anna')),
      sent(invitation('bert')),
      sent(invitation('carla'), 'mail'),
      skipped(invitation('dirk'), 'answered'),
      skipped(invitation('els'), 'answered'),
      skipped(invitation('frits'), 'erased'),
      skipped(invitation('freek'), 'past'),
      failed(invitation('gerda'), '403 BotBlocked'),
      failed(invitation('hans'), 'unreachable'),
      row(invitation('ida'), { state: 'uncertain', reason: 'timeout' }),
      row(invitation('joop')),
      row(invitation('karel'), { state: 'sending' }),
    ];
    expect(ledgerOf(rows, { people: ['anna', 'lies'], isPlanned: true }).kinds).toEqual([
      {
        kind: 'invitation',
        total: 13,
        chat: 2,
        mail: 1,
        waiting: 2,
        skipped: [
          { reason: 'answered', count: 2 },
          { reason: 'erased', count: 1 },
        ],
        late: 1,
        failed: [{ reason: '403 BotBlocked', count: 1 }],
        uncertain: 1,
        unreachable: 1,
        unplanned: 1,
      },
    ]);
  });

  it('names only as reached who was sent to: an unclear answer, a refusal, no address and being late are none', () => {
    const rows = [
      sent(invitation('anna')),
      failed(invitation('bert'), '404 ConversationNotFound'),
      failed(invitation('carla'), 'unreachable'),
      row(invitation('dirk'), { state: 'uncertain', reason: 'interrupted' }),
      skipped(invitation('els'), 'too-late'),
    ];
    expect(missed(ledgerOf(rows, NOBODY))).toEqual([
      ['bert', 'invitation failed'],
      ['carla', 'invitation unreachable'],
      ['dirk', 'invitation uncertain'],
      ['els', 'invitation late'],
    ]);
  });

  it('does not name who needed no message, nor who still waits for it', () => {
    const rows = [
      skipped(invitation('anna'), 'answered'),
      skipped(reminder('bert', '2027-01-05T08:00:00.000Z'), 'switched-off'),
      row(invitation('carla')),
      row(invitation('dirk'), { state: 'sending' }),
    ];
    expect(missed(ledgerOf(rows, NOBODY))).toEqual([]);
  });

  it('names who should be invited but for whom nothing was ever written', () => {
    const ledger = ledgerOf([sent(invitation('anna'))], { people: ['anna', 'nieuw'], isPlanned: true });
    expect(missed(ledger)).toEqual([['nieuw', 'invitation unplanned']]);
  });

  it('counts them as waiting while the invitations are still being written', () => {
    const ledger = ledgerOf([], { people: ['anna', 'bert'], isPlanned: false });
    expect(ledger.kinds).toMatchObject([{ kind: 'invitation', total: 2, waiting: 2, unplanned: 0 }]);
    expect(ledger.notReached).toEqual([]);
  });

  it('judges a person by the newest message of a kind, in whichever order the rows come', () => {
    const first = failed(reminder('anna', '2027-01-05T08:00:00.000Z'), 'unreachable');
    const second = sent(reminder('anna', '2027-01-12T08:00:00.000Z', 'reminder-hour'));
    const early = sent(moved('bert', 3));
    const late = failed(moved('bert', 12), '403 BotBlocked');
    for (const rows of [
      [first, second, early, late],
      [late, early, second, first],
    ]) {
      expect(missed(ledgerOf(rows, NOBODY))).toEqual([['bert', 'moved failed']]);
    }
  });

  it('keeps messages about different people apart: one that arrived does not make up for another', () => {
    const rows = [failed(asked('joost', 'sanne', 1), 'unreachable'), sent(asked('joost', 'karin', 2))];
    expect(missed(ledgerOf(rows, NOBODY))).toEqual([['joost', 'answers unreachable']]);
  });

  it('puts everything that one person missed together, the invitation first', () => {
    const rows = [failed(moved('anna', 3), 'unreachable'), failed(invitation('anna'), 'unreachable')];
    expect(missed(ledgerOf(rows, NOBODY))).toEqual([['anna', 'invitation unreachable', 'moved unreachable']]);
  });

  it('counts and names one kind alone when only that was asked for', () => {
    const rows = [failed(moved('anna', 3), 'unreachable'), sent(invitation('anna'))];
    const invitations = ledgerOf(rows, { people: ['anna', 'bert'], isPlanned: true }, 'invitation');
    expect(invitations.kinds.map(({ kind }) => kind)).toEqual(['invitation']);
    expect(missed(invitations)).toEqual([['bert', 'invitation unplanned']]);
    expect(missed(ledgerOf(rows, { people: ['anna', 'bert'], isPlanned: true }, 'moved'))).toEqual([
      ['anna', 'moved unreachable'],
    ]);
  });

  it('counts the card for a whole team, which is no person who can be missed', () => {
    const shared: Message = { kind: 'shared', to: 'team-1', revision: 2 };
    const ledger = ledgerOf([failed(shared, '403 Forbidden')], NOBODY);
    expect(ledger.kinds).toMatchObject([{ kind: 'shared', total: 1, failed: [{ reason: '403 Forbidden' }] }]);
    expect(ledger.notReached).toEqual([]);
  });
});
