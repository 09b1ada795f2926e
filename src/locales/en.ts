/** English: one chunk, loaded when a page asks for it. */
import { common } from './en/common.ts';
import { eservice } from './en/eservice.ts';
import { eserviceCatalog } from './en/eservice-catalog.ts';
import { availability } from './en/availability.ts';
import { eserviceFacts } from './en/eservice-facts.ts';
import { login } from './en/login.ts';
import { profile } from './en/profile.ts';
import { startEservice } from './en/start-eservice.ts';
import { deadline } from './en/deadline.ts';
import { caseList } from './en/case-list.ts';
import { caseArchive } from './en/case-archive.ts';
import { caseEvent } from './en/case-event.ts';
import { message } from './en/message.ts';
import { caseSearch } from './en/case-search.ts';
import { documents } from './en/documents.ts';
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
  ...startEservice,
  ...caseList,
  ...caseSearch,
  ...documents,
  ...oneCase,
  ...caseEvent,
  ...message,
  ...caseArchive,
  ...deadline,
};
