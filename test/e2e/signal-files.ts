import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** As a case system does: files first, then the signal under its name. */
export async function drop(
  dataDir: string,
  id: string,
  xml: string,
  files: Record<string, Uint8Array> = {},
  system = 'casesystem-1',
): Promise<void> {
  const out = join(dataDir, system, 'out');
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(out, name), bytes);
  await writeFile(join(out, `.${id}.tmp`), xml);
  await rename(join(out, `.${id}.tmp`), join(out, `${id}.xml`));
}

/** What `look` gives, once it gives something. */
export async function until<T>(what: string, patience: number, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`${what} did not happen within ${patience} ms.`);
    await pause(20);
  }
}
