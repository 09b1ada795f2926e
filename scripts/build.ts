/** `npm run build` makes `dist/`: modules and types for those who bundle, and `dist/cdn/` for a page as it is. `cdn` makes that alone. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'vite';

const modes = process.argv[2] === 'cdn' ? ['cdn'] : ['library', 'cdn'];
if (modes.includes('library')) rmSync('dist', { recursive: true, force: true });
for (const mode of modes) await build({ mode, logLevel: 'warn' });
if (modes.includes('library')) execFileSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
console.log(`Built ${modes.length > 1 ? 'dist/ and dist/cdn/' : 'dist/cdn/'}.`);
