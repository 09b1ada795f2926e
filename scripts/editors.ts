/**
 * What editors and frameworks know of the elements, made from `custom-elements.json`: data for VS Code (`html.customData`) and JetBrains
 * (`web-types`), and types for the templates of React 19, Vue 3 and Svelte 5. Written into `dist/editors/` and `dist/frameworks/`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { format } from 'prettier';
import { camelCase, doc, typesOfEvents } from './frameworks.ts';
import { readElements, readManifest, type Declaration } from './manifest.ts';

/** A framework's types. What differs is what a listener is called, and where the framework looks for tags. */
interface Framework {
  name: string;
  listener: (event: string) => string;
  module: (tags: string[]) => string;
}

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
  const manifest = readManifest() as Parameters<typeof generateJetBrainsWebTypes>[0];
  const elements = readElements();
  mkdirSync('dist/frameworks', { recursive: true });
  for (const framework of frameworks) {
    const code = [
      typesOfEvents('../types'),
      framework.module(elements.map(({ tagName }) => tagName)),
      ...elements.map((element) => attributesAndEvents(element, framework)),
    ].join('\n');
    writeFileSync(`dist/frameworks/${framework.name}.d.ts`, await format(code, { parser: 'typescript' }));
  }
  const settings = { outdir: 'dist/editors', hideLogs: true };
  generateVsCodeCustomElementData(manifest, settings);
  generateJetBrainsWebTypes(manifest, { ...settings, packageJson: false });
}
