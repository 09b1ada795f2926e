/**
 * How long a citizen waits for their cases, through gateway and ME over mutual TLS, on PostgreSQL: with 100,000 cases in the database beside 1,000, by turns in one run.
 * `npm run bench -- portal`
 */
import { globalSetup } from '../fixtures/prepared-database.ts';
import { startPostgres } from '../server/support/postgres.ts';
import { openPortal, type Portal } from './portal/portal.ts';
import { inParallel, percentile, verdict } from './verdict.ts';

const rounds = 12;
const visits = 60;
const atOnce = 4;

/** Milliseconds of every request, and of all of them together as they were made at once. */
interface Times {
  list: number[];
  case: number[];
  total: number;
}

const postgres = await startPostgres();
process.env['TEST_POSTGRES_URL'] = postgres.url;
process.env['TEST_DATABASE'] = 'postgres';
await globalSetup();
const sizes = [1000, 100_000] as const;
const portals = new Map<number, Portal>();
for (const size of sizes) portals.set(size, await openPortal(size));
const times = new Map<number, Times>();
for (const [size, portal] of portals) {
  await visit(portal, visits, { list: [], case: [], total: 0 });
  times.set(size, { list: [], case: [], total: 0 });
}
for (let round = 0; round < rounds; round++) {
  for (const [size, portal] of round % 2 ? portals : [...portals].toReversed()) {
    const into = times.get(size);
    if (into) await visit(portal, visits, into);
  }
}
for (const [size, { list, case: one, total }] of times) {
  const rate = Math.round((1000 * (list.length + one.length)) / total);
  console.log(`${size} cases: ${rate} requests a second, p95 list ${p95(list)} ms, case ${p95(one)} ms`);
}
for (const portal of portals.values()) await portal.close();
await postgres.stop();
const all = (size: number) => {
  const { list = [], case: one = [] } = times.get(size) ?? {};
  return percentile([...list, ...one], 95);
};
verdict({ name: 'portal', ratio: all(100_000) / all(1000), atMost: 1.3 });

function p95(values: number[]): string {
  return percentile(values, 95).toFixed(1);
}

/** Citizens who open their list, and one case of it. */
async function visit(portal: Portal, count: number, into: Times): Promise<void> {
  const citizens = Array.from({ length: count }, () => Math.floor(Math.random() * portal.citizens));
  const timed = async (path: string, citizen: number, values: number[]) => {
    const started = performance.now();
    const answer = await portal.get(path, citizen);
    values.push(performance.now() - started);
    return answer;
  };
  const started = performance.now();
  await inParallel(citizens, atOnce, async (citizen) => {
    const { items } = (await timed('/cases?lang=sv&limit=20&show=active', citizen, into.list)) as {
      items: { id: string }[];
    };
    const chosen = items[Math.floor(Math.random() * items.length)];
    if (items.length !== 20 || !chosen) throw new Error(`There are ${items.length} cases, not 20.`);
    await timed(`/cases/${chosen.id}?lang=sv`, citizen, into.case);
  });
  into.total += performance.now() - started;
}
