import { mailDomainsOf } from '../access/rules.ts';
import { type Action, type Happening } from '../cases/rules.ts';
import { eserviceNamed } from '../catalogue/rules.ts';
import type { Database } from '../database/connection.ts';
import { SignalFault } from './signal-fault.ts';

interface Organisation {
  id: string;
  name: string;
}

/** The event with the catalogue's ids of the e-services that it names. Throws `SignalFault` for what the organisation may not name. */
export async function resolveHappening(db: Database, organisation: Organisation, event: Happening): Promise<Happening> {
  const { eservice } = event.case;
  const about =
    eservice === undefined ? event.case : { ...event.case, eservice: await find(db, organisation, eservice) };
  const actions: Action[] = [];
  for (const action of event.actions) actions.push(await resolveAction(db, organisation, action));
  return { ...event, case: about, actions };
}

async function resolveAction(db: Database, organisation: Organisation, action: Action): Promise<Action> {
  if (action.kind === 'supplement') {
    return { ...action, eservice: await find(db, organisation, action.eservice, action.id) };
  }
  if (action.kind === 'message') await checkAddress(db, organisation, action.to, action.id);
  return action;
}

async function find(db: Database, organisation: Organisation, named: string, action?: string): Promise<string> {
  const id = await eserviceNamed(db, organisation.id, named);
  if (id !== undefined) return id;
  const where = action === undefined ? '<case>' : `<supplement id="${action}">`;
  throw new SignalFault(
    `${where} names the e-service "${named}", which ${organisation.name} neither publishes nor shows. ` +
      "Give the organisation's own id of it, or publish it first.",
  );
}

/** The officer's address is in a domain that the organisation has registered: nobody else gets citizens' messages. */
async function checkAddress(db: Database, organisation: Organisation, address: string, action: string): Promise<void> {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const domains = await mailDomainsOf(db, organisation.id);
  if (domains.includes(domain)) return;
  throw new SignalFault(
    `<message id="${action}"> has an address in ${domain}, which is not registered for ${organisation.name} ` +
      `(${domains.join(', ') || 'none is'}). Use one that is, or have the domain registered at ME.`,
  );
}
