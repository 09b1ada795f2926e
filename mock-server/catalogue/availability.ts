import type { Availability } from '../../src/contract/types.ts';
import type { Description } from './description.ts';
import { inLanguage, type Language, type Texts } from './texts.ts';

/** Whether the e-service can be used at that time, as the citizen is told. Maintenance goes before the rest: it passes soonest. */
export function availabilityAt(description: Description, now: Date, lang: Language): Availability {
  const { opensAt, closesAt, message, maintenance = [] } = description.availability ?? {};
  const under = maintenance.find(({ from, until }) => new Date(from) <= now && now < new Date(until));
  if (under) return { state: 'maintenance', until: under.until, ...said(under.message, lang) };
  if (opensAt && now < new Date(opensAt)) return { state: 'closed', until: opensAt, ...said(message, lang) };
  if (closesAt && new Date(closesAt) <= now) return { state: 'closed', ...said(message, lang) };
  return { state: 'open', ...(closesAt && { until: closesAt }) };
}

const said = (message: Texts | undefined, lang: Language) => (message ? { message: inLanguage(message, lang) } : {});
