import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Problem } from '../../mock-server/http/problem.ts';
import { ticket } from '../fixtures/start.ts';
import { taskList, taskOf } from '../fixtures/tasks.ts';
import type { Browser } from './browser.ts';
import { loggedIn, type World } from './world.ts';

const task = taskOf(0, { until: '2026-12-01', action: 's1' });
const path = `/me/supplement/${task.event}/${task.action}`;
const fields = { lang: 'sv', return_to: '/arende' };

describe('supplementing a case without JavaScript', () => {
  let world: World;
  let citizen: Browser;
  loggedIn((...made) => {
    [world, citizen] = made;
  });

  const asked = (change: Partial<typeof task> = {}) => Response.json(taskList([taskOf(1), { ...task, ...change }]));
  const show = (change: Partial<typeof task> = {}) => {
    world.fakeMe.answer = () => asked(change);
  };

  it('says what is asked for and by when, with one button', async () => {
    show();
    const answer = await citizen.get(`${path}?return_to=/arende`);
    const page = await answer.text();
    assert.equal(answer.status, 200);
    assert.match(page, /<h1[^>]*>Vi behöver fler uppgifter<\/h1>/);
    assert.match(page, /Skicka in en planritning med mått\./);
    assert.match(page, /Sista dagen är 1 december 2026\./);
    assert.match(page, /<button class="button">Komplettera ärendet<\/button>/);
    assert.match(page, /<a href="\/arende">/);
    assert.doesNotMatch(page, /<script|style="/);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
  });

  it('hands over with a fresh ticket, and leaves no trace of it', async () => {
    world.fakeMe.answer = () => Response.json(ticket, { status: 201 });
    const answer = await citizen.form(path, fields);
    assert.deepEqual([answer.status, answer.headers.get('refresh')], [200, `0; url=${ticket.startUrl}`]);
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.ok(world.fakeMe.last.url.endsWith(`/events/${task.event}/supplements/s1/tickets`));
    assert.deepEqual(await world.fakeMe.last.json(), { lang: 'sv', returnTo: '/arende' });
  });

  it('says that it is too late, and takes it all the same', async () => {
    show({ state: 'too-late' });
    const page = await (await citizen.get(path)).text();
    assert.match(page, /Sista dagen var 1 december 2026\. Du kan ändå skicka in/);
    assert.match(page, /<button/);
  });

  it('has no button for what need not be done, also where that has come about meanwhile', async () => {
    for (const state of ['submitted', 'taken', 'withdrawn'] as const) {
      show({ state });
      assert.doesNotMatch(await (await citizen.get(path)).text(), /<button/);
    }
    world.fakeMe.answer = (request) =>
      request.method === 'POST'
        ? new Problem('request-withdrawn', 'It is.').toResponse()
        : asked({ state: 'withdrawn', heading: undefined });
    const answer = await citizen.form(path, fields);
    assert.match(await answer.text(), /Du behöver inte komplettera här/);
  });

  it('says that the e-service is closed', async () => {
    world.fakeMe.answer = (request) =>
      request.method === 'POST' ? new Problem('eservice-closed', 'It is.').toResponse() : asked();
    const answer = await citizen.form(path, fields);
    assert.equal(answer.status, 409);
    assert.match(await answer.text(), /E-tjänsten är stängd just nu/);
  });

  it('leads to the log-in that is needed, and back', async () => {
    const visitor = await world.browser().get(`${path}?return_to=/arende`);
    const back = `/me/login?return_to=${encodeURIComponent(`${path}?lang=sv&return_to=%2Farende`)}`;
    assert.deepEqual([visitor.status, visitor.headers.get('location')], [303, back]);
    world.fakeMe.answer = () => new Problem('login-too-weak', 'It is.', { level: 'high' }).toResponse();
    const weak = await citizen.form(path, fields);
    assert.deepEqual([weak.status, weak.headers.get('refresh')], [200, `0; url=${back}&level=high`]);
  });

  it('is refused to another site, and for what nobody has asked', async () => {
    show();
    const elsewhere = await citizen.form(path, fields, {
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    });
    assert.equal(elsewhere.status, 403);
    assert.equal((await citizen.get(`/me/supplement/${task.event}/other`)).status, 404);
  });
});
