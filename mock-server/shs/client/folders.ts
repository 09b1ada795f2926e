import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFolders, ownUser } from './permission.ts';

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

/** Makes those that are missing. Throws for those that can't be made, or may not be worked in, with how to mend it. */
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
  for (const path of Object.values(folders)) await mkdir(path, { recursive: true }).catch(unmade(path));
  await checkFolders([folder, ...Object.values(folders)]);
  return folders;
}

const unmade = (path: string) => (error: NodeJS.ErrnoException) => {
  throw new Error(
    `The folder ${path} can't be made by the user ${ownUser()}, whom this client runs as (${error.code}). Let that user write in the folder above it, or make ` +
      'it yourself, and let the user read and write it.',
    { cause: error },
  );
};
