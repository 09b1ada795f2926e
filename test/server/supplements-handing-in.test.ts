/** Files by tus, and handing in: once, whatever happens, and the citizen sees the truth. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pino } from 'pino';
import type { Response } from 'undici';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { removeContents } from '../../mock-server/supplements/cleanup.ts';
import type { Problem } from '../../src/contract/types.ts';
import { until } from './notifications-world.ts';
import { anna, erik } from './signals-world.ts';
import { metadata, openSupplements, type SupplementsWorld } from './supplements-world.ts';
import { codeOf } from './support/me.ts';

let world: SupplementsWorld;
before(async () => {
  world = await openSupplements();
});
after(() => world.close());

const bytesOf = (size: number) => new Uint8Array(randomBytes(size));
const uploadId = (answer: Response) => answer.headers.get('location')?.split('/').at(-1) ?? '';
const problemIn = async (answer: Response) => (await answer.json()) as Problem;
const pathOf = (answer: Response) => new URL(answer.headers.get('location') ?? '').pathname;
const tus = { 'tus-resumable': '1.0.0' };

/** Creates an upload without content. */
const create = (submission: string, size: number, more: Record<string, string> = {}, party = 'eservice-1') =>
  world.callAs(party, '/eservice/v1/uploads', {
    method: 'POST',
    headers: {
      ...tus,
      'upload-length': String(size),
      'upload-metadata': metadata({ submission, filename: 'a.pdf', filetype: 'application/pdf', ...more }),
    },
  });
const append = (path: string, offset: number, body: Uint8Array<ArrayBuffer>, party = 'eservice-1') =>
  world.callAs(party, path, {
    method: 'PATCH',
    body,
    headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
  });
const offsetOf = async (path: string) =>
  Number((await world.callAs('eservice-1', path, { method: 'HEAD', headers: tus })).headers.get('upload-offset'));

/** The message that a submission went out in. */
async function messageOf(submission: string) {
  const find = async () =>
    (await world.box()).find(({ parts }) => Buffer.from(parts[0]?.bytes ?? []).includes(submission));
  await until('the message', async () => (await find()) !== undefined);
  const message = await find();
  assert.ok(message);
  return message;
}

describe('uploads', () => {
  it('go on where they broke off, and arrive byte for byte', async () => {
    const { id } = await world.ask();
    const { submission } = await world.begin(id);
    const bytes = bytesOf(600_000);
    const created = await create(submission.id, bytes.length);
    assert.equal(created.status, 201);
    const path = pathOf(created);
    assert.equal((await append(path, 0, bytes.slice(0, 250_000))).headers.get('upload-offset'), '250000');
    assert.equal(await offsetOf(path), 250_000);
    assert.equal(await codeOf(await append(path, 0, bytes)), 'upload-offset');
    assert.equal((await append(path, 250_000, bytes.slice(250_000))).status, 204);
    await world.handIn(submission.id, { files: [{ upload: uploadId(created) }] });
    const { parts } = await messageOf(submission.id);
    assert.ok(Buffer.from(parts[1]?.bytes ?? []).equals(bytes));
  });

  it('say what they can do, and refuse another version of the protocol', async () => {
    const options = await world.callAs('eservice-1', '/eservice/v1/uploads', { method: 'OPTIONS' });
    assert.equal(options.headers.get('tus-extension'), 'creation,creation-with-upload,termination');
    assert.equal(options.headers.get('tus-max-size'), '1000000');
    const old = await world.callAs('eservice-1', '/eservice/v1/uploads', { method: 'POST' });
    assert.deepEqual([old.status, await codeOf(old)], [412, 'tus-version']);
  });

  it('are limited in size and number, with what is left', async () => {
    const { submission } = await world.begin((await world.ask()).id);
    const first = await create(submission.id, 900_000);
    assert.equal(first.status, 201);
    const { code, detail } = await problemIn(await create(submission.id, 100_001));
    assert.equal(code, 'too-large');
    assert.match(detail ?? '', /1000000 bytes together, and 900000 are taken/);
    const tooMuch = await append(pathOf(first), 0, bytesOf(900_001));
    assert.equal(await codeOf(tooMuch), 'too-large');
    assert.equal((await world.callAs('eservice-1', pathOf(first), { method: 'DELETE', headers: tus })).status, 204);
    for (let nth = 0; nth < 30; nth++) assert.equal((await create(submission.id, 1)).status, 201);
    assert.equal(await codeOf(await create(submission.id, 1)), 'too-large');
  });

  it('say what is wrong with what they are told', async () => {
    const { submission } = await world.begin((await world.ask()).id);
    const empty = await problemIn(await create(submission.id, 0));
    assert.equal(empty.errors?.[0]?.pointer, 'Upload-Length');
    const nameless = await problemIn(await create(submission.id, 1, { filename: '' }));
    assert.match(nameless.errors?.[0]?.detail ?? '', /"filename" is missing or wrong/);
    assert.equal(await codeOf(await create(crypto.randomUUID(), 1)), 'submission-unknown');
  });

  it('belong to the e-service that began them', async () => {
    const { submission } = await world.begin((await world.ask()).id);
    assert.equal(await codeOf(await create(submission.id, 1, {}, 'eservice-2')), 'submission-not-yours');
    const mine = await create(submission.id, 1);
    assert.equal(await codeOf(await append(pathOf(mine), 0, bytesOf(1), 'eservice-2')), 'not-found');
    const anothers = { method: 'DELETE', headers: tus };
    assert.equal(await codeOf(await world.callAs('eservice-2', pathOf(mine), anothers)), 'not-found');
    assert.equal(await codeOf(await world.callAs('portal-1', pathOf(mine), { headers: tus })), 'certificate-refused');
  });
});

