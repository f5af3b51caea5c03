import { findChromium, HOW_TO_GET_CHROMIUM } from '../../scripts/chromium.ts';

/** Stops the browser tests before the first one when there is no browser, saying what to install. */
export default function requireChromium(): void {
  if (findChromium() === null) throw new Error(HOW_TO_GET_CHROMIUM);
}
