import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/case/define.ts';
import '../src/elements/case-list/define.ts';
import '../src/elements/contact-preferences/define.ts';
import '../src/elements/eservice-catalog/define.ts';
import '../src/elements/login/define.ts';
import '../src/elements/notices/define.ts';
import '../src/elements/portal/define.ts';
import { caseId } from '../test/fixtures/cases.ts';
import { respond } from '../test/fixtures/handlers.ts';
import { news } from '../test/fixtures/notices.ts';
import { wholeGateway } from '../test/fixtures/whole-gateway.ts';
import { portalPage } from './support/portal-page.ts';

/** Whole pages of an organisation's portal, to see how elements stand together, and how a brand carries a page. */
export default {
  title: 'Pages',
  parameters: {
    layout: 'fullscreen',
    controls: { disable: true },
    msw: [respond('getNews', news), ...wholeGateway],
  },
} satisfies Meta;

/** What a citizen has to do, their cases, and how they are told. */
export const MyPages: StoryObj = {
  render: () =>
    portalPage(
      'Mina sidor',
      html`<h2>Att göra</h2>
        <me-case-list show="tasks" heading-level="3"></me-case-list>
        <h2>Dina ärenden</h2>
        <me-case-list page-size="3" heading-level="3" param-prefix="pages-"></me-case-list>
        <h2>Så når vi dig</h2>
        <me-contact-preferences heading-level="3"></me-contact-preferences>`,
    ),
};

/** An article about a subject, with its e-services. */
export const Subject: StoryObj = {
  render: () =>
    portalPage(
      'Bygga, bo och miljö',
      html`<p>
          Ska du bygga nytt, bygga till eller ändra hur ett hus ser ut behöver du ofta bygglov. Börja med att ta reda på
          vad som gäller där du bor.
        </p>
        <h2>E-tjänster om att bygga och bo</h2>
        <me-eservice-catalog
          topic="build-and-live"
          no-filters
          page-size="4"
          heading-level="3"
          param-prefix="subject-"
        ></me-eservice-catalog>`,
    ),
};

/** One case, with what the citizen has to do. */
export const OneCase: StoryObj = {
  render: () => portalPage('Ditt ärende', html`<me-case case-id=${caseId(1)}></me-case>`),
};
