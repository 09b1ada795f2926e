import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { operatorRoutes } from '../../mock-server/demo/control-room/operators/routes.ts';
import { submissionsPage } from '../../mock-server/demo/control-room/operators/submissions.ts';
import { operatorClient } from '../../mock-server/operator/client.ts';
import type { Quarantined, UntakenSubmission } from '../../mock-server/operator/operator-service.ts';
import { openOperators, untellable, type OperatorWorld } from './operator-world.ts';
import { message, numbers, products, textPart } from './shs-world.ts';
import { anna, notice, resend, signal } from './signals-world.ts';

let world: OperatorWorld;
let room: ReturnType<typeof operatorRoutes>;

const origin = 'http://127.0.0.1:8404';
const norrvik = { id: 'norrvik', name: 'Norrviks kommun', number: numbers.norrvik };

before(async () => {
  world = await openOperators();
  room = operatorRoutes(operatorClient(world.operator), origin);
});
after(() => world.close());

async function send(id: string, content: string): Promise<void> {
  const xml = signal(content, { id, time: new Date().toISOString(), organisation: norrvik });
  const parts = [textPart(xml, { type: 'signal', filename: 'signal.xml', contentType: 'text/xml' })];
  await world.post(message({ to: numbers.me, product: products.signal, parts }));
}

const open = async (path: string) => (await room.request(origin + path)).text();
const only = async () => {
  const { messages } = (await (await room.request(`${origin}/quarantine.json`)).json()) as { messages: Quarantined[] };
  assert.equal(messages.length, 1);
  return messages[0]?.id ?? '';
};
/** Presses the button, as a page of `from` would. */
const press = (id: string, from: string) =>
  room.request(`${origin}/quarantine/${id}/retry`, {
    method: 'POST',
    headers: { origin: from, 'content-type': 'application/x-www-form-urlencoded' },
  });

describe('the control room’s quarantine', () => {
  it('says that it is empty', async () => {
    assert.match(await open('/quarantine'), /Ingenting ligger i karantän/);
  });

  it('lists what waits, shows one, and writes nothing of it as HTML', async () => {
    await send('again', resend('first', [anna]));
    const id = await only();
    assert.match(await open('/quarantine'), /<a href="\/quarantine\/[0-9a-f-]{36}">Innehållet stämmer inte<\/a>/);
    const shown = await open(`/quarantine/${id}`);
    assert.match(shown, /&lt;resend of=&quot;first&quot;&gt;/);
    assert.ok(!shown.includes('<resend'));
  });

  it('lets no other site run a message again', async () => {
    const id = await only();
    for (const from of ['https://elsewhere.example', 'http://127.0.0.1:8402', 'null']) {
      assert.equal((await press(id, from)).status, 403, from);
    }
    assert.deepEqual(await world.audited('retryQuarantined'), []);
  });

  it('runs a message again, and says what came of it', async () => {
    const id = await only();
    const refused = await press(id, origin);
    assert.deepEqual([refused.status, refused.headers.get('location')], [303, `/quarantine/${id}?refused`]);
    assert.match(await open(`/quarantine/${id}?refused`), /kunde fortfarande inte tas emot/);
    await send('first', notice());
    const taken = await press(id, origin);
    assert.equal(taken.headers.get('location'), '/quarantine?done=taken');
    assert.match(await open('/quarantine?done=taken'), /role="status">Meddelandet togs emot/);
    const gone = await room.request(`${origin}/quarantine/${id}`);
    assert.equal(gone.status, 404);
    assert.match(await gone.text(), /Det kan redan ha körts igen/);
  });
});

describe('a message whose fault lies in itself', () => {
  it('is for its sender to mend: running it again is not offered, nor asked for', async () => {
    await send('broken', '<event/>');
    const id = await only();
    for (const page of [await open('/quarantine'), await open(`/quarantine/${id}`)]) {
      assert.match(page, /Bara avsändaren kan rätta det/);
      assert.doesNotMatch(page, /Kör igen|kör sedan/);
    }
    await world.me.db.deleteFrom('shs_quarantine').execute();
  });
});

