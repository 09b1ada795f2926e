import type { Conversation } from '../../src/contract/types.ts';
import type { Database } from '../database/connection.ts';
import { showEvents, visibleEvent } from './events.ts';
import { lastDayToWrite, type ShownMessageAction } from './message-action.ts';
import { caseOf } from './of-citizen.ts';
import { swedishDay } from './swedish-day.ts';
import type { Viewer } from './visible.ts';

/** Where a citizen may write, or might have. */
export interface MessageOffer {
  organisationId: string;
  caseNumber: string;
  signalId: string;
  lang: string;
  sender: Conversation['sender'];
  action: ShownMessageAction;
}

/** What the viewer is offered by an event's action; undefined where they see no such one. */
export async function messageOffer(
  db: Database,
  viewer: Viewer,
  place: { id: string; action: string },
  now: Date,
): Promise<MessageOffer | undefined> {
  const event = await visibleEvent(db, viewer, place.id);
  const today = swedishDay(now);
  const row = event && (await caseOf(db, viewer, event, today));
  if (!row || row.withdrawn_at) return undefined;
  const [shown] = await showEvents(db, viewer, [event], { lang: event.lang, today, lastDay: lastDayToWrite(row) });
  const action = shown?.actions.find((it) => it.kind === 'message' && it.id === place.action);
  if (action?.kind !== 'message') return undefined;
  const { organisation_id, case_number, signal_id, lang, details } = event;
  return {
    organisationId: organisation_id,
    caseNumber: case_number,
    signalId: signal_id,
    lang,
    sender: details.sender,
    action,
  };
}

/** The address that messages at an action go to. Never for anybody but the mail itself. */
export async function officerAddress(
  db: Database,
  { organisationId, signalId, actionId }: { organisationId: string; signalId: string; actionId: string },
): Promise<string | undefined> {
  const event = await db
    .selectFrom('event')
    .select('actions')
    .where('organisation_id', '=', organisationId)
    .where('signal_id', '=', signalId)
    .executeTakeFirst();
  const action = event?.actions.find((it) => it.id === actionId);
  return action?.kind === 'message' ? action.to : undefined;
}
