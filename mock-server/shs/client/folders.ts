import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The folders that a case system and its SHS client share. */
export interface Folders {
  /** Where the case system writes. */
  out: string;
  /** What is being sent: a folder for each message, named by its tx.id. The client's own. */
  sending: string;
  sent: string;
  failed: string;
  /** What has come from ME. */
  in: string;
  /** Which file each tx.id was. The client's own. */
  ids: string;
}

export async function makeFolders(folder: string): Promise<Folders> {
  const folders = {
    out: join(folder, 'out'),
    sending: join(folder, 'sending'),
    sent: join(folder, 'sent'),
    failed: join(folder, 'failed'),
    in: join(folder, 'in'),
    ids: join(folder, 'sending', '.ids'),
  };
  for (const path of Object.values(folders)) await mkdir(path, { recursive: true });
  return folders;
}
