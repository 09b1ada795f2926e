/**
 * Finds what a WordPress for tests is made of: WordPress itself (`WORDPRESS_PATH`, else where Debian puts it), PHP and MariaDB; else on Debian
 * as root installs them. `npm run wordpress` prints where they are.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, installOnDebian } from './programs.ts';

export interface WordPress {
  /** The folder with WordPress as it comes, to be copied. */
  folder: string;
  php: string;
  mariadbd: string;
  mariadbInstallDb: string;
}

/** The server's programs alone, and beside PHP what WordPress's package would else take a whole web server for: nothing that starts by itself. */
const packages = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'micro-httpd',
  'php',
  'php-cgi',
  'php-cli',
  'mariadb-server-core',
];

const folders = ['/usr/sbin', '/opt/homebrew/bin', '/usr/local/bin'];
const advice =
  'On Debian, "npm run wordpress" as root installs them. Elsewhere, install PHP with mysqli and MariaDB, unpack WordPress 6.1 or later, and set ' +
  'WORDPRESS_PATH to its folder.';

/** Where everything is; throws, saying what is missing and how to mend it. */
export function wordpress(): WordPress {
  if (missing().length) installOnDebian(...packages);
  const [first] = missing();
  if (first) throw new Error(`No ${first} found. ${advice}`);
  return found() as WordPress;
}

function found(): Partial<WordPress> {
  const folder = process.env['WORDPRESS_PATH'] ?? '/usr/share/wordpress';
  return {
    ...(existsSync(join(folder, 'wp-load.php')) ? { folder } : {}),
    ...program('php', 'php'),
    ...program('mariadbd', 'mariadbd', 'mysqld'),
    ...program('mariadbInstallDb', 'mariadb-install-db'),
  };
}

function program(name: string, ...names: string[]): Record<string, string> {
  const path = findProgram(names, folders);
  return path === undefined ? {} : { [name]: path };
}

const titles: Record<keyof WordPress, string> = {
  folder: 'WordPress',
  php: 'PHP',
  mariadbd: 'MariaDB server',
  mariadbInstallDb: 'mariadb-install-db',
};

const missing = () => {
  const here = found();
  return Object.entries(titles)
    .filter(([name]) => !(name in here))
    .map(([, title]) => title);
};

if (import.meta.main) console.log(wordpress());
