/** What the command lines take, and what a wrong one is answered. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Instant } from '../domain/time.ts';
import { instantOf } from '../domain/wall-clock.ts';
import { endpointsOf } from '../storage/index.ts';

/** A wrong command line. The message is one line that names the option and what was expected; the process ends with `exitCode`. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly exitCode = 2;
}

export interface StartOptions {
  /** Throws the kept data away first. */
  readonly reset: boolean;
  /** Opens the local Teams client too. */
  readonly client: boolean;
  readonly port: number;
  /** The folder of the kept data. */
  readonly dataDirectory: string;
  /** The moment at which the clock starts; null is now. */
  readonly now: Instant | null;
  /** The running store of another start; null is an own one. */
  readonly storeUrl: string | null;
}

export interface ChatOptions {
  /** The name, or a part of it, of the person to be. */
  readonly as: string;
  readonly port: number;
  /** Where the bot listens. */
  readonly botUrl: string;
}

/** Where the bot listens. */
const BOT_PORT = 3978;

/** Where the local Teams clients begin to look for a free port. */
export const CLIENT_PORT = 56_150;

const START = {
  reset: { type: 'boolean' },
  'no-client': { type: 'boolean' },
  port: { type: 'string' },
  data: { type: 'string' },
  now: { type: 'string' },
  store: { type: 'string' },
} as const;

/** The options of `npm start`. In: the words after the command. Throws a {@link UsageError}. */
export function parseStart(words: readonly string[]): StartOptions {
  const given = read(words, START);
  if (given.reset === true && given.store !== undefined) {
    throw new UsageError('--reset: expected without --store, whose data belong to another start');
  }
  return {
    reset: given.reset === true,
    client: given['no-client'] !== true,
    port: given.port === undefined ? BOT_PORT : portIn('--port', given.port),
    dataDirectory: given.data === undefined ? '.data' : textIn('--data', given.data, 'a folder'),
    now: given.now === undefined ? null : momentIn(given.now),
    storeUrl: given.store === undefined ? null : storeIn(given.store),
  };
}

const CHAT = { as: { type: 'string' }, port: { type: 'string' }, bot: { type: 'string' } } as const;

/** The options of `npm run chat`. In: the words after the command. Throws a {@link UsageError}. */
export function parseChat(words: readonly string[]): ChatOptions {
  const given = read(words, CHAT);
  if (given.as === undefined) throw new UsageError('--as is missing: expected the name of who to be');
  return {
    as: textIn('--as', given.as, 'the name of who to be'),
    port: given.port === undefined ? CLIENT_PORT + 1 : portIn('--port', given.port),
    botUrl: given.bot === undefined ? `http://127.0.0.1:${String(BOT_PORT)}` : botIn(given.bot),
  };
}

/** Reads words strictly, but with messages of our own: those of Node explain its own rules first. */
function read<const Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
) {
  const config = { args: [...words], options, allowPositionals: true } as const;
  const { tokens } = parseArgs({ ...config, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') {
      throw new UsageError(`${token.value}: expected an option; there are ${listed(options)}`);
    }
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined)
      throw new UsageError(`${token.rawName}: no such option; there are ${listed(options)}`);
    const isMissing = token.value === undefined || (!token.inlineValue && token.value.startsWith('--'));
    if (option.type === 'string' && isMissing)
      throw new UsageError(`${token.rawName}: expected a value after it`);
    if (option.type === 'boolean' && token.value !== undefined) {
      throw new UsageError(`${token.rawName}: expected no value after it`);
    }
  }
  return parseArgs({ ...config, strict: true }).values;
}

function listed(options: object): string {
  return Object.keys(options)
    .map((name) => `--${name}`)
    .join(', ');
}

function textIn(option: string, value: string, expected: string): string {
  if (value.trim() === '') throw new UsageError(`${option}: expected ${expected}`);
  return value.trim();
}

/** 0 is any free port. */
function portIn(option: string, value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new UsageError(`${option} ${value}: expected a port from 0 (any free one) to 65535`);
}

function momentIn(value: string): Instant {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(value) ?? [];
  if (date !== undefined && time !== undefined) {
    try {
      return instantOf(date, time);
    } catch {
      // A date that does not exist reads the same as one that is written wrong.
    }
  }
  throw new UsageError(`--now ${value}: expected a date and time in Amsterdam, like 2026-11-23T09:00`);
}

function storeIn(value: string): string {
  try {
    endpointsOf(value);
    return value;
  } catch {
    throw new UsageError(`--store ${value}: expected the store URL that the other start printed`);
  }
}

function botIn(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url?.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname)) return url.origin;
  throw new UsageError(
    `--bot ${value}: expected the address that npm start printed, like http://127.0.0.1:${String(BOT_PORT)}`,
  );
}
