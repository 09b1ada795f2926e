import type { QueryCreator } from 'kysely';
import type { Database } from '../database/connection.ts';
import type { Tables } from '../database/tables.ts';
import type { Happening } from './happening.ts';
import { addAttachments } from './add-attachments.ts';
import { keepCase, reviewCase } from './keep-case.ts';
import { openEvent } from './recipients.ts';
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

/** Adds the event to its case, which the first one opens, and opens it to its recipients. Call it in a transaction. */
export async function addEvent(db: Database, added: NewEvent): Promise<void> {
  const { organisationId, signalId, citizenIds, receivedAt, event } = added;
  const { number } = event.case;
  const opening = { organisationId, signalId, openedBy: signalId, citizenIds, receivedAt };
  // One statement for the three, since every signal waits for it.
  const { late } = await db
    .with('kept', (db) => keepCase(db, added, event.case))
    .with('added', (db) => insertEvent(db, added))
    .with('opened', (db) => openEvent(db, number, opening))
    .selectNoFrom((is) => is.not(is.exists(is.selectFrom('kept').select('id'))).as('late'))
    .executeTakeFirstOrThrow();
  if (late) await reviewCase(db, organisationId, number);
  await addAttachments(db, added);
  await insertRequests(db, added);
}

function insertEvent(db: QueryCreator<Tables>, { organisationId, signalId, event, ...source }: NewEvent) {
  const { case: about, status, heading, text, actions, sender, meaning, next, plan, decision } = event;
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
    details: JSON.stringify({ case: said, sender, meaning, next, plan, decision }),
    actions: JSON.stringify(actions),
  });
}

async function insertRequests(db: Database, { organisationId, signalId, event }: NewEvent): Promise<void> {
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
  if (rows.length) await db.insertInto('supplement_request').values(rows).execute();
}
