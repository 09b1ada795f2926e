import * as z from 'zod/mini';
import * as operations from '../operations/supplements.ts';
import { uuid } from '../schemas/common.ts';
import { ticketAnswer } from '../schemas/start.ts';
import { supplementTicketRequest } from '../schemas/supplement.ts';
import type { Service } from '../service.ts';

/** An event, and one of its actions. */
const place = z.object({ id: uuid, action: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/)) });

/** From what a case is to be supplemented with to the e-service that takes it. */
export const supplementOperations = {
  createSupplementTicket: {
    ...operations.createSupplementTicket,
    summary: 'A one-time ticket for the e-service that takes what is asked for, at the press of the button',
    access: 'citizen',
    view: ['cases', 'tickets'],
    params: place,
    body: supplementTicketRequest,
    answer: ticketAnswer,
    status: 201,
    problems: [
      'not-found',
      'request-withdrawn',
      'request-closed',
      'eservice-closed',
      'idempotency-key-reused',
      'too-many-requests',
    ],
  },
} as const satisfies Service;
