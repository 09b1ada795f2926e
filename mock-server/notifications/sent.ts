import * as z from 'zod/mini';
import type { sentQuery } from '../../src/contract/schemas/contacts.ts';
import { time, uuid } from '../../src/contract/schemas/common.ts';
import type { SentList } from '../../src/contract/types.ts';
import { organisationNames, ownersShownBy } from '../access/rules.ts';
import type { Caller, Citizen } from '../access/caller.ts';
import type { Database } from '../database/connection.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';

const defaultLimit = 10;

const place = z.object({ at: time, id: uuid });

/** What has been sent to the citizen, as far as the portal may know: of the organisations whose cases it shows. */
export async function listSent(
  db: Database,
  { party, citizen }: Caller & { citizen: Citizen },
  { cursor, limit = defaultLimit }: z.output<typeof sentQuery>,
): Promise<SentList> {
  const before = decodeCursor(place, cursor);
  const owners = await ownersShownBy(db, party);
  const rows = await db
    .selectFrom('notification')
    .selectAll()
    .where('citizen_id', '=', citizen.id)
    .$if(owners !== undefined, (query) => query.where('organisation_id', 'in', owners ?? []))
    .$if(before !== undefined, (query) =>
      query.where((row) =>
        row(row.refTuple('created_at', 'id'), '<', row.tuple(new Date(before?.at ?? 0), before?.id ?? '')),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const names = await organisationNames(db);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      id: row.id,
      kind: row.kind,
      organisation: { id: row.organisation_id, name: names.get(row.organisation_id) ?? row.organisation_id },
      about: row.about,
      matters: row.matters,
      ...(row.shown_address && { address: row.shown_address }),
      at: (row.sent_at ?? row.created_at).toISOString(),
      state: row.state,
      ...(row.failure && { failure: row.failure }),
    })),
    ...(rows.length > limit && last && { next: encodeCursor({ at: last.created_at.toISOString(), id: last.id }) }),
  };
}
