import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import type { Label } from '../label.ts';
import { writeMessage, type DataPart } from '../message.ts';
import { toLocal } from '../time.ts';
import type { Claim } from './claim.ts';
import type { ClientSettings } from './settings.ts';

/**
 * The message of a claim: the signal first, then its files. All ids are the claim's tx.id, so that it is the same message whenever it is
 * made. Throws RangeError when the label is longer than receivers take.
 */
export async function messageOf(settings: ClientSettings, claim: Claim, attachments: string[]): Promise<Uint8Array> {
  const parts = [await part(claim.folder, claim.name, { type: 'signal', contentType: 'text/xml' })];
  for (const file of attachments) parts.push(await part(claim.folder, file, typesOf(file)));
  return writeMessage({ label: labelOf(settings, claim), parts });
}

const part = async (folder: string, filename: string, types: Omit<DataPart, 'bytes'>): Promise<DataPart> => ({
  ...types,
  filename,
  bytes: await readFile(join(folder, filename)),
});

/** `datapartType` is the file name's ending. */
const typesOf = (file: string) => ({
  type: extname(file).slice(1).toLowerCase() || 'file',
  contentType: getMimeType(file) ?? 'application/octet-stream',
});

function labelOf({ organisation, to, product, agreement }: ClientSettings, { txId }: Claim): Label {
  return {
    txId,
    corrId: txId,
    ...(agreement !== undefined && { agreement }),
    transferType: 'asynch',
    sequenceType: 'event',
    status: 'production',
    from: { address: organisation },
    to: { address: to },
    product,
    meta: [],
    datetime: toLocal(new Date()),
    contentId: txId,
    data: [],
  };
}
