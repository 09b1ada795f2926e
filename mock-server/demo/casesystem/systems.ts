import { join } from 'node:path';
import { demoEservices } from '../catalogue/eservices/index.ts';
import { organisations, parties } from '../organisations.ts';
import { mailDomains } from '../registry.ts';
import type { CaseSystemId } from '../shs.ts';
import { Register } from './register.ts';

/** A municipality's case system. */
export interface CaseSystem {
  /** The party at ME, and the name of its folder: `casesystem-1`. */
  id: CaseSystemId;
  organisation: { id: string; number: string; name: string };
  /** Its address in the control room. */
  path: string;
  /** Absolute path of the folder with `out`, `sent`, `failed` and `in`. */
  folder: string;
  register: Register;
  /** The organisation's own e-services: their ids, and their names in Swedish. */
  eservices: { id: string; name: string }[];
  /** Where messages to its officers go, by the e-service. */
  mailbox: (eservice: string | undefined) => string;
}

/** One for each municipality. */
export const caseSystems = (dataDir: string): CaseSystem[] =>
  parties.flatMap((party) => (party.role === 'shs' ? open(dataDir, party.id, party.organisation) : []));

function open(dataDir: string, id: CaseSystemId, owner: (typeof organisations)[number]['id']): CaseSystem {
  const organisation = organisations.find((it) => it.id === owner);
  const [domain] = mailDomains[owner];
  if (!organisation || !domain) throw new Error(`The case system ${id} belongs to nobody who has a mail domain.`);
  const folder = join(dataDir, id);
  return {
    id,
    organisation,
    path: `/casesystem/${owner}`,
    folder,
    register: new Register(folder),
    eservices: demoEservices
      .filter((it) => it.organisation === owner)
      .map(({ slug, name }) => ({ id: slug, name: name.sv }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'sv')),
    mailbox: (eservice = 'kontakt') => `${eservice}@${domain}`,
  };
}
