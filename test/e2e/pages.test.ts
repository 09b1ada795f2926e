import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import axe from 'axe-core';
import { arrived, logIn, portalIds, useWorld } from './support.ts';

const world = useWorld();

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

const sites = { 'portal-1': 'norrvik', 'portal-2': 'sjohamra', 'portal-central': 'mina-engagemang' } as const;

function pathsOf(id: keyof typeof sites): string[] {
  const folder = join(import.meta.dirname, '../../mock-server/demo/portals', sites[id], 'pages');
  return readdirSync(folder).map((file) => `/${file.replace(/(index)?\.html$/, '')}`);
}

for (const id of portalIds) {
  test(`${id}: every page keeps the strict policy, is accessible, and fits 320 pixels`, async () => {
    const { demo, newVisitor } = world();
    const { page, violations } = await newVisitor({ viewport: { width: 320, height: 700 } });
    await logIn(page, demo.addresses[id], 'anna');
    for (const path of pathsOf(id)) {
      const response = await page.goto(demo.addresses[id] + path);
      await arrived(page);
      assert.deepEqual(normal(response?.headers()['content-security-policy'] ?? ''), normal(policy), path);
      assert.deepEqual(await axeViolations(page), [], path);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wider <= 0, `${path} is ${wider} pixels too wide`);
    }
    assert.deepEqual(violations, []);
  });
}

test('two copies of the library on a page: one warning, and everything works', async () => {
  const { demo, newVisitor } = world();
  const { page, violations } = await newVisitor();
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  const portal = demo.addresses['portal-1'];
  await page.route(`${portal}/copy/**`, (route) => {
    const file = new URL(route.request().url()).pathname.replace('/copy/', '');
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join('dist/cdn', file)) });
  });
  await page.route(`${portal}/bygga-bo-och-miljo`, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(
      '</head>',
      '<script type="module" src="/copy/loader.js"></script></head>',
    );
    return route.fulfill({ response, body: html });
  });
  await page.goto(`${portal}/bygga-bo-och-miljo`);
  await page.getByRole('link', { name: 'Ansök om bygglov' }).waitFor();
  await arrived(page);
  assert.equal(warnings.filter((text) => text.includes('gives way')).length, 1, warnings.join('\n'));
  assert.deepEqual(violations, []);
});

/** A policy as a set of directives: order and space mean nothing. */
function normal(header: string): string[] {
  return header
    .split(';')
    .map((directive) => directive.trim().replaceAll(/\s+/g, ' '))
    .filter(Boolean)
    .toSorted();
}

type Target = Parameters<typeof logIn>[0];

async function axeViolations(page: Target): Promise<string[]> {
  // In the debugger's world, which the page's policy does not reach.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
