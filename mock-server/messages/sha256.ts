import { createHash } from 'node:crypto';

/** For what is random itself: nothing slower is called for. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');
