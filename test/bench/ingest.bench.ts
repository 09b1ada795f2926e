/**
 * Signals per second over real HTTPS and SHS, beside the same rows inserted plainly: into the same database, in the same run, in as many
 * connections, one transaction a signal. On PGlite, and on PostgreSQL with fsync.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { globalSetup, globalTeardown } from '../fixtures/prepared-database.ts';
import { openShs } from '../server/shs-world.ts';
import { startPostgres } from '../server/support/postgres.ts';
import { copierOf } from './row-copies.ts';
import { inParallel, median, verdict } from './verdict.ts';

const rounds = 7;
const signals = 600;
const atOnce = 8;

const postgres = await startPostgres();
process.env['TEST_POSTGRES_URL'] = postgres.url;
const ratios: number[] = [];
try {
  for (const [name, kind] of [
    ['PGlite', 'pglite'],
    ['PostgreSQL', 'postgres'],
  ] as const) {
    process.env['TEST_DATABASE'] = kind;
    await globalSetup();
    ratios.push(await compare(name));
    await globalTeardown();
  }
} finally {
  await postgres.stop();
}
verdict({ name: 'ingest', ratio: Math.min(...ratios), atLeast: 0.5 });

/** The median over the rounds of: signals per second over SHS, divided by plain inserts per second. */
async function compare(database: string): Promise<number> {
  const { me, close } = await openShs();
  const sender = spawn(process.execPath, [join(import.meta.dirname, 'ingest-sender.ts'), String(me.port), me.certs], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: sender.stdout })[Symbol.asyncIterator]();
  const overShs = async (count: number) => {
    sender.stdin.write(`${count}\n`);
    const { value } = (await lines.next()) as { value: string | undefined };
    if (value === undefined) throw new Error('The sender has ended: see above.');
    return Number(value);
  };
  await overShs(2);
  const copy = await copierOf(me.db as never, async () => {
    await overShs(1);
  });
  let turn = 0;
  const plainly = async (count: number) => {
    const turns = Array.from({ length: count }, () => turn++);
    const started = performance.now();
    await inParallel(turns, atOnce, copy);
    return performance.now() - started;
  };
  await overShs(signals);
  await plainly(signals);
  const measured: { shs: number; plain: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    measured.push({ shs: signals / (await overShs(signals)), plain: signals / (await plainly(signals)) });
  }
  sender.stdin.end();
  await once(sender, 'exit');
  await close();
  const ratio = median(measured.map(({ shs, plain }) => shs / plain));
  const rate = (per: 'shs' | 'plain') => Math.round(1000 * median(measured.map((round) => round[per])));
  console.log(
    `${database}: ${rate('shs')} signals a second over SHS, ${rate('plain')} inserted plainly, ratio ${ratio.toFixed(2)}`,
  );
  return ratio;
}
