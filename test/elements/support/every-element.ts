/** Every element, as a page has it that shows it alone, with what it asks the gateway for first. */
import { html, type TemplateResult } from 'lit';
import '../../../src/elements/case-event/define.ts';
import '../../../src/elements/case-list/define.ts';
import '../../../src/elements/case/define.ts';
import '../../../src/elements/contact-preferences/define.ts';
import '../../../src/elements/eservice-catalog/define.ts';
import '../../../src/elements/eservice/define.ts';
import '../../../src/elements/login/define.ts';
import '../../../src/elements/message-form/define.ts';
import '../../../src/elements/notices/define.ts';
import '../../../src/elements/portal/define.ts';
import '../../../src/elements/profile/define.ts';
import '../../../src/elements/start-eservice/define.ts';
import { eventId, permitCase } from '../../fixtures/case-detail.ts';
import { caseId } from '../../fixtures/cases.ts';
import { eserviceId } from '../../fixtures/eservices.ts';

export const everyElement: Record<string, TemplateResult> = {
  'me-case': html`<me-case case-id=${caseId(1)}></me-case>`,
  'me-case-event': html`<me-case-event .caseId=${caseId(1)} .eventId=${permitCase.events[0]?.id}></me-case-event>`,
  'me-case-list': html`<me-case-list></me-case-list>`,
  'me-contact-preferences': html`<me-contact-preferences></me-contact-preferences>`,
  'me-eservice': html`<me-eservice eservice-id=${eserviceId('bygglov')}></me-eservice>`,
  'me-eservice-catalog': html`<me-eservice-catalog></me-eservice-catalog>`,
  'me-login': html`<me-login></me-login>`,
  'me-message-form': html`<me-message-form event=${eventId(1)} action="m1"></me-message-form>`,
  'me-notices': html`<me-notices></me-notices>`,
  'me-portal': html`<me-portal><me-login></me-login></me-portal>`,
  'me-profile': html`<me-profile></me-profile>`,
  'me-start-eservice': html`<me-start-eservice eservice-id=${eserviceId('bygglov')}></me-start-eservice>`,
};
