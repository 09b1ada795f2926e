/**
 * Finds the Chromium that tests run in: `CHROME_PATH`, else one that is installed, else on Debian as root installs one.
 * `npm run browsers` prints where it is.
 */
import { existsSync } from 'node:fs';
import { findProgram, installOnDebian } from './programs.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macPath = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Tests need no sandbox around pages of our own, nor a browser that calls its maker. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** The path of a Chromium; throws, saying how to mend it, where there is none. */
export function chromium(): string {
  const given = process.env['CHROME_PATH'];
  if (given && !existsSync(given)) {
    throw new Error(`CHROME_PATH says ${given}, which does not exist. Set it to the path of a Chromium or Chrome.`);
  }
  return given ?? installed() ?? install();
}

const shell = 'chromium-headless-shell';

/** The path of a Chromium that has no window, which Debian has beside the usual one: for checks that open hundreds of pages. */
export function headlessShell(): string {
  const usual = chromium();
  if (process.env['CHROME_PATH']) return usual;
  if (!findProgram([shell]) && existsSync('/usr/lib/chromium')) installOnDebian(shell);
  return findProgram([shell]) ?? usual;
}

const installed = () => findProgram(names) ?? [macPath].find((path) => existsSync(path));

function install(): string {
  installOnDebian('chromium');
  const path = installed();
  if (path) return path;
  throw new Error('No Chromium found. Install Chromium or Chrome, or set CHROME_PATH to the path of one.');
}