describe('handing in', () => {
  it('stores it, sends it with its files, and shows each step', async () => {
    const { id, caseId, number, signalId } = await world.ask({ until: '2099-03-06' });
    const { submission } = await world.begin(id);
    const bytes = bytesOf(10_000);
    const upload = uploadId(await world.upload(submission.id, bytes, { name: 'Ritning: norr & "söder"/2.PDF' }));
    const data = { type: 'application/json', body: '{ "höjd": 12.50 }' };
    const answer = await world.handIn(submission.id, { data, files: [{ upload, title: 'Ritning' }] });
    assert.equal(answer.status, 201);
    const status = await world.status(submission.id);
    assert.deepEqual(
      [status.state, status.late, status.steps.map(({ step }) => step)],
      ['submitted', false, ['sent', 'received']],
    );
    assert.deepEqual(status.files, [{ name: 'Ritning: norr & "söder"/2.PDF', size: 10_000, state: 'ready' }]);
    const seen = await world.see(caseId);
    assert.deepEqual([seen.state, seen.submission?.id], ['submitted', submission.id]);

    const message = await messageOf(submission.id);
    const [first, second, third] = message.parts;
    assert.deepEqual(
      message.parts.map(({ type, filename }) => [type, filename]),
      [
        ['supplement', 'supplement.xml'],
        ['data', 'data.json'],
        ['attachment', '1.pdf'],
      ],
    );
    assert.equal(Buffer.from(second?.bytes ?? []).toString(), data.body);
    assert.ok(Buffer.from(third?.bytes ?? []).equals(bytes));
    await checkXml(first?.bytes ?? new Uint8Array());
    const xml = Buffer.from(first?.bytes ?? []).toString();
    for (const piece of [
      `id="${submission.id}"`,
      `number="${number}"`,
      `of="${signalId}"`,
      `action="ritning"`,
      'late="false"',
      `>${anna}<`,
      `sha256="${createHash('sha256').update(bytes).digest('hex')}"`,
    ])
      assert.ok(xml.includes(piece), piece);

    await world.acknowledge(1, message.label.txId);
    await until('the confirmation', async () => (await world.see(caseId)).state === 'taken');
    await world.say(`<receipt of="${submission.id}" state="read"/>`);
    const read = await world.see(caseId);
    assert.deepEqual(
      read.submission?.steps.map(({ step }) => step),
      ['sent', 'received', 'taken', 'read'],
    );
  });

  it('is done once, whatever is repeated: the same key, another key, a second tab', async () => {
    const { id } = await world.ask();
    const { submission } = await world.begin(id);
    const other = await world.begin(id);
    const key = crypto.randomUUID();
    const clicks = await Promise.all([1, 2, 3].map(() => world.handIn(submission.id, { key })));
    assert.deepEqual(
      clicks.map(({ status }) => status),
      [201, 201, 201],
    );
    assert.equal(
      await codeOf(await world.handIn(submission.id, { key, sentAt: '2026-01-01T00:00:00Z' })),
      'idempotency-key-reused',
    );
    assert.equal(await codeOf(await world.handIn(other.submission.id)), 'request-closed');
    const ticket = await world.press(id);
    assert.equal(await codeOf(ticket), 'request-closed');
    await messageOf(submission.id);
    const { count } = await world.me.db
      .selectFrom('submission')
      .select(({ fn }) => fn.count<string>('id').as('count'))
      .where('id', '=', submission.id)
      .executeTakeFirstOrThrow();
    assert.equal(Number(count), 1);
    assert.equal(
      (await world.box()).filter(({ parts }) => Buffer.from(parts[0]?.bytes ?? []).includes(submission.id)).length,
      1,
    );
  });

  it('is done by one of the case’s parties for all: at the same time one is first, and the other sees it', async () => {
    const { id, caseId } = await world.ask({ to: [anna, erik] });
    const hers = await world.begin(id);
    const his = await world.begin(id, 'erik');
    assert.notEqual(hers.submission.id, his.submission.id);
    const upload = uploadId(await world.upload(hers.submission.id, bytesOf(10)));
    const answers = await Promise.all([
      world.handIn(hers.submission.id, { files: [{ upload }] }),
      world.handIn(his.submission.id),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 409]);
    const [first, second] = await Promise.all([world.see(caseId, 'anna'), world.see(caseId, 'erik')]);
    assert.equal(first.submission?.id, second.submission?.id);
    assert.ok(first.submission?.files.length === 0 || second.submission?.files.length === 0);
  });

  it('is taken when it comes late, and marked', async () => {
    const { id } = await world.ask({ until: '2026-01-01' });
    const { submission } = await world.begin(id);
    assert.equal((await world.handIn(submission.id)).status, 201);
    assert.equal((await world.status(submission.id)).late, true);
    const { parts } = await messageOf(submission.id);
    assert.ok(Buffer.from(parts[0]?.bytes ?? []).includes('late="true"'));
  });

  it('is not late when the citizen sent it in time and the e-service could not hand it in before', async () => {
    const { id } = await world.ask({ until: '2026-01-01' });
    const { submission } = await world.begin(id);
    await world.handIn(submission.id, { sentAt: '2026-01-01T23:30:00+01:00' });
    const { late, steps } = await world.status(submission.id);
    assert.deepEqual([late, steps[0]?.at], [false, '2026-01-01T22:30:00.000Z']);
  });

  it('says that what was asked for has been withdrawn while the form was open', async () => {
    const { id, signalId } = await world.ask();
    const { submission } = await world.begin(id);
    await world.say(`<withdrawal><request of="${signalId}" action="ritning"/></withdrawal>`);
    assert.equal(await codeOf(await world.handIn(submission.id)), 'request-withdrawn');
    assert.equal((await world.status(submission.id)).state, 'withdrawn');
  });

  it('is the e-service’s that redeemed the ticket', async () => {
    const { submission } = await world.begin((await world.ask()).id);
    assert.equal(await codeOf(await world.handIn(submission.id, { party: 'eservice-2' })), 'submission-not-yours');
    const asked = await world.callAs('eservice-2', `/eservice/v1/submissions/${submission.id}`);
    assert.equal(await codeOf(asked), 'submission-not-yours');
    assert.equal(await codeOf(await world.handIn(crypto.randomUUID())), 'submission-unknown');
    assert.equal((await world.handIn(submission.id)).status, 201);
  });

  it('says what is wrong, and where', async () => {
    const { submission } = await world.begin((await world.ask()).id);
    const half = await create(submission.id, 10);
    const whole = uploadId(await world.upload(submission.id, bytesOf(10)));
    const places = async (more: Record<string, unknown>) =>
      (await problemIn(await world.handIn(submission.id, more))).errors?.map(({ pointer }) => pointer);
    assert.deepEqual(await places({ files: [{ upload: uploadId(half) }] }), ['/files/0/upload']);
    assert.deepEqual(await places({ files: [{ upload: whole }, { upload: whole }] }), ['/files/1/upload']);
    assert.deepEqual(await places({ files: [{ upload: crypto.randomUUID() }] }), ['/files/0/upload']);
    assert.deepEqual(await places({ data: { type: 'application/json', body: '{' } }), ['/data/body']);
    assert.deepEqual(await places({ data: { type: 'application/xml', body: '<a>' } }), ['/data/body']);
    assert.deepEqual(await places({ data: { type: 'application/xml', body: '<!DOCTYPE a><a/>' } }), ['/data/body']);
    assert.deepEqual(await places({ sentAt: '2099-01-01T00:00:00Z' }), ['/sentAt']);
    const keyless = await world.callAs('eservice-1', '/eservice/v1/submissions', {
      method: 'POST',
      body: JSON.stringify({ submission: submission.id, files: [] }),
      headers: { 'content-type': 'application/json' },
    });
    assert.deepEqual((await problemIn(keyless)).errors?.[0]?.pointer, 'Idempotency-Key');
    assert.equal((await world.handIn(submission.id, { files: [{ upload: whole }] })).status, 201);
  });

  it('has room for as many files as it may have', async () => {
    const { submission } = await world.begin((await world.ask()).id);
    const files = [];
    for (let nth = 0; nth < 30; nth++) {
      files.push({
        upload: uploadId(await world.upload(submission.id, bytesOf(10), { name: `${'å'.repeat(190)}${nth}.jpeg` })),
      });
    }
    assert.equal((await world.handIn(submission.id, { files })).status, 201);
    assert.equal((await messageOf(submission.id)).parts.length, 31);
  });

  it('leaves an audit entry with who and about whom, and no value', async () => {
    const { submission } = await world.begin((await world.ask()).id);
    await world.handIn(submission.id, { data: { type: 'application/json', body: '"hemligt"' } });
    const [entry] = await world.audited('handIn');
    assert.deepEqual([entry?.outcome, entry?.party_id], ['done', 'eservice-1']);
    assert.ok(entry?.citizen_id);
    assert.ok(!world.me.logged.some((line) => line.includes('hemligt') || line.includes(anna)));
  });
});

