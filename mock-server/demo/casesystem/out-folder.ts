import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Signal } from '../../signals/rules.ts';
import type { CaseSystem } from './systems.ts';
import { writeSignal } from './signal-xml.ts';

/** A file that goes with a signal. */
export interface SignalFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Puts the signal where the SHS client finds it: its files first, then the XML under a name that the client does not look at, so that it
 * never sees half of anything.
 */
export async function putInOut({ folder }: CaseSystem, signal: Signal, files: SignalFile[]): Promise<void> {
  const out = join(folder, 'out');
  await mkdir(out, { recursive: true });
  for (const { name, bytes } of files) await writeFile(join(out, name), bytes);
  const temporary = join(out, `.${signal.id}.tmp`);
  await writeFile(temporary, writeSignal(signal));
  await rename(temporary, join(out, `${signal.id}.xml`));
}

/** The name, or one like it that no file which waits to be sent has. */
export async function freeName({ folder }: CaseSystem, wanted: string): Promise<string> {
  const { name, ext } = parse(wanted);
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? wanted : `${name}-${copy}${ext}`;
    if (!(await exists(join(folder, 'out', candidate)))) return candidate;
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
