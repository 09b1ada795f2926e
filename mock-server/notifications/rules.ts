import type { Database } from '../database/connection.ts';
import type { Me } from '../me-context.ts';

/** Somebody has something new to see. */
export interface News {
  citizenId: string;
  /** Whose news it is: named in what is sent, with its login address from the registry. */
  organisationId: string;
}

/**
 * Writes, in the caller's transaction, that the citizens are to be told. False for one who has no verified channel that
 * they allow: nothing will be sent.
 */
export async function notify(_me: Me, _trx: Database, news: News[]): Promise<boolean[]> {
  return news.map(() => false);
}
