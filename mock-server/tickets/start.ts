import type { Start, StartData } from '../../src/contract/types.ts';
import type { Caller } from '../access/caller.ts';
import { record } from '../audit/rules.ts';
import { closestLanguage, type StartableEservice } from '../catalogue/rules.ts';
import type { Database } from '../database/connection.ts';
import { personalData } from '../profile/rules.ts';
import { loginStateFor, requiredLogin } from './login.ts';

/** All that starting takes, and what would go along. Only a login that is good enough for the e-service opens the values. */
export async function describeStart(
  db: Database,
  caller: Caller,
  eservice: StartableEservice,
  now: Date,
): Promise<Start> {
  const { id, version, lang, name, organisation, availability } = eservice;
  const shared = { id, version, lang, name, organisation, availability };
  const required = requiredLogin(caller, eservice);
  if (!required) return { ...shared, login: { state: 'not-needed' }, personalData: [], href: eservice.startUrl };
  const state = loginStateFor(caller, required, now);
  const data = state === 'ok' ? await shownData(db, caller, eservice, now) : eservice.personalData.map(unknown);
  return { ...shared, login: { state, level: required.level }, personalData: data };
}

async function shownData(db: Database, caller: Caller, eservice: StartableEservice, now: Date): Promise<StartData[]> {
  const { citizen } = caller;
  if (!citizen || eservice.personalData.length === 0) return [];
  await record(db, { at: now, caller, operation: 'getStart', subject: eservice.id, outcome: 'done' });
  return personalData(db, citizen, eservice.personalData, closestLanguage(eservice.lang));
}

function unknown(declared: StartableEservice['personalData'][number]): StartData {
  return { ...declared, state: 'unknown' };
}
