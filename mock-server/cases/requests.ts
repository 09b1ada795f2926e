import { sql } from 'kysely';
import type { CaseSummary } from '../../src/contract/types.ts';
import type { Database } from '../database/connection.ts';
import type { SupplementAction } from './happening.ts';
import { casesOf, type CaseRow } from './of-citizen.ts';
import { summarise } from './summary.ts';
import { answersAt, begunAt, canHandIn, standingOf, type Answer, type Standing } from './supplement-action.ts';
import type { TakenBack } from './taken-back.ts';
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
  event_withdrawn_why: string | null;
  withdrawn_at: Date | null;
  withdrawn_why: string | null;
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
  /** When the viewer came to the e-service for it first, where they can still hand in. */
  begunAt: Date | undefined;
  /** Absent where the event or the case has been taken back: then nothing of it is told. */
  heading: string | undefined;
  case: CaseSummary;
}

/** All that the viewer has been asked for, in any order. */
export async function requestsOf(db: Database, viewer: Viewer, lang: string, today: string): Promise<CitizenRequest[]> {
  const { rows } = await sql<RequestRow>`
    select v.id as event, v.organisation_id, v.signal_id, v.case_number, v.lang, v.heading, v.received_at, action,
      v.withdrawn_at as event_withdrawn_at, v.withdrawn_why as event_withdrawn_why,
      w.time as withdrawn_at, w.reason as withdrawn_why
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
  const begun = await begunAt(db, viewer.citizenId, rows);
  return rows.flatMap((row) => {
    const about = byKey.get(key(row.organisation_id, row.case_number));
    const place = { ...row, action_id: row.action.id };
    return about ? shown(row, about, { answer: answers(place), begun: begun(place), today }) : [];
  });
}

interface Circumstances {
  answer: Answer;
  begun: Date | undefined;
  today: string;
}

function shown(row: RequestRow, about: CaseSummary, { answer, begun, today }: Circumstances): CitizenRequest {
  const { event, signal_id, action, lang, received_at } = row;
  const untold = takenBackWith(row, about);
  const standing = standingOf(action, answer, { takenBack: byItself(row) ?? untold, today });
  return {
    event,
    signalId: signal_id,
    action,
    lang,
    askedAt: received_at,
    standing,
    begunAt: canHandIn(standing) ? begun : undefined,
    heading: untold ? undefined : row.heading,
    case: about,
  };
}

const byItself = ({ withdrawn_at: at, withdrawn_why: why }: RequestRow): TakenBack | undefined =>
  at ? { at, why } : undefined;

/** With its case, or with its event. */
function takenBackWith(row: RequestRow, { withdrawn }: CaseSummary): TakenBack | undefined {
  if (withdrawn) return { at: new Date(withdrawn.at), why: withdrawn.reason ?? null };
  const { event_withdrawn_at: at, event_withdrawn_why: why } = row;
  return at ? { at, why } : undefined;
}

const key = (organisation: string, number: string) => `${organisation}\n${number}`;
