import { sql } from 'kysely';
import type { EventAction, Task } from '../../src/contract/types.ts';
import type { Database } from '../database/connection.ts';
import {
  begunBy,
  isHandedIn,
  showSubmission,
  submissionsAt,
  takenAt,
  type KeptSubmission,
  type Received,
} from '../supplements/rules.ts';
import type { SupplementAction } from './happening.ts';
import { cameIn, receiptsOf } from './receipts.ts';
import { withdrawn, type TakenBack } from './taken-back.ts';

export type ShownSupplementAction = Extract<EventAction, { kind: 'supplement' }>;

/** Which request: what an event's action asks for. */
interface Place {
  organisation_id: string;
  signal_id: string;
  action_id: string;
}

/** What has been answered to a request. */
export interface Answer {
  submission?: (KeptSubmission & { received: Received }) | undefined;
  /** When it came in by another way. */
  cameInAt?: Date | undefined;
}

/** Where a request stands, and since when; since it was asked where there is no time. */
export interface Standing {
  state: Task['state'];
  since?: Date | undefined;
  /** Why it was taken back. */
  why?: string | null;
}

/** What came in counts for more than what was taken back or ran out meanwhile: what has been done has been done. */
export function standingOf(
  { until }: Pick<SupplementAction, 'until'>,
  { submission, cameInAt }: Answer,
  { takenBack, today }: { takenBack: TakenBack | undefined; today: string },
): Standing {
  if (submission && !submission.failed_at) {
    const taken = takenAt(submission, submission.received);
    return taken
      ? { state: 'taken', since: taken }
      : { state: 'submitted', since: submission.handed_in_at ?? undefined };
  }
  if (cameInAt) return { state: 'taken', since: cameInAt };
  if (takenBack) return { state: 'withdrawn', since: takenBack.at, why: takenBack.why };
  return {
    state: until !== undefined && until < today ? 'too-late' : 'open',
    since: submission?.failed_at ?? undefined,
  };
}

/** What has been answered to what events ask for, by request. */
export async function answersAt(
  db: Database,
  events: Pick<Place, 'organisation_id' | 'signal_id'>[],
): Promise<(place: Place) => Answer> {
  if (!events.length) return () => ({});
  const submissions = await submissionsAt(db, events);
  const receipts = await receiptsOf(db, submissions);
  const others = await cameIn(db, events);
  return (place) => {
    const submission = submissions.find((it) => isAt(it, place));
    return {
      submission: submission && { ...submission, received: receipts.get(submission.id) ?? {} },
      cameInAt: others.find((it) => isAt(it, place))?.time,
    };
  };
}

/** When the citizen came first to the e-service for a request without handing in, by request. */
export async function begunAt(
  db: Database,
  citizenId: string,
  events: Pick<Place, 'organisation_id' | 'signal_id'>[],
): Promise<(place: Place) => Date | undefined> {
  const begun = await begunBy(db, citizenId, events);
  return (place) => begun.find((it) => isAt(it, place))?.at;
}

/** Whether something can be handed in: what comes late is taken, too. */
export const canHandIn = ({ state }: Standing): boolean => state === 'open' || state === 'too-late';

const isAt = (it: Place, place: Place) => keys.every((key) => it[key] === place[key]);
const keys = ['organisation_id', 'signal_id', 'action_id'] as const;

/** Whether a row `q` of `supplement_request` has been answered, as a part of a query about it. */
export const isAnswered = () => sql<boolean>`(${isHandedIn('q')} or exists (
  select from receipt where organisation_id = q.organisation_id and of = q.signal_id and action_id = q.action_id))`;

/** For whom, where and when a request is shown. */
interface Circumstances {
  citizenId: string;
  eservice: ShownSupplementAction['eservice'];
  takenBack: TakenBack | undefined;
  /** When the viewer came to the e-service for it first, without handing in. */
  begunAt: Date | undefined;
  today: string;
}

/** The request as the contract shows it. What the case system sent along is left behind here. */
export function showSupplementAction(
  { extra: _, ...action }: SupplementAction,
  answer: Answer,
  { citizenId, eservice, begunAt: began, ...when }: Circumstances,
): ShownSupplementAction {
  const { submission, cameInAt } = answer;
  const own = submission?.citizen_id === citizenId;
  const standing = standingOf(action, answer, when);
  const { state } = standing;
  return {
    ...action,
    eservice,
    state,
    ...(state === 'withdrawn' && when.takenBack && { withdrawn: withdrawn(when.takenBack) }),
    ...(began && canHandIn(standing) && { begunAt: began.toISOString() }),
    ...(submission && { submission: showSubmission(submission, submission.received, own) }),
    ...(cameInAt && { cameInAt: cameInAt.toISOString() }),
  };
}
