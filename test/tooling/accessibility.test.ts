import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { byHand } from '../../scripts/accessibility/by-hand.ts';
import { criteria } from '../../scripts/accessibility/criteria.ts';
import { statement } from '../../scripts/accessibility/statement.ts';

test('the accessibility statement is what is looked at', () => {
  const stale = 'docs/accessibility.md is stale: run `npm run accessibility` and commit it.';
  assert.equal(readFileSync('docs/accessibility.md', 'utf8'), statement(), stale);
});

test('it has each criterion of WCAG 2.2, A and AA, once', () => {
  assert.equal(new Set(criteria.map(([number]) => number)).size, 55);
  assert.equal(criteria.length, 55);
});

test('what is looked through by hand says what was found', () => {
  const left = criteria.flatMap(([number, , ...by]) => (by.includes('hand') ? [number] : []));
  assert.deepEqual(left, Object.keys(byHand));
});
