import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { Problem } from '../../mock-server/http/problem.ts';
import { openWorld, type World } from './world.ts';

const secret = 'a'.repeat(43);

describe('the calendar without a login', () => {
  let world: World;
  before(async () => {
    world = await openWorld();
  });
  afterEach(() => {
    world.fakeMe.requests.length = 0;
  });
  after(() => world.close());

  const open = (file: string, headers?: Record<string, string>) =>
    world.browser().get(`/me/open/calendar/${file}`, headers);

  it('is given for its secret, to be kept by nobody', async () => {
    world.fakeMe.answer = () => Response.json({ calendar: 'BEGIN:VCALENDAR' });
    const answer = await open(`${secret}.ics`, { 'sec-fetch-site': 'cross-site' });
    assert.deepEqual([answer.status, await answer.text()], [200, 'BEGIN:VCALENDAR']);
    assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8');
    assert.equal(answer.headers.get('cache-control'), 'private, no-store');
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    assert.deepEqual(answer.headers.getSetCookie(), []);
    assert.ok(!world.fakeMe.last.url.includes(secret));
    assert.equal(world.fakeMe.last.headers.get('authorization'), null);
    assert.deepEqual(await world.fakeMe.last.json(), { secret });
  });

  it('says by its status that it is gone, or asked for too often', async () => {
    world.fakeMe.answer = () => new Problem('not-found', 'There is none.').toResponse();
    assert.equal((await open(`${secret}.ics`)).status, 404);
    world.fakeMe.answer = () => new Problem('too-many-requests', 'Wait.', { retryAfter: 60 }).toResponse();
    const often = await open(`${secret}.ics`);
    assert.deepEqual([often.status, often.headers.get('retry-after')], [429, '60']);
  });

  it('is not asked for by what can be no secret', async () => {
    assert.equal((await open('calendar.ics')).status, 404);
    assert.equal(world.fakeMe.requests.length, 0);
  });
});
