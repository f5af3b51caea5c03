/** Meetings that were announced some weeks ago, with all that has been sent about them since. */
import type { MarkStore, MeetingStore, OutboxRow, OutboxStore } from '../../app/ports.ts';
import type { Meeting } from '../../domain/meetings.ts';
import { occasionsDue } from '../../domain/occasions.ts';
import type { Contact } from '../../domain/people.ts';
import { messagesOf } from '../../domain/recipients.ts';
import { emptyGate, type Gate } from '../../domain/seats.ts';
import { DAY, plus, type Instant } from '../../domain/time.ts';

/** Long enough ago for everyone to have had the invitation. */
const PUBLISHED_BEFORE = 21 * DAY;

/** Rows are written this many at a time: each is a request of its own. */
const ROWS_AT_ONCE = 32;

export interface AnnouncingStores {
  readonly meetings: Pick<MeetingStore, 'load' | 'create'>;
  readonly outboxRows: Pick<OutboxStore, 'create' | 'unfinished' | 'update'>;
  readonly marks: MarkStore;
}

/**
 * Puts a meeting there as if it had been published three weeks before `now`: its invitations stand in the ledger as
 * sent, and nothing that was due since is sent after all. A meeting that is there is left alone. The meeting comes
 * last, so that nothing is due of it before all that is written.
 */
export async function ensureAnnounced(
  { meetings, outboxRows, marks }: AnnouncingStores,
  meeting: Meeting,
  contacts: readonly Contact[],
  now: Instant,
): Promise<void> {
  const { meetingId, revision } = meeting;
  if ((await meetings.load(meetingId, [])) !== null) return;
  const blank = emptyGate(meeting);
  const published = { at: plus(now, -PUBLISHED_BEFORE), revision };
  const gate: Gate = { ...blank, sending: { ...blank.sending, published } };
  for (const occasion of occasionsDue(gate, now)) {
    if (occasion.kind === 'invitation') {
      const invitations = messagesOf(gate, occasion, contacts, []);
      await outboxRows.create(meetingId, invitations);
      const rows = await outboxRows.unfinished(meetingId);
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        const part = rows.slice(from, from + ROWS_AT_ONCE);
        await Promise.all(part.map((row) => outboxRows.update(arrived(row, published))));
      }
    }
    await marks.mark(meetingId, occasion.name);
  }
  await meetings.create(gate, []);
}

function arrived(
  row: OutboxRow,
  { at, revision }: { readonly at: Instant; readonly revision: number },
): OutboxRow {
  return { ...row, state: 'sent', attempts: 1, told: revision, via: 'mail', writtenAt: at };
}
