import type { Composed, Composer, OutboxRow } from '../app/ports.ts';
import type { Conversation } from '../domain/people.ts';
import { judge, type JudgingPorts } from './judge.ts';
import { endedUnsent, type Ending } from './ledger.ts';

/** What a message is judged by and drawn from. */
export interface PreparingPorts extends JudgingPorts {
  readonly composer: Composer;
}

/** A card and where to send it. */
export interface Ready {
  readonly conversation: Conversation;
  readonly composed: Composed;
  /** The revision of the meeting that it tells. */
  readonly revision: number;
}

/** A card and where to send it, or how the row ends unsent. */
export async function prepare(ports: PreparingPorts, row: OutboxRow): Promise<Ready | Ending> {
  const judged = await judge(ports, row);
  if ('row' in judged) return judged;
  const { conversation } = judged.recipient;
  if (conversation === null) return endedUnsent(row, 'failed', 'no-conversation');
  const composed = await ports.composer.compose(judged);
  return { conversation, composed, revision: judged.meeting.revision };
}
