import { readdirSync } from 'node:fs';
import { defineConfig, type Rolldown, type UserConfig } from 'vite';
import { leanCss, leanLit, leanScript } from './scripts/lean.ts';
import packageJson from './package.json' with { type: 'json' };

const elements = readdirSync('src/elements');
const entry = {
  loader: 'src/loader.ts',
  ...Object.fromEntries(elements.map((name) => [`elements/${name}`, `src/elements/${name}/define.ts`])),
};

const programs = ['mock-server/kits/eservice/index.ts', ...Object.values(packageJson.bin).map(sourceOf)];

/** What a built file of `dist/node/` is made of. */
function sourceOf(built: string): string {
  return built.replace('./dist/node/', '').replace(/\.js$/, '.ts');
}

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
  plugins: [leanCss, leanLit, leanScript],
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
            { name: 'listing', test: ofLists },
          ],
        },
      },
    },
  },
};

/** For Node: the kits and the commands, module by module, as they stand in the project. */
const node: UserConfig = {
  build: {
    ssr: true,
    outDir: 'dist/node',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: programs,
      output: { preserveModules: true, preserveModulesRoot: '.', entryFileNames: '[name].js' },
    },
  },
};

const ownTexts = new RegExp(`/src/locales/sv/(${elements.join('|')})\\.ts$`);

/** The schemas are for the checking chunk alone; an element's own modules and texts are for its entry, and what comes live is loaded later. */
function isShared(module: string): boolean {
  return (
    !/\/src\/(elements|contract\/(?!operations))|\/zod\//.test(module) &&
    !ownTexts.test(module) &&
    !ofCases(module) &&
    !ofLists(module) &&
    !isLive(module) &&
    !ofSupplements(module)
  );
}

/** What the elements that show a case share with each other alone. */
function ofCases(module: string): boolean {
  return /\/src\/(ui\/case\/|locales\/sv\/case-(event|archive)\.ts)/.test(module);
}

/** What lists share whose rows lead somewhere. */
function ofLists(module: string): boolean {
  return /\/src\/ui\/listing\//.test(module);
}

/** What comes while a page is open, and how it is shown: loaded when something is shown already. */
function isLive(module: string): boolean {
  return /\/src\/(client\/live\/|contract\/operations\/live|ui\/(held-back|late-styles)|locales\/sv\/news)/.test(
    module,
  );
}

/** The way of a supplement, which few pages load. */
function ofSupplements(module: string): boolean {
  return /\/src\/(ui\/supplement\/|locales\/sv\/supplement\.ts)/.test(module);
}

/** One file that holds all it needs, for a page that needs no more: nothing is shared, so nothing is loaded in vain. */
export function whole(
  name: string,
  entry: string,
  outDir: string,
  groups: Rolldown.CodeSplittingGroup[] = [],
): UserConfig {
  return {
    plugins: [leanCss, leanLit, leanScript],
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry: { [name]: entry }, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures,
        output: { minify: true, chunkFileNames: 'chunks/[name]-[hash].js', codeSplitting: { groups } },
      },
    },
  };
}

/** Every element. So much of it is loaded later that Lit gets a chunk of its own; with the other libraries in it, it compresses better. */
export const everyElement = whole('me-widgets', 'src/me-widgets.ts', 'dist/cdn', [
  { name: 'libraries', test: /\/node_modules\/(?!zod)/ },
]);

const modes: Record<string, UserConfig> = { library, cdn, node };

export default defineConfig(({ mode }) => modes[mode] ?? library);
