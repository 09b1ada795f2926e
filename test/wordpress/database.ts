/** A MariaDB for one test: its files in a folder of its own, reached by a socket there and by nothing else. */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { WordPress } from '../../scripts/wordpress.ts';

export interface Database {
  socket: string;
  stop: () => Promise<void>;
}

/** MariaDB changes its user when root starts it, unless it is told not to. */
const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];

/** What is written need not outlive the test. */
const quick = [
  '--skip-networking',
  '--skip-name-resolve',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-buffer-pool-size=32M',
];

export async function startDatabase({ mariadbd, mariadbInstallDb }: WordPress, folder: string): Promise<Database> {
  const data = join(folder, 'database');
  const socket = join(folder, 'mariadb.sock');
  const files = ['--no-defaults', ...asRoot, `--datadir=${data}`];
  await promisify(execFile)(mariadbInstallDb, [...files, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const server = spawn(
    mariadbd,
    [...files, `--socket=${socket}`, `--pid-file=${join(folder, 'mariadb.pid')}`, ...quick],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  while (!existsSync(socket)) {
    if (server.exitCode !== null) throw new Error(`MariaDB did not start:\n${said}`);
    await wait(50);
  }
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  return { socket, stop };
}
