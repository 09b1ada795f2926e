import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The folders that a case system and its SHS client share. */
export interface Folders {
  /** Where the case system writes. */
  out: string;
  sent: string;
  failed: string;
  /** What has come from ME. */
  in: string;
  /** What is being sent: a folder for each message, named by its tx.id. This and those below are the client's own. */
  sending: string;
  /** What became of messages that ME may still say something about. */
  endings: string;
  /** What is being fetched. */
  arriving: string;
}

/** Makes those that are missing. */
export async function makeFolders(folder: string): Promise<Folders> {
  const folders = {
    out: join(folder, 'out'),
    sent: join(folder, 'sent'),
    failed: join(folder, 'failed'),
    in: join(folder, 'in'),
    sending: join(folder, 'sending'),
    endings: join(folder, 'sending', '.endings'),
    arriving: join(folder, 'sending', '.arriving'),
  };
  for (const path of Object.values(folders)) await mkdir(path, { recursive: true });
  return folders;
}
