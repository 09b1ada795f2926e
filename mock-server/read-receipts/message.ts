import { writePartXml, type DataPart } from '../shs/rules.ts';

const namespace = 'urn:x-mina-engagemang:read-receipt:1';

/** What is told of a citizen's reading. */
export interface Telling {
  id: string;
  organisationNumber: string;
  caseNumber: string;
  signalId: string;
  /** Of a file; of the event itself, empty. */
  actionId: string;
  personalNumber: string;
  openedAt: Date;
}

/** The one data part of the message that a read receipt goes out in, as docs/read-receipts.md has it. */
export function messagePart(telling: Telling): DataPart {
  const { id, organisationNumber, caseNumber, signalId, actionId, personalNumber, openedAt } = telling;
  const bytes = writePartXml(namespace, {
    name: 'read-receipt',
    attributes: { id, organisation: organisationNumber, opened: openedAt.toISOString() },
    content: [
      { name: 'case', attributes: { number: caseNumber } },
      { name: 'event', attributes: { of: signalId } },
      ...(actionId ? [{ name: 'attachment', attributes: { action: actionId } }] : []),
      { name: 'citizen', attributes: { kind: 'personal-number' }, content: personalNumber },
    ],
  });
  return { type: 'read-receipt', filename: 'read-receipt.xml', contentType: 'text/xml; charset=UTF-8', bytes };
}
