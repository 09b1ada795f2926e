/** The contract as types: all of it that elements and other code of a page may import. */
import type * as z from 'zod/mini';
import type { portalService } from './portal-service.ts';
import type * as cases from './schemas/case.ts';
import type * as documents from './schemas/documents.ts';
import type * as contacts from './schemas/contacts.ts';
import type * as eservices from './schemas/eservice.ts';
import type * as messages from './schemas/message.ts';
import type * as notices from './schemas/notice.ts';
import type * as problems from './schemas/problem.ts';
import type * as profiles from './schemas/profile.ts';
import type * as sessions from './schemas/session.ts';
import type * as starts from './schemas/start.ts';
import type * as supplements from './schemas/supplement.ts';
import type * as calendars from './schemas/calendar.ts';
import type * as tasks from './schemas/task.ts';
import type * as common from './schemas/common.ts';
import type { OperationTypes } from './service.ts';

export type { ProblemCode } from './schemas/problem.ts';

export type OperationName = keyof typeof portalService;

export type Method<N extends OperationName> = (typeof portalService)[N]['method'];

/** One operation by itself: what a page loads of it. */
export interface PageOperation<N extends OperationName = OperationName> {
  readonly name: N;
  readonly method: string;
  readonly path: string;
}

export type PortalService = { [N in keyof typeof portalService]: OperationTypes<(typeof portalService)[N]> };

export type LoginLevel = z.infer<typeof common.loginLevel>;
export type Audience = z.infer<typeof eservices.audience>;
export type PersonalDataField = z.infer<typeof eservices.personalDataField>;
export type Availability = z.infer<typeof eservices.availability>;
export type EserviceSummary = z.infer<typeof eservices.eserviceSummary>;
export type EserviceDetail = z.infer<typeof eservices.eserviceDetail>;
export type EserviceList = z.infer<typeof eservices.eserviceList>;
export type EserviceQuery = z.input<typeof eservices.eserviceQuery>;
export type Start = z.infer<typeof starts.start>;
export type StartData = z.infer<typeof starts.startData>;
export type TicketAnswer = z.infer<typeof starts.ticketAnswer>;
export type ProfileData = z.output<typeof profiles.profileData>;
export type Profile = z.infer<typeof profiles.profile>;
export type ProfileChange = z.input<typeof profiles.profileChange>;
export type Address = z.infer<typeof profiles.address>;
export type Contacts = z.infer<typeof contacts.contacts>;
export type Channel = z.infer<typeof contacts.channel>;
export type ChannelKind = z.infer<typeof contacts.channelKind>;
export type Matter = z.infer<typeof contacts.matter>;
export type MessageLanguage = z.infer<typeof contacts.messageLanguage>;
export type Preferences = z.input<typeof contacts.preferences>;
export type SentNotification = z.infer<typeof contacts.sentNotification>;
export type SentList = z.infer<typeof contacts.sentList>;
export type Session = z.infer<typeof sessions.session>;
export type Problem = z.infer<typeof problems.problem>;
export type CaseSummary = z.infer<typeof cases.caseSummary>;
export type CaseList = z.infer<typeof cases.caseList>;
export type CaseDetail = z.infer<typeof cases.caseDetail>;
export type CaseEvent = z.infer<typeof cases.caseEvent>;
export type DocumentSummary = z.infer<typeof documents.documentSummary>;
export type DocumentList = z.infer<typeof documents.documentList>;
export type EventAction = z.infer<typeof cases.eventAction>;
export type SentMessage = z.infer<typeof messages.sentMessage>;
export type Conversation = z.infer<typeof messages.conversation>;
export type News = z.infer<typeof notices.news>;
export type Notice = z.infer<typeof notices.notice>;
export type NoticeList = z.infer<typeof notices.noticeList>;
export type Submission = z.infer<typeof supplements.submission>;
export type Task = z.infer<typeof tasks.task>;
export type TaskList = z.infer<typeof tasks.taskList>;
export type CalendarFeed = z.infer<typeof calendars.calendarFeed>;
