import * as z from 'zod/mini';
import { Problem } from './problem.ts';

/** A place in a list, opaque to whoever hands it back. */
export const encodeCursor = (place: object): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place that a cursor names; undefined without one. Throws `invalid-input` for one that no answer has given. */
export function decodeCursor<T extends z.ZodMiniType>(place: T, cursor: string | undefined): z.output<T> | undefined {
  if (cursor === undefined) return undefined;
  try {
    return z.parse(place, JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    const detail = 'Give a cursor just as an earlier answer gave it, or none to begin with.';
    throw new Problem('invalid-input', detail, { errors: [{ pointer: '/cursor', detail }] });
  }
}
