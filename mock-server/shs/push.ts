import { rootCertificates } from 'node:tls';
import type { Job } from 'pg-boss';
import { Agent, fetch } from 'undici';
import type { JobQueue } from '../database/job-queue.ts';
import { onWork } from '../database/wake.ts';
import { Failed, reasonOf } from '../delivery/rules.ts';
import type { Me } from '../me-context.ts';
import { errorCode } from './fault.ts';
import { routeOf } from './send.ts';
import { dayOf } from './time.ts';
import { writeAnsweredJob, type OwnMessageKey } from './push-job.ts';

/** ME's own certificate and key, and the authority of its registered systems: PEM. */
export interface PushCredentials {
  cert: string;
  key: string;
  ca: string;
}

/** Messages that a node pushes at a time; seconds between two looks for those of other nodes. */
const pace = { localConcurrency: 2, pollingIntervalSeconds: 0.5 };

/** Milliseconds that a receive service may take to store a message. */
const patience = 120_000;

/** Characters that are kept of what a receive service says. */
const longest = 500;

/**
 * Pushes ME's messages to the receive services of those who want them so, for as long as the queue runs. Gives the function that lets go of connections: call it when the
 * queue has been closed.
 */
export async function startPushing(
  me: Me,
  queue: JobQueue,
  { cert, key, ca }: PushCredentials,
): Promise<() => Promise<void>> {
  const dispatcher = new Agent({ connect: { cert, key, ca: [ca, ...rootCertificates] } });
  const worker = await queue.work<OwnMessageKey>('shs-push', pace, ([job]) => push(me, dispatcher, job));
  await queue.work<OwnMessageKey>('shs-push-failed', ([job]) => giveUp(me, job));
  const sleep = onWork('shs-push', () => queue.notifyWorker(worker));
  return async () => {
    sleep();
    await dispatcher.destroy();
  };
}

/** One attempt. What is thrown here leads to the next one. */
async function push(me: Me, dispatcher: Agent, job: Job<OwnMessageKey> | undefined): Promise<void> {
  if (!job) return;
  const message = await waiting(me, job.data);
  // Another has pushed it, as where a process was killed after that and before its job was done.
  if (!message?.bytes || !message.push_to) return;
  const { url, confirms } = (await agreedNow(me, job.data, message.product)) ?? message.push_to;
  try {
    const answer = await post(dispatcher, url, message.bytes);
    if (answer.taken) await markPushed(me, job.data, confirms);
    else await markRefused(me, job.data, answer);
  } catch (error) {
    const reason = reasonOf(error);
    await update(me, job.data, { trouble: reason });
    me.log.info({ txId: job.data.txId, reason }, 'a message could not be pushed; it will be tried again');
    throw new Failed(reason);
  }
}

function waiting({ db }: Me, { organisation, txId }: OwnMessageKey) {
  return db
    .selectFrom('shs_outbox')
    .select(['bytes', 'push_to', 'product'])
    .where('organisation_id', '=', organisation)
    .where('tx_id', '=', txId)
    .where('sender_id', 'is', null)
    .where('pushed_at', 'is', null)
    .where('confirmed_at', 'is', null)
    .where('error_code', 'is', null)
    .executeTakeFirst();
}

/** What the registry says today: it may have been mended since the message was made. */
async function agreedNow({ db, clock }: Me, { organisation }: OwnMessageKey, product: string) {
  return (await routeOf(db, { product }, organisation, dayOf(clock())))?.push;
}

type Answer = { taken: true } | { taken: false; code: string; text: string };

/** A message that the receiver will never take is answered with 400 or 413; everything else may go better another time. */
async function post(dispatcher: Agent, url: string, bytes: Uint8Array): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822' },
    body: bytes,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
    dispatcher,
  });
  const text = (await response.text()).slice(0, longest);
  if (response.ok) return { taken: true };
  if (response.status !== 400 && response.status !== 413) throw new Failed(`HTTP ${response.status}`);
  return { taken: false, code: response.headers.get('x-shs-errorcode') ?? 'OtherError', text };
}

/** A receiver that sends no confirmations has confirmed by taking it. */
async function markPushed(me: Me, key: OwnMessageKey, confirms: boolean): Promise<void> {
  const at = me.clock();
  const done = { pushed_at: at, trouble: null };
  if (confirms) await update(me, key, done);
  else await update(me, key, { ...done, confirmed_at: at, bytes: null }, true);
}

async function markRefused(me: Me, key: OwnMessageKey, { code, text }: { code: string; text: string }): Promise<void> {
  me.log.warn({ txId: key.txId, code }, 'a receive service refused a message by ME');
  await update(me, key, { error_code: errorCode(code), error_text: text }, true);
}

/** All attempts were in vain. */
async function giveUp(me: Me, job: Job<OwnMessageKey> | undefined): Promise<void> {
  if (!job) return;
  me.log.error({ txId: job.data.txId }, 'a message by ME was given up: its receiver could not be reached');
  await update(me, job.data, { given_up_at: me.clock() }, true);
}

interface Change {
  pushed_at?: Date;
  confirmed_at?: Date;
  trouble?: string | null;
  error_code?: ReturnType<typeof errorCode>;
  error_text?: string;
  given_up_at?: Date;
  bytes?: null;
}

function update({ db }: Me, key: OwnMessageKey, change: Change, tell = false): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await trx
      .updateTable('shs_outbox')
      .set(change)
      .where('organisation_id', '=', key.organisation)
      .where('tx_id', '=', key.txId)
      .where('sender_id', 'is', null)
      .execute();
    if (tell) await writeAnsweredJob(trx, key);
  });
}
