/**
 * `npm run docs [-- folder]` makes the documentation's site, `docs-static/`, of the Markdown in `docs/`, the elements' own
 * descriptions and the built widgets. A link or anchor that leads nowhere makes it fail.
 */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { readable } from '../../src/theme/readable.ts';
import { scale } from '../../src/theme/scale.ts';
import { tokens } from '../../src/theme/tokens.ts';
import { brokenLinks } from './check-links.ts';
import { makeSite } from './site.ts';

const scripts = ['page', 'example', 'generator', 'preview'];

/** @returns how many pages there are. */
export async function buildDocs(folder: string): Promise<number> {
  if (!existsSync('dist/cdn/loader.js'))
    throw new Error('The examples use the built widgets: run `npm run build:cdn` first.');
  rmSync(folder, { recursive: true, force: true });
  await buildScripts(folder);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('site/tokens.css', pageTokens());
  copyAssets(folder);
  const { documents, files } = makeSite();
  for (const [path, text] of documents) write(path, text);
  for (const [from, to] of files) cpSync(from, join(folder, to));
  const broken = brokenLinks(documents, (path) => existsSync(join(folder, path)));
  if (broken.length) throw new Error(`The site has links that lead nowhere:\n  ${broken.join('\n  ')}`);
  return documents.size;
}

/** The elements' tokens, for the page around them: the site is themed as any organisation's page is. */
const pageTokens = () =>
  [readable, tokens, scale].map(({ cssText }) => cssText.replaceAll(':host', ':root')).join('\n');

function copyAssets(folder: string): void {
  for (const name of ['site.css', 'icon.svg']) cpSync(`docs/site/${name}`, join(folder, 'site', name));
  cpSync('docs/site/preview.html', join(folder, 'preview.html'));
  cpSync('dist/cdn', join(folder, 'widgets'), { recursive: true });
  for (const style of ['normal', 'italic']) {
    const font = `source-sans-3-latin-wght-${style}.woff2`;
    cpSync(`node_modules/@fontsource-variable/source-sans-3/files/${font}`, join(folder, 'site', font));
  }
}

async function buildScripts(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: join(folder, 'site'),
      emptyOutDir: false,
      lib: { entry: Object.fromEntries(scripts.map((name) => [name, `docs/site/client/${name}.ts`])), formats: ['es'] },
      rolldownOptions: { output: { minify: true, chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  });
}

if (import.meta.main) {
  const folder = process.argv[2] ?? 'docs-static';
  const started = performance.now();
  const pages = await buildDocs(folder);
  console.log(`Made ${pages} pages in ${folder}/ (${Math.round(performance.now() - started)} ms).`);
}
