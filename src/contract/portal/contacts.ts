import * as z from 'zod/mini';
import * as operations from '../operations/contacts.ts';
import * as schemas from '../schemas/contacts.ts';
import type { Service } from '../service.ts';

const kind = z.object({ kind: schemas.channelKind });
const contacts = { access: 'citizen', view: 'contacts', answer: schemas.contacts } as const;

/** How the citizen is told that there is news, and what has been sent to them. */
export const contactOperations = {
  getContacts: {
    ...operations.getContacts,
    ...contacts,
    summary: 'The citizen’s channels, and what goes to each',
  },
  setPreferences: {
    ...operations.setPreferences,
    ...contacts,
    summary: 'Choose what goes to which channel, and the language',
    body: schemas.preferences,
    problems: ['contacts-changed'],
  },
  setChannel: {
    ...operations.setChannel,
    ...contacts,
    summary: 'Give an address; a code is sent to it, and it is used once the code has been given',
    params: kind,
    body: schemas.newAddress,
    problems: ['too-many-requests'],
  },
  removeChannel: {
    ...operations.removeChannel,
    ...contacts,
    summary: 'Take an address away; it is told so',
    params: kind,
  },
  sendCode: {
    ...operations.sendCode,
    ...contacts,
    summary: 'Send another code to the address that waits for one; it voids the former',
    params: kind,
    problems: ['not-found', 'too-many-requests'],
  },
  verifyChannel: {
    ...operations.verifyChannel,
    ...contacts,
    summary: 'Give the code; a repeat is never answered from memory',
    params: kind,
    body: schemas.givenCode,
    problems: ['code-wrong', 'code-expired'],
  },
  cancelVerification: {
    ...operations.cancelVerification,
    ...contacts,
    summary: 'Let go of an address that waits for its code',
    params: kind,
  },
  listSent: {
    ...operations.listSent,
    summary:
      'What has been sent to the citizen about the organisations whose cases this portal shows, the newest first',
    access: 'citizen',
    view: 'contacts',
    query: schemas.sentQuery,
    answer: schemas.sentList,
  },
  unsubscribe: {
    ...operations.unsubscribe,
    summary: 'Turn off the channel that a link in a mail belongs to, without logging in (RFC 8058)',
    access: 'visitor',
    params: z.object({ token: schemas.unsubscribeToken }),
    answer: schemas.unsubscription,
    problems: ['not-found'],
  },
} as const satisfies Service;
