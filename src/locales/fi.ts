/** Finnish: one chunk, loaded when a page asks for it. */
import { common } from './fi/common.ts';
import { eservice } from './fi/eservice.ts';
import { eserviceCatalog } from './fi/eservice-catalog.ts';
import { availability } from './fi/availability.ts';
import { eserviceFacts } from './fi/eservice-facts.ts';
import { login } from './fi/login.ts';
import { profile } from './fi/profile.ts';
import { profileForm } from './fi/profile-form.ts';
import { contacts } from './fi/contacts.ts';
import { contactsSent } from './fi/contacts-sent.ts';
import { startEservice } from './fi/start-eservice.ts';
import { deadline } from './fi/deadline.ts';
import { caseList } from './fi/case-list.ts';
import { caseArchive } from './fi/case-archive.ts';
import { caseEvent } from './fi/case-event.ts';
import { message } from './fi/message.ts';
import { caseSearch } from './fi/case-search.ts';
import { calendar } from './fi/calendar.ts';
import { documents } from './fi/documents.ts';
import { supplement } from './fi/supplement.ts';
import { tasks } from './fi/tasks.ts';
import { news } from './fi/news.ts';
import { notices } from './fi/notices.ts';
import { oneCase } from './fi/case.ts';
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
