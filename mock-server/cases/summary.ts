import type { CaseSummary } from '../../src/contract/types.ts';
import { organisationNames } from '../access/rules.ts';
import { eserviceNames } from '../catalogue/rules.ts';
import type { Database } from '../database/connection.ts';
import { never, type CaseRow } from './of-citizen.ts';
import { withdrawn } from './taken-back.ts';

/** The cases as the contract shows them. */
export async function summarise(db: Database, rows: CaseRow[], lang: string): Promise<CaseSummary[]> {
  const names = await organisationNames(db);
  const eservices = await eserviceNames(db, [...new Set(rows.flatMap(({ eservice_id }) => eservice_id ?? []))], lang);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    lang: row.lang,
    organisation: { id: row.organisation_id, name: names.get(row.organisation_id) ?? '' },
    updatedAt: row.time.toISOString(),
    unread: row.unread,
    archived: row.archived,
    ...(row.kept_until !== null && { keptUntil: row.kept_until }),
    ...(row.withdrawn_at
      ? { title: row.number, withdrawn: withdrawn({ at: row.withdrawn_at, why: row.withdrawn_why }) }
      : { ...told(row), title: row.title ?? eservices.get(row.eservice_id ?? '') ?? row.heading }),
  }));
}

/** What the newest event tells, and what is asked for. */
const told = ({ status_kind, status_text, heading, asked, until }: CaseRow) => ({
  status: { kind: status_kind, text: status_text },
  heading,
  ...(asked && { toDo: { ...(until !== never && { until }) } }),
});
