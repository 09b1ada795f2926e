import { calendarOperations } from './portal/calendar.ts';
import { caseOperations } from './portal/cases.ts';
import { documentOperations } from './portal/documents.ts';
import { contactOperations } from './portal/contacts.ts';
import { eserviceOperations } from './portal/eservices.ts';
import { messageOperations } from './portal/messages.ts';
import { noticeOperations } from './portal/notices.ts';
import { profileOperations } from './portal/profile.ts';
import { sessionOperations } from './portal/session.ts';
import { supplementOperations } from './portal/supplements.ts';
import { taskOperations } from './portal/tasks.ts';
import { ticketOperations } from './portal/tickets.ts';

/** The portal service: what a portal's gateway may ask of ME, and the gateway's own session operations. */
export const portalService = {
  ...eserviceOperations,
  ...ticketOperations,
  ...profileOperations,
  ...contactOperations,
  ...caseOperations,
  ...documentOperations,
  ...supplementOperations,
  ...taskOperations,
  ...calendarOperations,
  ...messageOperations,
  ...noticeOperations,
  ...sessionOperations,
} as const;
