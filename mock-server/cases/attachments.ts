import type { portalFiles } from '../../src/contract/portal-files.ts';
import { ownersShownBy } from '../access/rules.ts';
import { record } from '../audit/rules.ts';
import type { Database } from '../database/connection.ts';
import type { FileAnswer } from '../http/file.ts';
import type { Handlers } from '../http/service.ts';
import { Problem } from '../http/problem.ts';
import type { Me } from '../me-context.ts';
import { visibleEvent, type VisibleEvent } from './events.ts';
import { tellOpened } from './tell-opened.ts';
import type { Viewer } from './visible.ts';

/** The files of the events that the citizen may see. */
export function attachmentHandlers(me: Me): Handlers<typeof portalFiles, 'getAttachment'> {
  return {
    getAttachment: ({ caller, params: { id, action } }) =>
      me.db.transaction().execute(async (db) => {
        const now = me.clock();
        const viewer = { citizenId: caller.citizen.id, owners: await ownersShownBy(db, caller.party) };
        const file = await openAttachment(db, viewer, id, action, now);
        if (!file) throw new Problem('not-found', 'This citizen has no such file in this portal.');
        await record(db, { at: now, caller, operation: 'getAttachment', subject: `${id}/${action}`, outcome: 'done' });
        return file;
      }),
  };
}

/** The file, remembering when the citizen first opened it; undefined where there is none to see, or none to have. Call it in a transaction. */
export async function openAttachment(
  db: Database,
  viewer: Viewer,
  eventId: string,
  action: string,
  now: Date,
): Promise<(FileAnswer & { body: Uint8Array<ArrayBuffer> }) | undefined> {
  const event = await visibleEvent(db, viewer, eventId);
  const file = event && (await readAttachment(db, event, action));
  if (!file) return undefined;
  const { organisation_id, signal_id, file: name, type, bytes } = file;
  await db
    .insertInto('attachment_opening')
    .values({ citizen_id: viewer.citizenId, organisation_id, signal_id, action_id: action, opened_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tellOpened(db, viewer, event, { at: now, actionId: action });
  return { name, type, body: new Uint8Array(bytes) };
}

/** A file that may be had. */
async function readAttachment(db: Database, event: VisibleEvent, action: string) {
  if (event.withdrawn_at) return undefined;
  return db
    .selectFrom('attachment')
    .select(['organisation_id', 'signal_id', 'file', 'type', 'bytes'])
    .where('organisation_id', '=', event.organisation_id)
    .where('signal_id', '=', event.signal_id)
    .where('action_id', '=', action)
    .where('state', '=', 'ready')
    .executeTakeFirst();
}
