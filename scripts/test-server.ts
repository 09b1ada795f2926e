/** Runs the server tests twice: on PGlite and on a real PostgreSQL. Both must give the same answers. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startPostgres } from '../test/server/support/postgres.ts';

const files = process.argv.slice(2);
const postgres = await startPostgres();
let failed: string | undefined;
try {
  for (const database of ['pglite', 'postgres']) {
    console.log(`\nServer tests on ${database}`);
    const tests = spawn(
      process.execPath,
      ['--test', '--test-timeout=900000', ...(files.length ? files : ['test/server/**/*.test.ts'])],
      {
        stdio: 'inherit',
        env: { ...process.env, TEST_DATABASE: database, TEST_POSTGRES_URL: postgres.url },
      },
    );
    const [status] = (await once(tests, 'exit')) as [number | null];
    if (status !== 0) failed ??= database;
  }
} finally {
  await postgres.stop();
}
if (failed) {
  console.error(`The server tests failed on ${failed}.`);
  process.exitCode = 1;
}
