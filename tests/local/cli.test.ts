import { describe, expect, it } from 'vitest';
import { parseChat, parseStart, UsageError } from '../../src/local/cli.ts';

const STORE = 'http://127.0.0.1:10002/devstoreaccount1?queue=10001';

function complaint(parse: () => unknown): string {
  try {
    parse();
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'nothing';
}

it('A wrong command line ends the process with code 2', () => {
  expect(new UsageError('--x').exitCode).toBe(2);
});

describe('npm start', () => {
  it('needs no options', () => {
    expect(parseStart([])).toEqual({
      reset: false,
      client: true,
      port: 3978,
      dataDirectory: '.data',
      now: null,
      storeUrl: null,
    });
  });

  it('takes them all', () => {
    const words = ['--reset', '--no-client', '--port', '4000', '--data=/tmp/x', '--now', '2026-11-23T09:00'];
    expect(parseStart(words)).toEqual({
      reset: true,
      client: false,
      port: 4000,
      dataDirectory: '/tmp/x',
      now: '2026-11-23T08:00:00.000Z',
      storeUrl: null,
    });
    expect(parseStart(['--store', STORE]).storeUrl).toBe(STORE);
  });

  it('reads --now as the clock in Amsterdam shows it, in summer too', () => {
    expect(parseStart(['--now', '2026-07-01T09:00']).now).toBe('2026-07-01T07:00:00.000Z');
  });

  const wrong: readonly (readonly [string, string, string])[] = [
    ['--prot 4000', '--prot', 'no such option; there are --reset'],
    ['-p 4000', '-p', 'no such option'],
    ['--__proto__', '--__proto__', 'no such option'],
    ['reset', 'reset', 'expected an option'],
    ['-- --reset', '--reset', 'expected an option'],
    ['--port', '--port', 'expected a value'],
    ['--port --reset', '--port', 'expected a value'],
    ['--port tachtig', '--port tachtig', 'expected a port'],
    ['--port 65536', '--port 65536', 'expected a port'],
    ['--port=-1', '--port -1', 'expected a port'],
    ['--reset=ja', '--reset', 'expected no value'],
    ['--data=', '--data', 'expected a folder'],
    ['--now morgen', '--now morgen', 'like 2026-11-23T09:00'],
    ['--now 2026-02-30T09:00', '--now 2026-02-30T09:00', 'like 2026-11-23T09:00'],
    ['--now 2026-11-23T25:00', '--now 2026-11-23T25:00', 'like 2026-11-23T09:00'],
    ['--store http://voorbeeld.nl', '--store http://voorbeeld.nl', 'expected the store URL'],
    [`--reset --store ${STORE}`, '--reset', 'expected without --store'],
  ];

  it.each(wrong)('refuses "%s" with one line that names %s: %s', (words, named, expected) => {
    const line = complaint(() => parseStart(words.split(' ')));
    expect(line.startsWith(named)).toBe(true);
    expect(line).toContain(expected);
    expect(line).not.toContain('\n');
  });
});

describe('npm run chat', () => {
  it('takes who to be, and finds the bot where it usually is', () => {
    expect(parseChat(['--as', 'Anna de Vries'])).toEqual({
      as: 'Anna de Vries',
      port: 56_151,
      botUrl: 'http://127.0.0.1:3978',
    });
    expect(parseChat(['--as=Anna', '--port', '0', '--bot', 'http://localhost:4000/'])).toEqual({
      as: 'Anna',
      port: 0,
      botUrl: 'http://localhost:4000',
    });
  });

  const wrong: readonly (readonly [string, string])[] = [
    ['', '--as is missing: expected the name of who to be'],
    ['--as', '--as: expected a value after it'],
    ['--as= ', '--as: expected the name of who to be'],
    ['--as Anna --bot https://voorbeeld.nl', '--bot https://voorbeeld.nl: expected the address'],
    ['--as Anna --reset', '--reset: no such option; there are --as, --port, --bot'],
  ];

  it.each(wrong)('refuses "%s": %s', (words, expected) => {
    expect(
      complaint(() => parseChat(words === '' ? [] : words.split(' ').filter((word) => word !== ''))),
    ).toContain(expected);
  });
});
