import { randomBytes, randomUUID } from 'node:crypto';
import type { Label } from '../../shs/label.ts';
import { writeManagement } from '../../shs/management.ts';
import { writeMessage, type DataPart, type ShsMessage } from '../../shs/message.ts';
import { toLocal } from '../../shs/time.ts';
import { messageParts } from '../../supplements/message.ts';
import type { Waiting } from './node.ts';
import type { Settings } from './settings.ts';
import type { Asked } from './world.ts';

/** A supplement to hand over, and what must be kept of it. */
export interface Handed {
  /** The submission's id: what receipts name. */
  id: string;
  message: Waiting;
  /** The file that the citizen sent. */
  file: Uint8Array;
}

/** What a citizen hands in for what was asked: something filled in, and a file in which every byte occurs. */
export function supplementFor(settings: Settings, { signal, number, action, personalNumber }: Asked): Handed {
  const id = randomUUID();
  const now = new Date();
  const file = randomBytes(settings.fileSize);
  const parts = messageParts({
    id,
    organisationNumber: settings.organisation,
    caseNumber: number,
    signalId: signal.id,
    actionId: action,
    until: undefined,
    personalNumber,
    eserviceId: randomUUID(),
    sentAt: now,
    handedInAt: now,
    late: false,
    data: { type: 'application/json', body: '{"answers":[{"question":"Prov","answer":"Åäö & <tecken>"}]}' },
    files: [
      { name: 'ritning åäö.pdf', type: 'application/pdf', title: 'Ritning', documentType: undefined, bytes: file },
    ],
  });
  return {
    id,
    message: waiting(labelOf(settings, { product: settings.supplements, sequenceType: 'event' }), parts),
    file,
  };
}

/** ME's confirmation of a message by the case system. */
export function confirmationOf(settings: Settings, { label: { corrId, contentId } }: ShsMessage): Waiting {
  const bytes = writeManagement({ corrId, contentId, datetime: toLocal(new Date()), appinfo: [] });
  const label = { ...labelOf(settings, { product: 'confirm', sequenceType: 'adm' }), corrId, contentId };
  return waiting(label, [
    { type: 'confirm', filename: 'confirm.xml', contentType: 'text/xml; charset=ISO-8859-1', bytes },
  ]);
}

function labelOf({ me, organisation }: Settings, kind: Pick<Label, 'product' | 'sequenceType'>): Label {
  const txId = randomUUID();
  return {
    txId,
    corrId: txId,
    transferType: 'asynch',
    status: 'production',
    from: { address: me, name: 'Mina Engagemang' },
    to: { address: organisation },
    ...kind,
    meta: [],
    datetime: toLocal(new Date()),
    contentId: randomUUID(),
    data: [],
  };
}

const waiting = (label: Label, parts: DataPart[]): Waiting => ({
  label,
  parts,
  bytes: writeMessage({ label, parts }),
  fetched: 0,
  acknowledged: 0,
  unseen: false,
});
