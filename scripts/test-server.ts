/** Runs the server tests twice: on PGlite and on a real PostgreSQL. Both must give the same answers. */
import { spawnSync } from 'node:child_process';

for (const database of ['pglite', 'postgres']) {
  console.log(`\nServer tests on ${database}`);
  const { status } = spawnSync(process.execPath, ['--test', 'test/server/**/*.test.ts'], {
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE: database },
  });
  if (status !== 0) {
    console.error(`The server tests failed on ${database}.`);
    process.exit(1);
  }
}
