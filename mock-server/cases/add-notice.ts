import type { Writes } from '../database/writes.ts';
import type { Information } from './happening.ts';
import { openingNotice } from './recipients.ts';
import type { Source } from './source.ts';

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
