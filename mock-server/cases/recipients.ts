import type { QueryCreator } from 'kysely';
import type { Database } from '../database/connection.ts';
import type { Tables } from '../database/tables.ts';

/** To whom something is opened, and by which signal. */
interface Opening {
  organisationId: string;
  /** The event's or the notice's signal. */
  signalId: string;
  openedBy: string;
  citizenIds: string[];
  receivedAt: Date;
}

/** What opens an event. Returns those to whom it was not open before. */
export const openingEvent = (caseNumber: string, opening: Opening) => (db: QueryCreator<Tables>) =>
  db
    .insertInto('event_recipient')
    .values(rows(opening).map((row) => ({ ...row, case_number: caseNumber })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('citizen_id');

/** What opens a notice. Returns those to whom it was not open before. */
export const openingNotice = (opening: Opening) => (db: QueryCreator<Tables>) =>
  db
    .insertInto('notice_recipient')
    .values(rows(opening))
    .onConflict((conflict) => conflict.doNothing())
    .returning('citizen_id');

/**
 * Opens an earlier event or notice to more citizens. Gives those to whom it was not open before; undefined when the organisation has
 * sent neither under that id.
 */
export async function reopen(db: Database, opening: Opening): Promise<string[] | undefined> {
  const { organisationId, signalId } = opening;
  const event = await db
    .selectFrom('event')
    .select('case_number')
    .where('organisation_id', '=', organisationId)
    .where('signal_id', '=', signalId)
    .executeTakeFirst();
  if (event) {
    return citizensOf(await openingEvent(event.case_number, opening)(db).execute());
  }
  const notice = await db
    .selectFrom('notice')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('signal_id', '=', signalId)
    .executeTakeFirst();
  return notice && citizensOf(await openingNotice(opening)(db).execute());
}

const citizensOf = (rows: { citizen_id: string }[]) => rows.map(({ citizen_id }) => citizen_id);

const rows = ({ organisationId, signalId, openedBy, citizenIds, receivedAt }: Opening) =>
  citizenIds.map((citizen_id) => ({
    citizen_id,
    organisation_id: organisationId,
    signal_id: signalId,
    opened_by: openedBy,
    received_at: receivedAt,
  }));
