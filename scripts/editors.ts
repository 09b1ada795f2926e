/**
 * What editors and frameworks know of the elements, made from `custom-elements.json`: data for VS Code (`html.customData`) and JetBrains
 * (`web-types`), and types for the templates of React 19, Vue 3 and Svelte 5. Written into `dist/editors/` and `dist/frameworks/`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { format } from 'prettier';

interface Described {
  name: string;
  description?: string;
  type?: { text: string };
}

interface Declaration {
  tagName: string;
  summary: string;
  attributes?: Described[];
  events?: Described[];
}

interface Manifest {
  modules: { declarations: Declaration[] }[];
}

/** A framework's types. What differs is what a listener is called, and where the framework looks for tags. */
interface Framework {
  name: string;
  listener: (event: string) => string;
  module: (tags: string[]) => string;
}

const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const interfaceOf = (tag: string) => camelCase(`-${tag}`);

const lines = (tags: string[], type: (name: string) => string) =>
  tags.map((tag) => `'${tag}': ${type(interfaceOf(tag))};`).join('\n');

const frameworks: Framework[] = [
  {
    name: 'react',
    listener: (event) => `on${event}`,
    module: (tags) => `
      import type { DetailedHTMLProps, HTMLAttributes } from 'react';
      type Tag<Own> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & Own;
      declare module 'react' {
        namespace JSX { interface IntrinsicElements { ${lines(tags, (name) => `Tag<${name}>`)} } }
      }`,
  },
  {
    name: 'vue',
    listener: (event) => camelCase(`on-${event}`),
    module: (tags) => `
      import type { DefineComponent, HTMLAttributes } from 'vue';
      declare module 'vue' {
        interface GlobalComponents { ${lines(tags, (name) => `DefineComponent<HTMLAttributes & ${name}>`)} }
      }`,
  },
  {
    name: 'svelte',
    listener: (event) => `on${event}`,
    module: (tags) => `
      import type { HTMLAttributes } from 'svelte/elements';
      declare module 'svelte/elements' {
        interface SvelteHTMLElements { ${lines(tags, (name) => `HTMLAttributes<HTMLElement> & ${name}`)} }
      }`,
  },
];

const doc = (text = '') => `/** ${text.replaceAll(/\s+/g, ' ')} */`;

function attributesAndEvents({ tagName, summary, attributes = [], events = [] }: Declaration, framework: Framework) {
  return `
    ${doc(summary)}
    export interface ${interfaceOf(tagName)} {
      ${attributes.map(({ name, description, type }) => `${doc(description)}\n'${name}'?: ${type?.text ?? 'string'};`).join('\n')}
      ${events
        .map(
          ({ name, description }) =>
            `${doc(description)}\n'${framework.listener(name)}'?: (event: GlobalEventHandlersEventMap['${name}']) => void;`,
        )
        .join('\n')}
    }`;
}

/** Writes everything into `dist/`. Needs the manifest as it is committed. */
export async function writeEditorData(): Promise<void> {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest &
    Parameters<typeof generateJetBrainsWebTypes>[0];
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  const events = readdirSync('src/elements').map(
    (name) => `import type {} from '../types/elements/${name}/define.d.ts';`,
  );
  mkdirSync('dist/frameworks', { recursive: true });
  for (const framework of frameworks) {
    const code = [
      ...events,
      framework.module(elements.map(({ tagName }) => tagName)),
      ...elements.map((element) => attributesAndEvents(element, framework)),
    ].join('\n');
    writeFileSync(`dist/frameworks/${framework.name}.d.ts`, await format(code, { parser: 'typescript' }));
  }
  const settings = { outdir: 'dist/editors', hideLogs: true };
  generateVsCodeCustomElementData(manifest, settings);
  generateJetBrainsWebTypes(manifest, { ...settings, packageJson: false });
}
