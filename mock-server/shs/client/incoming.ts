import { setTimeout as pause } from 'node:timers/promises';
import { fromUrn } from '../address.ts';
import { ShsFault } from '../fault.ts';
import { readMessage } from '../message.ts';
import { attributeOf, childrenOf, readXml } from '../xml.ts';
import { answerIn, comesTooEarly, keepAnswer } from './answers.ts';
import { forgetArrival, type Listed } from './arrivals.ts';
import { Away, Trouble } from './connection.ts';
import { keepParts, keepUnread } from './parts.ts';
import type { Client } from './run.ts';

/** Fetches what has come for the organisation, every now and then until told to stop. */
export async function fetchIncoming(client: Client): Promise<void> {
  const { settings, stop, log } = client;
  let failures = 0;
  while (!stop.aborted) {
    try {
      await fetchAll(client);
      failures = 0;
    } catch (error) {
      if (!(error instanceof Away || error instanceof Trouble)) throw error;
      if (failures++ === 0) log(`nothing can be fetched: ${error.message}; trying again until it can`);
    }
    await pause(settings.fetchEvery * 1000, undefined, { signal: stop }).catch(() => undefined);
  }
}

/** Acknowledges a message only when it stands in its place: one that was cut off is fetched again. */
async function fetchAll(client: Client): Promise<void> {
  const { connection, endings, folders, stop } = client;
  for (const listed of listedIn(await connection.list())) {
    if (stop.aborted) return;
    if (await comesTooEarly(client, listed)) continue;
    const bytes = await connection.fetch(listed.txId);
    if (!bytes) continue;
    const confirmed = await keep(client, listed, bytes);
    await connection.acknowledge(listed.txId);
    if (confirmed !== undefined) await endings.forget(confirmed);
    await forgetArrival(folders, listed);
  }
}

/** Gives the tx.id of a message of this client's that ME confirms: no more will be said of it. */
async function keep(client: Client, listed: Listed, bytes: Uint8Array): Promise<string | undefined> {
  const { folders, log } = client;
  try {
    const message = await readMessage(bytes);
    const answer = answerIn(client, message);
    if (answer) {
      await keepAnswer(client, listed, answer);
      return answer.error ? undefined : answer.corrId;
    }
    await keepParts(folders, listed, message);
    log(`${listed.txId}: has come; see in/`);
  } catch (error) {
    if (!(error instanceof ShsFault)) throw error;
    await keepUnread(folders, listed, bytes, `${error.code}: ${error.message}`);
    log(`${listed.txId}: has come, and can't be read (${error.code}); see in/`);
  }
  return undefined;
}

function listedIn(list: Uint8Array): Listed[] {
  const source = { bytes: list, charset: undefined, what: "ME's list of messages", code: 'OtherError' } as const;
  try {
    return readXml(source, (root) =>
      childrenOf(root, 'message').map((it) => ({
        txId: attributeOf(it, 'tx.id') ?? '',
        from: fromUrn(attributeOf(it, 'from') ?? ''),
        corrId: attributeOf(it, 'corr.id') ?? '',
      })),
    );
  } catch (error) {
    throw error instanceof ShsFault ? new Trouble(error.message) : error;
  }
}
