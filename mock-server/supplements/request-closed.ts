import type { SupplementRequest } from '../cases/rules.ts';
import { Problem } from '../http/problem.ts';

/** Why nothing can be handed in for a request any more; undefined where it can. What comes too late is taken, too. */
export function closedProblem(
  { standing }: Pick<SupplementRequest, 'standing'>,
  extra: { restartUrl?: string } = {},
): Problem | undefined {
  switch (standing.state) {
    case 'open':
    case 'too-late':
      return undefined;
    case 'withdrawn':
      return new Problem(
        'request-withdrawn',
        'The organisation has taken back what it asked for: it need not be handed in. There may be a new request in the case.',
        extra,
      );
    case 'submitted':
    case 'taken':
      return new Problem('request-closed', 'What was asked for has been handed in already.', extra);
  }
}
