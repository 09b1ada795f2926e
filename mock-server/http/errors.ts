import { Problem } from './problem.ts';
import type { Me } from '../me-context.ts';

/** Every error becomes a problem. What is unexpected goes to the log, and the answer names where in it to look. */
export function answerError({ log }: Pick<Me, 'log'>, databaseAway: (error: unknown) => boolean) {
  return (error: Error): Response => {
    if (error instanceof Problem) return error.toResponse();
    const instance = `urn:uuid:${crypto.randomUUID()}`;
    if (databaseAway(error)) {
      log.error({ instance, code: codeOf(error) }, 'the database does not answer');
      return new Problem('unavailable', 'ME has no contact with its database. Try again soon.', {
        instance,
      }).toResponse();
    }
    log.error({ instance, error: error.name, code: codeOf(error), stack: whereOf(error) }, 'an operation failed');
    return new Problem(
      'internal-error',
      'Something went wrong in ME. The operator finds it in the log by "instance".',
      {
        instance,
      },
    ).toResponse();
  };
}

const codeOf = (error: Error) => ('code' in error ? error.code : undefined);

/** Messages may repeat values that were given, on several lines even: only where it happened is kept. */
const whereOf = (error: Error) => error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
