/** `npm run build` makes `dist/`: modules and types for those who bundle, `dist/cdn/` for a page as it is, and `dist/node/` for servers; beside them what editors, frameworks, WordPress and integrity checks need. `cdn` makes only what the loader needs. */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { build } from 'vite';
import { writeAngular } from './angular.ts';
import { writeEditorData } from './editors.ts';
import { writeIntegrity } from './integrity.ts';
import { writeWordPressPlugin } from './wordpress-plugin.ts';
import { everyElement, whole } from '../vite.config.ts';

const wanted = process.argv.slice(2).join(' ');
if (wanted && wanted !== 'cdn') {
  console.error(`The build takes no "${wanted}". All: npm run build. Only what the loader needs: npm run build:cdn.`);
  process.exit(2);
}
const all = !wanted;
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
  for (const config of [...wholes, everyElement]) await build({ ...config, configFile: false, logLevel });
  await build({ mode: 'node', logLevel });
  for (const name of ['tokens.css', 'tokens.json', 'bridges'])
    cpSync(`src/theme/${name}`, `dist/theme/${name}`, { recursive: true });
  // Read by the module beside it.
  cpSync('mock-server/signals/signal-1.xsd', 'dist/node/mock-server/signals/signal-1.xsd');
  for (const project of ['tsconfig.build.json', 'tsconfig.kits.json']) {
    execFileSync('tsc', ['-p', project], { stdio: 'inherit' });
  }
  await writeEditorData();
  await writeAngular();
  writeIntegrity('dist/cdn');
  writeWordPressPlugin();
}
console.log(`Built ${all ? 'dist/ and dist/cdn/' : 'dist/cdn/'}.`);
