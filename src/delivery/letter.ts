import type { OutboxRow, QueuedMessage } from '../app/ports.ts';

/** A received queue message with the row that it names, as read. */
export interface Letter {
  readonly message: QueuedMessage;
  readonly row: OutboxRow;
  /** When nothing new is begun with it any more, on the timer: it becomes visible to others soon after. */
  readonly mustBegin: number;
}
