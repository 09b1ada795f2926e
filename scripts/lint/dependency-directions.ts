import { dirname, join, posix, relative, sep } from 'node:path';
import type { Rule } from 'eslint';
import { directions, type Direction } from './directions.ts';

const root = join(import.meta.dirname, '../..');
const fromRoot = (file: string) => relative(root, file).split(sep).join(posix.sep);

/** A path's beginning as a pattern: `{any}` is one folder, `{own}` the element's or domain's folder that the file stands in. */
function pattern(beginning: string, file: string): RegExp {
  const own = file.split('/').slice(0, file.startsWith('src/') ? 3 : 2);
  const path = beginning.replace('{own}', `${own.join('/')}/`);
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('{any}', '[^/]+')}`);
}

const someFit = (beginnings: readonly string[], path: string, file: string) =>
  beginnings.some((beginning) => pattern(beginning, file).test(path));

const isPackage = (allowed: readonly string[], source: string) =>
  allowed.some((name) => source === name || (name !== 'zod/mini' && source.startsWith(`${name}/`)));

function isAllowed(direction: Direction, file: string, source: string, typesOnly: boolean): boolean {
  if (!source.startsWith('.')) return !direction.packages || isPackage(direction.packages, source);
  const path = fromRoot(join(root, dirname(file), source));
  return someFit(direction.may, path, file) || (typesOnly && someFit(direction.types ?? [], path, file));
}

/** Holds every import, export and `import()` against `directions.ts`. */
export const dependencyDirections: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { wrongWay: "This file may not import '{{source}}': {{because}}. See scripts/lint/directions.ts." },
  },
  create(context) {
    const file = fromRoot(context.filename);
    const direction = directions.find(({ files }) => pattern(files, file).test(file));
    if (!direction) return {};

    const look = (node: Rule.Node, source: unknown, typesOnly: boolean) => {
      if (typeof source !== 'string' || isAllowed(direction, file, source, typesOnly)) return;
      context.report({ node, messageId: 'wrongWay', data: { source, because: direction.because } });
    };
    return {
      ImportDeclaration: (node) => look(node, node.source.value, isType(node, 'importKind')),
      ExportNamedDeclaration: (node) => look(node, node.source?.value, isType(node, 'exportKind')),
      ExportAllDeclaration: (node) => look(node, node.source.value, isType(node, 'exportKind')),
      ImportExpression: (node) => look(node, 'value' in node.source && node.source.value, false),
    };
  },
};

/** TypeScript's parser says of every import and export whether it is erased. */
const isType = (node: object, kind: string) => (node as Record<string, unknown>)[kind] === 'type';
