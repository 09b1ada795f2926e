import { sql } from 'kysely';
import { organisationNames } from '../access/rules.ts';
import type { Database } from '../database/connection.ts';
import { visibleEvent } from './events.ts';
import type { SupplementAction } from './happening.ts';
import { answersAt, standingOf, type Standing } from './supplement-action.ts';
import type { Viewer } from './visible.ts';

/** What a case is to be supplemented with, and all that whoever does it must know. */
export interface SupplementRequest {
  organisation: { id: string; name: string };
  signalId: string;
  caseNumber: string;
  caseTitle: string | undefined;
  event: { heading: string; text: string; time: Date };
  action: SupplementAction;
  standing: Standing;
}

type Place = { organisationId: string; signalId: string; actionId: string };

/** Where an event's action asks the viewer for something; undefined where they see no such one. */
export async function supplementAt(
  db: Database,
  viewer: Viewer,
  { id, action }: { id: string; action: string },
): Promise<Place | undefined> {
  const event = await visibleEvent(db, viewer, id);
  const found = event?.actions.find((it) => it.kind === 'supplement' && it.id === action);
  return event && found && { organisationId: event.organisation_id, signalId: event.signal_id, actionId: found.id };
}

interface Row {
  case_number: string;
  title: string | null;
  heading: string;
  text: string;
  time: Date;
  action: SupplementAction;
  withdrawn_at: Date | null;
}

/** A request by its place; undefined where there is none, or its case has been removed. */
export async function supplementRequest(
  db: Database,
  { organisationId, signalId, actionId }: Place,
  today: string,
): Promise<SupplementRequest | undefined> {
  const { rows } = await sql<Row>`
    select e.case_number, c.title, e.heading, e.text, e.time, action, (
      select min(w.time) from withdrawal w where w.organisation_id = e.organisation_id and (w.what, w.of, w.action_id) in
        (('request', e.signal_id, ${actionId}), ('event', e.signal_id, ''), ('case', e.case_number, ''))) as withdrawn_at
    from event e
    join case_record c on c.organisation_id = e.organisation_id and c.number = e.case_number
    cross join lateral jsonb_array_elements(e.actions) action
    where e.organisation_id = ${organisationId} and e.signal_id = ${signalId}
      and action ->> 'kind' = 'supplement' and action ->> 'id' = ${actionId}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { case_number: caseNumber, title, heading, text, time, action } = row;
  const place = { organisation_id: organisationId, signal_id: signalId };
  const answers = await answersAt(db, [place]);
  const standing = standingOf(action, answers({ ...place, action_id: actionId }), {
    takenBack: row.withdrawn_at ? { at: row.withdrawn_at, why: null } : undefined,
    today,
  });
  const name = (await organisationNames(db)).get(organisationId) ?? '';
  return {
    organisation: { id: organisationId, name },
    signalId,
    caseNumber,
    caseTitle: title ?? undefined,
    event: { heading, text, time },
    action,
    standing,
  };
}
