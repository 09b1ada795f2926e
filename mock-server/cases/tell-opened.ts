import type { Database } from '../database/connection.ts';
import { oweReadReceipt } from '../read-receipts/rules.ts';
import type { VisibleEvent } from './events.ts';
import type { Viewer } from './visible.ts';

/** Has the organisation told that the viewer has opened an event, or a file in it, where it has asked for that. */
export async function tellOpened(
  db: Database,
  { citizenId }: Viewer,
  event: Pick<VisibleEvent, 'organisation_id' | 'case_number' | 'signal_id' | 'details' | 'withdrawn_at'>,
  { at, actionId }: { at: Date; actionId?: string },
): Promise<void> {
  if (!event.details.readReceipt || event.withdrawn_at) return;
  const { organisation_id: organisationId, case_number: caseNumber, signal_id: signalId } = event;
  await oweReadReceipt(db, { citizenId, organisationId, caseNumber, signalId, at, ...(actionId && { actionId }) });
}
