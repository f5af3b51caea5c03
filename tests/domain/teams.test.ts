import { describe, expect, it } from 'vitest';
import { afterHearing, afterReading, rosterIsDue, type TeamAddress } from '../../src/domain/teams.ts';
import { DAY, plus } from '../../src/domain/time.ts';

const NOW = '2026-11-23T08:00:00.000Z';

const ADDRESS: TeamAddress = {
  teamId: '19:netwerk',
  name: 'Netwerk BW-MO',
  tenantId: 'tenant',
  serviceUrl: 'https://teams.voorbeeld.nl',
  channelId: 'msteams',
  bot: { id: '28:bot', name: 'Netwerk BW-MO' },
};

describe('The roster of a team', () => {
  const heard = afterHearing(null, ADDRESS);

  it('is due when nothing was read yet, and no more once it was', () => {
    expect(rosterIsDue(heard, NOW)).toBe(true);
    expect(rosterIsDue(afterReading(heard, heard.heard, NOW), NOW)).toBe(false);
  });

  it('is due again for what was heard while it was being read', () => {
    const meanwhile = afterHearing(heard, ADDRESS);
    expect(rosterIsDue(afterReading(meanwhile, heard.heard, NOW), NOW)).toBe(true);
  });

  it('is due again after a day', () => {
    const read = afterReading(heard, heard.heard, NOW);
    expect(rosterIsDue(read, plus(NOW, DAY - 1))).toBe(false);
    expect(rosterIsDue(read, plus(NOW, DAY))).toBe(true);
  });

  it('that was read later is not taken for older by a slow reader', () => {
    const twice = afterHearing(heard, ADDRESS);
    const read = afterReading(twice, twice.heard, NOW);
    expect(afterReading(read, heard.heard, NOW)).toBe(read);
  });
});

describe('Hearing of a team again', () => {
  it('takes the address that it has now, and keeps its channel, and its name where none is said', () => {
    const known = { ...afterHearing(null, ADDRESS), channel: { conversationId: '19:kanaal' } };
    const moved = { ...ADDRESS, name: null, serviceUrl: 'https://elders.voorbeeld.nl' };
    expect(afterHearing(known, moved)).toEqual({
      ...ADDRESS,
      serviceUrl: 'https://elders.voorbeeld.nl',
      heard: 2,
      read: null,
      channel: { conversationId: '19:kanaal' },
    });
  });
});
