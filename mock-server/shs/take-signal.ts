import type { Database } from '../database/connection.ts';
import type { Writes } from '../database/writes.ts';
import type { Me } from '../me-context.ts';
import {
  checkAttachments,
  readSignal,
  SignalFault,
  takeIn,
  type Asked,
  type Outcome,
  type Signal,
} from '../signals/rules.ts';
import type { Known } from './agreed.ts';
import { ShsFault } from './fault.ts';
import { charsetOf, type DataPart } from './message.ts';
import type { Sender } from './sender.ts';
import { declaresEncoding } from './xml.ts';

/** What S/MIME's parts are. ME has no key to open them with. */
const sealed = /pkcs7|^multipart\/(signed|encrypted)/i;

/** A signal and its files, as they stood in one message. */
export interface ReadSignal {
  signal: Signal;
  attachments: { file: string; type: string; bytes: Uint8Array }[];
}

/**
 * The signal is the part that the label calls `signal`, else the first one; the others are its attachments. What can be said of it alone is checked.
 * Throws `ShsFault`.
 */
export function readSignalParts(parts: DataPart[]): ReadSignal {
  refuseSealed(parts);
  const part = parts.find(({ type }) => type.toLowerCase() === 'signal') ?? parts[0];
  const attachments = parts.filter((it) => it !== part).map(attachment);
  const signal = faultsOfContent(() => {
    const signal = readSignal(part ? asDeclared(part) : new Uint8Array());
    checkAttachments(signal, attachments);
    return signal;
  });
  return { signal, attachments };
}

/** The signal is about the organisation that sends it. Throws `ShsFault`. */
export function checkOrganisation({ signal }: ReadSignal, organisationNumber: string): void {
  if (signal.organisation === organisationNumber) return;
  throw new ShsFault(
    'IllegalSender',
    "The signal's organisation is another than the certificate's. Write the number that the certificate is registered for.",
  );
}

/** A sender that asks for read receipts is not left waiting for what never comes. Throws `ShsFault`. */
export function checkReadReceipt({ signal: { content } }: ReadSignal, { tellsReading }: Known): void {
  if (content.kind !== 'event' || !content.readReceipt || tellsReading) return;
  throw contentFault(
    new SignalFault('Read receipts have not been set up here. Leave readReceipt out, or ask the operator for them.'),
  );
}

function refuseSealed(parts: DataPart[]): void {
  const place = parts.findIndex(({ contentType }) => sealed.test(contentType));
  if (place < 0) return;
  throw new ShsFault(
    'IllegalDatapartContent',
    `Part ${place + 2} is signed or encrypted by S/MIME, which is not supported. Send it as it is: the connection is encrypted.`,
  );
}

function attachment({ filename, contentType, bytes }: DataPart, index: number) {
  if (filename !== undefined) return { file: filename.normalize('NFC'), type: contentType, bytes };
  throw new ShsFault(
    'IllegalDatapartContent',
    `Attachment ${index + 1} has no file name. Give its Content-Disposition one, as the signal names it.`,
  );
}

/** XML that doesn't say which charset it is in is in the one that its part names. */
function asDeclared(part: DataPart): Uint8Array {
  const charset = charsetOf(part);
  if (charset === undefined || /^utf-?8$/i.test(charset) || declaresEncoding(part.bytes)) return part.bytes;
  try {
    return Buffer.from(new TextDecoder(charset).decode(part.bytes));
  } catch {
    throw new ShsFault(
      'IllegalDatapartContent',
      'The signal has no XML declaration, and its Content-Type names a charset that is not known. Send UTF-8 or ISO-8859-1.',
    );
  }
}

function faultsOfContent<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof SignalFault ? contentFault(error) : error;
  }
}

/** A signal's fault, as SHS tells of it. File names and other values may hold a personal number, which is told to nobody. */
export function contentFault({ message, line, column }: SignalFault): ShsFault {
  const text = message.replace(/\d{6,8}[-+]?\d{4}/g, '…');
  const place =
    line === undefined ? '' : column === undefined ? ` (line ${line})` : ` (line ${line}, column ${column})`;
  return new ShsFault('IllegalDatapartContent', `The signal${place}: ${text}`);
}

/** Takes the signal in, `atomically`. Throws `SignalFault`. */
export function take(
  me: Me,
  db: Database,
  writes: Writes,
  sender: Sender,
  { signal, attachments }: ReadSignal,
  asked?: Asked,
): Promise<Outcome> {
  const { organisation, party, certificate } = sender;
  return takeIn(me, db, writes, { organisation, party, certificate, signal, attachments }, asked);
}