describe('the control room’s audit', () => {
  it('shows who did what, from a day on, page by page', async () => {
    const page = await open('/audit');
    assert.match(page, /<code>retryQuarantined<\/code>[^]*<td>operator-1/);
    const { rows } = await sql<{ at: Date }>`select at from audit_entry order by at limit 1`.execute(world.me.db);
    await sql`insert into audit_entry (id, at, certificate, operation, outcome)
      select gen_random_uuid(), ${rows[0]?.at}, 'c', 'many', 'done' from generate_series(1, 510)`.execute(world.me.db);
    const first = await open('/audit');
    const [, more = ''] = /<a href="([^"]*cursor=[^"]*)">Visa fler/.exec(first) ?? [];
    assert.doesNotMatch(first, /retryQuarantined/);
    assert.match(await open(more.replaceAll('&amp;', '&')), /<code>retryQuarantined<\/code>/);
  });

  it('takes no personal number, and says so in Swedish', async () => {
    for (const asked of [`citizen=${anna}`, 'since=igår']) {
      const answer = await room.request(`${origin}/audit?${asked}`);
      assert.equal(answer.status, 400);
      const page = await answer.text();
      assert.match(page, /Ange aldrig ett personnummer/);
      assert.ok(!page.includes(anna));
    }
  });
});

describe('an address in the control room that makes no sense', () => {
  it('is answered in Swedish', async () => {
    for (const path of ['/quarantine/nonsense', '/untold?cursor=nonsense', '/quarantine?cursor=nonsense']) {
      const answer = await room.request(origin + path);
      assert.deepEqual([answer.status, /Finns inte/.test(await answer.text())], [404, true], path);
    }
  });
});

describe('the control room’s list of those who were not told', () => {
  it('is empty, or says who and why; that it was read is audited', async () => {
    assert.match(await open('/untold'), /Alla har fått veta\./);
    await untellable(world);
    const page = await open('/untold');
    assert.match(
      page,
      /<h2>Norrviks kommun, SMS<\/h2>\s*<p>Gick inte att skicka <code lang="en">rejected by the gateway<\/code>/,
    );
    assert.match(page, /<code>somebody<\/code>/);
    assert.equal((await world.audited('listUntold')).length, 2);
  });
});

describe('the control room’s check of the data', () => {
  it('says that all is well, or which rule does not hold and where', async () => {
    assert.match(await open('/verify'), /Allt stämmer\./);
    await world.me.db.deleteFrom('notice').execute();
    const page = await open('/verify');
    assert.match(page, /2 av \d+ kontroller hittade fel/);
    assert.match(page, /<strong>1 fel<\/strong>.*<code>norrvik\/first<\/code>/s);
  });

  it('says that ME is away when it is', async () => {
    const away = operatorRoutes(
      operatorClient(() => Promise.reject(new TypeError('fetch failed'))),
      origin,
    );
    const response = await away.request(`${origin}/verify`);
    assert.equal(response.status, 503);
    assert.match(await response.text(), /ME svarar inte/);
  });
});

describe('the control room’s supplements', () => {
  const stuck = (where: UntakenSubmission['where']): UntakenSubmission => ({
    id: crypto.randomUUID(),
    organisation: 'norrvik',
    case: 'BYGG <417>',
    citizen: crypto.randomUUID(),
    handedInAt: '2026-11-23T10:00:00Z',
    where,
    reason: where === 'pushing' ? 'ECONNREFUSED' : undefined,
    files: [],
  });
  const shown = (where: UntakenSubmission['where']) =>
    submissionsPage({ submissions: [stuck(where)], next: undefined }, undefined) as string;

  it('say which case it is, why it got no further, and what to do', () => {
    const page = shown('pushing');
    for (const words of ['ärende BYGG &lt;417&gt;', 'ECONNREFUSED', 'ME försöker igen av sig själv', 'inga filer'])
      assert.ok(page.includes(words), words);
  });

  it('can be sent again, but where there is nothing to send', () => {
    const buttons = { scanning: 0, unsent: 1, pushing: 1, unfetched: 0, unconfirmed: 1, failed: 1 };
    for (const [where, count] of Object.entries(buttons)) {
      assert.equal(shown(where as UntakenSubmission['where']).split('<button>').length - 1, count, where);
    }
  });
});
