import { randomUUID } from 'node:crypto';
import { mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { attachmentsIn, checkFile, contentOf, isSignalName, type Checked } from './check.ts';
import { findNamed, namesIn, renameIfThere, statOf, syncFolder } from './durable.ts';
import type { Folders } from './folders.ts';
import { inOrder } from './order.ts';

/**
 * A signal that is this client's to send, in a folder of its own under its tx.id. Moving it there decides the tx.id for good: a client that is
 * killed at any moment goes on with the same one, by which ME knows a repetition.
 */
export interface Claim {
  txId: string;
  folder: string;
  /** The signal's file. */
  name: string;
}

/** Moves the signal out of `out`; undefined where somebody has taken it away. */
export async function claim({ out, sending }: Folders, name: string): Promise<Claim | undefined> {
  const txId = randomUUID();
  const folder = join(sending, txId);
  await mkdir(folder);
  if (!(await renameIfThere(join(out, name), join(folder, name)))) {
    await rmdir(folder);
    return undefined;
  }
  await syncFolder(folder);
  await syncFolder(sending);
  return { txId, folder, name };
}

/** Moves the signal's files to it, those that are not there yet, under the names that the signal has for them; and checks it all. Throws `SignalFault`. */
export async function complete({ out }: Folders, { folder, name }: Claim, maxBytes: number): Promise<Checked> {
  const path = join(folder, name);
  for (const file of attachmentsIn(await contentOf(path, maxBytes))) {
    if (isSignalName(file) || (await statOf(join(folder, file)))) continue;
    const found = await findNamed(out, file);
    if (found !== undefined) await renameIfThere(join(out, found), join(folder, file));
  }
  return checkFile(path, maxBytes);
}

/** What a client that was killed, or told to stop, had not ended; in the order that it was written. */
export async function claimsLeft({ sending }: Folders): Promise<Claim[]> {
  const found = [];
  for (const txId of (await namesIn(sending)).filter((it) => !it.startsWith('.'))) {
    const folder = join(sending, txId);
    const name = (await namesIn(folder)).find((it) => it.endsWith('.xml'));
    // Killed before anything was moved into it.
    if (name === undefined) await rmdir(folder).catch(() => undefined);
    else found.push({ txId, folder, name, at: (await statOf(join(folder, name)))?.mtimeMs ?? 0 });
  }
  return inOrder(found).map(({ txId, folder, name }) => ({ txId, folder, name }));
}
