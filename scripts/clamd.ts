/**
 * Finds the clamd (ClamAV's daemon) that tests scan files with: `CLAMD_PATH`, else one that is installed, else on Debian as root installs
 * one. `npm run clamd` prints where it is. Its signatures are not needed: the tests bring one of their own.
 */
import { existsSync } from 'node:fs';
import { findProgram, installOnDebian } from './programs.ts';

/** Where Debian and Homebrew put it, beside `PATH`. */
const folders = ['/usr/sbin', '/opt/homebrew/sbin', '/usr/local/sbin'];

const installed = () => findProgram(['clamd'], folders);

/** The path of clamd; throws, saying how to mend it, where there is none. */
export function clamd(): string {
  const given = process.env['CLAMD_PATH'];
  if (given && !existsSync(given)) {
    throw new Error(`CLAMD_PATH says ${given}, which does not exist. Set it to the path of clamd.`);
  }
  return given ?? installed() ?? install();
}

function install(): string {
  installOnDebian('clamav-daemon');
  const path = installed();
  if (path) return path;
  throw new Error(
    'No clamd found. Install it ("apt-get install clamav-daemon", "brew install clamav"), or set CLAMD_PATH to its path.',
  );
}

if (import.meta.main) console.log(clamd());
