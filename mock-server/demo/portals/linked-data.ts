import type { Gateway } from '../../gateway/gateway.ts';

const keptFor = 60_000;

/**
 * The catalogue as JSON-LD for search engines, from the portal's own gateway, kept for a minute.
 * Gives `undefined` while the gateway has no answer: the page is shown without.
 */
export function linkedData(gateway: Gateway, origin: string): (query: string) => Promise<string | undefined> {
  const kept = new Map<string, { text: string; until: number }>();
  return async (query) => {
    const found = kept.get(query);
    if (found && found.until > Date.now()) return found.text;
    const response = await gateway(new Request(`${origin}/me/eservices.jsonld?${query}`));
    if (!response.ok) return undefined;
    const text = await response.text();
    kept.set(query, { text, until: Date.now() + keptFor });
    return text;
  };
}
