/**
 * Why a message ended as failed or uncertain, as its ledger row says it. Beside these words of our own a row holds the
 * code of who refused it: the status and code of Teams ("403 MessageWritesBlocked", "404 ConversationNotFound"), the
 * code of the network ("ECONNRESET"), or what the mail server said. What is skipped has a `SkipReason`.
 */
export type Reason =
  /** Neither a chat nor, with mail switched on, an address. */
  | 'unreachable'
  /** Asked to wait again and again, for over a quarter of an hour. */
  | 'throttled'
  /** The program was stopped in both attempts; either may have arrived. */
  | 'interrupted'
  /** It could not be handled for reasons of the program's own, five times. */
  | 'given-up';

const BETWEEN = ' + ';

/** One reason of what Teams refused and what came of the mail that was tried then. `refusal` is null when it was not. */
export function joined(refusal: string | null, reason: string): string {
  return refusal === null ? reason : `${refusal}${BETWEEN}${reason}`;
}

/** The reasons in a row's reason, in the order in which the ways were tried: one or two. */
export function reasonsIn(reason: string): readonly string[] {
  return reason.split(BETWEEN);
}
