import { join } from 'node:path';
import { numberIn } from '../address.ts';
import { readManagement, type Management } from '../management.ts';
import type { ShsMessage } from '../message.ts';
import { arrive, type Listed } from './arrivals.ts';
import { exists, writeDurably } from './durable.ts';
import type { Client } from './run.ts';

/** As this client makes them: nothing else becomes a path. */
const ownTxId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What ME says about a message that this client has sent; undefined for any other message. Throws `ShsFault`. */
export function answerIn({ settings }: Client, { label, parts }: ShsMessage): Management | undefined {
  const administrative = label.product === 'confirm' || label.product === 'error';
  if (!administrative || numberIn(label.from?.address ?? '') !== settings.to) return undefined;
  const said = readManagement(parts[0]?.bytes ?? new Uint8Array());
  return ownTxId.test(said.corrId) && said.contentId === said.corrId ? said : undefined;
}

/** Whether it is about a message of which it is not yet written down that ME has taken it: then it is kept for the next time. */
export async function comesTooEarly({ folders }: Client, { corrId }: Listed): Promise<boolean> {
  return ownTxId.test(corrId) && (await exists(join(folders.sending, corrId)));
}

/** An error is written beside the file that it concerns, a confirmation as `in/<the signal's file>.confirm.json`. */
export async function keepAnswer(client: Client, listed: Listed, said: Management): Promise<void> {
  if (said.error) await keepError(client, said.corrId, said.error);
  else await keepConfirmation(client, listed, said);
}

async function keepError({ endings, log }: Client, txId: string, error: NonNullable<Management['error']>) {
  await endings.failedAfterwards(txId, `${error.code}: ${error.info}`);
  log(`${txId}: ${error.code}, said afterwards; see failed/`);
}

/** With the places of the recipients whom ME could not tell. */
async function keepConfirmation({ folders, endings }: Client, listed: Listed, said: Management): Promise<void> {
  const { corrId: txId, datetime: at, appinfo } = said;
  const withoutContact = appinfo.flatMap(({ name, value }) => (name === 'no-contact-settings' ? Number(value) : []));
  await endings.takenAfterAll(txId);
  const file = (await endings.of(txId))?.files[0]?.as;
  const content = `${JSON.stringify({ file, txId, at, withoutContact }, null, 2)}\n`;
  const name = `${(file ?? txId).replace(/\.xml$/, '')}.confirm.json`;
  await arrive(folders, listed, name, (path) => writeDurably(path, content));
}
