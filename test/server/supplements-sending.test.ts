/** The way to the case system and back: nothing is lost, nothing arrives twice, and everybody is told the truth. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { verify } from '../../mock-server/operator/verify.ts';
import { readMessage } from '../../mock-server/shs/message.ts';
import { codeOf } from './support/me.ts';
import { until } from './notifications-world.ts';
import { message, numbers } from './shs-world.ts';
import { openSupplements, supplementProduct, type SupplementsWorld } from './supplements-world.ts';

let world: SupplementsWorld;
before(async () => {
  world = await openSupplements();
  await world.me.register((registry) => {
    const certificates = [{ file: 'certs/operator-1.crt' }];
    registry.parties.push({ id: 'operator-1', organisation: 'norrvik', role: 'operator', certificates });
  });
});
after(() => world.close());

/** Somebody has handed something in. */
async function handedIn() {
  const asked = await world.ask();
  const { submission } = await world.begin(asked.id);
  assert.equal((await world.handIn(submission.id)).status, 201);
  return { ...asked, submission: submission.id };
}

const operator = async <T>(path: string, method = 'GET') =>
  (await (await world.callAs('operator-1', `/operator/v1${path}`, { method })).json()) as T;
interface Listed {
  id: string;
  where: string;
  reason?: string;
}
const listed = async (id: string) =>
  (await operator<{ submissions: Listed[] }>('/submissions')).submissions.find((it) => it.id === id);
const sendAgain = (id: string) => operator<{ state?: string; code?: string }>(`/submissions/${id}/send`, 'POST');
const txIdOf = async (message: Buffer | undefined) => (await readMessage(message ?? Buffer.alloc(0))).label.txId;
const told = (bytes: Buffer, submission: string) => bytes.includes(submission);

describe('what waits to be fetched', () => {
  it('is on its way until the case system acknowledges it, and the operator sees where it is', async () => {
    const { caseId, submission } = await handedIn();
    await until('the message', async () => (await listed(submission))?.where === 'unfetched');
    assert.equal((await world.see(caseId)).state, 'submitted');
    assert.deepEqual(await sendAgain(submission), { state: 'waits' });
    const [found] = (await world.box()).filter(({ parts }) => Buffer.from(parts[0]?.bytes ?? []).includes(submission));
    assert.ok(found);
    await world.answer(found, undefined, 2);
    assert.equal(
      (await world.see(caseId)).state,
      'submitted',
      'another organisation’s confirmation counts for nothing',
    );
    await world.answer(found);
    await until('the confirmation', async () => (await world.see(caseId)).state === 'taken');
    assert.equal(await listed(submission), undefined);
    assert.equal((await sendAgain(submission)).code, 'not-found');
  });

  it('that comes back as an error is told, opens the request again, and goes as a new message when the operator sends it', async () => {
    const { id, caseId, submission } = await handedIn();
    const mine = async () =>
      (await world.box()).filter(({ parts }) => Buffer.from(parts[0]?.bytes ?? []).includes(submission));
    await until('the message', async () => (await mine()).length === 1);
    const [first] = await mine();
    assert.ok(first);
    await world.me.db.updateTable('event_recipient').set({ read_at: world.me.clock() }).execute();
    await world.answer(first, { code: 'IllegalDatapartContent', info: 'Diariet är stängt.' });
    await until('the failure', async () => (await world.see(caseId)).submission?.failed !== undefined);
    const seen = await world.see(caseId);
    assert.deepEqual([seen.state, seen.submission?.failed?.reason], ['open', 'refused']);
    const { read_at } = await world.me.db
      .selectFrom('event_recipient')
      .innerJoin('event', 'event.signal_id', 'event_recipient.signal_id')
      .select('read_at')
      .where('event.id', '=', id)
      .executeTakeFirstOrThrow();
    assert.equal(read_at, null, 'the event is news again');
    const stuck = await listed(submission);
    assert.deepEqual([stuck?.where, stuck?.reason], ['failed', 'IllegalDatapartContent: Diariet är stängt.']);

    assert.deepEqual(await sendAgain(submission), { state: 'sending' });
    const [second, ...more] = await mine();
    assert.ok(second);
    assert.equal(more.length, 0, 'the refused one is no longer there');
    assert.notEqual(second.label.txId, first.label.txId);
    assert.equal(second.label.corrId, first.label.corrId);
    assert.equal((await world.see(caseId)).state, 'submitted');
    await world.acknowledge(1, second.label.txId);
    await until('the acknowledgement', async () => (await world.see(caseId)).state === 'taken');
  });

  it('that came back as an error may be handed in anew by the citizen: then the former is not sent again', async () => {
    const { id, caseId, submission } = await handedIn();
    const mine = async (of: string) =>
      (await world.box()).find(({ parts }) => Buffer.from(parts[0]?.bytes ?? []).includes(of));
    await until('the message', async () => (await mine(submission)) !== undefined);
    const first = await mine(submission);
    assert.ok(first);
    await world.answer(first, { code: 'OtherError', info: 'Nej.' });
    await until('the failure', async () => (await world.see(caseId)).state === 'open');
    const again = await world.begin(id);
    assert.notEqual(again.submission.id, submission);
    assert.equal((await world.handIn(again.submission.id)).status, 201);
    assert.equal((await world.see(caseId)).submission?.id, again.submission.id);
    assert.equal((await sendAgain(submission)).code, 'not-found');
    // Else it would be pushed to the receive service of the tests that follow.
    await until('the new message', async () => (await mine(again.submission.id)) !== undefined);
  });
});

