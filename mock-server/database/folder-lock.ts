import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Takes an embedded database's folder for this process: PGlite does not itself notice a second one, and both would spoil it. A lock
 * left by a killed process is taken over. Gives the function that releases it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'me.lock');
  const own = `${file}.${process.pid}`;
  await removeStale(file, folder);
  await writeFile(own, String(process.pid));
  // A link appears whole or not at all, and never replaces another.
  await link(own, file)
    .catch(() => {
      throw tookIt(folder);
    })
    .finally(() => rm(own, { force: true }));
  return () => rm(file, { force: true });
}

async function removeStale(file: string, folder: string): Promise<void> {
  const owner = await ownerOf(file);
  if (owner === undefined) return;
  if (owner !== process.pid && alive(owner)) {
    throw new Error(
      `The database in ${folder} is in use by process ${owner}. Stop that first, or give another folder with ME_DATA_DIR; ` +
        `several processes can share a PostgreSQL server (DATABASE_URL). Is that process something else? Then remove ${file}.`,
    );
  }
  const aside = `${file}.stale-${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  const taken = await ownerOf(aside);
  // Another process may have done the same in between: then it is its lock that was moved, and it is given back.
  if (taken !== undefined && taken !== owner) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
  if (taken !== owner) throw tookIt(folder);
}

function tookIt(folder: string): Error {
  return new Error(`Another process took the database in ${folder} at the same moment. Start again.`);
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
