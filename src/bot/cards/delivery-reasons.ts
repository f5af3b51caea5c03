/** Why a message was not sent or did not arrive, in words. What we do not know the words of is shown as it is. */
import { reasonsIn } from '../../app/reasons.ts';
import type { Miss } from '../../domain/ledger-misses.ts';
import { textsOf, type CardContext } from './card.ts';

/** "403 MessageWritesBlocked", "503". */
const STATUS = /^(\d{3})\b/;

/** A refusal by the mail server, with its SMTP status: "mail-550". */
const BY_MAIL = /^mail-\d/;

/** Why something failed; where the chat and the mail were both tried, why both did. */
export function failureText(reason: string, context: CardContext): string {
  const words = reasonsIn(reason).map((one) => oneFailure(one, context));
  return [...new Set(words)].join(', ');
}

/** Why something was rightly not sent. */
export function skipText(reason: string, context: CardContext): string {
  const { skippedReason, unknownReason } = textsOf(context).deliveries;
  return wordOf(skippedReason, reason) ?? unknownReason(reason);
}

/** Why a person did not get something. */
export function missText({ why, reason }: Miss, context: CardContext): string {
  const { miss } = textsOf(context).deliveries;
  return why === 'failed' ? failureText(reason ?? '', context) : miss[why];
}

function oneFailure(reason: string, context: CardContext): string {
  const texts = textsOf(context).deliveries;
  const status = STATUS.exec(reason)?.[1];
  if (BY_MAIL.test(reason)) return texts.refusedByMail;
  const known =
    wordOf(texts.failedReason, reason) ?? (status === undefined ? null : wordOf(texts.failedReason, status));
  if (known !== null) return known;
  return status?.startsWith('5') === true ? texts.outage : texts.unknownReason(reason);
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string | null {
  return Object.hasOwn(words, code) ? (words[code] ?? null) : null;
}
