import { readMessage, type DataPart } from '../shs/rules.ts';
import type { MessageView } from './operator-service.ts';

/** Characters. More than anybody reads; the rest of a longer text is left out. */
const longest = 100_000;

/** A message as a person reads it: its label, the signal's XML, what else came; or the bare text of one that can't be taken apart. */
export async function viewOf(bytes: Uint8Array): Promise<MessageView> {
  try {
    const { label, parts } = await readMessage(bytes);
    const signal = parts.find(({ type }) => type.toLowerCase() === 'signal') ?? parts[0];
    return {
      label: {
        txId: label.txId,
        corrId: label.corrId,
        contentId: label.contentId,
        product: label.product,
        agreement: label.agreement,
        sequenceType: label.sequenceType,
        status: label.status,
        from: label.from?.address,
        to: label.to?.address,
        subject: label.subject,
        datetime: label.datetime,
      },
      parts: parts.map(part),
      ...(signal && { content: textOf(signal.bytes) }),
    };
  } catch {
    return { parts: [], content: textOf(bytes) };
  }
}

const part = ({ type, filename, contentType, bytes }: DataPart) => ({
  type,
  filename,
  contentType,
  size: bytes.length,
});

/** In the charset that the XML declares. What has none that is known is read as ISO-8859-1, where every byte is a character. */
function textOf(bytes: Uint8Array): string {
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)/.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  );
  const text = decode(bytes, declared?.[1] ?? 'utf-8');
  if (text.length <= longest) return text;
  return `${text.slice(0, longest)}\n… (${text.length - longest})`;
}

function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}
