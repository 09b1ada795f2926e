/** `npm run bench -- NAME`: runs a benchmark of `test/bench`. Each ends with `NAME: ratio X.XX, goal …`, and with 0 only when the goal is met. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../test/bench');
const names = readdirSync(folder).flatMap((file) => /^([a-z-]+)\.bench\.ts$/.exec(file)?.[1] ?? []);
const name = process.argv[2] ?? '';

if (names.includes(name)) {
  const { status } = spawnSync(process.execPath, [join(folder, `${name}.bench.ts`)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  console.error(`There is no benchmark "${name}". There are: ${names.join(', ')}.`);
  process.exitCode = 1;
}
