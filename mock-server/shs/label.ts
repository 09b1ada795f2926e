import type { XmlElement } from 'libxml2-wasm';
import { fromUrn, isAddress, toUrn } from './address.ts';
import { ShsFault } from './fault.ts';
import { attributeOf, childrenOf, readXml, textOf, writeXml, type Element } from './xml.ts';

/**
 * A message's label (`shs-label-1.2.dtd`). Addresses stand without their prefix: the organisation's number, perhaps with an internal id
 * after a full stop. The label's history is not read: nothing here depends on it.
 */
export interface Label {
  /** Unique for ever. */
  txId: string;
  /** The `txId` of the message that this one follows from; a first message has its own. */
  corrId: string;
  agreement?: string;
  transferType: 'asynch' | 'synch';
  sequenceType: 'event' | 'request' | 'reply' | 'adm';
  status: 'production' | 'test';
  originator?: string;
  from?: Actor;
  to?: Actor;
  endRecipient?: string;
  /** A product type's UUID, in small letters; or what the standard has names for. */
  product: string;
  meta: { name: string; value: string }[];
  subject?: string;
  /** Local time without zone, `2026-11-23T09:00:00`, as its sender wrote it. */
  datetime: string;
  contentId: string;
  /** One for each data part, in the parts' order. */
  data: DataLabel[];
  comment?: string;
}

export interface Actor {
  address: string;
  /** Written as `commonName`, which real traffic leaves out. */
  name?: string;
}

export interface DataLabel {
  /** `datapartType`. */
  type: string;
  filename?: string;
  /** Bytes, as the sender counted: real labels are sometimes wrong. */
  size?: number;
}

/** Products of the standard's own; the first two are administrative. */
const named = ['confirm', 'error', 'agreement'];
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** They stand in addresses and headers, too. */
const identifier = /^[\w.:-]{1,100}$/;

const illegal = (text: string) => new ShsFault('IllegalMessageStructure', text);

/**
 * Reads a label, leniently where real ones differ from the DTD. Throws `ShsFault`.
 * @param charset What the MIME part says; what the XML itself declares goes before it.
 */
export function readLabel(xml: Uint8Array, charset?: string): Label {
  return readXml({ bytes: xml, charset, what: 'The label', code: 'IllegalMessageStructure' }, (root) => {
    if (root.name !== 'shs.label') throw illegal('The first part is no label. Let its root element be <shs.label>.');
    refuseCompound(root);
    const subject = textOf(childrenOf(root, 'subject')[0]);
    return {
      ...readAttributes(root),
      ...readActors(root),
      product: readProduct(root),
      meta: childrenOf(root, 'meta').map((it) => ({ name: attributeOf(it, 'name') ?? '', value: textOf(it) ?? '' })),
      ...(subject !== undefined && { subject }),
      datetime: textOf(childrenOf(root, 'datetime')[0]) ?? '',
      ...readContent(root),
    };
  });
}

/** Axel refuses them, too; 1.1 has only the second of the attributes. */
function refuseCompound(root: XmlElement): void {
  const compound = ['message-type', 'document-type'].some((name) => attributeOf(root, name) === 'compound');
  if (compound || childrenOf(root, 'content').some((content) => childrenOf(content, 'compound').length > 0)) {
    throw illegal('The message is compound, which is not supported. Send its messages one by one, as "simple".');
  }
}

function readAttributes(root: XmlElement) {
  const txId = identifierOf(root, 'tx.id');
  const agreement = attributeOf(root, 'shs.agreement')?.toLowerCase();
  return {
    txId,
    corrId: attributeOf(root, 'corr.id') === undefined ? txId : identifierOf(root, 'corr.id'),
    ...(agreement !== undefined && { agreement }),
    transferType: oneOf(root, 'transfer-type', ['asynch', 'synch'], 'asynch'),
    sequenceType: oneOf(root, 'sequence-type', ['event', 'request', 'reply', 'adm']),
    status: oneOf(root, 'status', ['production', 'test'], 'production'),
  } as const;
}

function identifierOf(element: XmlElement, name: string): string {
  const value = attributeOf(element, name);
  if (value !== undefined && identifier.test(value)) return value;
  throw illegal(
    `The label's ${name} (line ${element.line}) is missing or no identifier. Give a UUID, or at most 100 letters, digits and . : _ -`,
  );
}

function oneOf<T extends string>(element: XmlElement, name: string, values: readonly T[], unlessSaid?: T): T {
  const given = attributeOf(element, name);
  const found = given === undefined ? unlessSaid : values.find((value) => value === given);
  if (found !== undefined) return found;
  throw illegal(`The label's ${name} (line ${element.line}) is missing or unknown. Give one of ${values.join(', ')}.`);
}

