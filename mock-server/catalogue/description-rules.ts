import { startUrlsOf } from '../access/rules.ts';
import type { Party } from '../access/caller.ts';
import type { Database } from '../database/connection.ts';
import { Problem } from '../http/problem.ts';
import type { Description } from './description.ts';
import { languages, type Language } from './texts.ts';

/** What is wrong where, and how to mend it. */
interface Fault {
  /** A JSON Pointer (RFC 6901). */
  pointer: string;
  detail: string;
}

/** Refuses a description that fits the schema but not ME's rules, naming everything that is wrong. */
export async function checkDescription(db: Database, party: Party, description: Description): Promise<void> {
  const errors = [
    ...(await providerFaults(db, party, description)),
    ...addressFaults(description),
    ...languageFaults(description),
    ...loginFaults(description),
    ...timeFaults(description),
  ];
  if (errors.length > 0)
    throw new Problem('invalid-input', 'The description can’t be published: see "errors".', { errors });
}

/** Tickets go to a registered system of the same organisation, and citizens to an address of that system. */
async function providerFaults(
  db: Database,
  { organisation }: Party,
  { provider, startUrl }: Description,
): Promise<Fault[]> {
  const allowed = await startUrlsOf(db, organisation.id, provider);
  if (!allowed) {
    const detail =
      'Your organisation has no registered e-service system by that name. Ask ME’s operator to register it.';
    return [{ pointer: '/provider', detail }];
  }
  if (allowed.some((place) => isWithin(startUrl, place))) return [];
  return [
    { pointer: '/startUrl', detail: `Begin with one of the provider’s registered addresses: ${allowed.join(', ')}` },
  ];
}

/** Within the same origin and folder: `https://a.example/form-2` is not within `https://a.example/form`. */
function isWithin(address: string, place: string): boolean {
  if (!URL.canParse(address)) return false;
  const [inner, outer] = [new URL(address), new URL(place)];
  const folder = outer.pathname.endsWith('/') ? outer.pathname : `${outer.pathname}/`;
  return inner.origin === outer.origin && `${inner.pathname}/`.startsWith(folder);
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

function addressFaults({ startUrl }: Description): Fault[] {
  if (!URL.canParse(startUrl)) return [{ pointer: '/startUrl', detail: 'Give a whole web address.' }];
  const { protocol, hostname, username, password, hash, searchParams } = new URL(startUrl);
  const faults: string[] = [];
  if (protocol !== 'https:' && !loopback.includes(hostname))
    faults.push('Use https: the ticket stands in the address.');
  if (username || password) faults.push('Leave out user name and password.');
  if (hash) faults.push('Leave out the part after #: it never reaches the e-service.');
  if (searchParams.has('ticket')) faults.push('Leave out the parameter "ticket": ME adds it.');
  return faults.map((detail) => ({ pointer: '/startUrl', detail }));
}

function languageFaults(description: Description): Fault[] {
  const { keywords: _, ...texts } = description;
  return faultsOfTexts(
    texts,
    languages.filter((lang) => description.name[lang] !== undefined),
    '',
  );
}

/** Walks the description for texts (objects with `sv`), and holds each against the languages of the name. */
function faultsOfTexts(value: unknown, wanted: Language[], pointer: string): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!('sv' in value)) {
    return Object.entries(value).flatMap(([key, inner]) => faultsOfTexts(inner, wanted, `${pointer}/${key}`));
  }
  const given = new Map(Object.entries(value).filter(([, text]) => text !== undefined));
  const missing = wanted.filter((lang) => !given.has(lang));
  const odd = [...given.keys()].filter((lang) => !wanted.some((each) => each === lang));
  return [
    ...missing.map((lang) => ({
      pointer: `${pointer}/${lang}`,
      detail: 'Add it: the name has this language, so every text must.',
    })),
    ...odd.map((lang) => ({
      pointer: `${pointer}/${lang}`,
      detail: 'Add this language to the name and every text, or leave it out here.',
    })),
  ];
}

function loginFaults({ loginLevel, loginAge, personalData }: Description): Fault[] {
  const fields = personalData.map(({ field }) => field);
  const twice = fields.findIndex((field, index) => fields.indexOf(field) < index);
  const faults = twice < 0 ? [] : [{ pointer: `/personalData/${twice}/field`, detail: 'Ask for each field once.' }];
  if (loginLevel !== 'none') return faults;
  const detail = 'Leave it out, or give a loginLevel: without a login there is no ticket.';
  if (loginAge !== undefined) faults.push({ pointer: '/loginAge', detail });
  if (fields.length > 0) faults.push({ pointer: '/personalData', detail });
  return faults;
}

function timeFaults({ availability }: Description): Fault[] {
  const { opensAt, closesAt, maintenance } = availability ?? { maintenance: [] };
  const detail = 'Must be later than the time that it begins.';
  return [
    ...(opensAt && closesAt && !isLater(closesAt, opensAt) ? [{ pointer: '/availability/closesAt', detail }] : []),
    ...maintenance.flatMap(({ from, until }, index) =>
      isLater(until, from) ? [] : [{ pointer: `/availability/maintenance/${index}/until`, detail }],
    ),
  ];
}

const isLater = (time: string, than: string): boolean => new Date(time) > new Date(than);
