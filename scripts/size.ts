/**
 * What a page loads of `dist/cdn/`: KiB of JavaScript and CSS at Brotli quality 11, and number of requests. Fails above
 * budget, and when schemas (zod) come along in production. `npm run build && npm run size`
 */
import { readdirSync, readFileSync } from 'node:fs';
import { chromium as playwright } from 'playwright-core';
import { chromium, chromiumFlags } from './chromium.ts';
import { loadPage } from './size-page.ts';

const all = [
  'me-portal',
  'me-login',
  'me-eservice-catalog',
  'me-eservice',
  'me-start-eservice',
  'me-profile',
  'me-case-list',
  'me-case',
  'me-case-event',
  'me-message-form',
  'me-notices',
  'me-contact-preferences',
];

/**
 * What a page loads by the script that the guide for web teams gives for it, until it shows everything. `requests`: script, chunks and data together. `live`: what
 * is loaded after that counts as well.
 */
const budgets: { script: string; tags: string[]; kib?: number; requests?: number; live?: true }[] = [
  { script: 'alone/start-eservice.js', tags: ['me-start-eservice'], kib: 12, requests: 4 },
  { script: 'alone/eservice-catalog.js', tags: ['me-eservice-catalog'], kib: 14, requests: 4 },
  { script: 'alone/case-list.js', tags: ['me-case-list'], kib: 14, requests: 4 },
  {
    script: 'me-widgets.js',
    tags: all,
    kib: 40,
    live: true,
  },
  { script: 'loader.js', tags: ['me-start-eservice'], requests: 4 },
  { script: 'loader.js', tags: ['me-eservice-catalog'], requests: 4 },
  { script: 'loader.js', tags: all },
];

/** Names of zod's own types stand in its code, also minified. */
const schemas = /\$Zod/;
const chunks = readdirSync('dist/cdn/chunks').map((file) => readFileSync(`dist/cdn/chunks/${file}`, 'utf8'));
if (!chunks.some((chunk) => schemas.test(chunk)))
  throw new Error('No chunk of dist/cdn holds zod: has its mark changed?');

const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
let failed = 0;
for (const { script, tags, kib = Infinity, requests = Infinity, live } of budgets) {
  const load = await loadPage(browser, script, tags);
  const size = (load.bytes + (live ? load.liveBytes : 0)) / 1024;
  const later = live || !load.liveBytes ? '' : `, then ${(load.liveBytes / 1024).toFixed(2)} KiB for live updates`;
  const wrong = [
    size > kib && `above ${kib} KiB`,
    load.requests.length > requests && `more than ${requests} requests: ${load.requests.join(' ')}`,
    schemas.test(load.code) && 'zod is loaded',
  ].filter(Boolean);
  const what = `${tags.length > 1 ? `${tags.length} elements` : `<${tags.join()}>`}, ${script}`;
  console.log(
    `${wrong.length ? '✖' : '✔'} ${what.padEnd(50)}${size.toFixed(2).padStart(6)} KiB${kib < Infinity ? ` of ${kib}` : ''}, ` +
      `${load.requests.length} requests${later}${wrong.map((each) => `; ${each}`).join('')}`,
  );
  if (wrong.length) failed += 1;
}
await browser.close();

console.log(`${budgets.length - failed} passed, ${failed} failed`);
if (failed) process.exitCode = 1;
