import { Migrator, type Migration } from 'kysely/migration';
import type { Database } from './connection.ts';
import * as access from './migrations/001-access.ts';
import * as audit from './migrations/002-audit.ts';
import * as catalogue from './migrations/003-catalogue.ts';
import * as profile from './migrations/004-profile.ts';
import * as tickets from './migrations/005-tickets.ts';
import * as organisations from './migrations/006-organisations.ts';
import * as shs from './migrations/007-shs.ts';
import * as signals from './migrations/008-signals.ts';
import * as notifications from './migrations/009-notifications.ts';
import * as auditOrder from './migrations/010-audit-order.ts';
import * as messages from './migrations/011-messages.ts';
import * as notices from './migrations/013-notices.ts';
import * as files from './migrations/014-files.ts';
import * as contactPreferences from './migrations/015-contact-preferences.ts';
import * as supplements from './migrations/016-supplements.ts';
import * as tasks from './migrations/017-tasks.ts';
import * as returnPaths from './migrations/018-return-paths.ts';
import * as readReceipts from './migrations/019-read-receipts.ts';
import * as caseDetails from './migrations/020-case-details.ts';

/** In order, forward only. One that has been released is never changed. */
const migrations: Record<string, Migration> = {
  '001-access': access,
  '002-audit': audit,
  '003-catalogue': catalogue,
  '004-profile': profile,
  '005-tickets': tickets,
  '006-organisations': organisations,
  '007-shs': shs,
  '008-signals': signals,
  '009-notifications': notifications,
  '010-audit-order': auditOrder,
  '011-messages': messages,
  '013-notices': notices,
  '014-files': files,
  '015-contact-preferences': contactPreferences,
  '016-supplements': supplements,
  '017-tasks': tasks,
  '018-return-paths': returnPaths,
  '019-read-receipts': readReceipts,
  '020-case-details': caseDetails,
};

/** Brings the database to the newest form. Safe to run from several nodes at once: Kysely takes a lock. */
export async function migrate(db: Database): Promise<void> {
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  }).migrateToLatest();
  if (!error) return;
  const said = error instanceof Error ? error.message : 'see the cause';
  throw new Error(`The database could not be migrated: ${said}`, { cause: error });
}
