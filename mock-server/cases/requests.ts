import { sql } from 'kysely';
import type { CaseSummary } from '../../src/contract/types.ts';
import type { Database } from '../database/connection.ts';
import type { SupplementAction } from './happening.ts';
import { casesOf, type CaseRow } from './of-citizen.ts';
import { summarise } from './summary.ts';
import { answersAt, standingOf, type Answer, type Standing } from './supplement-action.ts';
import { visibleEvents, type Viewer } from './visible.ts';

interface RequestRow {
  event: string;
  organisation_id: string;
  signal_id: string;
  case_number: string;
  lang: string;
  heading: string;
  received_at: Date;
  action: SupplementAction;
  event_withdrawn_at: Date | null;
  withdrawn_at: Date | null;
}

/** Something that an organisation has asked the viewer to supplement a case with. */
export interface CitizenRequest {
  event: string;
  signalId: string;
  action: SupplementAction;
  lang: string;
  askedAt: Date;
  /** Taken back is what was so by itself, with its event or with its case. */
  standing: Standing;
  /** Absent where the event or the case has been taken back: then nothing of it is told. */
  heading: string | undefined;
  case: CaseSummary;
}

/** All that the viewer has been asked for, in any order. */
export async function requestsOf(db: Database, viewer: Viewer, lang: string, today: string): Promise<CitizenRequest[]> {
  const { rows } = await sql<RequestRow>`
    select v.id as event, v.organisation_id, v.signal_id, v.case_number, v.lang, v.heading, v.received_at, action,
      v.withdrawn_at as event_withdrawn_at, w.time as withdrawn_at
    from (${visibleEvents(viewer)}) v
    cross join lateral jsonb_array_elements(v.actions) action
    left join withdrawal w on w.organisation_id = v.organisation_id and w.what = 'request' and w.of = v.signal_id
      and w.action_id = action ->> 'id'
    where action ->> 'kind' = 'supplement'`.execute(db);
  if (!rows.length) return [];
  const { rows: cases } = await sql<CaseRow>`${casesOf(viewer, today)}`.execute(db);
  const summaries = await summarise(db, cases, lang);
  const byKey = new Map(summaries.map((it) => [key(it.organisation.id, it.number), it]));
  const answers = await answersAt(db, rows);
  return rows.flatMap((row) => {
    const about = byKey.get(key(row.organisation_id, row.case_number));
    return about ? shown(row, about, answers({ ...row, action_id: row.action.id }), today) : [];
  });
}

function shown(row: RequestRow, about: CaseSummary, answer: Answer, today: string): CitizenRequest {
  const { event, signal_id, action, lang, received_at, event_withdrawn_at, withdrawn_at } = row;
  const untold = about.withdrawn ? new Date(about.withdrawn.at) : event_withdrawn_at;
  return {
    event,
    signalId: signal_id,
    action,
    lang,
    askedAt: received_at,
    standing: standingOf(action, answer, { withdrawnAt: withdrawn_at ?? untold ?? undefined, today }),
    heading: untold ? undefined : row.heading,
    case: about,
  };
}

const key = (organisation: string, number: string) => `${organisation}\n${number}`;
