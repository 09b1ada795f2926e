import * as z from 'zod/mini';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';

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

export const encodePosition = ({ direction, score, key, id }: Position): string =>
  encodeCursor({ direction, score, key, id });

export const decodePosition = (cursor: string | undefined): Position | undefined => decodeCursor(position, cursor);
