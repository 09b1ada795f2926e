import { mkdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { DataPart, ShsMessage } from '../message.ts';
import { arrive, type Listed } from './arrivals.ts';
import { writeDurably } from './durable.ts';
import type { Folders } from './folders.ts';

/** What the label says, in every folder. */
const labelFile = 'label.json';

/** `in/<tx.id>/`: every part as a file, and `label.json` with the label's main facts. */
export function keepParts(folders: Folders, listed: Listed, { label, parts }: ShsMessage): Promise<void> {
  const names = namesFor(parts);
  const { txId, corrId, contentId, from, product, subject, meta } = label;
  const described = parts.map(({ type, contentType }, index) => ({ file: names[index], type, contentType }));
  return arrive(folders, listed, safeName(txId).replaceAll('.', '-'), async (folder) => {
    await mkdir(folder);
    for (const [index, { bytes }] of parts.entries()) await writeDurably(join(folder, names[index] ?? ''), bytes);
    await writeJson(join(folder, labelFile), {
      txId,
      corrId,
      contentId,
      from,
      product,
      subject,
      meta,
      parts: described,
    });
  });
}

/** `in/<tx.id>/`: a message that can't be read, as it came in `message.mime`. `label.json` says what is wrong with it. */
export function keepUnread(folders: Folders, listed: Listed, bytes: Uint8Array, fault: string): Promise<void> {
  const { txId, from } = listed;
  return arrive(folders, listed, safeName(txId).replaceAll('.', '-'), async (folder) => {
    await mkdir(folder);
    await writeDurably(join(folder, 'message.mime'), bytes);
    await writeJson(join(folder, labelFile), { txId, from: { address: from }, fault });
  });
}

const writeJson = (path: string, content: unknown) => writeDurably(path, `${JSON.stringify(content, null, 2)}\n`);

/** Each its own, whatever their sender called them. */
function namesFor(parts: DataPart[]): string[] {
  const taken = new Set([labelFile]);
  return parts.map(({ filename, type }, index) => {
    let name = safeName(filename ?? `part-${index + 1}.${type}`);
    while (taken.has(name.toLowerCase())) name = `${index + 1}-${name}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** A name that is one on every file system, and leads nowhere else. */
function safeName(name: string): string {
  const { name: stem, ext } = parse(name.replace(/[\p{Cc}/\\:*?"<>|]/gu, '_').replace(/^\.+|[. ]+$/g, '_'));
  return stem.slice(0, 60) + ext.slice(0, 20) || '_';
}
