import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { getMimeType } from 'hono/utils/mime';
import { writeMessage, type DataPart } from '../message.ts';
import { toLocal } from '../time.ts';
import { end, type Claim } from './claim.ts';
import { Away, Refused, type Connection } from './connection.ts';
import type { Folders } from './folders.ts';
import type { ClientSettings } from './settings.ts';

export interface Client {
  settings: ClientSettings;
  folders: Folders;
  connection: Connection;
  /** Aborted when the client is told to stop. */
  stop: AbortSignal;
  log: (line: string) => void;
}

/** Milliseconds between attempts while ME is away: longer each time, up to the last. */
const pauses = [500, 1000, 2000, 5000, 10_000, 20_000, 30_000];

/** Sends the claim until ME has taken or refused it, and puts it where it then belongs. Gives up only when told to stop: a later start goes on. */
export async function sendClaim(client: Client, claim: Claim): Promise<void> {
  const { connection, folders, stop, log } = client;
  const message = await messageOf(client, claim);
  for (let attempt = 0; !stop.aborted; attempt++) {
    try {
      await connection.send(message);
      await end(folders, claim, { to: 'sent' });
      return log(`${claim.name}: sent`);
    } catch (error) {
      if (error instanceof Refused) {
        await end(folders, claim, { to: 'failed', reason: reasonOf(error) });
        return log(`${claim.name}: refused${error.code === undefined ? '' : `, ${error.code}`}; see failed/`);
      }
      if (!(error instanceof Away)) throw error;
      if (attempt === 0) log(`${claim.name}: ME can't be reached (${error.message}); trying again until it can`);
      await pause(pauses[Math.min(attempt, pauses.length - 1)], undefined, { signal: stop }).catch(() => undefined);
    }
  }
}

const reasonOf = ({ code, message }: Refused) => (code === undefined ? message : `${code}: ${message}`);

/** The signal first, then its files, as ME reads them. */
async function messageOf({ settings }: Client, { txId, folder, name, attachments }: Claim): Promise<Uint8Array> {
  const { organisation, to, product, agreement } = settings;
  const part = async (file: string, type: string, contentType: string): Promise<DataPart> => ({
    type,
    filename: file,
    contentType,
    bytes: await readFile(join(folder, file)),
  });
  const parts = [await part(name, 'signal', 'text/xml')];
  for (const file of attachments) {
    const type = extname(file).slice(1).toLowerCase();
    parts.push(await part(file, type || 'file', getMimeType(file) ?? 'application/octet-stream'));
  }
  const label = {
    txId,
    corrId: txId,
    ...(agreement !== undefined && { agreement }),
    transferType: 'asynch' as const,
    sequenceType: 'event' as const,
    status: 'production' as const,
    from: { address: organisation },
    to: { address: to },
    product,
    meta: [],
    datetime: toLocal(new Date()),
    contentId: txId,
    data: [],
  };
  return writeMessage({ label, parts });
}
