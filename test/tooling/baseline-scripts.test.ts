/**
 * What pages' scripts use of the language and of the browser is Baseline "widely available": also members of objects, which the lint of global names passes over.
 * Each is looked up by where its type is declared.
 */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';
import { features } from 'web-features';

/** Widely available is what has been in every browser for that long (https://web.dev/baseline). */
const MONTHS = 30;

/** Of the data, what is used here; its own types can't be resolved as Node resolves modules. */
interface Feature {
  status?: { by_compat_key?: Record<string, { baseline_low_date?: string }> };
}

/** Since when each thing is in every browser, by its name in MDN's browser-compat-data; undefined for what is not. */
const since = new Map(
  Object.values(features as unknown as Record<string, Feature>)
    .flatMap(({ status }) => Object.entries(status?.by_compat_key ?? {}))
    .map(([name, status]) => [name, status.baseline_low_date]),
);

/** What the data does not count as in every browser, and why it may be used all the same. */
const exceptions: Record<string, string> = {
  'api.CustomElementRegistry.get': 'WebKit has it: in the main flows each element asks it before it is defined.',
};

function isTooNew(name: string, on = new Date()): boolean {
  const key = [name, `${name}_static`].find((each) => since.has(each));
  if (!key) return false;
  const widely = new Date((since.get(key) ?? '9999').replace('≤', ''));
  widely.setMonth(widely.getMonth() + MONTHS);
  return widely > on;
}

/** As a page might: a file that is nowhere else. */
const newFile = 'src/too-new.ts';
const newText = 'new Blob().bytes();\nnew Highlight();\nURL.parse(location.href);\n';

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)).config,
  ts.sys,
  '.',
);
const host = ts.createCompilerHost(options);
const readSource = host.getSourceFile.bind(host);
host.getSourceFile = (name, ...rest) =>
  name === newFile ? ts.createSourceFile(name, newText, ts.ScriptTarget.Latest, true) : readSource(name, ...rest);
const files = globSync('src/**/*.ts');
const program = ts.createProgram([...files, newFile], options, host);
const checker = program.getTypeChecker();

/** What TypeScript's own libraries declare, by its name in the data. */
function nameOf(declaration: ts.Declaration, name: string): string | undefined {
  const library = /\/lib\.(dom)?[^/]*\.d\.ts$/.exec(declaration.getSourceFile().fileName);
  return library ? [library[1] ? 'api' : 'javascript.builtins', ...ownerOf(declaration), name].join('.') : undefined;
}

/** Static members are declared in the type of a variable, or in an interface for it. */
function ownerOf({ parent }: ts.Declaration): string[] {
  if (ts.isInterfaceDeclaration(parent)) return [parent.name.text.replace(/Constructor$/, '')];
  const variable = parent.parent;
  return ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(variable) ? [variable.name.getText()] : [];
}

function usedIn(file: string): Set<string> {
  const used = new Set<string>();
  const look = (node: ts.Node): void => {
    const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    for (const declaration of symbol?.declarations ?? []) {
      const name = nameOf(declaration, symbol?.name ?? '');
      if (name) used.add(name);
    }
    ts.forEachChild(node, look);
  };
  const source = program.getSourceFile(file);
  assert.ok(source, file);
  look(source);
  return used;
}

test('scripts use nothing that is not widely available', () => {
  const used = files.flatMap((file) => [...usedIn(file)].map((name) => ({ file, name })));
  assert.ok(new Set(used.filter(({ name }) => since.has(name)).map(({ name }) => name)).size > 100, 'it was found');
  const tooNew = used.filter(({ name }) => isTooNew(name));
  assert.deepEqual(
    tooNew.filter(({ name }) => !(name in exceptions)),
    [],
  );
  assert.deepEqual([...new Set(tooNew.map(({ name }) => name))], Object.keys(exceptions), 'what is excepted is used');
});

test('what is too new is found', () => {
  assert.deepEqual(
    [...usedIn(newFile)].filter((name) => isTooNew(name, new Date('2026-01-01'))),
    ['api.Blob.bytes', 'api.Highlight', 'api.URL.parse'],
  );
});
