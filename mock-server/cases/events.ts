import { sql } from 'kysely';
import type { CaseEvent, EventAction } from '../../src/contract/types.ts';
import { eserviceNames } from '../catalogue/rules.ts';
import type { Database } from '../database/connection.ts';
import type { Action } from './happening.ts';
import { showMessageAction, writtenAt } from './message-action.ts';
import { readReceiptText } from './read-receipt-text.ts';
import { answersAt, begunAt, showSupplementAction } from './supplement-action.ts';
import type { EventDetails } from './tables.ts';
import { withdrawn, type TakenBack } from './taken-back.ts';
import { visibleEvents, type Viewer } from './visible.ts';

/** An event that is open to a citizen. */
export interface VisibleEvent {
  organisation_id: string;
  signal_id: string;
  id: string;
  case_number: string;
  time: Date;
  position: number;
  /** A number or text, as the driver has it. */
  arrival: string | number;
  received_at: Date;
  lang: string;
  status_kind: NonNullable<CaseEvent['status']>['kind'];
  status_text: string;
  heading: string;
  text: string;
  details: EventDetails;
  actions: Action[];
  read_at: Date | null;
  withdrawn_at: Date | null;
  withdrawn_why: string | null;
}

/** The place of an event in its case. */
export type Position = Pick<VisibleEvent, 'time' | 'position' | 'arrival'>;

/** A case's events that are open to the viewer, the newest first: those before a place, and no more than `limit`. */
export async function eventsOfCase(
  db: Database,
  viewer: Viewer,
  { organisation_id, number }: { organisation_id: string; number: string },
  { before, limit = null }: { before?: Position | undefined; limit?: number | null },
): Promise<VisibleEvent[]> {
  const earlier = before
    ? sql`and (e.time, e.position, e.arrival) < (${before.time}, ${before.position}, ${before.arrival}::bigint)`
    : sql``;
  const { rows } = await sql<VisibleEvent>`
    ${visibleEvents(viewer)} and r.organisation_id = ${organisation_id} and r.case_number = ${number} ${earlier}
    order by e.time desc, e.position desc, e.arrival desc limit ${limit}`.execute(db);
  return rows;
}

/** One event, if it is open to the viewer. */
export async function visibleEvent(db: Database, viewer: Viewer, id: string): Promise<VisibleEvent | undefined> {
  const { rows } = await sql<VisibleEvent>`${visibleEvents(viewer)} and e.id = ${id}`.execute(db);
  return rows[0];
}

interface FileRow {
  organisation_id: string;
  signal_id: string;
  action_id: string;
  type: string;
  size: number;
  opened_at: Date | null;
  state: 'ready' | 'waiting' | 'refused';
}

/** What must be asked of other tables in order to show events. */
interface Beside {
  eservices: Map<string, string>;
  files: Map<string, Pick<FileRow, 'type' | 'size' | 'opened_at' | 'state'>>;
  takenBack: Map<string, TakenBack>;
  written: Awaited<ReturnType<typeof writtenAt>>;
  answers: Awaited<ReturnType<typeof answersAt>>;
  begun: Awaited<ReturnType<typeof begunAt>>;
}

/** For whom, and when, events are shown. */
export interface Showing {
  lang: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** The last day to write about the case, where it is closed. */
  lastDay: string | undefined;
}

const key = (...parts: string[]) => parts.join('\n');

/** The events as the contract shows them. The officer's address is left behind here. */
export async function showEvents(
  db: Database,
  { citizenId }: Viewer,
  events: VisibleEvent[],
  showing: Showing,
): Promise<CaseEvent[]> {
  const beside = await lookUp(db, citizenId, events, showing.lang);
  return events.map((event) => ({
    id: event.id,
    lang: event.lang,
    time: event.time.toISOString(),
    receivedAt: event.received_at.toISOString(),
    unread: event.read_at === null && event.withdrawn_at === null,
    ...(event.withdrawn_at
      ? { withdrawn: withdrawn({ at: event.withdrawn_at, why: event.withdrawn_why }), plan: [], actions: [] }
      : {
          ...told(event, showing.lang),
          actions: event.actions.flatMap((action) => shown(event, action, beside, { ...showing, citizenId })),
        }),
  }));
}