function readActors(root: XmlElement): Pick<Label, 'originator' | 'from' | 'to' | 'endRecipient'> {
  const [from, ...moreFrom] = childrenOf(root, 'from');
  const [originator, ...moreOriginators] = childrenOf(root, 'originator');
  const [to] = childrenOf(root, 'to');
  if (moreFrom.length || moreOriginators.length) {
    throw new ShsFault('IllegalSender', 'The label has several <from> or <originator>. Give one.');
  }
  if (textOf(from) === undefined && textOf(originator) === undefined) {
    throw new ShsFault('IllegalSender', "The label says nobody's: give <from>, with the sender's urn:X-shs address.");
  }
  const endRecipient = textOf(childrenOf(root, 'end-recipient')[0]);
  const by = textOf(originator);
  return {
    ...(by !== undefined && { originator: by }),
    ...(textOf(from) !== undefined && { from: actor(from, 'IllegalSender') }),
    ...(textOf(to) !== undefined && { to: actor(to, 'IllegalReceiver') }),
    ...(endRecipient !== undefined && { endRecipient }),
  };
}

function actor(element: XmlElement | undefined, code: 'IllegalSender' | 'IllegalReceiver'): Actor {
  const address = fromUrn(textOf(element) ?? '');
  const name = attributeOf(element, 'commonName');
  if (isAddress(address)) return { address, ...(name !== undefined && { name }) };
  const place = element ? `<${element.name}> (line ${element.line})` : 'address';
  throw new ShsFault(
    code,
    `The label's ${place} is no SHS address. Write urn:X-shs: and the organisation's number, ten digits.`,
  );
}

function readProduct(root: XmlElement): string {
  const [element] = childrenOf(root, 'product');
  const product = fromUrn(textOf(element) ?? '').toLowerCase();
  if (uuid.test(product) || named.includes(product)) return product;
  const place = element ? ` (line ${element.line})` : '';
  throw new ShsFault(
    'IllegalProductType',
    `The label's <product>${place} is missing or no product type. Write urn:X-shs: and the UUID agreed on.`,
  );
}

function readContent(root: XmlElement): Pick<Label, 'contentId' | 'data' | 'comment'> {
  const [content] = childrenOf(root, 'content');
  if (!content) throw illegal('The label has no <content>. Give it, with one <data> for each data part.');
  const comment = textOf(childrenOf(content, 'comment')[0]);
  return {
    contentId: identifierOf(content, 'content.id'),
    data: childrenOf(content, 'data').map(readData),
    ...(comment !== undefined && { comment }),
  };
}

function readData(element: XmlElement): DataLabel {
  const filename = attributeOf(element, 'filename');
  const size = Number(attributeOf(element, 'no-of-bytes') ?? NaN);
  return {
    type: attributeOf(element, 'datapartType') ?? '',
    ...(filename !== undefined && { filename }),
    ...(Number.isSafeInteger(size) && { size }),
  };
}

/** Writes a label in the DTD's order, ISO-8859-1. A content id is cut to 36: some receivers take no longer ones. */
export function writeLabel(label: Label): Buffer {
  return writeXml('shs-label-1.2.dtd', {
    name: 'shs.label',
    attributes: {
      version: '1.2',
      'tx.id': label.txId,
      'corr.id': label.corrId,
      'shs.agreement': label.agreement,
      'transfer-type': label.transferType,
      'message-type': 'simple',
      'document-type': 'simple',
      'sequence-type': label.sequenceType,
      status: label.status,
    },
    content: [
      optional('originator', label.originator),
      label.from && actorElement('from', label.from),
      label.to && actorElement('to', label.to),
      optional('end-recipient', label.endRecipient),
      { name: 'product', content: toUrn(label.product) },
      ...label.meta.map(({ name, value }) => ({ name: 'meta', attributes: { name }, content: value })),
      optional('subject', label.subject),
      { name: 'datetime', content: label.datetime },
      contentElement(label),
    ],
  });
}

const optional = (name: string, content: string | undefined): Element | undefined =>
  content === undefined ? undefined : { name, content };

const actorElement = (name: string, { address, name: commonName = '' }: Actor): Element => ({
  name,
  attributes: { commonName },
  content: toUrn(address),
});

const contentElement = ({ contentId, data, comment }: Label): Element => ({
  name: 'content',
  attributes: { 'content.id': contentId.slice(0, 36) },
  content: [...data.map(dataElement), optional('comment', comment)],
});

const dataElement = ({ type, filename, size }: DataLabel): Element => ({
  name: 'data',
  attributes: { datapartType: type, filename, 'no-of-bytes': size ? String(size) : undefined },
});
