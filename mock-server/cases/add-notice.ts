import type { Database } from '../database/connection.ts';
import type { Information } from './happening.ts';
import { openNotice } from './recipients.ts';
import type { Source } from './source.ts';

export interface NewNotice extends Source {
  notice: Information;
  citizenIds: string[];
}

/** Keeps the notice, and opens it to its recipients. Call it in a transaction. */
export async function addNotice(db: Database, added: NewNotice): Promise<void> {
  const { organisationId, signalId, notice, citizenIds, receivedAt } = added;
  await db
    .insertInto('notice')
    .values({
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
    })
    .execute();
  await openNotice(db, { organisationId, signalId, openedBy: signalId, citizenIds, receivedAt });
}
