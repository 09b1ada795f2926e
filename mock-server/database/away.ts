import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from './connection.ts';

/** What PostgreSQL's driver says when the server is away or going down (SQLSTATE class 08 and 57P0x), and Node when nobody answers. */
const away = /^(08...|57P0.|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)$/;

/** Whether an error says that the database server does not answer now, so that the same may work in a while. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string') return away.test(error.code);
  return /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message);
}

/**
 * Waits until the server answers: it may be about to start, as after a power cut. Anything else that it says (a wrong password,
 * no such database) ends the wait.
 * @param patience Milliseconds.
 */
export async function awaitDatabase(db: Database, log: Logger, patience = 30_000): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      await sql`select 1`.execute(db);
      return;
    } catch (error) {
      if (!isAway(error) || Date.now() > deadline) throw refusal(error);
      log.warn('the database does not answer yet; trying again');
      await pause(1000);
    }
  }
}

/** Without the address itself, which holds a password. */
function refusal(cause: unknown): Error {
  const said = cause instanceof Error ? cause.message || cause.name : String(cause);
  return new Error(`The database named by DATABASE_URL can't be used: ${said}. Start it, or mend the address.`, {
    cause,
  });
}
