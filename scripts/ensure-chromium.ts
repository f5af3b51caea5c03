/** Runs before the tests: with Chromium present it says nothing; as root on Debian it installs it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { DEBIAN_PACKAGES, findChromium, HOW_TO_GET_CHROMIUM } from './chromium.ts';

function apt(...parameters: string[]): boolean {
  const { status, stderr } = spawnSync('/usr/bin/apt-get', ['-qq', ...parameters], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) console.error(stderr.trim());
  return status === 0;
}

function mayInstall(): boolean {
  return !process.env.CHROMIUM_PATH && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function install(): void {
  console.log(`Installing ${DEBIAN_PACKAGES.join(', ')} for the browser tests; this takes a minute.`);
  if (apt('update')) apt('install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES);
}

if (findChromium() === null && mayInstall()) install();
if (findChromium() === null) {
  console.error(HOW_TO_GET_CHROMIUM);
  process.exitCode = 1;
}
