/** E-mail over SMTP: the second way to reach someone. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Clock, Mailer, OutboxKey } from '../app/ports.ts';
import { textsIn } from '../texts/index.ts';
import { resultOfFailure, type MailFailure } from './failure.ts';
import { drawMail, type MailDrawing } from './mail.ts';

export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, TLS asked for and required, or none at all: only for a server on this machine. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly credentials: { readonly user: string; readonly password: string } | null;
  /** The address that the mail comes from. */
  readonly from: string;
}

export interface MailerOptions extends MailDrawing {
  readonly settings: MailSettings;
  readonly clock: Clock;
  /** Hears of a mail server that cannot be spoken to; gets nothing of any person. */
  readonly onTrouble: (trouble: Pick<MailFailure, 'code' | 'status'>) => void;
  readonly patience?: Patience;
}

/** How long the mail server may take, in milliseconds. */
export interface Patience {
  /** To answer a connection, and to greet. */
  readonly connect: number;
  /** Between two of its answers. */
  readonly silence: number;
  /** For a whole mail: below the time that a worker reserves for a send. */
  readonly whole: number;
}

const PATIENCE: Patience = { connect: 8_000, silence: 12_000, whole: 20_000 };

/** As many as a worker sends at the same time. */
const CONNECTIONS = 4;

const address = z.email();

/** A mailer that keeps connections open; `close` lets go of them. */
export interface SmtpMailer extends Mailer {
  close(): void;
}

/** Nothing is connected before the first `send`. */
export function createMailer(options: MailerOptions): SmtpMailer {
  const { settings, clock, onTrouble, patience = PATIENCE } = options;
  /** The text of each mail on its way. Once it is read, only the server's answer tells whether it took the mail. */
  const onTheirWay = new Map<string, Readable>();
  const transport = createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ignoreTLS: settings.security === 'none',
    ...(settings.credentials === null
      ? {}
      : { auth: { user: settings.credentials.user, pass: settings.credentials.password } }),
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
    // A connection that the server closed while it was idle is opened again; a mail that was begun never is.
    maxRequeues: 1,
  });
  transport.use('stream', (mail, done) => {
    const messageId = String(mail.data.messageId);
    mail.message.processFunc((text) => {
      onTheirWay.set(messageId, text);
      return text;
    });
    done();
  });

  return {
    async send(key, recipient, letter, meeting, registration) {
      const to = address.safeParse(recipient.email);
      if (!to.success) return { kind: 'refused', reason: 'no-address' };
      const mail = await drawMail(options, { recipient, letter, meeting, registration });
      const messageId = messageIdOf(key, settings.from);
      try {
        await transport.sendMail({
          ...mail,
          messageId,
          date: new Date(clock.now()),
          from: { name: textsIn(recipient.language).mail.network, address: settings.from },
          to: { name: recipient.name, address: to.data },
          signal: AbortSignal.timeout(patience.whole),
        });
        return { kind: 'sent', sentId: messageId };
      } catch (error) {
        const { isServers, code, status, result } = resultOfFailure(
          error,
          onTheirWay.get(messageId)?.readableDidRead === true,
        );
        if (isServers) onTrouble({ code, status });
        return result;
      } finally {
        onTheirWay.delete(messageId);
      }
    },
    close: () => {
      transport.close();
    },
  };
}

/** The same for the same ledger row, so that a mail that arrives twice can be seen to be one; tells nothing of who it is to. */
function messageIdOf({ meetingId, row }: OutboxKey, from: string): string {
  const name = createHash('sha256').update(`${meetingId}\n${row}`).digest('hex').slice(0, 32);
  return `<${name}@${from.split('@').at(-1) ?? ''}>`;
}
