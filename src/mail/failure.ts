/** What a mail server's refusal or silence means for the mail: never its text, which may repeat the address. */
import { z } from 'zod';
import type { SendResult } from '../app/ports.ts';

export interface MailFailure {
  readonly result: Exclude<SendResult, { kind: 'sent' }>;
  /** Whether it is about the server or our settings for it rather than about this one mail. */
  readonly isServers: boolean;
  /** The library's word for it. */
  readonly code: string;
  /** The server's SMTP status, where it gave one. */
  readonly status: number | null;
}

/** Seconds until the next try, doubled each time: past the five minutes of servers that let a stranger wait first. */
const PAUSE = 60;

const smtpError = z.object({ code: z.string().catch('unknown'), responseCode: z.number().optional() });

/** Codes of an answer to this mail: to its addresses, or to its text. */
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);

/** `begun`: whether the server may have seen the text of the mail, after which its silence leaves open what became of it. */
export function resultOfFailure(error: unknown, begun: boolean): MailFailure {
  const { code, responseCode } = smtpError.catch({ code: 'unknown' }).parse(error);
  const status = responseCode ?? null;
  const failure = { isServers: !ABOUT_THE_MAIL.has(code), code, status };
  if (begun && status === null)
    return { ...failure, result: { kind: 'uncertain', reason: 'mail-unanswered' } };
  // What the server does not want of us at all, such as our password, says nothing about this mail.
  if (failure.isServers || (status !== null && status < 500))
    return { ...failure, result: { kind: 'throttled', retryAfterSeconds: PAUSE } };
  return { ...failure, result: { kind: 'refused', reason: `mail-${String(status ?? 'address')}` } };
}
