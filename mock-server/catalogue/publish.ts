import { isDeepStrictEqual } from 'node:util';
import { startUrlsOf } from '../access/rules.ts';
import type { Party } from '../access/caller.ts';
import type { Database } from '../database/connection.ts';
import { Problem } from '../http/problem.ts';
import type { Description } from './description.ts';
import { eserviceId } from './eservice-id.ts';
import { indexTerms } from './search/index-terms.ts';
import { searchTerms } from './search/terms.ts';
import { sortKey } from './sort-key.ts';
import { languages, inLanguage } from './texts.ts';
import { withParents } from './topics.ts';

export interface Publication {
  party: Party;
  localId: string;
  description: Description;
  now: Date;
}

/** Publishes a new version, unless the description is the newest one word by word; brings a withdrawn e-service back. */
export async function publish(db: Database, publication: Publication): Promise<void> {
  await checkProvider(db, publication);
  checkLanguages(publication.description);
  const { party, localId, description, now } = publication;
  const id = eserviceId(party.organisation.id, localId);
  const current = await newest(db, id);
  const same = current && isDeepStrictEqual(current.description, JSON.parse(JSON.stringify(description)));
  if (same && current.state === 'published') return;
  const version = same ? current.version : (current?.version ?? 0) + 1;
  if (!same) await addVersion(db, publication, id, version);
  await db
    .insertInto('eservice')
    .values({
      organisation: party.organisation.id,
      local_id: localId,
      id,
      published_at: now,
      ...row(publication, version),
    })
    .onConflict((conflict) => conflict.columns(['organisation', 'local_id']).doUpdateSet(row(publication, version)))
    .execute();
  await name(db, id, description);
  await indexTerms(db, id, searchTerms(description, publication.party.organisation.name));
}

/** No portal shows it from now on. Gives whether there was one. */
export async function withdraw(db: Database, party: Party, localId: string, now: Date): Promise<boolean> {
  const result = await db
    .updateTable('eservice')
    .set({ state: 'withdrawn', updated_at: now })
    .where('organisation', '=', party.organisation.id)
    .where('local_id', '=', localId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

function newest(db: Database, id: string) {
  return db
    .selectFrom('eservice')
    .innerJoin('eservice_version', (join) =>
      join
        .onRef('eservice_version.eservice_id', '=', 'eservice.id')
        .onRef('eservice_version.version', '=', 'eservice.version'),
    )
    .select(['eservice.version', 'eservice.state', 'eservice_version.description'])
    .where('eservice.id', '=', id)
    .executeTakeFirst();
}

async function addVersion(db: Database, { party, description, now }: Publication, id: string, version: number) {
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

function row({ description, now }: Publication, version: number) {
  return {
    version,
    state: 'published' as const,
    updated_at: now,
    topics: withParents(description.topics),
    audiences: description.audiences,
    languages: description.languages,
  };
}

async function name(db: Database, id: string, { name }: Description): Promise<void> {
  await db.deleteFrom('eservice_name').where('eservice_id', '=', id).execute();
  const keys = languages.map((lang) => ({ eservice_id: id, lang, sort_key: sortKey(inLanguage(name, lang), lang) }));
  await db.insertInto('eservice_name').values(keys).execute();
}

const wrong = (pointer: string, detail: string) =>
  new Problem('invalid-input', 'The description can’t be published: see "errors".', { errors: [{ pointer, detail }] });

/** Tickets go to a registered system of the same organisation, and citizens to an address of that system. */
async function checkProvider(db: Database, { party, description }: Publication): Promise<void> {
  const { provider, startUrl } = description;
  const allowed = await startUrlsOf(db, party.organisation.id, provider);
  if (!allowed) {
    throw wrong('/provider', 'Your organisation has no registered e-service system by that name. Ask ME’s operator.');
  }
  if (!allowed.some((place) => within(startUrl, place))) {
    throw wrong('/startUrl', `Must begin with one of the provider’s registered addresses: ${allowed.join(', ')}`);
  }
}

function within(address: string, allowed: string): boolean {
  const [inner, outer] = [new URL(address), new URL(allowed)];
  const secure = inner.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(inner.hostname);
  const folder = outer.pathname.endsWith('/') ? outer.pathname : `${outer.pathname}/`;
  return secure && inner.origin === outer.origin && `${inner.pathname}/`.startsWith(folder) && !inner.username;
}

/** A page is whole in one language (WCAG 3.1.2): what `name` is written in, every text is. */
function checkLanguages(description: Description): void {
  const wanted = languages.filter((lang) => description.name[lang] !== undefined);
  const errors = missingTexts(description, wanted, '');
  if (errors.length === 0) return;
  throw new Problem('invalid-input', 'The description can’t be published: see "errors".', { errors });
}

function missingTexts(
  value: unknown,
  wanted: readonly string[],
  pointer: string,
): { pointer: string; detail: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('sv' in value && typeof value.sv === 'string') {
    return wanted
      .filter((lang) => (value as Record<string, unknown>)[lang] === undefined)
      .map((lang) => ({ pointer: `${pointer}/${lang}`, detail: 'The name is in this language, so this must be too.' }));
  }
  return Object.entries(value).flatMap(([key, inner]) => missingTexts(inner, wanted, `${pointer}/${key}`));
}
