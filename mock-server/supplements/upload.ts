import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import { Problem } from '../http/problem.ts';
import { dropPieces } from './pieces.ts';
import { notYours, unknown } from './status.ts';
import type { UploadMetadata } from './upload-metadata.ts';

/** How many files a submission may have. */
const mostFiles = 30;

/** A file on its way. */
export interface Upload {
  id: string;
  submissionId: string;
  /** Bytes: in all, and how many have come. */
  size: number;
  received: number;
}

interface NewUpload extends UploadMetadata {
  size: number;
  /** The e-service system that calls. */
  party: string;
  /** Bytes that all files of the submission may have together. */
  maxBytes: number;
}

/** Makes room for a file, or says why there is none. */
export async function createUpload(db: Database, made: NewUpload, now: Date): Promise<Upload | Problem> {
  const { submission: submissionId, filename: name, filetype: type, size, party, maxBytes } = made;
  const submission = await db
    .selectFrom('submission')
    .select(['eservice_party', 'handed_in_at'])
    .where('id', '=', submissionId)
    // Of two files at once, the second counts the first.
    .forUpdate()
    .executeTakeFirst();
  if (!submission) return unknown();
  if (submission.eservice_party !== party) return notYours();
  if (submission.handed_in_at) return handedIn();
  const { files, bytes } = await roomTaken(db, submissionId);
  if (files >= mostFiles) return tooLarge(`A submission has ${mostFiles} files at most. Remove one first.`);
  if (bytes + size > maxBytes) {
    return tooLarge(`The files of a submission may have ${maxBytes} bytes together, and ${bytes} are taken.`);
  }
  const upload = { id: crypto.randomUUID(), submissionId, size, received: 0 };
  await db
    .insertInto('upload')
    .values({ id: upload.id, submission_id: submissionId, name, type, size, state: 'waiting', created_at: now })
    .execute();
  return upload;
}

async function roomTaken(db: Database, submissionId: string): Promise<{ files: number; bytes: number }> {
  const { files, bytes } = await db
    .selectFrom('upload')
    .select([sql<number>`count(*)::int`.as('files'), sql<number>`coalesce(sum(size), 0)::int`.as('bytes')])
    .where('submission_id', '=', submissionId)
    .where('state', '<>', 'refused')
    .executeTakeFirstOrThrow();
  return { files, bytes };
}

const handedIn = () => new Problem('request-closed', 'The submission has been handed in: its files stay as they are.');

const tooLarge = (detail: string) => new Problem('too-large', detail);

export async function findUpload(db: Database, id: string): Promise<(Upload & { party: string }) | undefined> {
  const row = await db
    .selectFrom('upload')
    .innerJoin('submission', 'submission.id', 'upload.submission_id')
    .select(['upload.id', 'submission_id', 'size', 'received', 'eservice_party'])
    .where('upload.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { submission_id: submissionId, size, received, eservice_party: party } = row;
  return { id, submissionId, size, received, party };
}

/** Removes a file that has not been handed in. */
export async function removeUpload(db: Database, { id, submissionId }: Upload): Promise<Problem | undefined> {
  const open = await db
    .selectFrom('submission')
    .select('id')
    .where('id', '=', submissionId)
    .where('handed_in_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!open) return handedIn();
  await dropPieces(db, [id]);
  await db.deleteFrom('upload').where('id', '=', id).execute();
  return undefined;
}
