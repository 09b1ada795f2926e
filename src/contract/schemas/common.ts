import * as z from 'zod/mini';

/** A BCP 47 language tag, for example `sv` or `fi-FI`. */
export const languageTag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/** A UUID (RFC 9562), lower case. */
export const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

/** A time with offset (RFC 3339). */
export const time = z.iso.datetime({ offset: true });

/** A day in Sweden, `YYYY-MM-DD` (RFC 3339, full-date). */
export const day = z.iso.date();

/** An absolute address of the web; never `javascript:` or the like. */
export const webUrl = z.string().check(z.maxLength(2000), z.regex(/^https?:\/\/[^\s]+$/));

/** An address that a person reads or writes in one line. */
export const line = (max: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(/^[^\p{Cc}]*$/u));

/** Text of several lines, in plain paragraphs; blank lines part them. */
export const text = (max: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(/^[^\p{Cc}]*(?:[\n\r\t][^\p{Cc}]*)*$/u));

/** A position in a list. Opaque: made by the server, handed back unchanged. */
export const cursor = z.string().check(z.minLength(1), z.maxLength(500));

/** How strongly a citizen has logged in, by the levels of eIDAS (Regulation (EU) 910/2014, article 8). */
export const loginLevel = z.enum(['low', 'substantial', 'high']);
