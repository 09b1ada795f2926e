import type { Database } from '../database/connection.ts';

/** What has come of a file, in one piece. */
export async function uploadedBytes(db: Database, uploadId: string): Promise<Buffer> {
  const pieces = await db
    .selectFrom('upload_piece')
    .select('bytes')
    .where('upload_id', '=', uploadId)
    .orderBy('start')
    .execute();
  return Buffer.concat(pieces.map(({ bytes }) => bytes));
}

/** Lets go of a file's content. */
export async function dropPieces(db: Database, uploadIds: string[]): Promise<void> {
  if (uploadIds.length) await db.deleteFrom('upload_piece').where('upload_id', 'in', uploadIds).execute();
}
