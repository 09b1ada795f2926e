import type { Matter } from '../notifications/rules.ts';
import type { Happening } from './happening.ts';

/** What an event is to the citizen, by which they choose where to be told of it: the one place that says whether something is asked of them. */
export function matterOf({
  status,
  actions,
}: {
  status: Pick<Happening['status'], 'kind'>;
  actions: { kind: string }[];
}): Matter {
  const asked = status.kind.startsWith('waiting-for-') || actions.some(({ kind }) => kind === 'supplement');
  return asked ? 'task' : 'case';
}
