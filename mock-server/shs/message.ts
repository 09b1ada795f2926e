import { randomUUID } from 'node:crypto';
import libqp from 'libqp';
import { ShsFault } from './fault.ts';
import { readLabel, writeLabel, type Label } from './label.ts';
import { readPart, splitParts, type Part } from './multipart.ts';

export interface DataPart {
  /** The label's `datapartType`. */
  type: string;
  filename?: string;
  /** With its parameters, but for the file's name. */
  contentType: string;
  /** As the sender had them, whatever encoding they travelled in. */
  bytes: Uint8Array;
}

/** The charset that the part's content type names. */
export const charsetOf = ({ contentType }: DataPart) => /;\s*charset=([^;\s]+)/i.exec(contentType)?.[1];

export interface ShsMessage {
  label: Label;
  parts: DataPart[];
}

/** A message whose label has been read, and whose data parts have not. */
export interface OpenedMessage {
  label: Label;
  /** Decodes the data parts that the label names. Surplus ones are ignored. Throws `ShsFault`. */
  readParts: () => DataPart[];
}

const illegal = (text: string) => new ShsFault('IllegalMessageStructure', text);

/** Receivers in production look for the label's end within so many bytes. */
const labelWithin = 4096;

/** Reads a whole message: MIME headers, an empty line, the label, the data parts. Throws `ShsFault`. */
export async function readMessage(bytes: Uint8Array): Promise<ShsMessage> {
  const { label, readParts } = openMessage(bytes);
  return { label, parts: readParts() };
}

/** Reads the envelope and the label. Throws `ShsFault`. */
export function openMessage(bytes: Uint8Array): OpenedMessage {
  const [first, ...rest] = partsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!first || rest.length === 0) {
    throw illegal('The message has no data part. Send the label as the first part, and at least one part after it.');
  }
  const labelPart = open(first, 1);
  const { value, params } = labelPart.headers.field('content-type');
  if (value !== 'text/xml') {
    throw illegal('The first part is not text/xml. Send the label first, with Content-Type: text/xml.');
  }
  const label = readLabel(decoded(labelPart, 1), params['charset']);
  return { label, readParts: () => readDataParts(label, rest) };
}

function partsOf(bytes: Buffer): Buffer[] {
  const message = readPart(bytes);
  const type = message?.headers.field('content-type');
  const boundary = type?.params['boundary'];
  if (!message || !type?.value.startsWith('multipart/') || !boundary) {
    throw illegal(
      'The body is no multipart message. Begin it with "Content-Type: multipart/mixed; boundary=…" and an empty line.',
    );
  }
  const parts = splitParts(message.body, boundary);
  if (parts) return parts;
  throw illegal('The message is cut off: its closing boundary is missing. Send the whole of it, and end it with "--".');
}

function open(bytes: Buffer, number: number): Part {
  const part = readPart(bytes);
  if (part) return part;
  throw illegal(`Part ${number} has no empty line after its headers. Put one before its content.`);
}

function readDataParts(label: Label, parts: Buffer[]): DataPart[] {
  const missing = label.data.length - parts.length;
  if (missing > 0 || label.data.length === 0) {
    throw illegal(
      `The label names ${label.data.length} data parts, and ${parts.length} came. Give one <data> for each part, in the same order.`,
    );
  }
  return label.data.map(({ type, filename }, index) => {
    const part = open(parts[index] ?? Buffer.alloc(0), index + 2);
    const name = nameOf(part) ?? filename;
    return {
      type,
      ...(name !== undefined && { filename: name }),
      contentType: contentTypeOf(part),
      bytes: decoded(part, index + 2),
    };
  });
}

/** As mail programs do: the disposition's name goes before the type's. */
function nameOf({ headers }: Part): string | undefined {
  return headers.field('content-disposition').params['filename'] || headers.field('content-type').params['name'];
}

function contentTypeOf({ headers }: Part): string {
  const { value, params } = headers.field('content-type');
  const charset = params['charset'];
  return `${value || 'application/octet-stream'}${charset ? `; charset=${charset}` : ''}`;
}

/** The standard knows `binary` and `base64`; the others occur. */
function decoded({ headers, body }: Part, number: number): Buffer {
  const encoding = headers.field('content-transfer-encoding').value;
  switch (encoding) {
    case '':
    case 'binary':
    case '7bit':
    case '8bit':
      return body;
    case 'base64':
      return Buffer.from(body.toString('latin1'), 'base64');
    case 'quoted-printable':
      return libqp.decode(body.toString('latin1'));
    default:
      throw illegal(`Part ${number} has a Content-Transfer-Encoding that is not known. Send it as binary or base64.`);
  }
}

/**
 * Writes a message, its label first. What the label says of the data parts is made from the parts themselves. Throws when the label would end
 * after the first 4096 bytes, where receivers in production look for it: then it has too much of meta, subject or comment.
 */
export function writeMessage({ label, parts }: ShsMessage): Uint8Array {
  const boundary = `=_shs_${randomUUID()}`;
  const data = parts.map(({ type, filename, bytes }) => ({
    type,
    ...(filename !== undefined && { filename }),
    size: bytes.length,
  }));
  const head = Buffer.concat([
    ascii('Subject: SHS Message', 'MIME-Version: 1.0', 'Content-Transfer-Encoding: binary'),
    ascii(`Content-Type: multipart/mixed; boundary="${boundary}"`, '', `--${boundary}`),
    ascii('Content-Type: text/xml; charset=ISO-8859-1', 'Content-Transfer-Encoding: binary', ''),
    writeLabel({ ...label, data }),
  ]);
  if (head.length > labelWithin) {
    throw new RangeError(
      `The label ends at byte ${head.length}; keep it within ${labelWithin}: shorten subject, meta or names.`,
    );
  }
  const written = parts.flatMap((part) => [ascii('', `--${boundary}`), partHead(part), part.bytes]);
  return Buffer.concat([head, ...written, ascii('', `--${boundary}--`)]);
}

const ascii = (...lines: string[]) => Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'latin1');

function partHead({ filename, contentType }: DataPart): Buffer {
  const name = (parameter: string) => (filename === undefined ? '' : `; ${nameParameter(parameter, filename)}`);
  return ascii(
    `Content-Type: ${contentType}${name('name')}`,
    'Content-Transfer-Encoding: binary',
    `Content-Disposition: attachment${name('filename')}`,
    '',
  );
}

/** Raw ISO-8859-1 as SHS systems write it; a name outside of that by RFC 2231. */
function nameParameter(parameter: string, filename: string): string {
  if (/^[ -~\u00a0-\u00ff]*$/.test(filename)) return `${parameter}="${filename.replace(/["\\]/g, '\\$&')}"`;
  return `${parameter}*=UTF-8''${encodeURIComponent(filename).replaceAll("'", '%27')}`;
}
