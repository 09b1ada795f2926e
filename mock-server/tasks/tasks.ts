import type { Task } from '../../src/contract/types.ts';
import { requestsOf, type CitizenRequest, type Viewer } from '../cases/rules.ts';
import { eserviceNames } from '../catalogue/rules.ts';
import type { Database } from '../database/connection.ts';

/** All that is asked of the viewer: first what is open, by its last day; then what was changed last. */
export async function tasksOf(db: Database, viewer: Viewer, lang: string, today: string): Promise<Task[]> {
  const requests = await requestsOf(db, viewer, lang, today);
  const eservices = await eserviceNames(db, [...new Set(requests.map(({ action }) => action.eservice))], lang);
  return requests.map((request) => taskOf(request, eservices)).toSorted(inOrder);
}

function taskOf(request: CitizenRequest, eservices: Map<string, string>): Task {
  const { event, action, lang, askedAt, begunAt, heading, standing, case: about } = request;
  const { id, number, title, organisation } = about;
  const told = heading !== undefined;
  return {
    event,
    action: action.id,
    kind: 'url',
    state: standing.state,
    changedAt: (standing.since ?? askedAt).toISOString(),
    lang,
    organisation,
    ...(told && { heading }),
    ...(told && action.text && { text: action.text }),
    ...(action.until && { until: action.until }),
    ...(standing.why && { reason: standing.why }),
    ...(begunAt && { begunAt: begunAt.toISOString() }),
    eservice: { id: action.eservice, name: eservices.get(action.eservice) ?? '' },
    askedAt: askedAt.toISOString(),
    case: { id, number, title, lang: about.lang },
  };
}

/** After every last day. */
const never = '9999-12-31';

const isOpen = ({ state }: Task) => state === 'open';

function inOrder(a: Task, b: Task): number {
  if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1;
  const byDay = isOpen(a) ? (a.until ?? never).localeCompare(b.until ?? never) : 0;
  return byDay || b.changedAt.localeCompare(a.changedAt) || a.event.localeCompare(b.event);
}

/** What is open, by its last day. */
export const openTasksOf = async (db: Database, viewer: Viewer, lang: string, today: string): Promise<Task[]> =>
  (await tasksOf(db, viewer, lang, today)).filter(isOpen);
