import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'closing-line-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs vitest on one test file with this text; its exit code and the last line it wrote. */
function run(
  name: string,
  text: string,
  options: readonly string[] = [],
): { code: number | null; lastLine: string | undefined } {
  writeFileSync(join(folder, `${name}.test.js`), text);
  const reporter = join(PROJECT, 'tests/support/closing-line.ts');
  const { status, stdout } = spawnSync(
    join(PROJECT, 'node_modules/.bin/vitest'),
    ['run', '--root', folder, '--globals', '--reporter', 'default', '--reporter', reporter, ...options, name],
    { encoding: 'utf8' },
  );
  return { code: status, lastLine: stdout.trimEnd().split('\n').at(-1) };
}

describe('A test run ends with one plain line', () => {
  it('that counts what passed and what failed', () => {
    const text = "it('one', () => {}); it('two', () => {}); it('three', () => { throw new Error('no'); });";
    expect(run('mixed', text)).toEqual({ code: 1, lastLine: '2 passed, 1 failed' });
  });

  it('that is clean when all is well', () => {
    expect(run('fine', "it('one', () => {});")).toEqual({ code: 0, lastLine: '1 passed, 0 failed' });
  });

  it('that counts a file which does not load as a failure', () => {
    expect(run('broken', "throw new Error('at import');")).toEqual({
      code: 1,
      lastLine: '0 passed, 1 failed',
    });
  });

  it('that counts an error outside any test as a failure', () => {
    const text =
      "it('one', async () => { setTimeout(() => { throw new Error('late'); }, 0); await new Promise((r) => setTimeout(r, 50)); });";
    expect(run('late', text)).toEqual({ code: 1, lastLine: '1 passed, 1 failed' });
  });

  it('that never calls a run clean which ended badly before its first test', () => {
    writeFileSync(join(folder, 'set-up.js'), "export default () => { throw new Error('nothing here'); };");
    writeFileSync(
      join(folder, 'gives-up.config.js'),
      "export default { test: { globalSetup: './set-up.js' } };",
    );
    const { code, lastLine } = run('unreached', "it('one', () => {});", ['--config', 'gives-up.config.js']);
    expect({ code, lastLine }).toEqual({ code: 1, lastLine: '0 passed, 1 failed' });
  });
});
