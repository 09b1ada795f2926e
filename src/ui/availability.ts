import type { Availability } from '../contract/types.ts';
import type { Localize } from './localize.ts';

/** Whether an e-service can be used now, and until when, in a few words; empty when it is simply open. */
export function availabilityText({ state, until }: Availability, localize: Localize): string {
  const time = until && localize.date(until, 'dateTime');
  if (state === 'open') return time ? localize.term('availability.openUntil', time) : '';
  return time ? localize.term(`availability.${state}Until`, time) : localize.term(`availability.${state}`);
}
