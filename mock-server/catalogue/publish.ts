import { isDeepStrictEqual } from 'node:util';
import type { Party } from '../access/caller.ts';
import type { Database } from '../database/connection.ts';
import type { Description } from './description.ts';
import { checkDescription } from './description-rules.ts';
import { eserviceId } from './eservice-id.ts';
import { indexTerms } from './search/index-terms.ts';
import { searchTerms } from './search/terms.ts';
import { sortKey } from './sort-key.ts';
import { inLanguage, languages } from './texts.ts';
import { withParents } from './topics.ts';

export interface Publication {
  party: Party;
  localId: string;
  description: Description;
  now: Date;
}

/**
 * Publishes a new version, unless the description is the newest one word for word; brings a withdrawn e-service back. Call it
 * in a transaction.
 */
export async function publish(db: Database, publication: Publication): Promise<void> {
  const { party, localId, description } = publication;
  await checkDescription(db, party, description);
  const id = eserviceId(party.organisation.id, localId);
  const current = await lock(db, id, publication);
  const same = await isNewest(db, id, current.version, description);
  if (same && current.state === 'published') return;
  const version = same ? current.version : current.version + 1;
  if (!same) await addVersion(db, id, version, publication);
  await makeCurrent(db, id, version, publication);
}

/** No portal shows it from now on. */
export async function withdraw(db: Database, { organisation }: Party, localId: string, now: Date): Promise<void> {
  const withdrawn = await db
    .updateTable('eservice')
    .set({ state: 'withdrawn', updated_at: now })
    .where('organisation', '=', organisation.id)
    .where('local_id', '=', localId)
    .where('state', '=', 'published')
    .returning('id')
    .executeTakeFirst();
  if (withdrawn) await indexTerms(db, withdrawn.id, []);
}

/** Holds the e-service's row, made if need be, so that two who publish it at once take turns. */
async function lock(db: Database, id: string, { party, localId, now }: Publication) {
  const key = { organisation: party.organisation.id, local_id: localId };
  const unpublished = { id, version: 0, state: 'withdrawn' as const, topics: [], audiences: [], languages: [] };
  await db
    .insertInto('eservice')
    .values({ ...key, ...unpublished, published_at: now, updated_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return db
    .selectFrom('eservice')
    .select(['version', 'state'])
    .where('organisation', '=', key.organisation)
    .where('local_id', '=', localId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

async function isNewest(db: Database, id: string, version: number, description: Description): Promise<boolean> {
  const newest = await db
    .selectFrom('eservice_version')
    .select('description')
    .where('eservice_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return isDeepStrictEqual(newest?.description, JSON.parse(JSON.stringify(description)));
}

async function addVersion(db: Database, id: string, version: number, { party, description, now }: Publication) {
  await db
    .insertInto('eservice_version')
    .values({
      eservice_id: id,
      version,
      description: JSON.stringify(description),
      published_at: now,
      published_by: party.id,
    })
    .execute();
}

/** Lets it be listed and found by this version, and by no older one. */
async function makeCurrent(
  db: Database,
  id: string,
  version: number,
  { party, localId, description, now }: Publication,
) {
  await db
    .updateTable('eservice')
    .set({
      version,
      state: 'published',
      updated_at: now,
      topics: withParents(description.topics),
      audiences: description.audiences,
      languages: description.languages,
    })
    .where('organisation', '=', party.organisation.id)
    .where('local_id', '=', localId)
    .execute();
  await db.deleteFrom('eservice_name').where('eservice_id', '=', id).execute();
  const names = languages.map((lang) => ({
    eservice_id: id,
    lang,
    sort_key: sortKey(inLanguage(description.name, lang), lang),
  }));
  await db.insertInto('eservice_name').values(names).execute();
  await indexTerms(db, id, searchTerms(description, party.organisation.name));
}
