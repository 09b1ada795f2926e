/** Every tag and attribute that the guides name is one that there is. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Parser } from 'htmlparser2';
import { readElements } from '../../scripts/manifest.ts';

const known = new Map(
  readElements().map(({ tagName, attributes = [] }) => [tagName, attributes.map(({ name }) => name)]),
);
const everywhere = ['class', 'id', 'lang', 'style', 'slot'];
const guides = ['README.md', ...globSync('docs/**/*.md')];

interface Tag {
  name: string;
  attributes: string[];
}

/** The elements in a piece of HTML, as tags or as places that stand for them. */
function elementsIn(html: string): Tag[] {
  const found: Tag[] = [];
  const onopentag = (tag: string, attributes: Record<string, string>) => {
    const place = attributes['data-me-widget'];
    const names = Object.keys(attributes);
    if (tag.startsWith('me-')) found.push({ name: tag, attributes: names });
    if (!place) return;
    const own = names.filter((name) => name.startsWith('data-') && name !== 'data-me-widget');
    found.push({ name: place, attributes: own.map((name) => name.slice('data-'.length)) });
  };
  new Parser({ onopentag }).end(html);
  return found;
}

const blocksOf = (text: string) => [...text.matchAll(/^```(\w*)\n(.*?)^```/gms)];

/** HTML that stands as an example, tags within a sentence, and shortcodes. */
function examplesIn(text: string): string[] {
  const html = blocksOf(text).filter(([, language]) => ['html', 'twig'].includes(language ?? ''));
  const prose = text.replaceAll(/^```.*?^```/gms, '');
  const tags = prose.match(/`<me-[^`]*>`/g) ?? [];
  const shortcodes = text.match(/\[me-[^\]]*\]/g) ?? [];
  return [
    ...html.map(([, , code = '']) => code),
    ...tags.map((tag) => tag.slice(1, -1)),
    ...shortcodes.map((code) => `<${code.slice(1, -1)}>`),
  ];
}

function mistakes(text: string): string[] {
  return examplesIn(text)
    .flatMap(elementsIn)
    .flatMap(({ name, attributes }) => {
      const own = known.get(name);
      if (!own) return [`<${name}> is no element`];
      return attributes
        .filter((attribute) => ![...own, ...everywhere].includes(attribute))
        .map((attribute) => `<${name}> has no attribute ${attribute}`);
    });
}

for (const guide of guides) {
  test(`${guide} names only what there is`, () => {
    assert.deepEqual(mistakes(readFileSync(guide, 'utf8')), []);
  });
}

test('what there is not would be found, wherever it stands', () => {
  const text = [
    'See `<me-cases>` and `<me-login show>`.',
    '```html\n<me-case-list page-sise="5"></me-case-list>\n<div data-me-widget="me-login" data-topic="a"></div>\n```',
    '```\n[me-case nothing="1"]\n```',
  ].join('\n\n');
  assert.deepEqual(mistakes(text), [
    '<me-case-list> has no attribute page-sise',
    '<me-login> has no attribute topic',
    '<me-cases> is no element',
    '<me-login> has no attribute show',
    '<me-case> has no attribute nothing',
  ]);
});

test("Drupal's line of attributes has them all", () => {
  const [line = ''] = /^<div data-me-widget .*>$/m.exec(readFileSync('docs/recipes/drupal.md', 'utf8')) ?? [];
  const all = new Set([...known.values()].flat());
  assert.equal(
    line,
    `<div data-me-widget data-endpoint ${[...all]
      .filter((name) => name !== 'endpoint')
      .toSorted()
      .map((name) => `data-${name}`)
      .join(' ')}>`,
  );
});
