import type { common } from './sv/common.ts';
import type { eservice } from './sv/eservice.ts';
import type { eserviceCatalog } from './sv/eservice-catalog.ts';
import type { availability } from './sv/availability.ts';
import type { eserviceFacts } from './sv/eservice-facts.ts';
import type { login } from './sv/login.ts';
import type { profile } from './sv/profile.ts';
import type { profileForm } from './sv/profile-form.ts';
import type { deadline } from './sv/deadline.ts';
import type { caseList } from './sv/case-list.ts';
import type { caseArchive } from './sv/case-archive.ts';
import type { caseEvent } from './sv/case-event.ts';
import type { message } from './sv/message.ts';
import type { caseSearch } from './sv/case-search.ts';
import type { calendar } from './sv/calendar.ts';
import type { documents } from './sv/documents.ts';
import type { tasks } from './sv/tasks.ts';
import type { news } from './sv/news.ts';
import type { notices } from './sv/notices.ts';
import type { supplement } from './sv/supplement.ts';
import type { oneCase } from './sv/case.ts';
import type { contacts } from './sv/contacts.ts';
import type { contactsSent } from './sv/contacts-sent.ts';
import type { startEservice } from './sv/start-eservice.ts';

/** Every text of every element, by key: `<element>.<text>`. A text that takes values is a function. */
export type AllTexts = typeof common &
  typeof eservice &
  typeof eserviceCatalog &
  typeof availability &
  typeof eserviceFacts &
  typeof login &
  typeof profile &
  typeof profileForm &
  typeof deadline &
  typeof caseList &
  typeof caseSearch &
  typeof documents &
  typeof tasks &
  typeof supplement &
  typeof calendar &
  typeof caseArchive &
  typeof caseEvent &
  typeof message &
  typeof news &
  typeof notices &
  typeof oneCase &
  typeof contacts &
  typeof contactsSent &
  typeof startEservice;

/** A translation of `Source`: the same keys, and functions of the same values. */
export type Texts<Source> = { [Key in keyof Source]: Source[Key] };
