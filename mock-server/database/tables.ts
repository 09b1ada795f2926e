import type { AccessTables } from '../access/tables.ts';
import type { AuditTables } from '../audit/tables.ts';
import type { CaseTables } from '../cases/tables.ts';
import type { CatalogueTables } from '../catalogue/tables.ts';
import type { DeliveryTables } from '../delivery/tables.ts';
import type { LiveTables } from '../live/tables.ts';
import type { MessageTables } from '../messages/tables.ts';
import type { NoticeTables } from '../notices/tables.ts';
import type { NotificationTables } from '../notifications/tables.ts';
import type { ProfileTables } from '../profile/tables.ts';
import type { ReadReceiptTables } from '../read-receipts/tables.ts';
import type { ShsTables } from '../shs/tables.ts';
import type { SignalTables } from '../signals/tables.ts';
import type { SupplementTables } from '../supplements/tables.ts';
import type { TaskTables } from '../tasks/tables.ts';
import type { TicketTables } from '../tickets/tables.ts';

/** Every table, as each domain describes its own. */
export interface Tables
  extends
    AccessTables,
    AuditTables,
    CaseTables,
    CatalogueTables,
    DeliveryTables,
    LiveTables,
    MessageTables,
    NoticeTables,
    NotificationTables,
    ProfileTables,
    ReadReceiptTables,
    ShsTables,
    SignalTables,
    SupplementTables,
    TaskTables,
    TicketTables {}
