import type { Selectable } from 'kysely';
import type { Database } from '../database/connection.ts';
import { Problem } from '../http/problem.ts';
import type { HandedIn } from '../tickets/rules.ts';
import { invalid } from './invalid.ts';
import type { UploadTable } from './tables.ts';

/** Gives the uploads their places in what is handed in, or says which of them can't be. Those that are not named are left behind. */
export async function keepFiles(db: Database, { submission, files }: HandedIn): Promise<Problem | undefined> {
  const uploads = await db.selectFrom('upload').selectAll().where('submission_id', '=', submission).execute();
  const seen = new Set<string>();
  for (const [place, { upload }] of files.entries()) {
    const problem = faultOf(
      uploads.find(({ id }) => id === upload),
      place,
      seen,
    );
    if (problem) return problem;
    seen.add(upload);
  }
  for (const [place, { upload, title, documentType }] of files.entries()) {
    await db
      .updateTable('upload')
      .set({ place, title: title ?? null, document_type: documentType ?? null })
      .where('id', '=', upload)
      .execute();
  }
  return undefined;
}

function faultOf(upload: Selectable<UploadTable> | undefined, place: number, seen: Set<string>): Problem | undefined {
  const pointer = `/files/${place}/upload`;
  if (!upload) return invalid(pointer, 'This submission has no such upload.');
  if (seen.has(upload.id)) return invalid(pointer, 'The upload stands here twice. Name it once.');
  if (upload.received < upload.size) {
    return invalid(pointer, `${upload.received} of its ${upload.size} bytes have come. Go on with the upload first.`);
  }
  if (upload.state !== 'refused') return undefined;
  return new Problem('file-harmful', 'A file was found to be harmful, and is gone. Ask the citizen for another one.', {
    errors: [{ pointer, detail: 'Leave it out, or upload a clean file.' }],
  });
}
