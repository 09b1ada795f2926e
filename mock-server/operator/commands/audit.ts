import { parseArgs } from 'node:util';
import { pagesOf, type Ask } from '../client.ts';
import type { AuditEntry } from '../operator-service.ts';
import { aligned, print, printJson, shortTime } from './print.ts';

const options = { citizen: { type: 'string' }, since: { type: 'string' }, json: { type: 'boolean' } } as const;

export const auditHelp = `me audit [--citizen <id>] [--since <time>] [--json]

Who did what with personal data, oldest first.

  --citizen <id>   of one citizen: ME's own id, as it stands in the audit; never a personal number
  --since <time>   from then on: 2026-11-23, or 2026-11-23T09:00:00+01:00
  --json           an object a line, for a program to read`;

/** Prints who did what with personal data, oldest first, page by page. */
export function auditCommand(args: string[]) {
  const { citizen, since, json } = parseArgs({ args, options }).values;
  const query = { citizen: citizen && citizenId(citizen), since: since && time(since) };
  return async (ask: Ask): Promise<void> => {
    for await (const { entries } of pagesOf(ask, 'listAudit', query)) {
      if (json) entries.forEach(printJson);
      else aligned(entries.map(row)).forEach(print);
    }
  };
}

const row = ({ at, operation, outcome, reason, party, citizen, subject }: AuditEntry) => [
  shortTime(at),
  operation,
  reason === undefined ? outcome : `${outcome}: ${reason}`,
  party ?? '(nobody known)',
  citizen ? `citizen ${citizen}` : '',
  subject ?? '',
];

/** Checked here, so that a personal number given by mistake is never sent. */
function citizenId(given: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(given)) return given;
  throw new Error("--citizen takes ME's own id of the citizen, as it stands in the audit. Never a personal number.");
}

function time(given: string): string {
  const parsed = new Date(given);
  if (!Number.isNaN(parsed.getTime())) return parsed.toISOString();
  throw new Error(`--since is "${given}". Give a time, as 2026-11-23 or 2026-11-23T09:00:00+01:00.`);
}
