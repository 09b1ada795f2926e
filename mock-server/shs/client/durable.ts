import { access, lstat, open, readdir, rename } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';

/** Writes a file so that it is there whole or not at all, also after a power cut. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${parse(path).base}.tmp`);
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

/** Makes renames within a folder last. Not every system lets a folder be opened; those keep them in order by themselves. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Gives false where there is no such file. */
export async function renameIfThere(from: string, to: string): Promise<boolean> {
  return (await unlessMissing(rename(from, to).then(() => true))) ?? false;
}

/** The names in a folder; none where there is no folder. */
export const namesIn = async (folder: string): Promise<string[]> => (await unlessMissing(readdir(folder))) ?? [];

export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** What is at the path itself, a link not followed; undefined where nothing is. */
export const statOf = (path: string) => unlessMissing(lstat(path));

/**
 * The name that a file has in the folder: the file system may write å, ä and ö as two characters each (NFD), or as one (NFC). Undefined where there is
 * none.
 */
export async function findNamed(folder: string, name: string): Promise<string | undefined> {
  if (await statOf(join(folder, name))) return name;
  return (await namesIn(folder)).find((it) => it.normalize('NFC') === name.normalize('NFC'));
}

/** What a work with a file gives; undefined where the file is missing. */
export async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The name with something added before its ending, where the folder has one of that name. */
export async function freeName(folder: string, wanted: string, addition: string): Promise<string> {
  if (!(await exists(join(folder, wanted)))) return wanted;
  const { name, ext } = parse(wanted);
  return `${name}-${addition}${ext}`;
}
