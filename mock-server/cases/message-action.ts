import type { EventAction } from '../../src/contract/types.ts';
import type { Database } from '../database/connection.ts';
import { messagesAt, type KeptMessage } from '../messages/rules.ts';
import type { MessageAction } from './happening.ts';
import type { CaseRow } from './of-citizen.ts';
import { receiptsOf, type Receipts } from './receipts.ts';
import { swedishDay } from './swedish-day.ts';

export type ShownMessageAction = Extract<EventAction, { kind: 'message' }>;

/** How long one may write about a closed case, counted from its newest event. */
const openAfterClosing = 15 * 86_400_000;

/** The last day to write about a case, `YYYY-MM-DD`; undefined as long as it is not closed. */
export const lastDayToWrite = ({ status_kind, time }: Pick<CaseRow, 'status_kind' | 'time'>): string | undefined =>
  status_kind === 'closed' ? swedishDay(new Date(time.getTime() + openAfterClosing)) : undefined;

/** What bears on whether one may write. */
interface Circumstances {
  takenBack: boolean;
  /** Of the case. */
  lastDay: string | undefined;
  today: string;
  messages: ShownMessageAction['messages'];
}

/** Whether one may write, until the earlier of the action's last day and the case's. The officer's address is left behind here. */
export function showMessageAction(
  { to: _, until, ...action }: MessageAction,
  { takenBack, lastDay, today, messages }: Circumstances,
): ShownMessageAction {
  const [last] = [until, lastDay].filter((day) => day !== undefined).toSorted();
  const state = takenBack ? 'withdrawn' : last !== undefined && last < today ? 'closed' : 'open';
  return { ...action, ...(last !== undefined && { until: last }), state, messages };
}

type Place = Pick<KeptMessage, 'organisation_id' | 'signal_id' | 'action_id'>;

/** What the citizen has written at the events, and how far it has come; by place. */
export async function writtenAt(
  db: Database,
  citizenId: string,
  events: Pick<Place, 'organisation_id' | 'signal_id'>[],
): Promise<(place: Place) => ShownMessageAction['messages']> {
  const kept = await messagesAt(db, citizenId, events);
  const receipts = await receiptsOf(db, kept);
  return (place) =>
    kept
      .filter((it) => keys.every((key) => it[key] === place[key]))
      .map((message) => showMessage(message, receipts.get(message.id)));
}

const keys = ['organisation_id', 'signal_id', 'action_id'] as const;

/** What the case system says counts for more than what mail servers say. */
function showMessage(message: KeptMessage, { taken, read }: Receipts = {}) {
  const { id, created_at, text } = message;
  const { state, at } = read
    ? { state: 'read' as const, at: read }
    : taken
      ? { state: 'delivered' as const, at: taken }
      : { state: message.state === 'waiting' ? ('sent' as const) : message.state, at: message.state_at };
  return { id, at: created_at.toISOString(), text, state, stateAt: at.toISOString() };
}
