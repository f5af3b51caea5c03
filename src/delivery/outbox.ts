import type { Outbox } from '../app/ports.ts';

/** The outbox that also wakes this process's own worker, which then need not wait for its next poll. */
export function withKick(outbox: Outbox, kick: () => void): Outbox {
  return {
    announce: async (meetingId, messages) => {
      await outbox.announce(meetingId, messages);
      kick();
    },
  };
}
