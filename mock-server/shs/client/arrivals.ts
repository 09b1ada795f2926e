import { createHash } from 'node:crypto';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exists, freeName, syncFolder, unlessMissing, writeDurably } from './durable.ts';
import type { Folders } from './folders.ts';

/** A message that waits at ME, as its list has it. */
export interface Listed {
  txId: string;
  /** The sender's address. */
  from: string;
  corrId: string;
}

/**
 * Puts what has come into `in`, whole and once, however often it is fetched until ME knows that it has come: also when it has been taken away from there
 * in between. `write` makes a file or a folder at the path that it is given.
 */
export async function arrive(
  folders: Folders,
  listed: Listed,
  wanted: string,
  write: (path: string) => Promise<void>,
): Promise<void> {
  const { staged, decided } = placesOf(folders, listed);
  let name = await unlessMissing(readFile(decided, 'utf8'));
  if (name === undefined) {
    await rm(staged, { recursive: true, force: true });
    await write(staged);
    await syncFolder(folders.arriving);
    name = await freeName(folders.in, wanted, listed.txId.replace(/\W/g, '').slice(0, 8));
    await writeDurably(decided, name);
  }
  if (!(await exists(staged))) return;
  await rename(staged, join(folders.in, name));
  await syncFolder(folders.in);
}

/** ME knows that it has come. */
export const forgetArrival = (folders: Folders, listed: Listed): Promise<void> =>
  rm(placesOf(folders, listed).decided, { force: true });

/** Two senders may have given the same tx.id; and what others write does not become a path. */
function placesOf({ arriving }: Folders, { from, txId }: Listed) {
  const staged = join(arriving, createHash('sha256').update(`${from} ${txId}`).digest('hex'));
  return { staged, decided: `${staged}.name` };
}
