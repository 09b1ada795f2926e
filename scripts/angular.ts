/**
 * A directive for each element, so that Angular's strict templates know its tag and the types of its attributes: Angular looks types up by
 * directives' selectors, and has no other way to be told. A directive does nothing but set attributes, and the elements' events reach
 * templates by themselves. Written into `dist/frameworks/angular/`, compiled as Angular's libraries are ("partial"), so that it fits versions to come.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import { camelCase, doc, typesOfEvents } from './frameworks.ts';
import { readElements, type Attribute, type Declaration } from './manifest.ts';

const out = 'dist/frameworks/angular';

const className = (tag: string) => `${camelCase(`-${tag}`)}Directive`;

/** What a template may write: also as text, as attributes are written without brackets. */
function inTemplates({ type }: Attribute): string {
  const text = type?.text ?? 'string';
  if (text === 'boolean') return "boolean | ''";
  return text === 'number' ? 'number | `${number}`' : text;
}

/** `undefined` and `null` take an attribute away, and so does a `false` of those that say yes by being there. */
function asAttribute({ name, type }: Attribute): string {
  const value = `${camelCase(name)}()`;
  const shown = type?.text === 'boolean' ? `${value} || ${value} === '' ? '' : null` : value;
  return `'[attr.${name}]': "${shown}"`;
}

const input = (attribute: Attribute) => `
  ${doc(attribute.description)}
  readonly ${camelCase(attribute.name)} = input<${inTemplates(attribute)} | undefined>(undefined, { alias: '${attribute.name}' });`;

const directive = ({ tagName, summary, attributes = [] }: Declaration) => `
  ${doc(summary)}
  @Directive({ selector: '${tagName}', host: { ${attributes.map(asAttribute).join(', ')} } })
  export class ${className(tagName)} { ${attributes.map(input).join('\n')} }`;

function source(elements: Declaration[]): string {
  return `
    import { Directive, input } from '@angular/core';
    ${elements.map(directive).join('\n')}
    /** All of them, for a component's \`imports\`. */
    export const ME_WIDGETS = [${elements.map(({ tagName }) => className(tagName)).join(', ')}] as const;`;
}

const compilerOptions = {
  target: 'es2022',
  module: 'es2022',
  moduleResolution: 'bundler',
  strict: true,
  declaration: true,
  skipLibCheck: true,
  types: [],
  outDir: resolve(out),
};
const angularCompilerOptions = { compilationMode: 'partial', strictTemplates: true };

/** Writes the directives. Needs the elements' types in `dist/types/`. */
export async function writeAngular(): Promise<void> {
  mkdirSync(out, { recursive: true });
  // Beside the project's packages, so that the compiler finds Angular.
  const folder = mkdtempSync(resolve('dist/angular-'));
  writeFileSync(join(folder, 'index.ts'), await format(source(readElements()), { parser: 'typescript' }));
  const project = { compilerOptions, angularCompilerOptions, files: ['index.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
  execFileSync('ngc', ['-p', folder], { stdio: 'inherit' });
  rmSync(folder, { recursive: true });
  const types = join(out, 'index.d.ts');
  writeFileSync(types, `${typesOfEvents('../../types')}\n${readFileSync(types, 'utf8')}`);
}
