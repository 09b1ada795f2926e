import * as z from 'zod/mini';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';

const place = z.object({ at: z.iso.datetime(), id: z.string() });

/** A place in a list that is ordered by time: just after one item. */
export interface Place {
  at: Date;
  id: string;
}

export function decodePlace(cursor: string | undefined): Place | undefined {
  const found = decodeCursor(place, cursor);
  return found && { at: new Date(found.at), id: found.id };
}

/**
 * The page, and the cursor of the next one where there is more.
 * @param found Was asked for with one more than `limit`.
 */
export function pageOf<T>(found: T[], limit: number, placeOf: (item: T) => Place) {
  const page = found.slice(0, limit);
  const last = page.at(-1);
  if (!last || found.length <= limit) return { page, next: undefined };
  const { at, id } = placeOf(last);
  return { page, next: encodeCursor({ at: at.toISOString(), id }) };
}
