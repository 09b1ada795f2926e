/** Finnish: one chunk, loaded when a page asks for it. */
import { common } from './fi/common.ts';
import { eservice } from './fi/eservice.ts';
import { eserviceCatalog } from './fi/eservice-catalog.ts';
import { availability } from './fi/availability.ts';
import { eserviceFacts } from './fi/eservice-facts.ts';
import { login } from './fi/login.ts';
import { profile } from './fi/profile.ts';
import { startEservice } from './fi/start-eservice.ts';
import { deadline } from './fi/deadline.ts';
import { caseList } from './fi/case-list.ts';
import { caseArchive } from './fi/case-archive.ts';
import { caseEvent } from './fi/case-event.ts';
import { message } from './fi/message.ts';
import { caseSearch } from './fi/case-search.ts';
import { documents } from './fi/documents.ts';
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
