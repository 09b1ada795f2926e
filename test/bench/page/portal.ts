import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import ts from 'typescript';
import type { CaseList } from '../../../src/contract/types.ts';
import { caseId, cases } from '../../fixtures/cases.ts';

/** The two pages that are compared. */
export const ways = ['element', 'by-hand'] as const;
export type Way = (typeof ways)[number];

const root = join(import.meta.dirname, '../../..');
const widgets = 'dist/cdn/alone/case-list.js';

/** A portal of two pages, `/element` and `/by-hand`, with so many cases; compressed, as portals do. Gives its address, and what closes it. */
export async function openPortal(count: number): Promise<{ url: string; close: () => void }> {
  const address = `/me/v1/cases?lang=sv&limit=${count}&show=active`;
  const files = new Map(
    [
      file('/element', 'text/html', elementPage(address, count)),
      file('/by-hand', 'text/html', byHandPage(address)),
      file('/case-list.js', 'text/javascript', readFileSync(join(root, widgets), 'utf8')),
      file('/by-hand.js', 'text/javascript', byHandScript()),
      file(address, 'application/json', JSON.stringify(listOf(count))),
    ].map((it) => [it.path, it]),
  );
  const server = createServer(({ url = '' }: IncomingMessage, response: ServerResponse) => {
    const found = files.get(url);
    if (!found) return void response.writeHead(404).end();
    const headers = { 'content-type': found.type, 'content-encoding': 'br', 'me-session': 'citizen-1' };
    response.writeHead(200, { ...headers, 'cache-control': 'no-store' }).end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

function byHandScript(): string {
  const source = readFileSync(join(import.meta.dirname, 'by-hand.ts'), 'utf8');
  const { ESNext } = ts.ModuleKind;
  return ts.transpileModule(source, { compilerOptions: { module: ESNext, target: ts.ScriptTarget.ESNext } }).outputText;
}

function file(path: string, type: string, text: string) {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: path.endsWith('.js') ? 11 : 5 } };
  return { path, type, body: brotliCompressSync(text, quality) };
}

/** Cases of every kind over and over, each with an id of its own. */
function listOf(count: number): CaseList {
  const items = Array.from({ length: count }, (_, index) => {
    const like = cases[index % cases.length];
    if (!like) throw new Error('There are no cases to show.');
    return { ...like, id: caseId(index) };
  });
  const organisations = [...new Map(items.map(({ organisation }) => [organisation.id, organisation])).values()];
  return { items, total: count, counts: { active: count, archived: 2 }, organisations };
}

const head = (
  address: string,
) => `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Mina ärenden</title>
  <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
  <link rel="preload" as="fetch" href="${address.replaceAll('&', '&amp;')}">`;

const elementPage = (address: string, count: number) => `${head(address)}
  <script type="module" src="/case-list.js"></script></head>
  <body><h1>Mina ärenden</h1><me-case-list page-size="${count}"></me-case-list></body></html>`;

const byHandPage = (address: string) => `${head(address)}
  <script type="module" src="/by-hand.js"></script>
  <style>
    body { font: 1rem/1.5 system-ui, sans-serif; }
    ul { list-style: none; padding: 0; }
    .case { border: 1px solid #ccc; border-radius: 4px; padding: 1rem; margin-block: 1rem; }
    .unread { border-inline-start: 4px solid #06c; }
    .row { display: flex; flex-wrap: wrap; gap: 0.5rem; }
    .tag { background: #eee; padding: 0 0.5rem; border-radius: 4px; }
    .new { background: #06c; color: #fff; }
    .to-do { font-weight: 600; }
    .small { font-size: 0.875rem; color: #555; }
    h2 { font-size: 1.125rem; margin: 0; }
  </style></head>
  <body><h1>Mina ärenden</h1><div id="cases" data-address="${address.replaceAll('&', '&amp;')}"></div></body></html>`;
