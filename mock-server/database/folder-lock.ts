import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Takes an embedded database's folder for this process: PGlite does not itself notice a second one, and both would spoil it. A lock
 * left by a killed process is taken over. Gives the function that releases it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'me.lock');
  const owner = await readFile(file, 'utf8').then(Number, () => undefined);
  if (owner !== undefined && owner !== process.pid && alive(owner)) {
    throw new Error(
      `The database in ${folder} is in use by process ${owner}. Stop that first, or give another folder with ME_DATA_DIR; ` +
        'several processes can share a PostgreSQL server (DATABASE_URL).',
    );
  }
  await rm(file, { force: true });
  const handle = await open(file, 'wx').catch(() => {
    throw new Error(`Another process took the database in ${folder} at the same moment. Start again.`);
  });
  await handle.writeFile(String(process.pid));
  await handle.close();
  return () => rm(file, { force: true });
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
