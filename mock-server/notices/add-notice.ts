import type { QueryCreator } from 'kysely';
import { recipientRows, type Information, type Opened, type Opening, type Source } from '../cases/rules.ts';
import type { Database } from '../database/connection.ts';
import type { Tables } from '../database/tables.ts';
import type { Writes } from '../database/writes.ts';

export interface NewNotice extends Source {
  notice: Information;
  citizenIds: string[];
}

/** Keeps the notice, and opens it to its recipients. */
export function addNotice(writes: Writes, added: NewNotice): void {
  const { organisationId, signalId, notice, citizenIds, receivedAt } = added;
  writes.add((db) =>
    db.insertInto('notice').values({
      organisation_id: organisationId,
      signal_id: signalId,
      id: crypto.randomUUID(),
      time: added.time,
      position: added.order,
      received_at: receivedAt,
      lang: added.lang,
      heading: notice.heading,
      text: notice.text,
      until: notice.until ?? null,
    }),
  );
  writes.add(openingNotice({ organisationId, signalId, openedBy: signalId, citizenIds, receivedAt }));
}

/** What opens a notice. Returns those to whom it was not open before. */
const openingNotice = (opening: Opening) => (db: QueryCreator<Tables>) =>
  db
    .insertInto('notice_recipient')
    .values(recipientRows(opening))
    .onConflict((conflict) => conflict.doNothing())
    .returning('citizen_id');

/** Opens an earlier notice to more citizens. Gives those to whom it was not open before; undefined when the organisation has sent no notice under that id. */
export async function reopenNotice(db: Database, opening: Opening): Promise<Opened | undefined> {
  const notice = await db
    .selectFrom('notice')
    .select('id')
    .where('organisation_id', '=', opening.organisationId)
    .where('signal_id', '=', opening.signalId)
    .executeTakeFirst();
  if (!notice) return undefined;
  const opened = await openingNotice(opening)(db).execute();
  return { citizenIds: opened.map(({ citizen_id }) => citizen_id), matter: 'notice' };
}
