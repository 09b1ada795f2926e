import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { hardCodedIn, missingIn, unusedOf } from '../../scripts/texts/faults.ts';
import { formsOf } from '../../scripts/texts/forms.ts';
import { generated } from '../../scripts/texts/generated.ts';
import { languages, sections, tableOf, type Section, type Value } from '../../scripts/texts/source.ts';
import { usedStrings } from '../../scripts/texts/used.ts';
import { filler, type Values } from '../../src/locales/own/pattern.ts';

for (const { path, content } of await generated()) {
  test(`${path} is what the texts say`, () => {
    assert.equal(readFileSync(path, 'utf8'), content, `${path} is stale: run \`npm run texts\` and commit it.`);
  });
}

for (const language of languages) {
  test(`${language} has every text, and each says the values that Swedish says`, async () => {
    assert.deepEqual(missingIn(language, await tableOf(language), await tableOf('sv')), []);
  });
}

test('every text is used', () => assert.deepEqual(unusedOf(usedStrings()), []));

test('no element shows words of its own', () => {
  const files = globSync('src/{elements,ui,client}/**/*.ts');
  assert.ok(files.length > 100, 'the elements were found');
  assert.deepEqual(
    files.flatMap((path) => hardCodedIn(path)),
    [],
  );
});

const count = { name: 'count', isNumber: true, optional: false };
const planted: Section[] = [{ name: 'list', about: '', keys: { 'list.count': [count], 'list.none': [] } }];

const words = { name: 'words', isNumber: false, optional: true };

test('a text in each form that a number makes, with brackets around what may be missing', () => {
  const forms = formsOf(
    (cases: unknown, about: unknown) =>
      `${cases === 1 ? 'one case' : `${String(cases)} cases`}${typeof about === 'string' ? ` for “${about}”` : ''}`,
    [count, words],
  );
  assert.deepEqual(forms, { one: 'one case[ for “{words}”]', other: '{count} cases[ for “{words}”]' });
});

/** Values of each kind, one after the other: with and without those that may be missing. */
function samples(values: readonly Value[]): Values[] {
  return [0, 1, 2, 11].flatMap((number) =>
    [true, false].map((all) =>
      Object.fromEntries(
        values
          .filter(({ optional }) => all || !optional)
          .map(({ name, isNumber }) => [name, isNumber ? number : `<${name}>`]),
      ),
    ),
  );
}

for (const language of languages) {
  test(`what ${language} says can be written by a page, word for word`, async () => {
    const table = await tableOf(language);
    for (const [key, values] of sections().flatMap(({ keys }) => Object.entries(keys))) {
      const text = table[key] ?? '';
      const fill = filler(formsOf(text, values), language, String);
      for (const sample of samples(values)) {
        const ours = typeof text === 'string' ? text : text(...values.map(({ name }) => sample[name]));
        assert.equal(fill(sample), ours, `${key}: leave no more to its function than numbers and what is missing.`);
      }
    }
  });
}

test('a text that is missing, or says other values, is found', () => {
  const source = { 'list.count': (cases: unknown) => `${String(cases)} ärenden`, 'list.none': 'Inga' };
  assert.deepEqual(missingIn('fi', { 'list.count': () => 'asioita' }, source, planted), [
    'list.count says no value in src/locales/fi/list.ts, and {count} in Swedish: use the same values.',
    'list.none is missing in src/locales/fi/list.ts: write it there.',
  ]);
});

test('a text that nobody uses is found, also when others with its beginning are used', () => {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  const file = `${folder}/user.ts`;
  writeFileSync(file, "declare const how: 'count' | 'all'; export const key = `list.${how}` as const;");
  const used = usedStrings([file]);
  rmSync(folder, { recursive: true });
  assert.deepEqual(unusedOf(used, planted), [
    'list.none is used nowhere: remove it from list.ts in src/locales/sv/, en/ and fi/.',
  ]);
});

const shown: [what: string, code: string][] = [
  ['between tags', 'html`<p>Stäng</p>`'],
  ['in an attribute that is read out', 'html`<button aria-label="Stäng"></button>`'],
  ['in a placeholder', 'html`<input placeholder="Stäng">`'],
  ['in a title', 'html`<abbr title="Stäng ${name}"></abbr>`'],
  ['as a property', "html`<p .textContent=${open ? 'Stäng' : nothing}></p>`"],
  ['put in, among values', 'html`<p>${`Stäng ${name}`}</p>`'],
  ['given to what shows it', "line('Stäng')"],
  ['read out', "this.#announcer.say(name || 'Stäng')"],
  ['set on a node', "node.textContent = 'Stäng'"],
  ['set as an attribute', "node.setAttribute('aria-label', 'Stäng')"],
];

for (const [what, code] of shown) {
  test(`words in the code are found: ${what}`, () => {
    const [found = '', ...others] = hardCodedIn('src/ui/planted.ts', `\n${code};`);
    assert.match(found, /^src\/ui\/planted\.ts:2 shows “Stäng/);
    assert.deepEqual(others, []);
  });
}

test('what is not words, or not shown, is left alone', () => {
  const code = [
    'html`<p class="row small" part="note">„${localize.term(\'list.none\')}“ – ${count}</p>`;',
    "line(localize.term('list.none'), nothing, 'small muted');",
    'css`p::before { content: "x"; }`;',
    "throw new TypeError('Not an address of the web');",
  ].join('\n');
  assert.deepEqual(hardCodedIn('src/ui/planted.ts', code), []);
});
