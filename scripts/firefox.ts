/**
 * Finds the Firefox that the main flows are tested in: `FIREFOX_PATH`, else one that is installed, else on Debian as root installs one.
 * `npm run browsers` prints where it is.
 */
import { existsSync } from 'node:fs';
import { findProgram, installOnDebian } from './programs.ts';

const names = ['firefox-esr', 'firefox'];
const macFolder = '/Applications/Firefox.app/Contents/MacOS';

const installed = () => findProgram(names, [macFolder]);

/** The path of a Firefox; throws, saying how to mend it, where there is none. */
export function firefox(): string {
  const given = process.env['FIREFOX_PATH'];
  if (given && !existsSync(given)) {
    throw new Error(`FIREFOX_PATH says ${given}, which does not exist. Set it to the path of a Firefox.`);
  }
  return given ?? installed() ?? install();
}

function install(): string {
  installOnDebian('firefox-esr');
  const path = installed();
  if (path) return path;
  throw new Error('No Firefox found. Install it, or set FIREFOX_PATH to the path of one.');
}
