import type { MeetingId } from '../domain/meetings.ts';
import type { Clock, Outbox, OutboxRow, OutboxStore } from './ports.ts';

export interface Resending {
  /**
   * Tries everything of a meeting again that failed or is uncertain (rule Sending 6), each with two new attempts.
   * Gives how many messages that are: someone who presses twice, or at the same time as a colleague, starts each
   * once. What is no longer true is skipped when its turn comes. Throws `StoreUnavailable`; what was put back
   * before that is sent all the same.
   */
  sendAgain(meetingId: MeetingId): Promise<number>;
}

/** How many rows are written at the same time. */
const AT_ONCE = 20;

/** The secretariat's "verstuur opnieuw". */
export function createResending(ports: {
  readonly rows: Pick<OutboxStore, 'all' | 'update'>;
  readonly outbox: Outbox;
  readonly clock: Clock;
}): Resending {
  const { rows, outbox, clock } = ports;

  /** Whether it was us who put it back. */
  async function putBack(row: OutboxRow): Promise<boolean> {
    const free = {
      state: 'pending',
      claimedBy: null,
      attempts: 0,
      via: null,
      reason: null,
      sentId: null,
    } as const;
    return (await rows.update({ ...row, ...free, writtenAt: clock.now() })) !== null;
  }

  return {
    async sendAgain(meetingId) {
      const notReached = (await rows.all(meetingId)).filter(
        ({ state }) => state === 'failed' || state === 'uncertain',
      );
      let count = 0;
      for (let from = 0; from < notReached.length; from += AT_ONCE) {
        const part = notReached.slice(from, from + AT_ONCE);
        const done = await Promise.all(part.map(putBack));
        const messages = part.filter((_, index) => done[index]).map(({ message }) => message);
        await outbox.announce(meetingId, messages);
        count += messages.length;
      }
      return count;
    },
  };
}
