import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { ParsedMail } from 'mailparser';
import { pino } from 'pino';
import { Writes } from '../../mock-server/database/writes.ts';
import { createGateway, type Gateway } from '../../mock-server/gateway/gateway.ts';
import { mutualTlsFetch } from '../../mock-server/gateway/mutual-tls.ts';
import { notify } from '../../mock-server/notifications/rules.ts';
import { openWorld, type World } from './contacts-world.ts';
import { until } from './notifications-world.ts';
import { publicUrl } from './support/me.ts';

const portal = 'http://localhost:8400';
const address = 'anna@epost.example';
const unknown = `${portal}/me/open/unsubscribe/${'a'.repeat(43)}`;

let world: World;
let gateway: Gateway;
let anna: Awaited<ReturnType<World['citizen']>>;
/** What the header of the mail with news says. */
let way: URL;
before(async () => {
  world = await openWorld();
  gateway = await openGateway();
});
after(() => world.close());
beforeEach(async () => {
  await world.reset();
  anna = await world.citizen();
  await anna.useMail(address);
  await tell();
  await until('the mail', () => world.mailsTo(address).length === 2);
  way = new URL(header(world.mailsTo(address)[1], 'list-unsubscribe')?.slice(1, -1) ?? '');
});

/** The portal's gateway, with its own certificate. */
async function openGateway(): Promise<Gateway> {
  const { certs, port } = world.me;
  const read = (file: string) => readFile(join(certs, file), 'utf8');
  const [certificate, privateKey, ca] = await Promise.all(['portal-1.crt', 'portal-1.key', 'ca.crt'].map(read));
  assert.ok(certificate && privateKey);
  return createGateway({
    ...{ url: portal, me: `https://localhost:${port}`, party: 'portal-1', certificate, privateKey },
    callMe: mutualTlsFetch({ certificate, key: privateKey, ca }),
    login: { issuer: world.me.issuer.url, clientId: 'portal-1', clientSecret: 'secret' },
  });
}

/** Something happens in a case of Anna's. */
async function tell(): Promise<void> {
  const { db, clock } = world.me;
  const me = { db, clock, url: publicUrl, log: pino({ level: 'silent' }) };
  const { citizen_id } = await db.selectFrom('contact_settings').select('citizen_id').executeTakeFirstOrThrow();
  await db.transaction().execute(async (trx) => {
    const writes = new Writes();
    notify(me, writes, [{ citizenId: citizen_id, organisationId: 'norrvik', matter: 'case' }]);
    await writes.send(trx);
  });
}

/** The header of a mail, unfolded (RFC 5322, section 2.2.3). */
const header = (mail: ParsedMail | undefined, name: string) =>
  mail?.headerLines
    .find(({ key }) => key === name)
    ?.line.replaceAll(/\r?\n(?=\s)/g, '')
    .replace(/^[^:]+:\s*/, '');

/** As a mail program sends it: no cookie, no `Origin`. */
const oneClick = (url: URL | string) =>
  gateway(
    new Request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    }),
  );

const mailMatters = async () => (await anna.contacts('GET', '/contacts')).channels[1]?.matters;

describe('a mail with news', () => {
  it('names its way out, on the portal, in the header and in the text, in the citizen’s language', () => {
    const mail = world.mailsTo(address)[1];
    assert.equal(way.origin, portal);
    assert.match(way.pathname, /^\/me\/open\/unsubscribe\/[\w-]{43}$/);
    assert.equal(way.search, '?lang=sv');
    assert.ok(mail?.text?.includes(way.href));
    assert.equal(header(mail, 'list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
  });

  it('brings no way out that stands in the database or the log', async () => {
    const token = way.pathname.split('/').at(-1) ?? '';
    const rows = await world.me.db.selectFrom('unsubscribe_token').selectAll().execute();
    assert.equal(rows.length, 1);
    assert.ok(!JSON.stringify(rows).includes(token));
    await oneClick(way);
    assert.ok(!world.me.logged.join('').includes(token));
  });
});

describe('the page of the way out', () => {
  it('changes nothing when it is only opened, as a mail server does', async () => {
    const page = await gateway(new Request(way));
    assert.equal(page.status, 200);
    assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(page.headers.get('cache-control'), 'no-store');
    const text = await page.text();
    assert.match(text, /<h1[^>]*>Stäng av e-post<\/h1>[^]*<form method="post"[^>]*><button/);
    assert.doesNotMatch(text, /<script/);
    await gateway(new Request(way, { method: 'HEAD' }));
    assert.deepEqual(await mailMatters(), ['case', 'task', 'notice']);
  });

  it('turns e-mail off at one press, says so, and how to get it back', async () => {
    const page = await oneClick(way);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /E-posten är avstängd[^]*Vill du ha e-post igen/);
    assert.deepEqual(page.headers.getSetCookie(), []);
    const { channels, revision, language } = await anna.contacts('GET', '/contacts');
    assert.deepEqual(channels[1]?.matters, []);
    assert.ok(channels[1].unsubscribedAt);
    const back = await anna.contacts('PUT', '/contacts/preferences', {
      ...{ revision, language },
      channels: [{ kind: 'email', matters: ['task'] }],
    });
    assert.deepEqual([back.channels[1]?.matters, back.channels[1]?.unsubscribedAt], [['task'], undefined]);
  });

  it('says the same when it is pressed again, and takes whatever body and page it comes from', async () => {
    await oneClick(way);
    const headers = { origin: 'https://webmail.example', 'sec-fetch-site': 'cross-site' };
    const again = await gateway(new Request(way, { method: 'POST', headers }));
    assert.equal(again.status, 200);
    assert.deepEqual(await mailMatters(), []);
  });

  it('needs no login, and heeds none: the token says whose e-mail', async () => {
    const erik = await world.citizen('erik');
    await erik.contacts('GET', '/contacts');
    await oneClick(way);
    assert.deepEqual((await erik.contacts('GET', '/contacts')).channels[1]?.matters, ['case', 'task', 'notice']);
    const entries = await world.me.db
      .selectFrom('audit_entry')
      .select(['outcome', 'subject', 'party_id'])
      .where('operation', '=', 'unsubscribe')
      .execute();
    assert.deepEqual(entries, [{ outcome: 'done', subject: 'email', party_id: 'portal-1' }]);
  });

  it('explains a link that is unknown, cut off, of a former address or too old, and changes nothing', async () => {
    for (const url of [unknown, unknown.slice(0, -1), `${unknown}a`]) {
      const page = await oneClick(url);
      assert.equal(page.status, 404);
      assert.match(await page.text(), /Länken gäller inte längre[^]*Ingenting har ändrats/);
    }
    await anna.contacts('DELETE', '/contacts/channels/email');
    await anna.useMail('anna.ny@epost.example');
    assert.equal((await oneClick(way)).status, 404);
    assert.deepEqual(await mailMatters(), ['case', 'task', 'notice']);
  });

  it('speaks the language of the mail', async () => {
    for (const [lang, title] of [
      ['en', 'Turn off e-mail'],
      ['fi', 'Poista sähköposti käytöstä'],
    ]) {
      const url = new URL(way);
      url.searchParams.set('lang', lang ?? '');
      assert.match(
        await (await gateway(new Request(url))).text(),
        new RegExp(`<html lang="${lang}">[^]*<h1[^>]*>${title}`),
      );
    }
  });
});

describe('a channel that has been turned off', () => {
  it('is told of nothing more', async () => {
    await oneClick(way);
    await tell();
    const news = await world.me.db.selectFrom('notification').select('state').where('about', '=', 'news').execute();
    assert.deepEqual(news, [{ state: 'sent' }]);
  });
});
