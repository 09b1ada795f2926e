import type { Database } from '../database/connection.ts';
import { caseChecks } from './checks/cases.ts';
import type { Check, Found } from './checks/check.ts';
import { citizenMessageChecks } from './checks/citizen-messages.ts';
import { eventChecks } from './checks/events.ts';
import { messageChecks } from './checks/messages.ts';
import { noticeChecks } from './checks/notices.ts';
import { notificationChecks } from './checks/notifications.ts';
import { personalNumberCheck } from './checks/personal-numbers.ts';

const checks: Check[] = [
  ...messageChecks,
  ...eventChecks,
  ...caseChecks,
  ...noticeChecks,
  ...notificationChecks,
  ...citizenMessageChecks,
  personalNumberCheck,
];

/** Makes every check, one after another, so that the database has strength left for its work. */
export async function verify(db: Database): Promise<(Found & Pick<Check, 'name' | 'says'>)[]> {
  const results = [];
  for (const check of checks) results.push({ name: check.name, says: check.says, ...(await check.look(db)) });
  return results;
}
