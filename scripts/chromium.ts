import { accessSync, constants } from 'node:fs';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** What starts Chromium anywhere, as root in a container too. */
export const CHROMIUM_FLAGS = ['--headless', '--no-sandbox', '--disable-gpu'];

/** What to install on Debian: the browser, and fonts that hold the letters and check marks of cards. */
export const DEBIAN_PACKAGES = ['chromium', 'fonts-liberation', 'fonts-dejavu-core'];

/** The one sentence for who has no Chromium: what is missing, and the command that helps. */
export const HOW_TO_GET_CHROMIUM =
  'Chromium is missing: the tests drive a real browser. ' +
  `On Debian or Ubuntu: sudo apt-get update && sudo apt-get install -y ${DEBIAN_PACKAGES.join(' ')}. ` +
  'Elsewhere: install Chromium or Chrome and set CHROMIUM_PATH to its program file.';

/**
 * The program file of Chromium: CHROMIUM_PATH where it is set (then nothing else), or else the usual places.
 * Null when there is none that can be started.
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  const chosen = environment.CHROMIUM_PATH;
  return (chosen ? [chosen] : USUAL_PLACES).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
