import { access, constants, lstat, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readSignal, SignalFault, type Signal } from '../../signals/rules.ts';
import { placed, placeOfAttachment } from './place.ts';

/** A file that can be sent. */
export interface Checked {
  signal: Signal;
  /** The names of the files that go along, beside it. */
  attachments: string[];
}

/** Checks a file as ME would, as far as that can be done without ME. Throws `SignalFault`. */
export async function checkFile(path: string): Promise<Checked> {
  const { xml, signal } = await readSignalFile(path);
  const attachments = attachmentsOf(signal);
  for (const name of attachments) await checkAttachment(dirname(path), name, xml);
  return { signal, attachments };
}

/** Reads and checks the signal alone. Throws `SignalFault`. */
export async function readSignalFile(path: string): Promise<{ xml: Uint8Array; signal: Signal }> {
  const xml = await contentOf(path);
  try {
    return { xml, signal: readSignal(xml) };
  } catch (error) {
    throw error instanceof SignalFault ? placed(error, xml) : error;
  }
}

/** A link might lead to what is not the case system's to send. */
async function contentOf(path: string): Promise<Uint8Array> {
  try {
    if ((await lstat(path)).isFile()) return await readFile(path);
  } catch {
    throw new SignalFault(`${basename(path)} can't be read. Check its name, and whether this program may read it.`);
  }
  throw new SignalFault(`${basename(path)} is no ordinary file. Give the file itself.`);
}

export function attachmentsOf({ content }: Signal): string[] {
  const named =
    content.kind === 'event' ? content.actions.flatMap((it) => (it.kind === 'attachment' ? it.file : [])) : [];
  return [...new Set(named)];
}

async function checkAttachment(folder: string, name: string, xml: Uint8Array): Promise<void> {
  const { line, column } = placeOfAttachment(name, xml);
  const refuse = (what: string) => new SignalFault(`The attachment "${name}" ${what}`, line, column);
  if (/\.xml$/i.test(name)) throw refuse('has a name that ends as signals do, in .xml. Give it another ending.');
  const found = await lstat(join(folder, name)).catch(() => undefined);
  if (!found) throw refuse('is not there. Put it beside the signal, before the signal.');
  if (!found.isFile()) throw refuse('is no ordinary file. Put the file itself beside the signal.');
  const readable = access(join(folder, name), constants.R_OK);
  await readable.catch(() => {
    throw refuse('may not be read by this program. Let it.');
  });
}

/** `file.xml:12:3: what is wrong`, as editors understand it. */
export function describe(path: string, { message, line, column }: SignalFault): string {
  const place = [
    path,
    ...(line === undefined ? [] : [line]),
    ...(line === undefined || column === undefined ? [] : [column]),
  ];
  return `${place.join(':')}: ${message}`;
}
