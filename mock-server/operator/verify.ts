import * as z from 'zod/mini';
import type { Database } from '../database/connection.ts';
import { caseChecks } from './checks/cases.ts';
import type { Check, Found } from './checks/check.ts';
import { citizenMessageChecks } from './checks/citizen-messages.ts';
import { submissionChecks } from './checks/submissions.ts';
import { eventChecks } from './checks/events.ts';
import { messageChecks } from './checks/messages.ts';
import { noticeChecks } from './checks/notices.ts';
import { notificationChecks } from './checks/notifications.ts';
import { readReceiptChecks } from './checks/read-receipts.ts';
import { personalNumberCheck } from './checks/personal-numbers.ts';

const checks: Check[] = [
  ...messageChecks,
  ...eventChecks,
  ...caseChecks,
  ...noticeChecks,
  ...notificationChecks,
  ...citizenMessageChecks,
  ...submissionChecks,
  ...readReceiptChecks,
  personalNumberCheck,
];

/** The check that a cursor names. */
export const checkPlace = z.object({ check: z.enum(checks.map(({ name }) => name)) });

type Result = Found & Pick<Check, 'name' | 'says'>;

/** Makes the check of that name, or the first one, and names the next; undefined after the last. */
export async function verifyOne(db: Database, wanted?: string): Promise<{ result: Result; next: string | undefined }> {
  const place = wanted === undefined ? 0 : checks.findIndex(({ name }) => name === wanted);
  const check = checks[place];
  if (!check) throw new RangeError(`There is no check "${wanted}".`);
  const { name, says } = check;
  return { result: { name, says, ...(await check.look(db)) }, next: checks[place + 1]?.name };
}

/** Makes every check, one after another, so that the database has strength left for its work. */
export async function verify(db: Database): Promise<Result[]> {
  const results = [];
  for (const { name } of checks) results.push((await verifyOne(db, name)).result);
  return results;
}
