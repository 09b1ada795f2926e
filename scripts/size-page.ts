import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Route } from 'playwright-core';
import { catalogue } from '../test/fixtures/catalogue.ts';
import { permitCase } from '../test/fixtures/case-detail.ts';
import { caseList } from '../test/fixtures/cases.ts';
import { citizenSession, profile } from '../test/fixtures/citizen.ts';
import { buildingPermit } from '../test/fixtures/eservice-detail.ts';
import { eserviceId } from '../test/fixtures/eservices.ts';
import { starts } from '../test/fixtures/start.ts';

const origin = 'http://portal.example';

/** What the gateway answers, so that elements come to rest with something to show. */
const answers: [path: RegExp, answer: (request: Request) => object][] = [
  [/\/eservices$/, catalogue],
  [/\/start$/, () => starts.ready()],
  [/\/eservices\/[^/]+$/, () => buildingPermit()],
  [/\/session$/, () => citizenSession],
  [/\/profile$/, () => profile],
  [/\/cases$/, caseList()],
  [/\/cases\/[^/]+$/, () => permitCase],
  [/\/read$/, () => ({ readAt: '2026-11-23T10:00:00+01:00' })],
];

export interface Load {
  /** Bytes of JavaScript and CSS, compressed with Brotli at quality 11. */
  bytes: number;
  /** Everything that the widgets ask for: loader, chunks, data. */
  requests: string[];
  code: string;
}

const brotli = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Loads a Swedish page with that script and those tags in Chromium, from `dist/cdn/` as it is, and says what the page fetched. */
export async function loadPage(browser: Browser, script: string, tags: readonly string[]): Promise<Load> {
  const requests: string[] = [];
  const code: string[] = [];

  async function answer(route: Route): Promise<void> {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html(script, tags) });
    requests.push(pathname);
    if (!pathname.startsWith('/widgets/')) return route.fulfill(data(pathname, route.request().url()));
    const body = readFileSync(pathname.replace('/widgets/', 'dist/cdn/'), 'utf8');
    code.push(body);
    return route.fulfill({ contentType: pathname.endsWith('.css') ? 'text/css' : 'text/javascript', body });
  }

  const page = await browser.newPage();
  await page.route(`${origin}/**`, answer);
  await page.goto(origin);
  await page.waitForLoadState('networkidle');
  const missing = await page.evaluate((all) => all.filter((tag) => !customElements.get(tag)), tags);
  await page.close();
  if (missing.length) throw new Error(`dist/cdn/${script} did not define ${missing.join(', ')}.`);
  return { bytes: code.reduce((sum, file) => sum + brotli(file), 0), requests, code: code.join('\n') };
}

function html(script: string, tags: readonly string[]): string {
  const id = eserviceId('bygglov');
  const elements = tags.map((tag) => `<${tag} eservice-id="${id}" case-id="${id}"></${tag}>`).join('\n');
  return `<!doctype html><html lang="sv"><link rel="icon" href="data:,"><title>x</title>
    <script type="module" src="/widgets/${script}"></script>${elements}</html>`;
}

function data(pathname: string, url: string) {
  const answer = answers.find(([path]) => path.test(pathname))?.[1];
  if (!answer) throw new Error(`scripts/size-page.ts has no answer to ${pathname}.`);
  return { json: answer(new Request(url)), headers: { 'ME-Session': 'citizen-1' } };
}
