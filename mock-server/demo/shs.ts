import { join } from 'node:path';
import { organisations, parties } from './organisations.ts';
import type { Addresses, DemoSettings } from './settings.ts';

const numberOf = (id: (typeof organisations)[number]['id']) =>
  organisations.find((organisation) => organisation.id === id)?.number ?? '';

/** What the demo's case systems and ME have agreed on: signals from every registered organisation to ME. */
export const shsAgreed = {
  /** ME's own SHS address. */
  me: numberOf('mina-engagemang'),
  /** The product type of signals. */
  product: '6f0a5d4e-2b5e-4c57-9d0e-5d0b7c1f4a10',
  agreement: '1c7d9f62-8a34-4e0b-b1c5-2f6e8d9a7b20',
  /** The product type of what citizens supplement their cases with. */
  supplements: '0d9c0f6e-3b52-4c38-8a61-2d6c27d1a0b7',
  /** The product type of what citizens have opened. */
  readReceipts: 'a4e6b8d0-2c14-4f7a-9b35-6d81e0f2c793',
} as const;

/** The same, as ME's registry has it. */
export const shsRegistry = ({ receiveService }: Addresses) => ({
  address: shsAgreed.me,
  products: [
    { id: shsAgreed.product, name: 'Signaler till Mina Engagemang', kind: 'signal' },
    { id: shsAgreed.supplements, name: 'Kompletteringar från Mina Engagemang', kind: 'supplement' },
    { id: shsAgreed.readReceipts, name: 'Läskvitton från Mina Engagemang', kind: 'read-receipt' },
  ],
  agreements: [
    { id: shsAgreed.agreement, product: shsAgreed.product, confirm: true, validFrom: '2026-01-01' },
    {
      id: '7f3f0c52-94b8-4f8e-a1f7-5e0f3d2c6b11',
      product: shsAgreed.supplements,
      ...pushed(receiveService),
    },
    {
      id: 'c58a1e07-3d92-4b64-8f10-7e2b9a6d4c35',
      product: shsAgreed.readReceipts,
      ...pushed(receiveService),
    },
  ],
});

/** Sjöhamra takes what ME sends at a receive service; Norrvik fetches it. */
const pushed = (receiveService: string) => ({
  to: [numberOf('sjohamra')],
  confirm: false,
  receiveService: `${receiveService}/shs/rs`,
  validFrom: '2026-01-01',
});

export type CaseSystemId = Extract<(typeof parties)[number], { role: 'shs' }>['id'];

export const caseSystemIds = parties.flatMap((party) => (party.role === 'shs' ? party.id : []));

/** The SHS client's settings for a case system, as the file that it reads. */
export function clientSettings(id: CaseSystemId, { addresses, certificates, dataDir }: DemoSettings) {
  const owner = parties.find((party) => party.id === id)?.organisation ?? 'norrvik';
  return {
    me: addresses.me,
    certificate: join(certificates, `${id}.crt`),
    key: join(certificates, `${id}.key`),
    authority: join(certificates, 'ca.crt'),
    organisation: numberOf(owner),
    to: shsAgreed.me,
    product: shsAgreed.product,
    agreement: shsAgreed.agreement,
    folder: join(dataDir, id),
    fetchEvery: 1,
    healthPort: Number(new URL(addresses[id]).port),
  };
}

/** Where that file stands. */
export const clientSettingsFile = (id: CaseSystemId, { dataDir }: DemoSettings) => join(dataDir, `${id}.json`);

/** All that an SHS client of the demo's needs to know, for whoever tries one of their own: as `/shs.json` in the control room. */
export function shsFacts(settings: DemoSettings) {
  const { me } = settings.addresses;
  return {
    receive: `${me}/shs/rs`,
    deliver: `${me}/shs/ds/`,
    schema: `${me}/shs/signal-1.xsd`,
    ...shsAgreed,
    authority: join(settings.certificates, 'ca.crt'),
    senders: caseSystemIds.map((id) => {
      const { organisation, certificate, key, folder } = clientSettings(id, settings);
      return { id, organisation, certificate, key, out: join(folder, 'out') };
    }),
  };
}
