import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freeName, namesIn, syncFolder, writeDurably } from './durable.ts';
import type { Folders } from './folders.ts';

/**
 * A signal that is this client's to send, in a folder of its own under its tx.id. Once the XML is in it, the tx.id is decided for good: a client
 * that is killed at any moment goes on with the same one, by which ME knows a repetition.
 */
export interface Claim {
  txId: string;
  folder: string;
  /** The XML's name. */
  name: string;
  attachments: string[];
}

/** What is to become of a claim, written down before anything is moved. */
interface Ending {
  to: 'sent' | 'failed';
  /** Why it failed. */
  reason?: string;
}

const ending = '.ending.json';

/** Moves the signal and its files out of `out`; the XML last. */
export async function claim({ out, sending }: Folders, name: string, attachments: string[]): Promise<Claim> {
  const txId = randomUUID();
  const folder = join(sending, txId);
  await mkdir(folder);
  for (const file of [...attachments, name]) await rename(join(out, file), join(folder, file));
  await syncFolder(folder);
  await syncFolder(sending);
  return { txId, folder, name, attachments };
}

/** Moves the claim's files to where they end; the XML last, with the reason beside it. May be called again after it was cut off. */
export async function end(
  folders: Folders,
  { txId, folder, name, attachments }: Claim,
  { to, reason }: Ending,
): Promise<void> {
  await writeDurably(join(folder, ending), JSON.stringify({ to, reason }));
  const present = new Set(await namesIn(folder));
  for (const file of attachments.filter((it) => present.has(it))) {
    await rename(join(folder, file), join(folders[to], await freeName(folders[to], file)));
  }
  if (present.has(name)) {
    const final = await freeName(folders[to], name);
    if (reason !== undefined) await writeDurably(reasonFile(folders, final), `${reason}\n`);
    await writeDurably(join(folders.ids, txId), final);
    await rename(join(folder, name), join(folders[to], final));
  }
  await rm(folder, { recursive: true });
}

/** `failed/x.xml` has its reason in `failed/x.error.txt`. */
const reasonFile = ({ failed }: Folders, name: string) => join(failed, name.replace(/\.xml$/, '.error.txt'));

/** What a killed client left: ends what was about to end, gives back what was half claimed, and gives what is still to be sent. */
export async function recover(folders: Folders): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const txId of await namesIn(folders.sending)) {
    if (txId.startsWith('.')) continue;
    const folder = join(folders.sending, txId);
    const names = (await namesIn(folder)).filter((it) => !it.startsWith('.'));
    const name = names.find((it) => it.endsWith('.xml'));
    const attachments = names.filter((it) => it !== name);
    const ended = await readFile(join(folder, ending), 'utf8').catch(() => undefined);
    if (ended !== undefined)
      await end(folders, { txId, folder, name: name ?? '', attachments }, JSON.parse(ended) as Ending);
    else if (name === undefined) await giveBack(folders, folder, attachments);
    else claims.push({ txId, folder, name, attachments });
  }
  return claims;
}

async function giveBack({ out }: Folders, folder: string, attachments: string[]): Promise<void> {
  for (const file of attachments) await rename(join(folder, file), join(out, file));
  await rmdir(folder);
}

/** Which file a message was; undefined for one that this client has not sent. */
export function fileOf({ ids }: Folders, txId: string): Promise<string | undefined> {
  return readFile(join(ids, txId), 'utf8').catch(() => undefined);
}

/** What was sent turned out to be wrong: ME's error goes beside it. Safe to repeat. */
export async function failAfterwards(folders: Folders, name: string, reason: string): Promise<void> {
  await writeDurably(reasonFile(folders, name), `${reason}\n`);
  await rename(join(folders.sent, name), join(folders.failed, name)).catch(() => undefined);
}
