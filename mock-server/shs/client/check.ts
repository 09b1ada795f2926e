import { lstat, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { faultsOf, filesNamed, readSignal, SignalFault, throwFaults, type Signal } from '../../signals/rules.ts';
import { findNamed, statOf } from './durable.ts';
import { mayBeRead, ownUser } from './permission.ts';
import { placed, placeOfAttachment } from './place.ts';

/** A file that can be sent. */
export interface Checked {
  signal: Signal;
  /** The names of the files that go along, beside it. */
  attachments: string[];
}

/** A signal that is larger, alone or with its attachments, than ME takes. */
export class TooLarge extends SignalFault {
  constructor(size: number, maxBytes: number) {
    super(
      `The signal and its attachments are ${size} bytes together, and ME takes ${maxBytes} in one message. Send fewer or smaller attachments.`,
    );
  }
}

/**
 * Checks a file as ME would, as far as that can be done without ME. Throws `SignalFault`, which tells of all that is wrong.
 * @param maxBytes The largest message that ME takes.
 */
export async function checkFile(path: string, maxBytes: number): Promise<Checked> {
  const xml = await contentOf(path, maxBytes);
  const attachments = attachmentsIn(xml);
  const { faults, size } = await checkAttachments(dirname(path), attachments, xml);
  const all = xml.length + size;
  throwFaults([
    ...faultsOf(() => readSignal(xml)).map((it) => placed(it, xml)),
    ...faults,
    ...(all > maxBytes ? [new TooLarge(all, maxBytes)] : []),
  ]);
  return { signal: readSignal(xml), attachments };
}

/** Reads the file, unless it is too large to be sent. A link might lead to what is not the case system's to send. Throws `SignalFault`. */
export async function contentOf(path: string, maxBytes: number): Promise<Uint8Array> {
  const name = basename(path);
  const found = await lstat(path).catch(() => undefined);
  if (!found) throw new SignalFault(`${name} is not there. Check its name.`);
  if (!found.isFile()) throw new SignalFault(`${name} is no ordinary file. Give the file itself.`);
  if (found.size > maxBytes) throw new TooLarge(found.size, maxBytes);
  return readFile(path).catch(() => {
    throw new SignalFault(`${name} ${unreadable()}`);
  });
}

/** What the signal names, whether the rest of it is right or not. What leads elsewhere is left to the schema to refuse. */
export const attachmentsIn = (xml: Uint8Array): string[] =>
  filesNamed(xml).filter((it) => it === basename(it) && !/^\.{0,2}$/.test(it));

/** Signals are never attachments. */
export const isSignalName = (name: string): boolean => /\.xml$/i.test(name);

/** What is wrong with them, and how many bytes they are together. */
async function checkAttachments(folder: string, names: string[], xml: Uint8Array) {
  const faults: SignalFault[] = [];
  let size = 0;
  for (const name of names) {
    const path = join(folder, (await findNamed(folder, name)) ?? name);
    const wrong = await wrongWith(name, path);
    const { line, column } = placeOfAttachment(name, xml);
    if (wrong !== undefined) faults.push(new SignalFault(`The attachment "${name}" ${wrong}`, line, column));
    size += (await statOf(path))?.size ?? 0;
  }
  return { faults, size };
}

async function wrongWith(name: string, path: string): Promise<string | undefined> {
  if (isSignalName(name)) return 'has a name that ends as signals do, in .xml. Give it another ending.';
  const found = await statOf(path);
  if (!found) return 'is not there. Put it beside the signal, before the signal.';
  if (!found.isFile()) return 'is no ordinary file. Put the file itself beside the signal.';
  return (await mayBeRead(path)) ? undefined : unreadable();
}

const unreadable = () => `may not be read by the user ${ownUser()}, whom this program runs as. Let that user read it.`;

/** `file.xml:12:3: what is wrong`, as editors understand it: a line for each fault. */
export const describe = (path: string, fault: SignalFault): string =>
  [fault, ...fault.also]
    .map(({ message, line, column }) => [path, ...placeText(line, column), ` ${message}`].join(':'))
    .join('\n');

const placeText = (line?: number, column?: number) =>
  line === undefined ? [] : column === undefined ? [line] : [line, column];
