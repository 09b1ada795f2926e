import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page, Route } from 'playwright-core';
import { catalogue } from '../test/fixtures/catalogue.ts';
import { permitCase } from '../test/fixtures/case-detail.ts';
import { caseList } from '../test/fixtures/cases.ts';
import { citizenSession, profile } from '../test/fixtures/citizen.ts';
import { contacts } from '../test/fixtures/contacts.ts';
import { buildingPermit } from '../test/fixtures/eservice-detail.ts';
import { eserviceId } from '../test/fixtures/eservices.ts';
import { news, noticeList } from '../test/fixtures/notices.ts';
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
  [/\/news$/, () => news],
  [/\/notices$/, noticeList()],
  [/\/contacts$/, () => contacts],
  [/\/read$/, () => ({ readAt: '2026-11-23T10:00:00+01:00' })],
];

/** A stream that says that it listens, and breaks off: what a page loads does not depend on how long it stays open. */
const stream = { contentType: 'text/event-stream', body: 'retry: 60000\nevent: ready\ndata:\n\n' };

/** What pages of those who are logged in load when they show something already: the code that listens, and what it asks for. */
const live = /\/chunks\/(held-back|late-styles|live)-|\/v1\/(news|live)$/;

export interface Load {
  /** Bytes of JavaScript and CSS, compressed with Brotli at quality 11. */
  bytes: number;
  /** Of what comes after: see `live`. */
  liveBytes: number;
  /** Everything that the widgets ask for before: loader, chunks, data. */
  requests: string[];
  code: string;
}

const brotli = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Loads a Swedish page with that script and those tags in Chromium, from `dist/cdn/` as it is, and says what the page fetched. */
export async function loadPage(browser: Browser, script: string, tags: readonly string[]): Promise<Load> {
  const requests: string[] = [];
  const code: Record<string, string> = {};

  async function answer(route: Route): Promise<void> {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html(script, tags) });
    if (!live.test(pathname)) requests.push(pathname);
    if (!pathname.startsWith('/widgets/')) return route.fulfill(data(pathname, route.request().url()));
    const body = readFileSync(pathname.replace('/widgets/', 'dist/cdn/'), 'utf8');
    code[pathname] = body;
    return route.fulfill({ contentType: pathname.endsWith('.css') ? 'text/css' : 'text/javascript', body });
  }

  const page = await browser.newPage();
  await page.route(`${origin}/**`, answer);
  await page.goto(origin);
  await page.waitForLoadState('networkidle');
  await atRest(page, () => requests.length + Object.keys(code).length);
  const missing = await page.evaluate((all) => all.filter((tag) => !customElements.get(tag)), tags);
  await page.close();
  if (missing.length) throw new Error(`dist/cdn/${script} did not define ${missing.join(', ')}.`);
  const bytes = (late: boolean) =>
    Object.entries(code).reduce((sum, [path, file]) => sum + (live.test(path) === late ? brotli(file) : 0), 0);
  return { bytes: bytes(false), liveBytes: bytes(true), requests, code: Object.values(code).join('\n') };
}

/** Waits until the page has nothing more to do, and has asked for nothing more meanwhile: on a busy machine one file may come long before what it asks for. */
async function atRest(page: Page, asked: () => number): Promise<void> {
  for (let before = -1; before !== asked();) {
    before = asked();
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 300))));
  }
}

function html(script: string, tags: readonly string[]): string {
  const id = eserviceId('bygglov');
  const elements = tags.map((tag) => `<${tag} eservice-id="${id}" case-id="${id}"></${tag}>`).join('\n');
  return `<!doctype html><html lang="sv"><link rel="icon" href="data:,"><title>x</title>
    <script type="module" src="/widgets/${script}"></script>${elements}</html>`;
}

function data(pathname: string, url: string) {
  if (pathname.endsWith('/live')) return stream;
  const answer = answers.find(([path]) => path.test(pathname))?.[1];
  if (!answer) throw new Error(`scripts/size-page.ts has no answer to ${pathname}.`);
  return { json: answer(new Request(url)), headers: { 'ME-Session': 'citizen-1' } };
}
