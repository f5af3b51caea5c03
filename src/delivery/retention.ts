import type { Clock } from '../app/ports.ts';
import type { MeetingId } from '../domain/meetings.ts';
import { DAY, plus, type Instant } from '../domain/time.ts';
import type { DeliveryLog } from './log.ts';

export interface RetentionPorts {
  readonly deliveries: {
    /** Clears away what was sent about the meetings that ended before `moment`; gives each meeting when it is done. */
    clear(moment: Instant): AsyncIterable<MeetingId>;
  };
  readonly clock: Clock;
  readonly log: DeliveryLog;
}

/**
 * Makes what clears away the deliveries of meetings that ended more than so many days ago: who was sent what is
 * personal data, kept no longer than it is of use (issue 3). The sweep calls it every round; it looks once a day.
 * Throws `StoreUnavailable`, and looks again the next round.
 */
export function createRetention(
  { deliveries, clock, log }: RetentionPorts,
  days: number,
): () => Promise<void> {
  let next: Instant | null = null;
  return async () => {
    const now = clock.now();
    if (next !== null && now < next) return;
    for await (const meetingId of deliveries.clear(plus(now, -days * DAY))) {
      log.info({ meetingId }, 'the old deliveries of a meeting were cleared away');
    }
    next = plus(now, DAY);
  };
}
