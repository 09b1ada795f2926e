import type { Redeemed } from '../../tickets/eservice-service.ts';
import type { Settings } from './settings.ts';

/** The page that the citizen came from, and where they can start anew; no such site exists (RFC 2606). */
export const returnUrl = 'https://portal.example/mina-sidor/arende?me-case=1';
export const restartUrl = 'https://portal.example/me/start/supplement?return_to=%2Fmina-sidor';

const citizen = {
  name: { given: 'Anna', family: 'Lindqvist' },
  addresses: [
    { kind: 'home' as const, street: 'Provgatan 12 A', postalCode: '999 91', city: 'Norrvik', country: 'SE' },
  ],
  phone: '+46701740605',
  email: 'anna.lindqvist@portal.example',
  protectedIdentity: false,
};

/** What stands in the form where it is filled in already; an address may be written in one field or several. */
export const prefilled: Record<string, string> = {
  'the given name': citizen.name.given,
  'the family name': citizen.name.family,
  'the street': 'Provgatan 12 A',
  'the city': 'Norrvik',
  'the phone': citizen.phone,
  'the e-mail address': citizen.email,
};

export const caseNumber = 'PROV 2026-417';
export const asked = 'Fasadritning mot norr i skala 1:100';

/** What a ticket stands for, as ME would answer. */
export function redemptionOf(settings: Settings, submission: string): Redeemed {
  const arrival = {
    eservice: { id: '0b6c7f9e-58c0-5c4e-9a51-6f1d2f0f3a77', version: 3, name: settings.name },
    lang: 'sv',
    level: 'substantial' as const,
    loggedInAt: new Date().toISOString(),
    citizen: { personalNumber: settings.personalNumber, ...citizen },
    returnUrl,
  };
  if (settings.purpose === 'start') return { purpose: 'start', ...arrival };
  return {
    purpose: 'supplement',
    ...arrival,
    case: { number: caseNumber, title: 'Ett prov', organisation: { id: 'prov', name: 'Provs kommun' } },
    event: { heading: 'Vi behöver en ritning till', text: 'Det saknas en ritning.', time: new Date().toISOString() },
    request: { signal: 'prov-2026-417-2', action: 'facade', text: asked, until: nextMonth() },
    ...(settings.extra && { extra: settings.extra }),
    submission: { id: submission, until: nextMonth() },
  };
}

const nextMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** A file in which every byte occurs, with line ends of all kinds. */
export const sampleFile = new File(
  [Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7 + (at >> 8)) % 256)],
  'ritning åäö.pdf',
  {
    type: 'application/pdf',
  },
);
