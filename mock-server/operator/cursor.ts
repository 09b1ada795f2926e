import * as z from 'zod/mini';
import { Problem } from '../http/problem.ts';

const place = z.object({ at: z.iso.datetime(), id: z.string() });

/** A place in a list that is ordered by time: just after one item. */
export interface Place {
  at: Date;
  id: string;
}

function encodeCursor({ at, id }: Place): string {
  return Buffer.from(JSON.stringify({ at: at.toISOString(), id })).toString('base64url');
}

export function decodeCursor(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    const { at, id } = z.parse(place, JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { at: new Date(at), id };
  } catch {
    const detail = 'Give a cursor just as an earlier answer gave it, or none for the first page.';
    throw new Problem('invalid-input', detail, { errors: [{ pointer: '/cursor', detail }] });
  }
}

/**
 * The page, and the cursor of the next one where there is more.
 * @param found Was asked for with one more than `limit`.
 */
export function pageOf<T>(found: T[], limit: number, placeOf: (item: T) => Place) {
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return { page, next: last && found.length > limit ? encodeCursor(placeOf(last)) : undefined };
}
