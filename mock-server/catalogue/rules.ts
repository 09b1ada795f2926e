import type { Availability, EserviceDetail, LoginLevel } from '../../src/contract/types.ts';
import type { Party } from '../access/caller.ts';
import type { Database } from '../database/connection.ts';
import { availabilityAt } from './availability.ts';
import { describedById } from './described.ts';
import { languageFor, personalDataIn } from './in-language.ts';
import { inLanguage } from './texts.ts';
import { visibleTo } from './visible.ts';

export { closestLanguage, type Language } from './texts.ts';

/** What it takes to start an e-service, by its newest description. */
export interface StartableEservice {
  id: string;
  version: number;
  /** The language that the texts are in. */
  lang: string;
  name: string;
  organisation: { id: string; name: string };
  /** The registered e-service system that redeems its tickets. */
  party: string;
  startUrl: string;
  loginLevel: 'none' | LoginLevel;
  /** How old a login may be, in seconds. */
  loginAge: number | undefined;
  personalData: EserviceDetail['personalData'];
  availability: Availability;
}

/** An e-service that a portal shows; undefined for one that is unknown, withdrawn, or not shown there. */
export async function eserviceForPortal(
  db: Database,
  { party, id, lang, now }: { party: Party; id: string; lang: string; now: Date },
): Promise<StartableEservice | undefined> {
  const shown = await visibleTo(db, party).select('eservice.id').where('eservice.id', '=', id).executeTakeFirst();
  return shown && startable(db, shown.id, lang, now);
}

/** An e-service that a case is to be supplemented in, whether portals list it or not; undefined for one that is unknown or withdrawn. */
export async function publishedEservice(
  db: Database,
  { id, lang, now }: { id: string; lang: string; now: Date },
): Promise<StartableEservice | undefined> {
  const published = await db
    .selectFrom('eservice')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'published')
    .executeTakeFirst();
  return published && startable(db, published.id, lang, now);
}

async function startable(db: Database, id: string, asked: string, now: Date): Promise<StartableEservice | undefined> {
  const [described] = await describedById(db, [id]);
  if (!described) return undefined;
  const { version, organisation, description } = described;
  const lang = languageFor(description, asked);
  return {
    id,
    version,
    lang,
    name: inLanguage(description.name, lang),
    organisation,
    party: description.provider,
    startUrl: description.startUrl,
    loginLevel: description.loginLevel,
    loginAge: description.loginAge,
    personalData: personalDataIn(description, lang),
    availability: availabilityAt(description, now, lang),
  };
}

/** A version as it was published, whatever has become of the e-service since: what has been started goes on by it. */
export async function versionById(
  db: Database,
  { id, version, lang }: { id: string; version: number; lang: string },
): Promise<Pick<StartableEservice, 'name' | 'personalData'>> {
  const { description } = await db
    .selectFrom('eservice_version')
    .select('description')
    .where('eservice_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const spoken = languageFor(description, lang);
  return { name: inLanguage(description.name, spoken), personalData: personalDataIn(description, spoken) };
}

/**
 * The id of the e-service that an organisation means by its own name for it, or by the catalogue's id where it shows another
 * organisation's; undefined for one that it neither owns nor shows.
 */
export async function eserviceNamed(db: Database, organisationId: string, name: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('eservice')
    .leftJoin('shown_eservice', (join) =>
      join
        .onRef('shown_eservice.eservice_id', '=', 'eservice.id')
        .on('shown_eservice.organisation', '=', organisationId),
    )
    .select('eservice.id')
    .where('eservice.state', '=', 'published')
    .where((is) =>
      is.or([
        is.and([
          is('eservice.organisation', '=', organisationId),
          is.or([is('eservice.local_id', '=', name), is('eservice.id', '=', name)]),
        ]),
        is.and([is('eservice.id', '=', name), is('shown_eservice.eservice_id', 'is not', null)]),
      ]),
    )
    .executeTakeFirst();
  return found?.id;
}

/** The names of e-services in a language, by id; withdrawn ones too, since cases outlive them. */
export async function eserviceNames(db: Database, ids: string[], lang: string): Promise<Map<string, string>> {
  const described = await describedById(db, ids);
  return new Map(
    described.map(({ id, description }) => [id, inLanguage(description.name, languageFor(description, lang))]),
  );
}
