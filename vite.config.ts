import { readdirSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';
import { leanCss, leanScript } from './scripts/lean.ts';
import packageJson from './package.json' with { type: 'json' };

const elements = readdirSync('src/elements');
const entry = {
  loader: 'src/loader.ts',
  ...Object.fromEntries(elements.map((name) => [`elements/${name}`, `src/elements/${name}/define.ts`])),
};

/** An element that composes another takes it from that element's entry, which is where its definition must stay. */
const preserveEntrySignatures = 'allow-extension';

/** For those who bundle: one entry per element, with the libraries left as imports. */
const library: UserConfig = {
  build: {
    outDir: 'dist',
    lib: { entry, formats: ['es'] },
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      preserveEntrySignatures,
      external: Object.keys(packageJson.dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
      output: { chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};

/** For a page as it is: everything bundled, and what elements share in one chunk, so that a page makes few requests. */
const cdn: UserConfig = {
  plugins: [leanCss, leanScript],
  build: {
    outDir: 'dist/cdn',
    lib: { entry, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures,
      // That terser takes its time is no news.
      checks: { bundlerTimings: false },
      output: {
        minify: true,
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: {
          groups: [
            { name: 'shared', test: isShared, minShareCount: 2, priority: 1 },
            { name: 'cases', test: ofCases },
          ],
        },
      },
    },
  },
};

const ownTexts = new RegExp(`/src/locales/sv/(${elements.join('|')})\\.ts$`);

/** The schemas are for the checking chunk alone; an element's own modules and texts are for its entry. */
function isShared(module: string): boolean {
  return (
    !/\/src\/(elements|contract\/(?!operations))|\/zod\//.test(module) && !ownTexts.test(module) && !ofCases(module)
  );
}

/** What the elements that show a case share with each other alone. */
function ofCases(module: string): boolean {
  return /\/src\/(ui\/case\/|locales\/sv\/case-(event|archive)\.ts)/.test(module);
}

/** One file that holds all it needs, for a page that needs no more: nothing is shared, so nothing is loaded in vain. */
export function whole(name: string, entry: string, outDir: string): UserConfig {
  return {
    plugins: [leanCss, leanScript],
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry: { [name]: entry }, formats: ['es'] },
      rolldownOptions: { preserveEntrySignatures, output: { minify: true, chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  };
}

export default defineConfig(({ mode }) => (mode === 'cdn' ? cdn : library));
