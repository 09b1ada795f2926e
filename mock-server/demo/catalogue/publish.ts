import type { OthersEservice, OwnEservice } from '../../catalogue/catalogue-service.ts';
import { callMeAs, type CallMe } from '../mutual-tls.ts';
import type { Addresses, DemoSettings } from '../settings.ts';
import { describe } from './description.ts';
import type { DemoEservice } from './eservice.ts';
import { demoEservices } from './eservices/index.ts';

const publishers = { norrvik: 'catalogue-1', sjohamra: 'catalogue-2' } as const;

/** What each organisation shows of the other's. */
const borrowed: Record<keyof typeof publishers, string[]> = {
  norrvik: ['nybyggnadskarta', 'kulturskola', 'batplats', 'hyra-lokal', 'vigsel'],
  sjohamra: ['bygglov', 'strandskyddsdispens', 'eldningsdispens', 'livsmedelsanlaggning', 'bibliotekskort'],
};

/** Publishes each organisation's e-services at ME, with its own certificate, and shows those it has chosen. */
export async function publishCatalogue({ addresses, certificates }: DemoSettings): Promise<void> {
  const norrvik = await callMeAs(publishers.norrvik, addresses.me, certificates);
  const sjohamra = await callMeAs(publishers.sjohamra, addresses.me, certificates);
  const ids = new Map([
    ...(await publishAll('norrvik', norrvik, addresses)),
    ...(await publishAll('sjohamra', sjohamra, addresses)),
  ]);
  await showAll('norrvik', norrvik, ids);
  await showAll('sjohamra', sjohamra, ids);
}

/** ME changes nothing where a description is the same as before. */
async function publishAll(
  organisation: DemoEservice['organisation'],
  call: CallMe,
  addresses: Addresses,
): Promise<[string, string][]> {
  const own = demoEservices.filter((eservice) => eservice.organisation === organisation);
  const ids: [string, string][] = [];
  for (const eservice of own) {
    const answer = await send(call, 'PUT', `/catalogue/v1/eservices/${eservice.slug}`, describe(eservice, addresses));
    ids.push([eservice.slug, (answer as OwnEservice).id]);
  }
  return ids;
}

async function showAll(
  organisation: DemoEservice['organisation'],
  call: CallMe,
  ids: Map<string, string>,
): Promise<void> {
  const { eservices } = (await send(call, 'GET', '/catalogue/v1/shown')) as { eservices: OthersEservice[] };
  const shown = new Set(eservices.map(({ id }) => id));
  for (const [slug, id] of ids) {
    if (shows(organisation, slug) && !shown.has(id)) await send(call, 'PUT', `/catalogue/v1/shown/${id}`);
  }
}

const shows = (organisation: DemoEservice['organisation'], slug: string) =>
  borrowed[organisation].includes(slug) ||
  demoEservices.some((eservice) => eservice.slug === slug && eservice.organisation === organisation);

async function send(call: CallMe, method: string, path: string, body?: object): Promise<unknown> {
  const response = await call(path, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`ME refused ${method} ${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? undefined : response.json();
}
