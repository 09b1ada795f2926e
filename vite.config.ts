import { readdirSync } from 'node:fs';
import { defineConfig, type Rolldown, type UserConfig } from 'vite';
import { leanCss, leanLit, leanScript, ownOperations, runsAtOnce } from './scripts/lean.ts';
import packageJson from './package.json' with { type: 'json' };

const elements = readdirSync('src/elements');
const entry = {
  loader: 'src/loader.ts',
  texts: 'src/locales/own/own-texts.ts',
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

/** For a page as it is: everything bundled, and what most elements share in one chunk, so that a page makes few requests. */
const cdn: UserConfig = {
  plugins: [ownOperations, leanCss, leanLit, leanScript, runsAtOnce],
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
            { name: 'shared', test: isShared, minShareCount: 2, priority: 2 },
            { name: 'listing', test: ofLists, priority: 1 },
            { name: 'cases', test: ofCases },
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
    !ofOwnTexts(module) &&
    !ofSupplements(module)
  );
}

/** What the elements that show a case share with each other alone, with the form to answer in. */
function ofCases(module: string): boolean {
  return /\/src\/(ui\/case\/|elements\/message-form\/|contract\/operations\/messages|locales\/sv\/(message|case-(event|archive))\.ts)/.test(
    module,
  );
}

/** What elements share beside that whose contents change while they are looked at: lists whose rows lead somewhere, what is new, last days. */
function ofLists(module: string): boolean {
  return /\/src\/(ui\/(listing\/|news\.|freshness|day\.|deadline|styles\/(news-place|to-do))|locales\/sv\/(deadline|months))|\/lit(-html)?\/directive/.test(
    module,
  );
}

/** What comes while a page is open, and how it is shown: loaded when something is shown already. */
function isLive(module: string): boolean {
  return /\/src\/(client\/live\/|contract\/operations\/live|ui\/(held-back|late-styles)|locales\/sv\/news)/.test(
    module,
  );
}

/** What a page writes its own way, which few pages do. */
function ofOwnTexts(module: string): boolean {
  return /\/src\/locales\/own\//.test(module);
}

/** What is asked of the citizen as rows, and the way of a supplement: few pages load them. */
function ofSupplements(module: string): boolean {
  return /\/src\/(ui\/(supplement|task)\/|locales\/sv\/(supplement|tasks)\.ts)/.test(module);
}

/** One file that holds all it needs, for a page that needs no more: nothing is shared, so nothing is loaded in vain. */
export function whole(
  name: string,
  entry: string,
  outDir: string,
  groups: Rolldown.CodeSplittingGroup[] = [],
): UserConfig {
  return {
    plugins: [ownOperations, leanCss, leanLit, leanScript, runsAtOnce],
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
