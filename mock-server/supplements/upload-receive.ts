import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import { wakeWorkers } from '../database/wake.ts';
import { insertJobs } from '../database/write-jobs.ts';
import { Problem } from '../http/problem.ts';
import type { Me } from '../me-context.ts';
import type { Upload } from './upload.ts';

/** Bytes that are stored at a time: what a broken connection may cost is less than this. */
const pieceSize = 1024 * 1024;

/** Stores what comes, piece by piece, from where the upload stands; gives where it stands then. What has been stored stays, however the connection ends. */
export async function receive(me: Me, upload: Upload, body: ReadableStream<Uint8Array> | null): Promise<number> {
  let received = upload.received;
  for await (const piece of inPieces(body ?? new ReadableStream({ start: (it) => it.close() }))) {
    if (received + piece.length > upload.size) {
      throw new Problem('too-large', `More has come than the ${upload.size} bytes that Upload-Length said.`);
    }
    await store(me, { ...upload, received }, piece);
    received += piece.length;
  }
  return received;
}

/** Of the size that is stored, the last one shorter; what came before the connection broke comes out before its error. */
async function* inPieces(body: ReadableStream<Uint8Array>): AsyncGenerator<Buffer> {
  let gathered: Uint8Array[] = [];
  let length = 0;
  let broken: Error | undefined;
  try {
    for await (const chunk of body) {
      gathered.push(chunk);
      length += chunk.length;
      if (length < pieceSize) continue;
      yield Buffer.concat(gathered);
      gathered = [];
      length = 0;
    }
  } catch (error) {
    broken = error instanceof Error ? error : new Error('the connection broke');
  }
  if (length) yield Buffer.concat(gathered);
  if (broken) throw broken;
}

/** Of two that store at the same place, one finds that the other was first. */
function store({ db, scansFiles = false }: Me, { id, received, size }: Upload, bytes: Buffer): Promise<void> {
  const whole = received + bytes.length === size;
  return db.transaction().execute(async (trx) => {
    const taken = await trx
      .updateTable('upload')
      .set({ received: received + bytes.length, ...(whole && !scansFiles && { state: 'ready' as const }) })
      .where('id', '=', id)
      .where('received', '=', received)
      .returning('id')
      .executeTakeFirst();
    if (!taken) throw new Problem('upload-offset', 'Somebody else goes on with this upload. Ask with HEAD.');
    await trx.insertInto('upload_piece').values({ upload_id: id, start: received, bytes }).execute();
    if (whole && scansFiles) await writeScanJob(trx, id);
  });
}

async function writeScanJob(db: Database, id: string): Promise<void> {
  await insertJobs({
    from: sql`(select 1) as once`,
    queue: sql`'upload-scan'`,
    data: sql`jsonb_build_object('upload', ${id}::text)`,
    startAfter: sql`now()`,
  }).execute(db);
  wakeWorkers('upload-scan');
}
