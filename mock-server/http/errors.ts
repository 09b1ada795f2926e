import type { Context } from 'hono';
import { Problem } from './problem.ts';
import type { Me } from '../me-context.ts';

/** What PostgreSQL's driver says when the server is away or going down (SQLSTATE class 08 and 57P0x), and Node when nobody answers. */
const away = /^(08...|57P0.|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND)$/;

/** Every error becomes a problem. What is unexpected goes to the log, and the answer names where in it to look. */
export function answerError({ log }: Pick<Me, 'log'>) {
  return (error: Error, _: Context): Response => {
    if (error instanceof Problem) return error.toResponse();
    const instance = `urn:uuid:${crypto.randomUUID()}`;
    if (databaseAway(error)) {
      log.error({ instance, code: 'code' in error ? error.code : undefined }, 'the database does not answer');
      return new Problem('unavailable', 'ME has no contact with its database. Try again soon.', {
        instance,
      }).toResponse();
    }
    // Messages may repeat values that were given: only where it happened is kept.
    log.error({ instance, error: error.name, stack: error.stack?.split('\n').slice(1) }, 'an operation failed');
    return new Problem(
      'internal-error',
      'Something went wrong in ME. The operator finds it in the log by "instance".',
      {
        instance,
      },
    ).toResponse();
  };
}

function databaseAway(error: Error): boolean {
  if ('code' in error && typeof error.code === 'string') return away.test(error.code);
  return /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message);
}
