import 'reflect-metadata';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { serve } from '@hono/node-server';
import { chromium, type Browser } from 'playwright-core';
import { chromium as chromiumPath, chromiumFlags } from '../../scripts/chromium.ts';
import type { Gateway } from '../../mock-server/gateway/gateway.ts';
import { starts } from '../fixtures/start.ts';
import { taskList, taskOf } from '../fixtures/tasks.ts';
import { eserviceId, openWorld, type World } from '../gateway/world.ts';

const task = taskOf(0, { until: '2099-12-01', action: 's1' });

/** A portal, an e-service, and the log-in that the e-service sends citizens to: each on an origin of its own, unknown to the portal. */
let world: World;
let browser: Browser;
let [portal, eservice, loginOfEservice] = ['', '', ''];
/** A site whose form is answered by a redirect to elsewhere, against its page's policy. */
let strict = '';
const servers: Server[] = [];
/** What the browser has told of where it came from, when it brought a ticket. */
const referrers: (string | undefined)[] = [];

before(async () => {
  // Its own address is known when it listens.
  const answering: { gateway?: Gateway } = {};
  const server = serve({ fetch: (request) => answering.gateway?.(request), port: 0, hostname: '127.0.0.1' }) as Server;
  await once(server, 'listening');
  servers.push(server);
  portal = `http://localhost:${(server.address() as AddressInfo).port}`;
  world = await openWorld({ url: portal });
  answering.gateway = world.gateway;
  loginOfEservice = await party(() => `${eservice}/callback`);
  eservice = await party((path) => (path === '/callback' ? undefined : `${loginOfEservice}/authorize`));
  strict = await party((path) => (path === '/away' ? `${eservice}/callback` : undefined), formPage);
  world.fakeMe.answer = ({ method, url }) => {
    const startUrl = `${eservice}/bygglov?ticket=Qb5v`;
    if (method === 'POST') return Response.json({ startUrl, expiresAt: '2099-01-01T00:00:00Z' }, { status: 201 });
    return Response.json(url.includes('/tasks') ? taskList([task]) : { ...starts.ready(), id: eserviceId });
  };
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
});

after(async () => {
  await browser.close();
  await world.close();
  for (const server of servers) server.close();
});

const arrivedPage = '<!doctype html><h1>Framme</h1>';
const formPage = '<!doctype html><form method="post" action="/away"><button>Gå</button></form>';

/** A party that sends the browser on from a path, or shows a page that it has arrived at. */
async function party(to: (path: string) => string | undefined, body = arrivedPage): Promise<string> {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "form-action 'self'" };
  const server = createServer(({ url = '/', headers: { referer } }, answer) => {
    if (url.includes('ticket=')) referrers.push(referer);
    const location = to(url);
    if (location) answer.writeHead(303, { location }).end();
    else answer.writeHead(200, headers).end(body);
  });
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

async function logIn() {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'sv-SE' });
  const page = await context.newPage();
  await page.goto(`${portal}/me/login?return_to=/me/logout`);
  await page.getByRole('button', { name: 'Logga ut' }).waitFor();
  return page;
}

for (const [what, path, button] of [
  ['starting an e-service', `/me/start/${eserviceId}`, 'Starta e-tjänsten'],
  ['supplementing a case', `/me/supplement/${task.event}/${task.action}`, 'Komplettera ärendet'],
] as const)
  test(`${what} without JavaScript leads through a log-in that the portal has never heard of`, async () => {
    const page = await logIn();
    const answer = await page.goto(`${portal}${path}`);
    assert.match(answer?.headers()['content-security-policy'] ?? '', /form-action 'self';/);
    await page.getByRole('button', { name: button }).click();
    await page.waitForURL(`${eservice}/callback`);
    assert.deepEqual(referrers.splice(0), [undefined], 'the ticket came once, and nobody is told from where');
    await page.goBack();
    assert.equal(page.url(), `${portal}${path}`, 'back is the page with the button, not the one that led on');
    await page.context().close();
  });

test('a redirect after a form would be stopped: the browser of this test holds it to the page’s policy', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${strict}/form`);
  const stopped = page.waitForEvent('console', (message) => message.text().includes("form-action 'self'"));
  await page.getByRole('button', { name: 'Gå' }).click();
  await stopped;
  assert.equal(page.url(), `${strict}/form`);
  await context.close();
});
