import { eserviceQuery } from '../../src/contract/schemas/eservice.ts';
import type { EserviceSummary } from '../../src/contract/types.ts';
import { check } from '../http/service.ts';
import type { GatewayContext } from './login.ts';
import type { AskMe } from './me.ts';

/** Seconds that a CMS or a cache may keep it. */
const freshness = 300;

/** As many as one answer may hold. */
const most = 100;

/**
 * The catalogue as JSON-LD (schema.org: GovernmentService), for the CMS to put into its page: search engines read it there.
 * It takes the catalogue's own filters, and is the same for everybody.
 */
export async function structuredData(c: GatewayContext, portal: string, askMe: AskMe): Promise<Response> {
  const query = check(eserviceQuery, { limit: most, ...c.req.query() });
  const { items } = await askMe('listEservices', { query });
  c.header('Cache-Control', `public, max-age=${freshness}`);
  c.header('Content-Type', 'application/ld+json; charset=utf-8');
  return c.body(
    JSON.stringify({ '@context': 'https://schema.org', '@graph': items.map((eservice) => describe(eservice, portal)) }),
  );
}

function describe(eservice: EserviceSummary, portal: string): object {
  const { id, lang, name, summary, organisation, topics, audiences, languages } = eservice;
  const url = `${portal}/me/start/${id}`;
  return {
    '@type': 'GovernmentService',
    '@id': url,
    name: { '@language': lang, '@value': name },
    description: { '@language': lang, '@value': summary },
    provider: { '@type': 'GovernmentOrganization', name: organisation.name },
    serviceType: topics.map((topic) => topic.name),
    audience: audiences.map((audienceType) => ({ '@type': 'Audience', audienceType })),
    availableChannel: { '@type': 'ServiceChannel', serviceUrl: url, availableLanguage: languages },
  };
}