describe('what is pushed', () => {
  it('goes with ME’s certificate, and not into the box', async () => {
    const received = await world.receiveService(true, () => 202);
    const { caseId, submission } = await handedIn();
    await until('the push', () => received.length === 1);
    await until('the answer', async () => (await listed(submission))?.where === 'unconfirmed');
    assert.equal((await world.see(caseId)).state, 'submitted', 'that it was pushed is no confirmation');
    assert.equal(
      (await world.get(1, `?producttype=${supplementProduct}`)).text.includes(await txIdOf(received[0])),
      false,
    );
    await world.answer(await readMessage(received[0] ?? Buffer.alloc(0)));
    await until('the confirmation', async () => (await world.see(caseId)).state === 'taken');
  });

  it('is tried again as long as the case system is away, and arrives once: an hour is nothing', async () => {
    let away = true;
    const received = await world.receiveService(false, () => (away ? 503 : 202));
    const { caseId, submission } = await handedIn();
    await until('an attempt', () => received.length === 1);
    await until('the reason', async () => (await listed(submission))?.reason === 'HTTP 503');
    assert.equal((await world.see(caseId)).state, 'submitted');
    world.me.pass(3600);
    away = false;
    await world.hurry();
    await until('another attempt', async () => {
      await world.hurry();
      return (await world.see(caseId)).state === 'taken';
    });
    const ids = await Promise.all(received.map(txIdOf));
    assert.equal(new Set(ids).size, 1);
    assert.equal(received.filter((bytes) => told(bytes, submission)).length, received.length);
  });

  it('goes as the very same message when the answer was lost', async () => {
    const received = await world.receiveService(false, (_, nth) => (nth === 1 ? undefined : 202));
    const { caseId } = await handedIn();
    await until('another attempt', async () => {
      await world.hurry();
      return (await world.see(caseId)).state === 'taken';
    });
    assert.equal(received.length, 2);
    assert.ok(received[0]?.equals(received[1] ?? Buffer.alloc(0)));
  });

  it('goes where the registry says by then, when a wrong address has been mended', async () => {
    const wrong = await world.receiveService(false, () => 503);
    const { caseId } = await handedIn();
    await until('an attempt', () => wrong.length > 0);
    const right = await world.receiveService(false, () => 202);
    await until('another attempt', async () => {
      await world.hurry();
      return (await world.see(caseId)).state === 'taken';
    });
    assert.equal(await txIdOf(right[0]), await txIdOf(wrong[0]));
  });

  it('can be sent again when its confirmation was lost, under the same tx.id', async () => {
    const received = await world.receiveService(true, () => 202);
    const { caseId, submission } = await handedIn();
    await until('the push', async () => (await listed(submission))?.where === 'unconfirmed');
    assert.deepEqual(await sendAgain(submission), { state: 'sending' });
    await until('the second push', () => received.length === 2);
    assert.equal(await txIdOf(received[0]), await txIdOf(received[1]));
    await world.say(`<receipt of="${submission}" state="taken"/>`);
    assert.equal((await world.see(caseId)).state, 'taken');
    assert.equal(await listed(submission), undefined);
  });

  it('fails when the receive service refuses it', async () => {
    await world.receiveService(true, () => 400);
    const { id, caseId, submission } = await handedIn();
    await until('the failure', async () => (await world.see(caseId)).submission?.failed?.reason === 'refused');
    assert.equal((await listed(submission))?.reason, 'IllegalDatapartContent: Det går inte.');
    assert.equal((await world.press(id)).status, 201);
  });

  it('is given up after days, told as not delivered, and can still be sent', async () => {
    let away = true;
    await world.receiveService(false, () => (away ? 500 : 202));
    const { caseId, submission } = await handedIn();
    await until('an attempt', async () => (await listed(submission))?.reason === 'HTTP 500');
    await until('the last attempt', async () => {
      await world.lastAttempt('shs-push');
      return (await world.see(caseId)).submission?.failed?.reason === 'not-delivered';
    });
    assert.equal((await listed(submission))?.where, 'failed');
    away = false;
    assert.deepEqual(await sendAgain(submission), { state: 'sending' });
    await until('the push', async () => (await world.see(caseId)).state === 'taken');
    assert.equal((await world.see(caseId)).submission?.failed, undefined);
  });
});

