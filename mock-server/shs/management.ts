import type { XmlElement } from 'libxml2-wasm';
import { errorCode, ShsFault, type ErrorCode } from './fault.ts';
import { attributeOf, childrenOf, readXml, textOf, writeXml, type Element } from './xml.ts';

/**
 * What an administrative message says of an earlier one (`shs-management-1.2.dtd`), which it names by its corr.id and content.id.
 * `appinfo` is between the two systems; ME's own names stand in docs/shs.md.
 */
export interface Management {
  corrId: string;
  contentId: string;
  /** Local time without zone; real ones are sometimes only a date. */
  datetime: string;
  /** Undefined for a confirmation. */
  error?: { code: ErrorCode; info: string };
  appinfo: { name: string; value: string }[];
}

const illegal = (text: string) => new ShsFault('IllegalDatapartContent', text);

/**
 * Reads an shs.management. Axel's confirmations have no `<confirmation>`: what is no error confirms. Throws `ShsFault`.
 * @param charset What the MIME part says.
 */
export function readManagement(xml: Uint8Array, charset?: string): Management {
  const source = { bytes: xml, charset, what: 'The administrative message', code: 'IllegalDatapartContent' } as const;
  return readXml(source, (root) => {
    if (root.name !== 'shs.management') {
      throw illegal('The data part of an administrative message is no <shs.management>. Send one.');
    }
    const [error] = childrenOf(root, 'error');
    return {
      corrId: required(root, 'corr.id'),
      contentId: required(root, 'content.id'),
      datetime: textOf(childrenOf(root, 'datetime')[0]) ?? '',
      ...(error && { error: readError(error) }),
      appinfo: readAppinfo(error ?? childrenOf(root, 'confirmation')[0]),
    };
  });
}

function required(root: XmlElement, name: string): string {
  const value = attributeOf(root, name);
  if (value !== undefined) return value;
  throw illegal(`<shs.management> has no ${name}. Give that of the message that it is about.`);
}

const readError = (error: XmlElement) => ({
  code: errorCode(attributeOf(error, 'errorcode') ?? ''),
  info: attributeOf(error, 'errorinfo') ?? '',
});

const readAppinfo = (from: XmlElement | undefined) =>
  from
    ? childrenOf(from, 'appinfo').map((it) => ({ name: attributeOf(it, 'name') ?? '', value: textOf(it) ?? '' }))
    : [];

/** Writes an shs.management, ISO-8859-1. */
export function writeManagement({ corrId, contentId, datetime, error, appinfo }: Management): Buffer {
  const content = appinfo.map(({ name, value }) => ({ name: 'appinfo', attributes: { name }, content: value }));
  const said: Element = error
    ? { name: 'error', attributes: { errorcode: error.code, errorinfo: error.info }, content }
    : { name: 'confirmation', content };
  return writeXml('shs-management-1.2.dtd', {
    name: 'shs.management',
    attributes: { version: '1.2', 'corr.id': corrId, 'content.id': contentId },
    content: [{ name: 'datetime', content: datetime }, said],
  });
}
