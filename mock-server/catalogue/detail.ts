import type { EserviceDetail } from '../../src/contract/types.ts';
import type { Party } from '../access/caller.ts';
import type { Database } from '../database/connection.ts';
import { Problem } from '../http/problem.ts';
import { describedById } from './described.ts';
import { eserviceId } from './eservice-id.ts';
import { detailIn, languageFor, type Described } from './in-language.ts';
import { inLanguage } from './texts.ts';
import { visibleTo } from './visible.ts';

/** One e-service that the portal shows. One that it does not show is answered just as one that does not exist. */
export async function getEservice(
  db: Database,
  party: Party,
  id: string,
  lang: string,
  now: Date,
): Promise<EserviceDetail> {
  const [described] = await describedById(db, await shownOf(db, party, [id]));
  if (!described) throw new Problem('not-found', 'This portal shows no such e-service.');
  return detailIn(lang, described, await relatedOf(db, party, described, lang), now);
}

async function relatedOf(db: Database, party: Party, { organisation, description }: Described, lang: string) {
  const ids = description.related.map((each) => (isUuid(each) ? each : eserviceId(organisation.id, each)));
  const shown = new Set(await shownOf(db, party, ids));
  const related = await describedById(
    db,
    ids.filter((id) => shown.has(id)),
  );
  return related.map(({ id, description: other }) => ({
    id,
    name: inLanguage(other.name, languageFor(other, lang)),
  }));
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

async function shownOf(db: Database, party: Party, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await visibleTo(db, party).select('eservice.id').where('eservice.id', 'in', ids).execute();
  return rows.map(({ id }) => id);
}
