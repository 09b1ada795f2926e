import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Addresses } from '../../scripts/docs/addresses.ts';
import { brokenLinks } from '../../scripts/docs/check-links.ts';
import { markdownWith } from '../../scripts/docs/markdown.ts';

const nothing = () => false;

test('a link to a page or a heading that is not there is named', () => {
  const pages = new Map([
    ['a.html', '<h2 id="here">x</h2><a href="b/c.html#there">1</a><a href="b/c.html#gone">2</a><a href="d.html">3</a>'],
    ['b/c.html', '<h2 id="there">x</h2><a href="../a.html#here">1</a><a href="#nowhere">2</a><img src="../e.png">'],
  ]);
  assert.deepEqual(brokenLinks(pages, nothing), [
    'a.html: b/c.html#gone: no such heading',
    'a.html: d.html leads nowhere',
    'b/c.html: #nowhere: no such heading',
    'b/c.html: ../e.png leads nowhere',
  ]);
});

test('a style attribute, which the policy forbids, is refused', () => {
  assert.throws(() => brokenLinks(new Map([['a.html', '<p style="color: red">x</p>']]), nothing), /style attribute/);
});

test('a source that names what the project does not have is refused', () => {
  const addresses = new Addresses(new Map([['docs/theming.md', 'theming.html']]));
  const from = addresses.from('docs/recipes/drupal.md', 'recipes/drupal.html');
  assert.equal(from('../theming.md#text-size'), '../theming.html#text-size');
  assert.equal(from('https://www.w3.org/'), 'https://www.w3.org/');
  assert.throws(() => from('../no-such.md'), /docs\/recipes\/drupal\.md names docs\/no-such\.md, which does not exist/);
});

test('headings that say the same have anchors of their own, and cells are aligned without styles', () => {
  const { body, headings, summary } = markdownWith((address) => address).page(
    '# One\n\nFirst `code`. Second.\n\n## Two (2)\n\n## Two (2)\n\n| a | b |\n| --- | --: |\n| 1 | 2 |\n',
  );
  assert.deepEqual(
    headings.map(({ id }) => id),
    ['one', 'two-2', 'two-2-1'],
  );
  assert.equal(summary, 'First code.');
  assert.match(body.text, /<td class="right">2<\/td>/);
});