function told({ status_kind, status_text, heading, text, details }: VisibleEvent, lang: string) {
  const { sender, meaning, next, plan, decision, readReceipt } = details;
  return {
    status: { kind: status_kind, text: status_text },
    heading,
    text,
    plan,
    ...(sender && { sender }),
    ...(meaning && { meaning }),
    ...(next && { next }),
    ...(decision && { decision }),
    ...(readReceipt && { readReceipt: readReceiptText(lang) }),
  };
}

function shown(
  { organisation_id, signal_id }: VisibleEvent,
  action: Action,
  { eservices, files, takenBack: allTakenBack, written, answers, begun }: Beside,
  { citizenId, today, lastDay }: Showing & { citizenId: string },
): EventAction[] {
  const takenBack = allTakenBack.get(key(organisation_id, signal_id, action.id));
  switch (action.kind) {
    case 'attachment': {
      const file = files.get(key(organisation_id, signal_id, action.id));
      if (!file) return [];
      const { opened_at, ...about } = file;
      return [{ ...action, ...about, ...(opened_at && { openedAt: opened_at.toISOString() }) }];
    }
    case 'message': {
      const messages = written({ organisation_id, signal_id, action_id: action.id });
      return [showMessageAction(action, { takenBack: !!takenBack, lastDay, today, messages })];
    }
    case 'supplement': {
      const eservice = { id: action.eservice, name: eservices.get(action.eservice) ?? '' };
      const place = { organisation_id, signal_id, action_id: action.id };
      const when = { takenBack, begunAt: begun(place), today };
      return [showSupplementAction(action, answers(place), { citizenId, eservice, ...when })];
    }
    case 'archive':
      return takenBack ? [] : [action];
  }
}

async function lookUp(db: Database, citizenId: string, events: VisibleEvent[], lang: string): Promise<Beside> {
  const offering = (wanted: Action['kind']) =>
    events.filter(({ actions }) => actions.some(({ kind }) => kind === wanted));
  const named = events.flatMap(({ actions }) => actions.flatMap((it) => (it.kind === 'supplement' ? it.eservice : [])));
  const signals = sql`(select * from unnest(${events.map((it) => it.organisation_id)}::text[],
    ${events.map((it) => it.signal_id)}::text[]))`;
  const files = await sql<FileRow>`
    select a.organisation_id, a.signal_id, a.action_id, a.type, a.size, a.state, o.opened_at
    from attachment a left join attachment_opening o on o.citizen_id = ${citizenId}
      and o.organisation_id = a.organisation_id and o.signal_id = a.signal_id and o.action_id = a.action_id
    where (a.organisation_id, a.signal_id) in ${signals}`.execute(db);
  const withdrawals = await sql<TakenBack & { organisation_id: string; of: string; action_id: string }>`
    select w.organisation_id, w.of, w.action_id, w.time as at, w.reason as why from withdrawal w
    where w.what = 'request' and (w.organisation_id, w.of) in ${signals}`.execute(db);
  return {
    eservices: await eserviceNames(db, [...new Set(named)], lang),
    files: new Map(
      files.rows.map(({ organisation_id, signal_id, action_id, ...file }) => [
        key(organisation_id, signal_id, action_id),
        file,
      ]),
    ),
    written: await writtenAt(db, citizenId, offering('message')),
    answers: await answersAt(db, offering('supplement')),
    begun: await begunAt(db, citizenId, offering('supplement')),
    takenBack: new Map(withdrawals.rows.map((it) => [key(it.organisation_id, it.of, it.action_id), it])),
  };
}
