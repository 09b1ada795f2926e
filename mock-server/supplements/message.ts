import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { writePartXml, type DataPart, type PartElement } from '../shs/rules.ts';
import type { Content } from './tables.ts';

export const namespace = 'urn:x-mina-engagemang:supplement:1';

/** What is told of a submission. */
export interface Telling {
  id: string;
  organisationNumber: string;
  caseNumber: string;
  signalId: string;
  actionId: string;
  until: string | undefined;
  personalNumber: string;
  eserviceId: string;
  sentAt: Date;
  handedInAt: Date;
  late: boolean;
  data: Content | undefined;
  files: TellingFile[];
}

export interface TellingFile {
  name: string;
  type: string;
  title: string | undefined;
  documentType: string | undefined;
  bytes: Uint8Array;
}

/**
 * The data parts of the message that a submission goes out in, as docs/supplement-format.md has them: what it is, what was filled in, the files. The parts' names are made here, since a citizen's
 * file may be called anything, and the label has room for short names only.
 */
export function messageParts(telling: Telling): DataPart[] {
  const data = telling.data && dataPart(telling.data);
  const files = telling.files.map(filePart);
  const described = [
    ...(data ? [partElement('data', data)] : []),
    ...files.map((part, index) => fileElement(part, telling.files[index])),
  ];
  const bytes = writePartXml(namespace, { ...root(telling), content: [...about(telling), ...described] });
  const first = { type: 'supplement', filename: 'supplement.xml', contentType: 'text/xml; charset=UTF-8', bytes };
  return [first, ...(data ? [data] : []), ...files];
}

type NamedPart = DataPart & { filename: string };

const dataPart = ({ type, body }: Content): NamedPart => ({
  type: 'data',
  filename: type === 'application/json' ? 'data.json' : 'data.xml',
  contentType: `${type}; charset=UTF-8`,
  bytes: Buffer.from(body),
});

const filePart = ({ name, type, bytes }: TellingFile, index: number): NamedPart => ({
  type: 'attachment',
  filename: `${index + 1}${/^\.[a-z0-9]{1,8}$/.exec(extname(name).toLowerCase())?.[0] ?? ''}`,
  contentType: type,
  bytes,
});

function root({ id, organisationNumber, sentAt, handedInAt, late }: Telling): PartElement {
  return {
    name: 'supplement',
    attributes: {
      id,
      organisation: organisationNumber,
      sent: sentAt.toISOString(),
      received: handedInAt.toISOString(),
      late: String(late),
    },
  };
}

const about = ({ caseNumber, signalId, actionId, until, personalNumber, eserviceId }: Telling): PartElement[] => [
  { name: 'case', attributes: { number: caseNumber } },
  { name: 'request', attributes: { of: signalId, action: actionId, until } },
  { name: 'citizen', attributes: { kind: 'personal-number' }, content: personalNumber },
  { name: 'eservice', attributes: { id: eserviceId } },
];

const partElement = (name: string, { filename, contentType, bytes }: NamedPart): PartElement => ({
  name,
  attributes: {
    file: filename,
    type: contentType.replace(/;.*$/, ''),
    size: String(bytes.length),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  },
});

function fileElement(part: NamedPart, file: TellingFile | undefined): PartElement {
  const { name, attributes } = partElement('file', part);
  return {
    name,
    attributes: { ...attributes, name: file?.name, title: file?.title, documentType: file?.documentType },
  };
}
