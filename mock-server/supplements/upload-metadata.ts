import * as z from 'zod/mini';
import { line, uuid } from '../../src/contract/schemas/common.ts';
import { invalid } from './invalid.ts';

const metadata = z.object({
  /** The submission that the file belongs to. */
  submission: uuid,
  /** As the citizen's file is called. */
  filename: line(200),
  /** The media type. */
  filetype: z._default(z.string().check(z.maxLength(200), z.regex(/^[\w.+-]+\/[\w.+-]+$/)), 'application/octet-stream'),
});

export type UploadMetadata = z.infer<typeof metadata>;

/** What tus's `Upload-Metadata` says: keys, each followed by its value in base64, parted by commas. Throws `invalid-input`. */
export function readMetadata(header = ''): UploadMetadata {
  const pairs = header.split(',').map((pair) => pair.trim().split(' '));
  const given = Object.fromEntries(
    pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8').normalize('NFC')]),
  );
  const result = metadata.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const wrong = String(issue?.path[0] ?? '');
  throw invalid('Upload-Metadata', `"${wrong}" is missing or wrong: ${issue?.message ?? ''}. ${expected}`);
}

const expected =
  'Give submission (its id), filename (up to 200 characters) and filetype (a media type), each in base64.';
