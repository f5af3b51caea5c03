import type { Composed, Composer, Mailer, OutboxRow, Telling } from '../app/ports.ts';
import { judge, type JudgingPorts } from './judge.ts';
import { endedUnsent, type Ending } from './ledger.ts';
import { roadTo, type Road } from './way.ts';

/** What a message is judged by and drawn from. */
export interface PreparingPorts extends JudgingPorts {
  readonly composer: Composer;
  /** Null where no mail server is set. */
  readonly mailer: Mailer | null;
}

/** A message as it is to be sent, and along which way. */
export interface Ready {
  readonly telling: Telling;
  readonly composed: Composed;
  readonly road: Road;
}

/** Judges and draws a message by what is stored now: ready to be sent, or how its row ends unsent. */
export async function prepare(ports: PreparingPorts, row: OutboxRow): Promise<Ready | Ending> {
  const telling = await judge(ports, row);
  if ('row' in telling) return telling;
  const road = roadTo(telling.recipient, ports.mailer);
  if (road === null) return endedUnsent(row, 'failed', 'unreachable');
  return { telling, composed: await ports.composer.compose(telling), road };
}
