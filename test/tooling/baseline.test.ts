/** What pages load needs nothing newer than Baseline "widely available" (https://web.dev/baseline), but for what has a fallback. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import css from '@eslint/css';
import { Linter } from 'eslint';

/** What is newer, and what stands there without it. */
const exceptions: Record<string, string> = {
  "Selector 'details-content'": 'On paper, what is folded stays folded.',
  "Property 'content-visibility'": 'Everything is drawn at once.',
  "Property 'accent-color'": 'Boxes are ticked in the browser’s own colour.',
  "Property 'text-wrap'": 'Lines are as long as they come.',
  "At-rule '@property'": 'Types of custom properties help those who write themes; nothing depends on them.',
  "Property 'resize'": 'The field scrolls.',
  "Property 'backdrop-filter'": 'Behind the question lies the browser’s own shade.',
};

const styles = globSync('src/**/*.{ts,css}').flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.css')) return [{ file, text }];
  return [...text.matchAll(/\bcss`([^`]*)`/g)].map(([, text = '']) => ({ file, text }));
});

/** What is put in by a `${…}` is a whole rule, or a value. */
const plain = (text: string) => text.replace(/^\s*\$\{[^}]*\}\s*$/gm, '').replace(/\$\{[^}]*\}/g, '0');

function tooNew(text: string): string[] {
  const found = new Linter().verify(plain(text), {
    plugins: { css },
    language: 'css/css',
    rules: { 'css/use-baseline': ['error', { available: 'widely' }] },
  });
  return found.map(({ message }) => message);
}

const found = new Set(styles.flatMap(({ file, text }) => tooNew(text).map((what) => `${file}: ${what}`)));
const isExcepted = (what: string) => Object.keys(exceptions).some((exception) => what.includes(exception));

test('styles need nothing that is not widely available', () => {
  assert.ok(styles.length > 30, 'the styles were found');
  assert.deepEqual(
    [...found].filter((what) => !isExcepted(what)),
    [],
  );
});

test('what is excepted is used', () => {
  const used = Object.keys(exceptions).filter((exception) => [...found].some((what) => what.includes(exception)));
  assert.deepEqual(used, Object.keys(exceptions));
});

test('what is too new is found', () => {
  assert.deepEqual(tooNew('p { field-sizing: content }'), [
    "Property 'field-sizing' is not a widely available baseline feature.",
  ]);
});
