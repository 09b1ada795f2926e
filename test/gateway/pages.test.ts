import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Problem } from '../../mock-server/http/problem.ts';
import { starts, ticket } from '../fixtures/start.ts';
import type { Browser } from './browser.ts';
import { eserviceId, loggedIn, openWorld, portal, type World } from './world.ts';

const path = `/me/start/${eserviceId}`;
const fields = { version: '1', lang: 'sv', return_to: '/bygga' };

describe('starting an e-service without JavaScript', () => {
  let world: World;
  let citizen: Browser;
  loggedIn((...made) => {
    [world, citizen] = made;
  });

  const show = (start: object) => {
    world.fakeMe.answer = () => Response.json(start);
  };

  test('shows what goes along and one button, under a policy that lets its form lead nowhere else', async () => {
    show({ ...starts.ready(), id: eserviceId });
    const answer = await citizen.get(`${path}?return_to=/bygga`);
    const page = await answer.text();
    assert.equal(answer.status, 200);
    assert.match(page, /Anna Karin Lindqvist/);
    assert.match(page, /För att skicka beslutet/);
    assert.match(
      page,
      new RegExp(`<form method="post" action="${path}">[^]*<button class="button">Starta e-tjänsten</button>`),
    );
    assert.doesNotMatch(page, /<script|style="/);
    const policy = answer.headers.get('content-security-policy') ?? '';
    assert.ok(policy.includes(`form-action 'self';`), policy);
    assert.match(policy, /^default-src 'none'; style-src 'self';/);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('referrer-policy'), 'same-origin');
  });

  test('hands over with a fresh ticket, and leaves no trace of it', async () => {
    world.fakeMe.answer = () => Response.json(ticket, { status: 201 });
    const answer = await citizen.form(path, fields);
    assert.deepEqual([answer.status, answer.headers.get('refresh')], [200, `0; url=${ticket.startUrl}`]);
    const page = await answer.text();
    assert.ok(!page.includes('ticket='), 'the page itself holds no ticket');
    assert.ok(page.includes(`href="${path}?lang=sv&amp;return_to=%2Fbygga"`), 'and leads to where one can press again');
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.deepEqual(await world.fakeMe.last.json(), { version: 1, lang: 'sv', returnTo: '/bygga' });
    const first = world.fakeMe.last.headers.get('idempotency-key');
    await citizen.form(path, fields);
    assert.notEqual(world.fakeMe.last.headers.get('idempotency-key'), first);
  });

  test('is refused to another site', async () => {
    const answer = await citizen.form(path, fields, { origin: 'https://evil.example' });
    assert.equal(answer.status, 403);
    assert.match(await answer.text(), /Det här stoppades/);
    assert.equal(world.fakeMe.requests.length, 0);
  });

  test('leads a visitor to log in, as strongly as is asked for, and back', async () => {
    show({ ...starts.needsLogin(), id: eserviceId });
    const answer = await world.browser().get(`${path}?return_to=/bygga`);
    assert.equal(answer.status, 303);
    const location = new URL(answer.headers.get('location') ?? '', portal);
    assert.equal(location.pathname, '/me/login');
    assert.equal(location.searchParams.get('level'), 'substantial');
    const back = location.searchParams.get('return_to') ?? '';
    assert.equal(back, `${path}?lang=sv&return_to=%2Fbygga`);
    const loggedIn = await world.browser().logIn(location.search.slice(1));
    assert.equal(loggedIn.headers.get('location'), portal + back);
  });

  test('shows the page again when the session has ended before the button is pressed', async () => {
    show({ ...starts.needsLogin(), id: eserviceId });
    const answer = await world.browser().form(path, fields);
    assert.equal(answer.status, 200);
    assert.ok(answer.headers.get('refresh')?.startsWith('0; url=/me/login?'));
  });

  test('asks for a stronger, or a newer, login', async () => {
    show({ ...starts.tooWeak(), id: eserviceId });
    assert.match(await (await citizen.get(path)).text(), /säkrare inloggning: hög nivå[^]*level=high"/);
    show({ ...starts.tooOld(), id: eserviceId });
    assert.match(await (await citizen.get(path)).text(), /reauthenticate=1"/);
  });

  test('needs no login and no ticket where the e-service asks for none', async () => {
    show({ ...starts.withoutLogin(), id: eserviceId });
    const page = await (await world.browser().get(`${path}?lang=en`)).text();
    assert.match(
      page,
      /<a class="button" href="https:\/\/eservice\.example\/felanmalan" rel="noreferrer">Start the e-service/,
    );
    assert.doesNotMatch(page, /<form/);
  });

  test('shows the description again when it has changed meanwhile', async () => {
    world.fakeMe.answer = ({ method }) =>
      method === 'POST'
        ? new Problem('description-changed', 'Changed.').toResponse()
        : Response.json({ ...starts.ready(), id: eserviceId, version: 7 });
    const answer = await citizen.form(path, fields);
    const page = await answer.text();
    assert.equal(answer.status, 409);
    assert.match(page, /role="alert">E-tjänstens beskrivning har ändrats/);
    assert.match(page, /name="version" value="7"/);
  });

  test('says when a closed e-service opens, in three languages', async () => {
    show({ ...starts.closed(), id: eserviceId });
    for (const [lang, text] of Object.entries({
      sv: 'öppnar igen 15 januari 2027',
      en: 'again on 15 January 2027',
      fi: 'uudelleen 15. tammikuuta 2027',
    })) {
      const page = await (await citizen.get(`${path}?lang=${lang}`)).text();
      assert.ok(page.includes(text), page);
      assert.doesNotMatch(page, /<form/);
    }
  });

  test('writes what ME says as text, never as markup', async () => {
    show({ ...starts.ready(), id: eserviceId, name: '<img src=x>' });
    assert.match(await (await citizen.get(path)).text(), /&lt;img src=x&gt;/);
  });

  test('says in words that there is no such e-service, or that ME is away', async () => {
    assert.equal((await citizen.get('/me/start/nothing')).status, 404);
    world.fakeMe.answer = () => Promise.reject(new TypeError('fetch failed'));
    const away = await citizen.get(path);
    assert.equal(away.status, 503);
    assert.match(await away.text(), /Tjänsten svarar inte just nu/);
  });
});

describe('what the gateway serves beside', () => {
  let world: World;
  before(async () => {
    world = await openWorld({ stylesheet: '/themes/norrvik.css', name: 'Norrviks kommun', icon: '/images/icon.svg' });
  });
  after(() => world.close());

  test('its name, as a link to its first page and in the title, and its icon', async () => {
    const html = await (await world.browser().get('/me/logout')).text();
    assert.match(html, /<header[^>]*><a href="\/">Norrviks kommun<\/a><\/header>/);
    assert.match(html, /<title>[^<]+ – Norrviks kommun<\/title>/);
    assert.match(html, /<link rel="icon" href="\/images\/icon\.svg" \/>/);
  });

  test("its stylesheet, and the portal's own after it", async () => {
    const style = await world.browser().get('/me/style.css');
    assert.match(style.headers.get('content-type') ?? '', /^text\/css/);
    const page = await (await world.browser().get('/me/logout')).text();
    assert.match(page, /href="\/me\/style\.css"[^]*href="\/themes\/norrvik\.css"/);
    assert.match(page, /Du är inte inloggad/);
  });

  test('the catalogue as JSON-LD, with its filters', async () => {
    const { id, lang, name, organisation } = starts.ready();
    const facets = { topics: [], audiences: [], organisations: [], languages: [] };
    const item = {
      id,
      version: 1,
      lang,
      name,
      summary: 'Sök bygglov.',
      organisation,
      topics: [{ id: 'build-and-live', name: 'Bygga och bo' }],
      audiences: ['private'],
      languages: ['sv'],
      loginLevel: 'substantial',
      availability: { state: 'open' },
    };
    world.fakeMe.answer = () => Response.json({ items: [item], total: 1, facets });
    const answer = await world.browser().get('/me/eservices.jsonld?lang=sv&topic=build-and-live');
    assert.match(answer.headers.get('content-type') ?? '', /^application\/ld\+json/);
    assert.equal(new URL(world.fakeMe.last.url).searchParams.get('topic'), 'build-and-live');
    const url = `${portal}/me/start/${id}`;
    assert.deepEqual(await answer.json(), {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'GovernmentService',
          '@id': url,
          name: { '@language': 'sv', '@value': name },
          description: { '@language': 'sv', '@value': 'Sök bygglov.' },
          provider: { '@type': 'GovernmentOrganization', name: organisation.name },
          serviceType: ['Bygga och bo'],
          audience: [{ '@type': 'Audience', audienceType: 'private' }],
          availableChannel: { '@type': 'ServiceChannel', serviceUrl: url, availableLanguage: ['sv'] },
        },
      ],
    });
  });
});
