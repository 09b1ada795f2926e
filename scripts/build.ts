/** `npm run build` makes `dist/`: modules and types for those who bundle, and `dist/cdn/` for a page as it is. `cdn` makes only what the loader needs. */
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { build } from 'vite';
import { whole } from '../vite.config.ts';

const all = process.argv[2] !== 'cdn';
const logLevel = 'warn';
if (all) {
  rmSync('dist', { recursive: true, force: true });
  await build({ mode: 'library', logLevel });
}
await build({ mode: 'cdn', logLevel });
if (all) {
  const wholes = readdirSync('src/elements').map((name) =>
    whole(name, `src/elements/${name}/define.ts`, 'dist/cdn/alone'),
  );
  wholes.push(whole('me-widgets', 'src/me-widgets.ts', 'dist/cdn'));
  for (const config of wholes) await build({ ...config, configFile: false, logLevel });
  execFileSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
}
console.log(`Built ${all ? 'dist/ and dist/cdn/' : 'dist/cdn/'}.`);
