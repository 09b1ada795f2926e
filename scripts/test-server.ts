/** Runs the server tests twice, side by side: on PGlite and on a real PostgreSQL. Both must give the same answers. */
import { spawn } from 'node:child_process';
import { startPostgres } from '../test/server/support/postgres.ts';

const prepared = 'test/fixtures/prepared-database.ts';
const files = process.argv.slice(2);
const postgres = await startPostgres();

interface Run {
  database: string;
  passed: boolean;
  output: string;
}

/** What the tests on a database print is shown when they are done, so that the two are not mixed. */
function run(database: string): Promise<Run> {
  const tests = spawn(
    process.execPath,
    [
      '--test',
      // A test waits half of its time: two files at once, where Node by itself leaves a processor free.
      '--test-concurrency=2',
      '--test-timeout=900000',
      `--test-global-setup=${prepared}`,
      ...(files.length ? files : ['test/server/**/*.test.ts']),
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TEST_DATABASE: database, TEST_POSTGRES_URL: postgres.url },
    },
  );
  let output = '';
  for (const stream of [tests.stdout, tests.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve, reject) => {
    tests.once('error', reject);
    tests.once('close', (status) => resolve({ database, passed: status === 0, output }));
  });
}

function show({ database, output }: Run): void {
  console.log(`\nServer tests on ${database}\n${output}`);
}

try {
  const runs = ['pglite', 'postgres'].map(async (database) => {
    const done = await run(database);
    show(done);
    return done;
  });
  for (const { database, passed } of await Promise.all(runs)) {
    if (passed) continue;
    console.error(`The server tests failed on ${database}.`);
    process.exitCode = 1;
  }
} finally {
  await postgres.stop();
}
