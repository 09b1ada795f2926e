import type { Generated } from 'kysely';

export interface TaskTables {
  calendar_feed: CalendarFeedTable;
  task_reminder: TaskReminderTable;
}

/** A citizen's calendar of last days, as one portal gives it. */
interface CalendarFeedTable {
  citizen_id: string;
  portal_party: string;
  /** SHA-256 of the secret in its address, base64url. The secret itself is kept nowhere. */
  secret_hash: string;
  /** The language that the citizen used. */
  lang: string;
  created_at: Date;
  /** When it was last read; and how often since the hour began in which it was. */
  read_at: Generated<Date | null>;
  hour_began_at: Date;
  reads: Generated<number>;
}

/** That a citizen has been reminded of a request. */
interface TaskReminderTable {
  citizen_id: string;
  organisation_id: string;
  signal_id: string;
  action_id: string;
  reminded_at: Date;
}
