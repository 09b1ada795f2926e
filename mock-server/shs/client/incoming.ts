import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readManagement, type Management } from '../management.ts';
import { readMessage, type ShsMessage } from '../message.ts';
import { attributeOf, childrenOf, readXml } from '../xml.ts';
import { failAfterwards, fileOf } from './claim.ts';
import { Away } from './connection.ts';
import { writeDurably } from './durable.ts';
import type { Client } from './send.ts';

/** Fetches what has come for the organisation, every now and then until told to stop. */
export async function fetchIncoming(client: Client): Promise<void> {
  const { settings, stop, log } = client;
  let away = false;
  while (!stop.aborted) {
    try {
      await fetchAll(client);
      away = false;
    } catch (error) {
      if (!(error instanceof Away)) throw error;
      if (!away) log(`ME can't be reached (${error.message}); fetching goes on when it can`);
      away = true;
    }
    await pause(settings.fetchEvery * 1000, undefined, { signal: stop }).catch(() => undefined);
  }
}

/** Acknowledges a message only when it stands in a file: one that was cut off is fetched again, into the same file. */
async function fetchAll(client: Client): Promise<void> {
  const { connection, stop } = client;
  for (const txId of idsIn(await connection.list())) {
    if (stop.aborted) return;
    const bytes = await connection.fetch(txId);
    if (!bytes) continue;
    await keep(client, await readMessage(bytes));
    await connection.acknowledge(txId);
  }
}

function idsIn(list: Uint8Array): string[] {
  const source = { bytes: list, charset: undefined, what: "ME's list of messages", code: 'OtherError' } as const;
  return readXml(source, (root) => childrenOf(root, 'message').flatMap((it) => attributeOf(it, 'tx.id') ?? []));
}

async function keep(client: Client, message: ShsMessage): Promise<void> {
  const { label, parts } = message;
  if (label.product !== 'confirm' && label.product !== 'error') return keepParts(client, message);
  const said = readManagement(parts[0]?.bytes ?? new Uint8Array());
  const file = await fileOf(client.folders, said.corrId);
  if (said.error) return keepError(client, said.error, file ?? said.corrId);
  await keepConfirmation(client, said, file);
}

/** Beside the file that it concerns. */
async function keepError(
  { folders, log }: Client,
  { code, info }: NonNullable<Management['error']>,
  about: string,
): Promise<void> {
  await failAfterwards(folders, about, `${code}: ${info}`);
  log(`${about}: refused afterwards, ${code}; see failed/`);
}

/** `in/<the signal's file>.confirm.json`, with the places of the recipients whom ME could not tell. */
async function keepConfirmation(
  { folders }: Client,
  { corrId, datetime, appinfo }: Management,
  file?: string,
): Promise<void> {
  const withoutContact = appinfo.flatMap(({ name, value }) => (name === 'no-contact-settings' ? Number(value) : []));
  const name = `${(file ?? corrId).replace(/\.xml$/, '')}.confirm.json`;
  const confirmation = { file, txId: corrId, at: datetime, withoutContact };
  await writeDurably(join(folders.in, name), `${JSON.stringify(confirmation, null, 2)}\n`);
}

/** Any other message: a folder named by its tx.id, with the label's main facts and every part as a file. There whole, or not at all. */
async function keepParts({ folders, log }: Client, { label, parts }: ShsMessage): Promise<void> {
  const folder = join(folders.in, label.txId);
  const half = join(folders.in, `.${label.txId}.tmp`);
  await rm(half, { recursive: true, force: true });
  await mkdir(half);
  const files = parts.map(({ filename, type }, index) => basename(filename ?? `part-${index + 1}.${type}`));
  for (const [index, { bytes }] of parts.entries()) await writeDurably(join(half, files[index] ?? ''), bytes);
  const { txId, corrId, from, product, subject, meta } = label;
  await writeDurably(
    join(half, 'label.json'),
    `${JSON.stringify({ txId, corrId, from, product, subject, meta, files }, null, 2)}\n`,
  );
  await rm(folder, { recursive: true, force: true });
  await rename(half, folder);
  log(`${label.txId}: has come; see in/`);
}
