/** What the plugin for WordPress says, and of what. That it works is shown in `test/wordpress/`. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readPo, toMo } from '../../scripts/gettext.ts';
import { readElements } from '../../scripts/manifest.ts';
import { madeOfManifest } from '../../scripts/wordpress-plugin.ts';

const source = 'src/integrations/wordpress';
const read = (file: string) => readFileSync(`${source}/${file}`, 'utf8');
const texts = [
  ...globSync(`${source}/**/*.php`).map((file) => readFileSync(file, 'utf8')),
  ...Object.values(madeOfManifest()),
];
const block = JSON.parse(read('block/block.json')) as { description: string; keywords: string[] };

/** What is to be translated: in PHP, in the block's description, and in the plugin's header. */
const originals = new Set([
  ...texts.flatMap((php) =>
    [...php.matchAll(/\b(?:__|esc_html__)\( '((?:\\'|[^'])*)', 'me-widgets' \)/g)].map(([, text = '']) =>
      text.replaceAll("\\'", "'"),
    ),
  ),
  `block description\u0004${block.description}`,
  ...block.keywords.slice(1).map((keyword) => `block keyword\u0004${keyword}`),
  / \* Description: +(.*)/.exec(read('me-widgets.php'))?.[1] ?? '',
]);

for (const language of ['sv_SE', 'fi']) {
  test(`every text of the plugin is translated, and nothing else: ${language}`, () => {
    const translations = readPo(read(`languages/me-widgets-${language}.po`));
    const header = translations.get('') ?? '';
    translations.delete('');
    assert.match(header, new RegExp(`Language: ${language}\\n`));
    assert.deepEqual([...translations.keys()].toSorted(), [...originals].toSorted());
    assert.deepEqual(
      [...translations].filter(([original, text]) => !text || /%s/.test(original) !== /%s/.test(text)),
      [],
    );
  });
}

test('every element has a title, every attribute a label, every choice a name', () => {
  const php = read('includes/elements.php');
  const elements = readElements().filter(({ tagName }) => tagName !== 'me-portal');
  const attributes = elements.flatMap(({ attributes = [] }) => attributes).filter(({ name }) => name !== 'endpoint');
  const choices = attributes.flatMap(({ type }) =>
    [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, choice = '']) => choice),
  );
  const needed = [...elements.map(({ tagName }) => tagName), ...attributes.map(({ name }) => name), ...choices];
  assert.deepEqual(
    needed.filter((name) => !php.includes(`'${name}'`)),
    [],
  );
});

test('a translation is found where gettext looks for it', () => {
  const mo = toMo(
    new Map([
      ['b', 'två'],
      ['', 'Language: sv\n'],
      ['a', 'ett'],
    ]),
  );
  const at = (table: number, index: number) => {
    const place = mo.readUInt32LE(table) + index * 8;
    return mo.toString('utf8', mo.readUInt32LE(place + 4), mo.readUInt32LE(place + 4) + mo.readUInt32LE(place));
  };
  assert.equal(mo.readUInt32LE(8), 3);
  assert.deepEqual(
    [0, 1, 2].map((index) => [at(12, index), at(16, index)]),
    [
      ['', 'Language: sv\n'],
      ['a', 'ett'],
      ['b', 'två'],
    ],
  );
});
