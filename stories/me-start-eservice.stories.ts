import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/elements/start-eservice/define.ts';
import '../src/locales/own/own-texts.ts';
import type { PortalService } from '../src/contract/types.ts';
import type { MeStartEservice } from '../src/elements/start-eservice/start-eservice.ts';
import { eserviceId } from '../test/fixtures/eservices.ts';
import { problem, respond, visitor } from '../test/fixtures/handlers.ts';
import { inLanguage } from '../test/fixtures/language.ts';
import { starts } from '../test/fixtures/start.ts';

type Story = StoryObj<MeStartEservice>;

const starting = (state: keyof typeof starts) => ({ msw: [respond('getStart', inLanguage(starts[state]))] });
const visiting = (state: keyof typeof starts) => ({ msw: [respond('getStart', inLanguage(starts[state]), visitor)] });

export default {
  title: 'me-start-eservice',
  component: 'me-start-eservice',
  parameters: starting('ready'),
  args: { eserviceId: eserviceId('bygglov'), profileHref: '#profile', headingLevel: 2 },
  render: ({ eserviceId, profileHref, headingLevel }) => html`
    <me-start-eservice
      eservice-id=${eserviceId ?? nothing}
      profile-href=${profileHref ?? nothing}
      heading-level=${headingLevel}
    >
      <a href="/me/start/${eserviceId}">Starta e-tjänsten</a>
    </me-start-eservice>
  `,
} satisfies Meta<MeStartEservice>;

export const Ready: Story = {};

/** The page says some things its own way, in a block of JSON. */
export const OwnTexts: Story = {
  decorators: [
    (story) => html`
      <script type="application/json" data-me-texts lang="sv">
        { "startEservice.start": "Ansök nu", "startEservice.goesAlong": "Det här fyller vi i åt dig" }
      </script>
      ${story()}
    `,
  ],
};

export const NoPersonalData: Story = { parameters: starting('noData') };

export const ProtectedIdentity: Story = { parameters: starting('protectedIdentity') };

export const NotLoggedIn: Story = { parameters: visiting('needsLogin') };

export const LoginTooWeak: Story = { parameters: starting('tooWeak') };

export const LoginTooOld: Story = { parameters: starting('tooOld') };

/** No login needed: a plain link, and no ticket. */
export const WithoutLogin: Story = { parameters: visiting('withoutLogin') };

export const Closed: Story = { parameters: starting('closed') };

export const Maintenance: Story = { parameters: starting('maintenance') };

const press: Story['play'] = async ({ canvasElement }) => {
  const element = canvasElement.querySelector('me-start-eservice');
  while (!element?.shadowRoot?.querySelector('button')) await new Promise(requestAnimationFrame);
  element.shadowRoot.querySelector('button')?.click();
};

const ticket: PortalService['createTicket']['answer'] = {
  startUrl: 'https://etjanst.example/',
  expiresAt: '2026-11-23T10:05:00+01:00',
};

/** The button has been pressed, and the e-service is about to open. */
export const Starting: Story = {
  parameters: { msw: [...starting('ready').msw, respond('createTicket', ticket, { delay: 'infinite' })] },
  play: press,
};

/** What happens when no ticket can be had. */
export const CannotStart: Story = {
  parameters: { msw: [...starting('ready').msw, respond('createTicket', problem('unavailable'))] },
  play: press,
};

export const English: Story = { globals: { lang: 'en' } };

export const Finnish: Story = { globals: { lang: 'fi' } };

export const NotLoggedInEnglish: Story = { ...NotLoggedIn, globals: { lang: 'en' } };

export const NotLoggedInFinnish: Story = { ...NotLoggedIn, globals: { lang: 'fi' } };

export const Loading: Story = { parameters: { msw: [respond('getStart', starts.ready(), { delay: 'infinite' })] } };

export const NotFound: Story = { parameters: { msw: [respond('getStart', problem('not-found'))] } };

/** The page's own link shows as well: it leads to a page that works without the widget. */
export const Failed: Story = { parameters: { msw: [respond('getStart', problem('unavailable'))] } };
