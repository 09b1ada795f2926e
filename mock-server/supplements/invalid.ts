import { Problem } from '../http/problem.ts';

/** What is wrong where: a JSON Pointer (RFC 6901), or a header's name. */
export const invalid = (pointer: string, detail: string): Problem =>
  new Problem('invalid-input', 'See "errors".', { errors: [{ pointer, detail }] });
