import { open, readdir, rename } from 'node:fs/promises';
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

/** The names in a folder; none where there is no folder. */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
}

/** The name, or one like it that nothing in the folder has. */
export async function freeName(folder: string, wanted: string): Promise<string> {
  const taken = new Set(await namesIn(folder));
  const { name, ext } = parse(wanted);
  let candidate = wanted;
  for (let copy = 2; taken.has(candidate); copy++) candidate = `${name}-${copy}${ext}`;
  return candidate;
}
