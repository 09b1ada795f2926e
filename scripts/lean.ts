import { globSync, readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import { minify } from 'terser';
import type { Plugin } from 'vite';

const templates = /\bcss`([^`$]*)`/g;
const privateNames = /--_[\w-]+/g;

/** The custom properties that only our own styles know (`--_x`). All are named before the first file is built, whose order is another each time: a build gives the same bytes again. Backwards they compress best. */
const propertiesInUse = () =>
  globSync('src/**/*.ts')
    .toSorted()
    .toReversed()
    .flatMap((file) => readFileSync(file, 'utf8').match(privateNames) ?? []);

/** Gives names that nobody outside knows others that are as short as can be, the same in every chunk. */
function shortener(short: (number: string) => string, known: string[] = []): (name: string) => string {
  const names = new Map([...new Set(known)].map((name, index) => [name, short(index.toString(36))]));
  return (name) => {
    if (!names.has(name)) names.set(name, short(names.size.toString(36)));
    return names.get(name) ?? name;
  };
}

const shortProperty = shortener((number) => `--${number}_`, propertiesInUse());

function lean(css: string): string {
  const { code } = transform({ filename: 'styles.css', code: Buffer.from(css), minify: true });
  return `unsafeCSS(\`${code.toString().replaceAll(privateNames, shortProperty)}\`)`;
}

/**
 * Minifies lit's `css` templates, which JavaScript's minifiers leave alone. What `css` itself adds is a check of the
 * expressions in a template: ours have none, so pages need not load it.
 */
export const leanCss: Plugin = {
  name: 'lean-css',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: templates },
    handler: (code) => ({
      code: `import { unsafeCSS } from 'lit';${code.replace(templates, (_, css: string) => lean(css))}`,
      map: null,
    }),
  },
};

/** What Lit asks of a browser, and of scripts that older ones load beside it. */
const constructable = /\w+\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/;
const polyfill = /\w+\.\w+PolyfillSupport/;
/** What a `Task` offers and `Resource` has its own of: a promise, a first value, and a choice of what to render. */
const taskExtras =
  /get taskComplete\(\)\{.*?\}(?=constructor\()|,"initialValue"in \w&&\(.*?\?\.\(\)\)|,this\.[oh]\?\.\(\w\)|render\(\w\)\{switch.*?throw Error\([^)]*\)\}\}/g;
/** What Lit says to who uses it in a wrong way, which the types forbid; with it goes a mark that `css` alone reads. */
const misuse = /if\([^;]*?\)throw Error\("(?:CSSResult is not|The args function must)[^"]*"\);/g;

/** Every browser that we serve has shadow roots and constructable stylesheets: what Lit does without them need not be loaded, nor what nobody calls. */
export const leanLit: Plugin = {
  name: 'lean-lit',
  transform: {
    filter: { id: /\/(css-tag|reactive-element|lit-html|lit-element|task)\.js$/ },
    handler: (code) => ({
      code: code.replace(constructable, 'true').replace(polyfill, 'void 0').replace(taskExtras, '').replace(misuse, ''),
      map: null,
    }),
  },
};

/**
 * Gives the schemas copies of the operations' methods and paths. They are few bytes, and the chunk with the schemas is loaded by nobody but who develops: were they
 * shared with it, every operation that one element alone uses would be in a chunk for several.
 */
export const ownOperations: Plugin = {
  name: 'own-operations',
  enforce: 'pre',
  async resolveId(source, importer = '') {
    if (!/\/contract\/portal\//.test(importer) || !/\/operations\//.test(source)) return null;
    const operations = await this.resolve(source, importer, { skipSelf: true });
    return operations && `${operations.id}?with-schemas`;
  },
};

const declarations = /(--\w+_):[^;}`]*;?/g;

/** Leaves out what our styles declare (`--x_`) and nothing in the bundle uses. */
function withoutUnused(code: string, bundle: string): string {
  return code.replace(declarations, (declaration, name: string) =>
    bundle.includes(`var(${name}`) || bundle.includes(`* ${name}`) ? declaration : '',
  );
}

/** After minifying, lines are broken only inside `html` templates, where between tags they mean no more than a space, which compresses better. */
const indentation = /\n\s*/g;

/** What Lit's own packages call each other by, and nobody else: long, so that it stays the same in all of them. */
const litNames = /_\$\w+\$?/g;
const shortLitName = shortener((number) => `$${number}`);

/** Terser takes some 2 % more out of what the bundler has minified, which is worth its time in what pages load. */
export const leanScript: Plugin = {
  name: 'lean-script',
  async generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const compress = { ecma: 2020, passes: 3, pure_getters: true, unsafe_arrows: true } as const;
    const all = chunks.map(({ code }) => code).join('');
    for (const chunk of chunks) {
      const { code = chunk.code } = await minify(chunk.code, { module: true, compress });
      chunk.code = withoutUnused(code, all).replace(indentation, ' ').replaceAll(litNames, shortLitName);
    }
  },
};

/**
 * Tells V8 that nearly all of a file runs as it is loaded: then it is compiled while it comes, beside the page's own thread, and not function by
 * function as each is first called (https://v8.dev/blog/explicit-compile-hints). To other browsers it is a comment. What is loaded later may never run.
 */
export const runsAtOnce: Plugin = {
  name: 'runs-at-once',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk' && (file.isEntry || file.name === 'shared'))
        file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
  },
};
