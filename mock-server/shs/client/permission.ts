import { mkdtemp, open, readdir, rmdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** Whom this program runs as: `"casesystem" (uid 1001)`. */
export function ownUser(): string {
  try {
    const { username, uid } = userInfo();
    return uid < 0 ? `"${username}"` : `"${username}" (uid ${uid})`;
  } catch {
    // In a container, a user may have a number and no name.
    return `with uid ${process.geteuid?.()}`;
  }
}

/** Whether the file may be opened. */
export async function mayBeRead(file: string): Promise<boolean> {
  const opened = await open(file).catch(() => undefined);
  await opened?.close();
  return opened !== undefined;
}

/** Throws for the first of the folders that this program may not work in, with who may not and how to mend it. */
export async function checkFolders(folders: string[]): Promise<void> {
  for (const folder of folders) await tryFolder(folder).catch(explain(folder));
}

/** Tries, since the rights alone don't tell: a file system may be read-only. */
async function tryFolder(folder: string): Promise<void> {
  await readdir(folder);
  await rmdir(await mkdtemp(join(folder, '.try-')));
}

const explain = (folder: string) => (error: unknown) => {
  if (!isRefusal(error)) throw error;
  throw new Error(
    `The folder ${folder} may not be read and written by the user ${ownUser()}, whom this client runs as. The case system and the client share ` +
      'it: put both users in one group, and give that group the folder with all below it: chgrp -R <group> and chmod -R g+rwX,g+s. Then start again.',
    { cause: error },
  );
};

/** Whether the system has refused something: that names neither the user nor a way out. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(EACCES|EPERM|EROFS)$/.test(String(error.code));
