import { lstat, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readSignal, SignalFault, type Signal } from '../../signals/rules.ts';

/** A file that can be sent. */
export interface Checked {
  signal: Signal;
  xml: Uint8Array;
  /** The names of the files that go along, beside it. */
  attachments: string[];
}

/** Checks a file as ME would, as far as that can be done without ME. Throws `SignalFault`. */
export async function checkFile(path: string): Promise<Checked> {
  const xml = await readFile(path).catch(() => {
    throw new SignalFault(`${basename(path)} can't be read. Check its name, and whether this program may read it.`);
  });
  const signal = readSignal(xml);
  const { content } = signal;
  const named =
    content.kind === 'event' ? content.actions.flatMap((it) => (it.kind === 'attachment' ? it.file : [])) : [];
  const attachments = [...new Set(named)];
  for (const name of attachments) await checkAttachment(dirname(path), name);
  return { signal, xml, attachments };
}

/** A link might lead to what is not the case system's to send. */
async function checkAttachment(folder: string, name: string): Promise<void> {
  const found = await lstat(join(folder, name)).catch(() => undefined);
  if (found?.isFile()) return;
  throw new SignalFault(
    found
      ? `The attachment "${name}" is no ordinary file. Put the file itself beside the signal.`
      : `The attachment "${name}" is not there. Put it beside the signal, before the signal.`,
  );
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
