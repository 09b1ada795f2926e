import type { Write, Writes } from '../database/writes.ts';
import type { Happening } from './happening.ts';
import { addAttachments } from './add-attachments.ts';
import { keepCase, reviewCase } from './keep-case.ts';
import { openingEvent } from './recipients.ts';
import type { Source } from './source.ts';

/** An event as it came, with everything in it resolved. */
export interface NewEvent extends Source {
  event: Happening;
  /** The contents of its attachments, by the action's id. */
  files: Map<string, { type: string; bytes: Uint8Array }>;
  /** Whether its attachments are to be scanned, and wait until then. */
  scan: boolean;
  citizenIds: string[];
}

/** Adds the event to its case, which the first one opens, and opens it to its recipients. */
export function addEvent(writes: Writes, added: NewEvent): void {
  const { organisationId, signalId, citizenIds, receivedAt, event } = added;
  const { number } = event.case;
  writes.add((db) => keepCase(db, added, event.case), {
    name: 'kept',
    ifNone: (db) => reviewCase(db, organisationId, number, receivedAt),
  });
  writes.add(insertingEvent(added));
  writes.add(openingEvent(number, { organisationId, signalId, openedBy: signalId, citizenIds, receivedAt }));
  addAttachments(writes, added);
  addRequests(writes, added);
}

const insertingEvent =
  ({ organisationId, signalId, event, ...source }: NewEvent): Write =>
  (db) => {
    const { case: about, status, heading, text, actions, sender, meaning, next, plan, decision, readReceipt } = event;
    const { number, ...said } = about;
    return db.insertInto('event').values({
      organisation_id: organisationId,
      signal_id: signalId,
      id: crypto.randomUUID(),
      case_number: number,
      time: source.time,
      position: source.order,
      received_at: source.receivedAt,
      lang: source.lang,
      status_kind: status.kind,
      status_text: status.text,
      heading,
      text,
      details: JSON.stringify({ case: said, sender, meaning, next, plan, decision, readReceipt }),
      actions: JSON.stringify(actions),
    });
  };

function addRequests(writes: Writes, { organisationId, signalId, event }: NewEvent): void {
  const rows = event.actions.flatMap((action) =>
    action.kind === 'supplement'
      ? {
          organisation_id: organisationId,
          signal_id: signalId,
          action_id: action.id,
          eservice_id: action.eservice,
          until: action.until ?? null,
        }
      : [],
  );
  if (rows.length) writes.add((db) => db.insertInto('supplement_request').values(rows));
}
