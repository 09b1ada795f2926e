import { sql, type RawBuilder } from 'kysely';

/** On whose behalf cases are asked for, and whose cases the portal shows. */
export interface Viewer {
  citizenId: string;
  /** Organisations' ids; undefined for every one. */
  owners: string[] | undefined;
}

/**
 * The events that are open to a citizen in a portal, each with what became of it: columns of `event`, and `read_at`,
 * `put_aside_at`, `withdrawn_at`, `withdrawn_why`. The one place that says who sees what.
 */
export function visibleEvents({ citizenId, owners }: Viewer): RawBuilder<unknown> {
  const shown = owners ? sql`and r.organisation_id = any(${owners})` : sql``;
  return sql`
    select e.*, r.read_at, r.put_aside_at, w.time as withdrawn_at, w.reason as withdrawn_why
    from event_recipient r
    join event e on e.organisation_id = r.organisation_id and e.signal_id = r.signal_id
    left join withdrawal w on w.organisation_id = e.organisation_id and w.what = 'event' and w.of = e.signal_id and w.action_id = ''
    where r.citizen_id = ${citizenId} ${shown}`;
}
