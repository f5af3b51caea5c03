import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../../scripts/chromium.ts';

const PROJECT = join(import.meta.dirname, '../..');

function ensureChromium(environment: NodeJS.ProcessEnv) {
  return spawnSync(join(PROJECT, 'node_modules/.bin/tsx'), [join(PROJECT, 'scripts/ensure-chromium.ts')], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
}

describe('Chromium for the tests', () => {
  it('is the one that CHROMIUM_PATH names, or none at all', () => {
    expect(findChromium({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath);
    expect(findChromium({ CHROMIUM_PATH: '/nergens/chromium' })).toBeNull();
  });

  it('is found without a word where it is', () => {
    const { status, stdout, stderr } = ensureChromium({ CHROMIUM_PATH: process.execPath });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('is asked for in one line that says what to do, where it is missing', () => {
    const { status, stdout, stderr } = ensureChromium({ CHROMIUM_PATH: '/nergens/chromium' });
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: `${HOW_TO_GET_CHROMIUM}\n` });
  });
});
