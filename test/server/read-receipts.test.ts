/** The case system is told what a citizen has opened, where it has asked for that: once, and nothing else. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import * as z from 'zod/mini';
import { verify } from '../../mock-server/operator/verify.ts';
import { readMessage } from '../../mock-server/shs/message.ts';
import { readReceiptText } from '../../mock-server/cases/read-receipt-text.ts';
import { caseDetail } from '../../src/contract/schemas/case.ts';
import { until } from './notifications-world.ts';
import { textPart } from './shs-world.ts';
import { anna, erik, event } from './signals-world.ts';
import { openSupplements, type Person, type SupplementsWorld } from './supplements-world.ts';

const product = { id: '9d2e7c14-6a0b-4f35-8e21-b7c4d5f60a18', name: 'Läskvitton', kind: 'read-receipt' as const };

let world: SupplementsWorld;
before(async () => {
  world = await openSupplements();
});
after(() => world.close());

const names = ['beslut', 'ritning'];
const files = names.map((name) =>
  textPart('%PDF', { type: 'attachment', filename: `${name}.pdf`, contentType: 'application/pdf' }),
);
const actions = names.map((name) => `<attachment id="${name}" file="${name}.pdf" title="${name}"/>`).join('');

/** An event with two files, to Anna and Erik; gives what they do with it. */
async function send(id: string, asks = 'readReceipt="true"') {
  const content = event({ number: id, to: [anna, erik], more: `<actions>${actions}</actions>` });
  await world.say(content.replace('<event>', `<event ${asks}>`), id, files);
  const found = await world.me.db.selectFrom('event').select('id').where('signal_id', '=', id).executeTakeFirst();
  const path = `/portal/v1/events/${found?.id}`;
  return {
    read: (who: Person) => world.asCitizen(who, `${path}/read`, { method: 'PUT' }),
    open: (who: Person, file: string) => world.asCitizen(who, `${path}/attachments/${file}`),
  };
}

/** What Norrvik's case system finds of an event, in the order of arrival. */
async function told(of: string): Promise<string[]> {
  const { text } = await world.get(1, `?producttype=${product.id}`);
  const ids = [...text.matchAll(/tx\.id="([^"]*)"/g)].map(([, txId]) => txId ?? '');
  const messages = await Promise.all(ids.map(async (txId) => readMessage((await world.get(1, `/${txId}`)).bytes)));
  return messages.flatMap(({ parts }) => Buffer.from(parts[0]?.bytes ?? []).toString()).filter((it) => it.includes(of));
}

const untilTold = async (of: string, count: number): Promise<string[]> => {
  await until(`${count} read receipts`, async () => (await told(of)).length === count);
  return told(of);
};

describe('read receipts', () => {
  it('are refused while ME can’t send any, rather than left out', async () => {
    await assert.rejects(send('early'), /Read receipts have not been set up here/);
    await world.me.register(({ shs }) => void shs?.products.push(product));
    await send('early');
  });

  it('tell who opened the event, and who opened which file, and when; each once', async () => {
    const { read, open } = await send('asked');
    for (const again of [1, 2]) {
      assert.equal((await read('anna')).status, 200, `time ${again}`);
      assert.equal((await open('anna', 'beslut')).status, 200);
      assert.equal((await open('erik', 'beslut')).status, 200);
    }
    const receipts = await untilTold('asked', 3);
    const expected = [`${anna} beslut`, `${anna} `, `${erik} beslut`];
    assert.deepEqual(receipts.map(said).toSorted(), expected.toSorted());
    for (const at of await openings('asked')) assert.ok(receipts.some((it) => it.includes(`opened="${at}"`)));
    for (const receipt of receipts) await checkXml(receipt);
    assert.equal(new Set(receipts.map((it) => /\sid="([^"]*)"/.exec(it)?.[1])).size, 3);
    const entries = await world.audited('sendReadReceipt');
    assert.equal(entries.filter(({ outcome, citizen_id }) => outcome === 'done' && citizen_id).length, 3);
  });

  it('tell of every file that is taken home with its case', async () => {
    await send('taken-home');
    const answer = await world.asCitizen('anna', `/portal/v1/cases/${await caseIdOf('taken-home')}/case.zip?lang=sv`);
    assert.equal(answer.status, 200);
    await answer.arrayBuffer();
    const receipts = await untilTold('taken-home', 2);
    assert.deepEqual(receipts.map(said).toSorted(), [`${anna} beslut`, `${anna} ritning`]);
  });

  it('come of nothing that did not ask for them', async () => {
    const { read, open } = await send('unasked', '');
    await read('anna');
    await open('anna', 'beslut');
    await (await send('marker')).open('anna', 'ritning');
    await untilTold('marker', 1);
    assert.deepEqual(await told('unasked'), []);
  });

  it('are announced to the citizen, where they are sent and nowhere else', async () => {
    await send('announced');
    await send('silent', 'readReceipt="false"');
    for (const lang of ['sv', 'en', 'fi']) {
      assert.equal(await announced('announced', lang), readReceiptText(lang));
      assert.equal(await announced('silent', lang), undefined);
    }
  });

  it('hold nothing up, and are sent later, where the operator has taken their product type away', async () => {
    const { open } = await send('later');
    await world.me.register(({ shs }) => void shs?.products.pop());
    assert.equal((await open('anna', 'beslut')).status, 200);
    await until('an attempt', async () => (await attempts()) > 0);
    await world.me.register(({ shs }) => void shs?.products.push(product));
    await world.hurry();
    await untilTold('later', 1);
    const amiss = (await verify(world.me.db)).filter((it) => it.amiss > 0);
    assert.deepEqual(amiss, []);
  });
});

const said = (xml: string) => `${/>(\d{12})</.exec(xml)?.[1]} ${/action="(\w+)"/.exec(xml)?.[1] ?? ''}`;

/** When files of an event were opened. */
async function openings(signalId: string) {
  const opened = world.me.db.selectFrom('attachment_opening').select('opened_at').where('signal_id', '=', signalId);
  return (await opened.execute()).map(({ opened_at }) => opened_at.toISOString());
}

/** How often a read receipt that waits has been tried in vain. */
async function attempts(): Promise<number> {
  const { rows } = await sql`select from pgboss.job where name = 'read-receipt' and state = 'retry'`.execute(
    world.me.db,
  );
  return rows.length;
}

/** What Anna reads of it with the event. */
async function announced(number: string, lang: string) {
  const answer = await world.asCitizen('anna', `/portal/v1/cases/${await caseIdOf(number)}?lang=${lang}`);
  return z.parse(caseDetail, await answer.json()).events[0]?.readReceipt;
}

async function caseIdOf(number: string): Promise<string> {
  const found = world.me.db.selectFrom('case_record').select('id').where('number', '=', number);
  return (await found.executeTakeFirstOrThrow()).id;
}

async function checkXml(xml: string): Promise<void> {
  const schema = await readFile(
    join(import.meta.dirname, '../../mock-server/read-receipts/read-receipt-1.xsd'),
    'utf8',
  );
  const document = XmlDocument.fromString(xml);
  XsdValidator.fromDoc(XmlDocument.fromString(schema)).validate(document);
  document.dispose();
}
