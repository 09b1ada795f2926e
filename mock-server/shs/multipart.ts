import { isUtf8 } from 'node:buffer';
import libmime from 'libmime';

/**
 * Takes a multipart body apart (RFC 2046, section 5.1) without copying. Own code, since the libraries don't fit what SHS carries:
 * `mailsplit` loses a CR at a part's end, takes data parts that are multiparts themselves apart, and doesn't say when the closing boundary is
 * missing; others want CRLF, and real SHS messages have lines that end in LF. Headers and their parameters are libmime's.
 */
export interface Part {
  headers: Headers;
  body: Buffer;
}

/** One header field's value and parameters. */
export interface Field {
  value: string;
  params: Record<string, string>;
}

export interface Headers {
  /** By its name in small letters; empty where it is missing. */
  field(name: string): Field;
}

/** Far more than any message has; what follows is not searched for the end of the headers. */
const maxHead = 16 * 1024;
const LF = 10;
const CR = 13;
const hyphen = 45;

/** The headers up to the first empty line, and what comes after it; undefined where there is no such line. */
export function readPart(bytes: Buffer): Part | undefined {
  const head = bytes.toString('latin1', 0, maxHead);
  const end = /^\r?\n|\r?\n\r?\n/.exec(head);
  if (!end) return undefined;
  return {
    headers: headersOf(bytes.subarray(0, end.index)),
    body: bytes.subarray(end.index + end[0].length),
  };
}

/** Parameters occur as raw bytes, unquoted: ISO-8859-1 in real samples, UTF-8 from newer systems. */
function headersOf(bytes: Buffer): Headers {
  const values = libmime.decodeHeaders(bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1'));
  return {
    field: (name) => {
      const { value, params } = libmime.parseHeaderValue(values[name]?.[0]?.replace(/\s+/g, ' ') ?? '');
      return { value: value.toLowerCase(), params };
    },
  };
}

/** The parts between the boundary lines; undefined where the closing boundary is missing, so that the end has been cut off. */
export function splitParts(body: Buffer, boundary: string): Buffer[] | undefined {
  const parts: Buffer[] = [];
  let part: Delimiter | undefined;
  for (let at = 0; ;) {
    const delimiter = nextDelimiter(body, `--${boundary}`, at);
    if (!delimiter) return undefined;
    if (part) parts.push(body.subarray(part.end, endOfPart(body, part, delimiter)));
    if (delimiter.closing) return parts;
    part = delimiter;
    at = delimiter.end;
  }
}

/** A boundary's line, from its hyphens to after its line end. */
interface Delimiter {
  start: number;
  end: number;
  closing: boolean;
  crlf: boolean;
}

function nextDelimiter(body: Buffer, dashed: string, from: number): Delimiter | undefined {
  for (
    let start = body.indexOf(dashed, from, 'latin1');
    start >= 0;
    start = body.indexOf(dashed, start + 1, 'latin1')
  ) {
    const delimiter = start === 0 || body[start - 1] === LF ? delimiterAt(body, start, dashed.length) : undefined;
    if (delimiter) return delimiter;
  }
  return undefined;
}

/** A line that only begins as a boundary does is data. White space may stand before the line's end. */
function delimiterAt(body: Buffer, start: number, length: number): Delimiter | undefined {
  let end = start + length;
  const closing = body[end] === hyphen && body[end + 1] === hyphen;
  if (closing) end += 2;
  while (body[end] === 32 || body[end] === 9) end++;
  const crlf = body[end] === CR && body[end + 1] === LF;
  if (crlf) return { start, end: end + 2, closing, crlf };
  if (body[end] === LF) return { start, end: end + 1, closing, crlf };
  return closing && end >= body.length ? { start, end, closing, crlf } : undefined;
}

/** The line end before a boundary belongs to it. In a message whose lines end in LF, a CR before that is data. */
function endOfPart(body: Buffer, part: Delimiter, { start }: Delimiter): number {
  const crlf = part.crlf && body[start - 2] === CR;
  return Math.max(part.end, start - (crlf ? 2 : 1));
}
