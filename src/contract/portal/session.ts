import * as operations from '../operations/session.ts';
import { session, sessionEnd } from '../schemas/session.ts';
import type { Service } from '../service.ts';

/** Who is logged in to the portal: answered by its gateway. */
export const sessionOperations = {
  getSession: {
    ...operations.getSession,
    summary: 'Who is logged in; does not prolong the session',
    access: 'session',
    answer: session,
  },
  extendSession: {
    ...operations.extendSession,
    summary: 'Stay logged in',
    access: 'session',
    answer: session,
    problems: ['login-required'],
  },
  endSession: {
    ...operations.endSession,
    summary: 'Log out of this portal, in every tab',
    access: 'session',
    answer: sessionEnd,
  },
} as const satisfies Service;
