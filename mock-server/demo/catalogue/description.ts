import type { Addresses } from '../settings.ts';
import type { DemoEservice, Description } from './eservice.ts';

/** The system that runs an organisation's e-services. */
export const providers = { norrvik: 'eservice-1', sjohamra: 'eservice-2' } as const;

const contacts = {
  norrvik: {
    name: { sv: 'Kontaktcenter', en: 'Contact centre', fi: 'Asiointipiste' },
    phone: '0980-31 92 00',
    email: 'kontakt@norrvik.example',
    openingHours: { sv: 'Vardagar 8–17', en: 'Weekdays 8–17', fi: 'Arkisin 8–17' },
  },
  sjohamra: {
    name: { sv: 'Sjöhamra direkt', en: 'Sjöhamra direkt', fi: 'Sjöhamra direkt' },
    phone: '08-465 004 00',
    email: 'direkt@sjohamra.example',
    openingHours: { sv: 'Vardagar 9–16', en: 'Weekdays 9–16', fi: 'Arkisin 9–16' },
  },
} satisfies Record<DemoEservice['organisation'], Description['contact']>;

const locations = {
  norrvik: [
    {
      name: { sv: 'Kommunhuset', en: 'Town hall', fi: 'Kunnantalo' },
      address: 'Storgatan 1, 999 10 Norrvik',
      openingHours: { sv: 'Vardagar 8–17', en: 'Weekdays 8–17', fi: 'Arkisin 8–17' },
    },
  ],
  sjohamra: [
    {
      name: { sv: 'Rådhuset', en: 'City hall', fi: 'Kaupungintalo' },
      address: 'Hamntorget 2, 999 50 Sjöhamra',
      openingHours: { sv: 'Vardagar 9–16', en: 'Weekdays 9–16', fi: 'Arkisin 9–16' },
    },
  ],
} satisfies Record<DemoEservice['organisation'], Description['locations']>;

/** Where the e-service starts. */
export function startUrl({ organisation, slug }: DemoEservice, addresses: Addresses): string {
  return `${addresses.eservices}/${providers[organisation]}/${slug}`;
}

/** The whole description, as it is published. */
export function describe(eservice: DemoEservice, addresses: Addresses): Description {
  const { slug: _, organisation, languages, ...own } = eservice;
  const contact = contacts[organisation];
  return {
    ...own,
    languages: languages ?? ['sv'],
    contact,
    channels: [
      { kind: 'phone', value: contact.phone, openingHours: contact.openingHours },
      ...locations[organisation].map(({ address }) => ({ kind: 'visit' as const, value: address })),
    ],
    locations: locations[organisation],
    provider: providers[organisation],
    startUrl: startUrl(eservice, addresses),
  };
}