describe('a registry without a product type for supplements', () => {
  it('keeps what is handed in, says so to the operator, and sends it when that has been mended', async () => {
    const product = { id: supplementProduct, name: 'Kompletteringar', kind: 'supplement' as const };
    await world.me.register(({ shs }) => {
      if (shs) {
        shs.agreements = shs.agreements.filter(({ product: id }) => id !== supplementProduct);
        shs.products = shs.products.filter(({ kind }) => kind !== 'supplement');
      }
    });
    const { submission } = await handedIn();
    await until('the reason', async () => /no product type/.test((await listed(submission))?.reason ?? ''));
    assert.equal((await listed(submission))?.where, 'unsent');
    const amiss = async () =>
      (await verify(world.me.db)).filter((it) => it.name.startsWith('submission') && it.amiss > 0);
    assert.deepEqual(await amiss(), []);
    await sql`delete from pgboss.job where name = 'submission-send'`.execute(world.me.db);
    assert.deepEqual(
      (await amiss()).map(({ name, ids }) => [name, ids]),
      [['submission-job', [submission]]],
    );
    await world.me.register(({ shs }) => void shs?.products.push(product));
    assert.deepEqual(await sendAgain(submission), { state: 'sending' });
    await until('the message', async () => (await listed(submission))?.where === 'unfetched');
  });
});

describe('a case system', () => {
  it('can’t send supplements itself', async () => {
    const answer = await world.post(message({ product: supplementProduct, to: numbers.me }));
    assert.equal(answer.header('x-shs-errorcode'), 'IllegalProductType');
  });

  it('withdraws a request that has been handed in: what has been done has been done', async () => {
    const { id, signalId, caseId } = await handedIn();
    await world.say(`<withdrawal><request of="${signalId}" action="ritning"/></withdrawal>`);
    assert.equal((await world.see(caseId)).state, 'submitted');
    assert.equal(await codeOf(await world.press(id)), 'request-closed');
  });
});
