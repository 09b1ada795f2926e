/** Every element, for a page or a site that uses most of them. */
import './elements/portal/define.ts';
import './elements/login/define.ts';
import './elements/eservice-catalog/define.ts';
import './elements/eservice/define.ts';
import './elements/start-eservice/define.ts';
import './elements/profile/define.ts';
import './elements/case-list/define.ts';
import './elements/case/define.ts';
import './elements/case-event/define.ts';
import './elements/message-form/define.ts';
import './elements/notices/define.ts';
import './elements/contact-preferences/define.ts';
