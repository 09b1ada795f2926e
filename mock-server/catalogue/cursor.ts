import * as z from 'zod/mini';
import { Problem } from '../http/problem.ts';

const position = z.object({
  /** Whether the page lies after the item or before it. */
  direction: z.enum(['after', 'before']),
  /** The search score of the item, 0 without a search. */
  score: z.int(),
  key: z.string(),
  id: z.string(),
});

/** A place in a list: beside one item, by all that the list is ordered by, so that nothing is lost or doubled when items come and go. */
export type Position = z.infer<typeof position>;

export function encodeCursor({ direction, score, key, id }: Position): string {
  return Buffer.from(JSON.stringify({ direction, score, key, id })).toString('base64url');
}

export function decodeCursor(cursor: string): Position {
  try {
    return z.parse(position, JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    const detail = 'Give a cursor just as an earlier answer gave it, or none for the first page.';
    throw new Problem('invalid-input', detail, { errors: [{ pointer: '/cursor', detail }] });
  }
}
