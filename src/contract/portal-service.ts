import * as z from 'zod/mini';
import { operations } from './operations.ts';
import { caseDetail, caseList, caseQuery, caseSummary, eventQuery, reading } from './schemas/case.ts';
import { languageTag, uuid } from './schemas/common.ts';
import { eserviceDetail, eserviceList, eserviceQuery } from './schemas/eservice.ts';
import { profile, profileChange } from './schemas/profile.ts';
import { session, sessionEnd } from './schemas/session.ts';
import { start, ticketAnswer, ticketRequest } from './schemas/start.ts';
import type { Service } from './service.ts';

const id = z.object({ id: uuid });
const lang = z.object({ lang: languageTag });

/** The portal service: what a portal's gateway may ask of ME, and the gateway's own session operations. */
export const portalService = {
  listEservices: {
    ...operations.listEservices,
    summary: 'E-services that this portal shows, found by filter and free text',
    access: 'visitor',
    view: 'catalogue',
    query: eserviceQuery,
    answer: eserviceList,
  },
  getEservice: {
    ...operations.getEservice,
    summary: 'One e-service in detail',
    access: 'visitor',
    view: 'catalogue',
    params: id,
    query: lang,
    answer: eserviceDetail,
    problems: ['not-found'],
  },
  getStart: {
    ...operations.getStart,
    summary: 'What it takes to start an e-service, and which personal data would go along',
    access: 'visitor',
    view: 'tickets',
    params: id,
    query: lang,
    answer: start,
    problems: ['not-found'],
  },
  createTicket: {
    ...operations.createTicket,
    summary: 'A ticket for an e-service, at the press of the button',
    access: 'citizen',
    view: 'tickets',
    params: id,
    body: ticketRequest,
    answer: ticketAnswer,
    status: 201,
    problems: ['not-found', 'description-changed', 'eservice-closed', 'idempotency-key-reused'],
  },
  getProfile: {
    ...operations.getProfile,
    summary: 'The personal data that the citizen keeps in ME',
    access: 'citizen',
    view: 'profile',
    answer: profile,
  },
  replaceProfile: {
    ...operations.replaceProfile,
    summary: 'Change the personal data that the citizen keeps in ME',
    access: 'citizen',
    view: 'profile',
    body: profileChange,
    answer: profile,
    problems: ['profile-changed'],
  },
  listCases: {
    ...operations.listCases,
    summary: 'The citizen’s cases that this portal shows: first what is asked of them, then the newest',
    access: 'citizen',
    view: 'cases',
    query: caseQuery,
    answer: caseList,
  },
  getCase: {
    ...operations.getCase,
    summary: 'One case with its events, the newest first',
    access: 'citizen',
    view: 'cases',
    params: id,
    query: eventQuery,
    answer: caseDetail,
    problems: ['not-found'],
  },
  archiveCase: {
    ...operations.archiveCase,
    summary: 'Put a case away, where the organisation has said that it may be',
    access: 'citizen',
    view: 'cases',
    params: id,
    query: lang,
    answer: caseSummary,
    problems: ['not-found', 'not-allowed'],
  },
  restoreCase: {
    ...operations.restoreCase,
    summary: 'Take a case back from the archive',
    access: 'citizen',
    view: 'cases',
    params: id,
    query: lang,
    answer: caseSummary,
    problems: ['not-found'],
  },
  readEvent: {
    ...operations.readEvent,
    summary: 'The citizen has opened an event',
    access: 'citizen',
    view: 'cases',
    params: id,
    answer: reading,
    problems: ['not-found'],
  },
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
