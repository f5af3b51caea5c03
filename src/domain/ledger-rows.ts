/** The rows of a meeting's ledger: how they are grouped, and what their words mean. */
import { isEvent, type Message } from './messages.ts';

/** Messages that are counted together; `answers` are all that left with a change of an answer. */
export type LedgerKind =
  'invitation' | 'nudge' | 'reminder' | 'moved' | 'relocated' | 'cancelled' | 'answers' | 'shared';

/** In the order in which they are shown. */
export const LEDGER_KINDS: readonly LedgerKind[] = [
  'invitation',
  'nudge',
  'reminder',
  'moved',
  'relocated',
  'cancelled',
  'answers',
  'shared',
];

/** One row of the ledger, as far as it is told of. */
export interface Delivery {
  readonly message: Message;
  readonly state: 'pending' | 'sending' | 'sent' | 'skipped' | 'failed' | 'uncertain';
  readonly via: 'chat' | 'mail' | null;
  readonly reason: string | null;
}

/** Why a row failed of someone who has neither a chat nor a known address. */
export const UNREACHABLE = 'unreachable';

/** Skipped because it came too late: the person should have had it, so they were not reached. */
const TOO_LATE: ReadonlySet<string> = new Set(['too-late', 'past']);

/** Under which kind a message is counted. */
export function ledgerKindOf(message: Message): LedgerKind {
  if (isEvent(message)) return 'answers';
  switch (message.kind) {
    case 'reminder-days':
    case 'reminder-working-day':
    case 'reminder-hour':
      return 'reminder';
    default:
      return message.kind;
  }
}

/** Whether someone should have had what was skipped for this reason. */
export function isLate(reason: string | null): boolean {
  return TOO_LATE.has(reason ?? '');
}
