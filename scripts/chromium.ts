/**
 * Finds the Chromium that tests run in: `CHROME_PATH`, else one that is installed, else on Debian as root installs one.
 * `npm run chromium` prints where it is.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, macPath].find((candidate) => existsSync(candidate));
}

function install(): string {
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.error('No Chromium found: installing it with apt-get.');
    run('apt-get', 'update', '--quiet');
    run('apt-get', 'install', '--yes', '--quiet', '--no-install-recommends', 'chromium');
  }
  const path = installed();
  if (path) return path;
  throw new Error('No Chromium found. Install Chromium or Chrome, or set CHROME_PATH to the path of one.');
}

/** What the command prints goes to standard error: standard output is for the path alone. */
function run(command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`"${command} ${args.join(' ')}" failed: install Chromium by hand and try again.`);
}

if (import.meta.main) console.log(chromium());
