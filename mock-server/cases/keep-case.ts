import { sql, type QueryCreator, type RawBuilder } from 'kysely';
import type { Database } from '../database/connection.ts';
import type { Tables } from '../database/tables.ts';
import type { Happening } from './happening.ts';
import { earliestLastDay } from './remove-case.ts';
import type { Source } from './source.ts';

/**
 * The statement that opens the case, or lets it be called, described and kept as its newest event says: what that leaves out stays as the newest said that
 * gave it. Returns no row for an event that is older than another of the case: then call `reviewCase` once it is there.
 */
export function keepCase(db: QueryCreator<Tables>, source: Source, about: Happening['case']) {
  const keptUntil = about.keptUntil ?? null;
  return db
    .insertInto('case_record')
    .values({
      organisation_id: source.organisationId,
      number: about.number,
      id: crypto.randomUUID(),
      title: about.title ?? null,
      eservice_id: about.eservice ?? null,
      kept_until: keptUntil && lastDay(sql`${keptUntil}::text`, sql`null`, source.receivedAt),
      details: about.details ? JSON.stringify(about.details) : null,
      newest_time: source.time,
      newest_position: source.order,
      opened_at: source.receivedAt,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'number'])
        .doUpdateSet({
          title: sql`coalesce(excluded.title, case_record.title)`,
          eservice_id: sql`coalesce(excluded.eservice_id, case_record.eservice_id)`,
          kept_until: lastDay(sql`${keptUntil}::text`, sql`case_record.kept_until`, source.receivedAt),
          details: sql`coalesce(excluded.details, case_record.details)`,
          newest_time: (is) => is.ref('excluded.newest_time'),
          newest_position: (is) => is.ref('excluded.newest_position'),
        })
        .where(
          sql<boolean>`(excluded.newest_time, excluded.newest_position) >= (case_record.newest_time, case_record.newest_position)`,
        ),
    )
    .returning('id');
}

/**
 * A case's last day: as given, but never so soon that the page could not warn of it for thirty days; a day that has been shown already may stay.
 * Without a day given, as before.
 */
const lastDay = (given: RawBuilder<unknown>, before: RawBuilder<unknown>, told: Date) => sql<string | null>`
  case when ${given} is null then ${before} else greatest(${given}, least(${before}, ${earliestLastDay(told)}::text)) end`;

/** Works out from all events what the case is called, what is told of it and how long it is kept, after one that came late. */
export async function reviewCase(db: Database, organisationId: string, number: string, told: Date): Promise<void> {
  const newest = (field: keyof Omit<Happening['case'], 'number'>) => sql<string | null>`(
    select details -> 'case' ->> ${sql.lit(field)} from event
    where organisation_id = ${organisationId} and case_number = ${number} and details -> 'case' ->> ${sql.lit(field)} is not null
    order by time desc, position desc, arrival desc limit 1)`;
  await db
    .updateTable('case_record')
    .set({
      title: newest('title'),
      eservice_id: newest('eservice'),
      kept_until: lastDay(newest('keptUntil'), sql`kept_until`, told),
      details: sql<Happening['case']['details'] | null>`${newest('details')}::jsonb`,
    })
    .where('organisation_id', '=', organisationId)
    .where('number', '=', number)
    .execute();
}
