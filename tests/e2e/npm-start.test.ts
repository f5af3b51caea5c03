import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE_TO_BE } from '../../src/local/demo/index.ts';
import { startNpm, runProgram, type NpmStart } from '../support/npm-start.ts';
import { startTeamsClient, type TeamsClient } from '../support/teams-client.ts';

const [SANNE] = PEOPLE_TO_BE;

let directory: string;
let teams: TeamsClient;
let running: NpmStart[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'netwerk-start-'));
  teams = await startTeamsClient(PEOPLE_TO_BE);
});

afterEach(async () => {
  await Promise.all(running.map((start) => start.end('SIGTERM')));
  running = [];
});

afterAll(async () => {
  await teams.close();
  await rm(directory, { recursive: true, force: true });
});

/** A folder of its own for each test. */
function folder(name: string): string {
  return join(directory, name);
}

async function start(...options: readonly string[]): Promise<NpmStart> {
  const started = await startNpm('--no-client', '--port', '0', '--now', '2026-11-23T09:00', ...options);
  running.push(started);
  return started;
}

async function says(start: NpmStart, words: string, id: string): Promise<string> {
  const { replies } = await teams.post(start.botUrl, teams.typed(SANNE, words, id));
  return replies.join('');
}

describe('What was answered', () => {
  it('is still there after Ctrl-C, after SIGTERM, and after the end of npm alone; it is gone after a start with --reset', async () => {
    const data = folder('kept');
    const first = await start('--data', data);
    expect(await says(first, 'meld me aan voor het volgende ambtelijk netwerk', 'a')).toContain('U komt.');
    expect(await first.end('SIGINT')).toContain('Gestopt. Alles is bewaard.');

    const second = await start('--data', data);
    expect(await says(second, 'waar ben ik voor aangemeld?', 'b')).toContain('U komt · groep 10.00 uur');
    expect(await says(second, 'liever de middag', 'c')).toContain('U komt.');
    expect(await second.end('SIGTERM')).toContain('Gestopt. Alles is bewaard.');

    const third = await start('--data', data);
    expect(await says(third, 'waar ben ik voor aangemeld?', 'd')).toContain('U komt · groep 13.00 uur');
    expect(await third.endNpm()).toContain('Gestopt. Alles is bewaard.');

    const reset = await start('--data', data, '--reset');
    expect(await says(reset, 'waar ben ik voor aangemeld?', 'e')).toContain(
      'U bent nog nergens voor aangemeld.',
    );
  });

  it('to one process is seen by another that joined its store', async () => {
    const first = await start('--data', folder('shared'));
    const second = await start('--data', folder('joined'), '--store', first.storeUrl);

    expect(await says(first, 'meld me aan voor het volgende ambtelijk netwerk', 'a')).toContain('U komt.');
    expect(await says(second, 'waar ben ik voor aangemeld?', 'b')).toContain('U komt · groep 10.00 uur');
  });
});

describe('A start that cannot be', () => {
  it('ends with code 2 and one line that says what to do: for a port or a folder that is taken', async () => {
    const { botUrl } = await start('--data', folder('taken'));
    const { port } = new URL(botUrl);

    expect(await runProgram('--no-client', '--port', port, '--data', folder('free'))).toEqual({
      code: 2,
      output: `--port ${port}: deze poort is bezet. Kies een andere, of stop het programma dat er draait.\n`,
    });
    const second = await runProgram('--no-client', '--port', '0', '--data', folder('taken'));
    expect(second.output).toMatch(
      /^--data \S+taken: in gebruik door proces \d+\. Kies een andere map, .*--store.*\n$/,
    );
    expect(second.code).toBe(2);
  });

  it('does so for an option that does not exist', async () => {
    const { code, output } = await runProgram('--prot', '4000');
    expect(output).toMatch(/^--prot: no such option; there are .*\n$/);
    expect(code).toBe(2);
  });
});
