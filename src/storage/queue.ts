import type { QueueClient } from '@azure/storage-queue';
import { z } from 'zod';
import type { OutboxKey, Queue, QueuedMessage } from '../app/ports.ts';
import { guarded, serviceErrorOf } from './errors.ts';
import { decodeKey, encodeKey } from './keys.ts';
import { outboxRowKeySchema } from './outbox-rows.ts';

/** Azure's limit on the messages of one request. */
const LARGEST_BATCH = 32;

const TABLE = 'Meetings';

/** A message names table, partition and row, nothing else: no personal data waits in the queue. */
const messageSchema = z.object({
  table: z.literal(TABLE),
  partition: z.string().regex(/^[A-Za-z0-9.:~-]+$/),
  row: outboxRowKeySchema,
});

/** Someone else received the message since, or it is gone: what the service says of a receipt that is out of date. */
const NO_LONGER_OURS = new Set(['MessageNotFound', 'PopReceiptMismatch']);

/** The Storage Queue that spreads the sending over all instances. */
export class StorageQueue implements Queue {
  readonly #client: QueueClient;
  readonly #limitMs: number;

  constructor(client: QueueClient, limitMs: number) {
    this.#client = client;
    this.#limitMs = limitMs;
  }

  /** Creates the queue when it is not there yet. */
  async ensure(): Promise<void> {
    await this.#send('create', (abortSignal) => this.#client.createIfNotExists({ abortSignal }));
  }

  async add(key: OutboxKey): Promise<void> {
    const text = JSON.stringify({ table: TABLE, partition: encodeKey(key.meetingId), row: key.row });
    await this.#send('add', (abortSignal) => this.#client.sendMessage(text, { abortSignal }));
  }

  async receive(count: number, invisibleSeconds: number): Promise<readonly QueuedMessage[]> {
    const answer = await this.#send('receive', (abortSignal) =>
      this.#client.receiveMessages({
        numberOfMessages: Math.min(count, LARGEST_BATCH),
        visibilityTimeout: invisibleSeconds,
        abortSignal,
      }),
    );
    return answer.receivedMessageItems.map(({ messageId, popReceipt, dequeueCount, messageText }) => {
      return { messageId, popReceipt, dequeueCount, key: keyOf(messageText) };
    });
  }

  async extend(message: QueuedMessage, seconds: number): Promise<string | null> {
    const { messageId, popReceipt } = message;
    const answer = await this.#ours('extend', (abortSignal) =>
      // Without a text the message keeps the one it has.
      this.#client.updateMessage(messageId, popReceipt, undefined, seconds, { abortSignal }),
    );
    return answer?.popReceipt ?? null;
  }

  async remove(message: QueuedMessage): Promise<void> {
    const { messageId, popReceipt } = message;
    await this.#ours('remove', (abortSignal) =>
      this.#client.deleteMessage(messageId, popReceipt, { abortSignal }),
    );
  }

  /** Null when the message is no longer ours. */
  async #ours<T>(what: string, send: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    try {
      return await this.#send(what, send);
    } catch (error) {
      if (NO_LONGER_OURS.has(serviceErrorOf(error)?.code ?? '')) return null;
      throw error;
    }
  }

  #send<T>(what: string, send: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return guarded(`Queue, ${what}`, this.#limitMs, send);
  }
}

/** Null for a text that is not one of ours. */
function keyOf(text: string): OutboxKey | null {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = messageSchema.safeParse(content);
  return parsed.success ? { meetingId: decodeKey(parsed.data.partition), row: parsed.data.row } : null;
}
