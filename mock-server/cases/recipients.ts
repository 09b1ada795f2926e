import type { QueryCreator } from 'kysely';
import type { Database } from '../database/connection.ts';
import type { Tables } from '../database/tables.ts';
import type { Matter } from '../notifications/rules.ts';
import { matterOf } from './matter.ts';

/** To whom something is opened, and by which signal. */
export interface Opening {
  organisationId: string;
  /** The event's or the notice's signal. */
  signalId: string;
  openedBy: string;
  citizenIds: string[];
  receivedAt: Date;
}

/** To whom something was opened that was not open before, and what it is to them. */
export interface Opened {
  citizenIds: string[];
  matter: Matter;
}

/** What opens an event. Returns those to whom it was not open before. */
export const openingEvent = (caseNumber: string, opening: Opening) => (db: QueryCreator<Tables>) =>
  db
    .insertInto('event_recipient')
    .values(recipientRows(opening).map((row) => ({ ...row, case_number: caseNumber })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('citizen_id');

/** Opens an earlier event to more citizens. Gives those to whom it was not open before; undefined when the organisation has sent no event under that id. */
export async function reopenEvent(db: Database, opening: Opening): Promise<Opened | undefined> {
  const { organisationId, signalId } = opening;
  const event = await db
    .selectFrom('event')
    .select(['case_number', 'status_kind', 'actions'])
    .where('organisation_id', '=', organisationId)
    .where('signal_id', '=', signalId)
    .executeTakeFirst();
  if (!event) return undefined;
  const opened = await openingEvent(event.case_number, opening)(db).execute();
  const matter = matterOf({ status: { kind: event.status_kind }, actions: event.actions });
  return { citizenIds: opened.map(({ citizen_id }) => citizen_id), matter };
}

/** One row for each citizen, as every table of recipients has them. */
export const recipientRows = ({ organisationId, signalId, openedBy, citizenIds, receivedAt }: Opening) =>
  citizenIds.map((citizen_id) => ({
    citizen_id,
    organisation_id: organisationId,
    signal_id: signalId,
    opened_by: openedBy,
    received_at: receivedAt,
  }));
