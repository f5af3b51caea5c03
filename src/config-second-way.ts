/** The settings of mail and of our own pages: what belongs together must be there together. */
import { z } from 'zod';
import { address, port } from './config-values.ts';
import { ConfigError } from './config-error.ts';
import type { SecondWaySettings } from './composition/second-way.ts';

/** HMAC with SHA-256 wants a key at least as long as its outcome. */
const SHORTEST_KEY = 32;

const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

const key = z
  .string()
  .trim()
  .regex(BASE64, `expected at least ${String(SHORTEST_KEY)} random bytes in base64`)
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
  .refine(
    (bytes) => bytes.length >= SHORTEST_KEY,
    `expected at least ${String(SHORTEST_KEY)} bytes in base64`,
  );

const publicUrl = z
  .url({ protocol: /^https$/, error: 'expected an https:// address' })
  .refine((url) => new URL(url).pathname === '/', 'expected an address without a path')
  .transform((url) => new URL(url).origin);

export const secondWayShape = {
  PUBLIC_URL: publicUrl.optional(),
  ANSWER_LINK_KEY: key.optional(),
  SMTP_HOST: z.string().trim().min(1).optional(),
  SMTP_PORT: port.optional(),
  SMTP_SECURITY: z.enum(['tls', 'starttls', 'none'], 'expected tls, starttls or none').default('starttls'),
  SMTP_USER: z.string().min(1).optional(),
  SMTP_PASSWORD: z.string().min(1).optional(),
  MAIL_FROM: address.optional(),
};

type Values = z.infer<z.ZodObject<typeof secondWayShape>>;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Throws a {@link ConfigError} where only a part is set, or mail would travel in the clear. */
export function secondWay(values: Values): SecondWaySettings {
  const { PUBLIC_URL, ANSWER_LINK_KEY } = together(values, ['PUBLIC_URL', 'ANSWER_LINK_KEY']);
  const links =
    PUBLIC_URL === undefined || ANSWER_LINK_KEY === undefined
      ? null
      : { publicUrl: PUBLIC_URL, key: ANSWER_LINK_KEY };
  const { SMTP_HOST, SMTP_PORT, MAIL_FROM } = together(values, ['SMTP_HOST', 'SMTP_PORT', 'MAIL_FROM']);
  const { SMTP_USER, SMTP_PASSWORD } = together(values, ['SMTP_USER', 'SMTP_PASSWORD']);
  if (SMTP_HOST === undefined || SMTP_PORT === undefined || MAIL_FROM === undefined) {
    if (SMTP_USER !== undefined) throw new ConfigError('SMTP_HOST is missing: expected with SMTP_USER');
    return { links, mail: null };
  }
  if (links === null)
    throw new ConfigError(
      'PUBLIC_URL is missing: expected with SMTP_HOST, for the answer links in the mails',
    );
  if (values.SMTP_SECURITY === 'none' && !LOOPBACK.has(SMTP_HOST))
    throw new ConfigError('SMTP_SECURITY: expected tls or starttls for a mail server on another machine');
  const credentials =
    SMTP_USER === undefined || SMTP_PASSWORD === undefined
      ? null
      : { user: SMTP_USER, password: SMTP_PASSWORD };
  return {
    links,
    mail: { host: SMTP_HOST, port: SMTP_PORT, security: values.SMTP_SECURITY, credentials, from: MAIL_FROM },
  };
}

/** These settings, all of them or none. Throws a {@link ConfigError} that names the first one that is missing. */
function together<Name extends keyof Values>(values: Values, names: readonly Name[]): Pick<Values, Name> {
  const given = names.find((name) => values[name] !== undefined);
  const missing = names.find((name) => values[name] === undefined);
  if (given !== undefined && missing !== undefined)
    throw new ConfigError(`${missing} is missing: expected with ${given}`);
  return values;
}