describe('what is kept', () => {
  it('loses files that are never handed in after a week, and those that were taken after a month; names stay', async () => {
    const { submission } = await world.begin((await world.ask()).id);
    const left = uploadId(await world.upload(submission.id, bytesOf(10)));
    const upload = uploadId(await world.upload(submission.id, bytesOf(10)));
    await world.handIn(submission.id, { files: [{ upload }] });
    await world.acknowledge(1, (await messageOf(submission.id)).label.txId);
    await until('the confirmation', async () => (await world.status(submission.id)).state === 'taken');
    const pieces = async (id: string) =>
      (await world.me.db.selectFrom('upload_piece').select('start').where('upload_id', '=', id).execute()).length;
    const clean = (days: number) =>
      removeContents({
        db: world.me.db,
        url: '',
        log: pino({ level: 'silent' }),
        clock: () => new Date(world.me.clock().getTime() + days * 86_400_000),
      });
    await clean(6);
    assert.deepEqual([await pieces(left), await pieces(upload)], [1, 1]);
    await clean(8);
    assert.deepEqual([await pieces(left), await pieces(upload)], [0, 1]);
    await clean(31);
    assert.equal(await pieces(upload), 0);
    assert.equal((await world.status(submission.id)).files.length, 1);
  });
});

async function checkXml(bytes: Uint8Array): Promise<void> {
  const schema = await readFile(join(import.meta.dirname, '../../mock-server/supplements/supplement-1.xsd'), 'utf8');
  const validator = XsdValidator.fromDoc(XmlDocument.fromString(schema));
  const document = XmlDocument.fromBuffer(bytes);
  validator.validate(document);
  document.dispose();
}
