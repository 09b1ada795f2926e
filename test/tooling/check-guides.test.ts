import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rules as ofCaseSystems } from '../../mock-server/kits/casesystem-check/rules.ts';
import { rules as ofEservices } from '../../mock-server/kits/eservice-check/rules.ts';

const guides: Record<string, Record<string, { right: string; mend: string }>> = {
  'docs/eservice-check.md': ofEservices,
  'docs/casesystem.md': ofCaseSystems,
};

for (const [guide, rules] of Object.entries(guides)) {
  test(`${guide} tells of every check, in the checker's own words`, () => {
    const text = readFileSync(guide, 'utf8');
    for (const [name, { right }] of Object.entries(rules)) {
      assert.ok(text.includes(`| \`${name}\` | ${right} |`), `${guide} lacks: | \`${name}\` | ${right} |`);
    }
  });

  test(`what ${guide} and others are quoted for stands there`, () => {
    for (const { mend } of Object.values(rules)) {
      const quoted = /\((docs\/[\w-]+\.md), ([^)]+)\)/.exec(mend);
      if (!quoted) continue;
      const [, page = '', heading = ''] = quoted;
      const headings = readFileSync(page, 'utf8').split('\n');
      const there = headings.some((line) => /^#+ /.test(line) && line.replaceAll('`', '').includes(heading));
      assert.ok(there, `${page} has no heading "${heading}"`);
    }
  });
}
