import * as z from 'zod/mini';
import * as operations from '../operations/messages.ts';
import { uuid } from '../schemas/common.ts';
import { conversation, messageRequest, sentMessage } from '../schemas/message.ts';
import type { Service } from '../service.ts';

/** An event, and one of its actions. */
const place = z.object({ id: uuid, action: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/)) });

/** What the citizen writes to the officer. */
export const messageOperations = {
  getMessages: {
    ...operations.getMessages,
    summary: 'Whether the citizen may write about an event, and what they have written',
    access: 'citizen',
    view: 'cases',
    params: place,
    answer: conversation,
    problems: ['not-found'],
  },
  sendMessage: {
    ...operations.sendMessage,
    summary: 'Write to the officer; takes an Idempotency-Key, without which it is refused',
    access: 'citizen',
    view: 'cases',
    params: place,
    body: messageRequest,
    answer: sentMessage,
    status: 201,
    problems: ['not-found', 'message-closed', 'too-many-requests', 'idempotency-key-reused'],
  },
} as const satisfies Service;
