import * as z from 'zod/mini';
import * as operations from '../operations/tickets.ts';
import { languageTag, uuid } from '../schemas/common.ts';
import { start, ticketAnswer, ticketRequest } from '../schemas/start.ts';
import type { Service } from '../service.ts';

const id = z.object({ id: uuid });
const lang = z.object({ lang: languageTag });

/** From a portal to an e-service. */
export const ticketOperations = {
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
} as const satisfies Service;
