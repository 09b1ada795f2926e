/** English: one chunk, loaded when a page asks for it. */
import { common } from './en/common.ts';
import { eservice } from './en/eservice.ts';
import { eserviceCatalog } from './en/eservice-catalog.ts';
import { availability } from './en/availability.ts';
import { eserviceFacts } from './en/eservice-facts.ts';
import { login } from './en/login.ts';
import { profile } from './en/profile.ts';
import { profileForm } from './en/profile-form.ts';
import { contacts } from './en/contacts.ts';
import { contactsSent } from './en/contacts-sent.ts';
import { startEservice } from './en/start-eservice.ts';
import { deadline } from './en/deadline.ts';
import { caseList } from './en/case-list.ts';
import { caseArchive } from './en/case-archive.ts';
import { caseEvent } from './en/case-event.ts';
import { message } from './en/message.ts';
import { caseSearch } from './en/case-search.ts';
import { calendar } from './en/calendar.ts';
import { documents } from './en/documents.ts';
import { supplement } from './en/supplement.ts';
import { tasks } from './en/tasks.ts';
import { news } from './en/news.ts';
import { notices } from './en/notices.ts';
import { oneCase } from './en/case.ts';
import type { AllTexts } from './texts.ts';

export const texts: AllTexts = {
  ...common,
  ...eservice,
  ...eserviceCatalog,
  ...availability,
  ...eserviceFacts,
  ...login,
  ...profile,
  ...profileForm,
  ...contacts,
  ...contactsSent,
  ...startEservice,
  ...caseList,
  ...caseSearch,
  ...documents,
  ...tasks,
  ...supplement,
  ...calendar,
  ...oneCase,
  ...caseEvent,
  ...message,
  ...caseArchive,
  ...deadline,
  ...news,
  ...notices,
};
