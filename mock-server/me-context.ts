import type { Logger } from 'pino';
import type { Database } from './database/connection.ts';

/** What every domain of ME works with. */
export interface Me {
  db: Database;
  /** The time now. Passed in, so that tests can let it pass. */
  clock: () => Date;
  /** ME's public address: the audience of assertions. */
  url: string;
  log: Logger;
  /** Whether files are scanned, and wait until then. */
  scansFiles?: boolean;
}
