import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a folder holds, for whoever finds it taken, and what they may do instead. */
interface Contents {
  what: string;
  instead: string;
}

/** PGlite does not itself notice a second process, and both would spoil its data. */
const database: Contents = {
  what: 'The database',
  instead: 'give another folder with ME_DATA_DIR; several processes can share a PostgreSQL server (DATABASE_URL)',
};

/**
 * Takes a folder, an embedded database's unless said, for this process alone. A lock left by a killed process is taken over. Gives the
 * function that releases it.
 */
export async function lockFolder(folder: string, contents = database): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'me.lock');
  const own = `${file}.${process.pid}`;
  await removeStale(file, folder, contents);
  await writeFile(own, String(process.pid));
  // A link appears whole or not at all, and never replaces another.
  await link(own, file)
    .catch(() => {
      throw tookIt(folder, contents);
    })
    .finally(() => rm(own, { force: true }));
  return () => rm(file, { force: true });
}

async function removeStale(file: string, folder: string, contents: Contents): Promise<void> {
  const owner = await ownerOf(file);
  if (owner === undefined) return;
  if (owner !== process.pid && alive(owner)) {
    throw new Error(
      `${contents.what} in ${folder} is in use by process ${owner}. Stop that first, or ${contents.instead}. ` +
        `Is that process something else? Then remove ${file}.`,
    );
  }
  const aside = `${file}.stale-${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  const taken = await ownerOf(aside);
  // Another process may have done the same in between: then it is its lock that was moved, and it is given back.
  if (taken !== undefined && taken !== owner) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
  if (taken !== owner) throw tookIt(folder, contents);
}

function tookIt(folder: string, { what }: Contents): Error {
  return new Error(`${what} in ${folder} was taken by another process at the same moment. Start again.`);
}

function ownerOf(file: string): Promise<number | undefined> {
  return readFile(file, 'utf8').then(Number, () => undefined);
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
