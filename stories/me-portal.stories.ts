import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/login/define.ts';
import '../src/elements/portal/define.ts';
import type { MePortal } from '../src/elements/portal/portal.ts';
import '../src/elements/start-eservice/define.ts';
import { citizenSession } from '../test/fixtures/citizen.ts';
import { eserviceId } from '../test/fixtures/eservices.ts';
import { respond } from '../test/fixtures/handlers.ts';
import { inLanguage } from '../test/fixtures/language.ts';
import { starts } from '../test/fixtures/start.ts';

type Story = StoryObj<MePortal>;

export default {
  title: 'me-portal',
  component: 'me-portal',
  args: { endpoint: '/me', debug: false },
  parameters: { msw: [respond('getSession', citizenSession), respond('getStart', inLanguage(starts.ready))] },
  render: ({ endpoint, debug }) => html`
    <me-portal endpoint=${endpoint} ?debug=${debug}>
      <me-login></me-login>
      <me-start-eservice eservice-id=${eserviceId('bygglov')}></me-start-eservice>
    </me-portal>
  `,
} satisfies Meta<MePortal>;

export const Together: Story = {};

/** Every answer is checked against the contract; what is wrong is said in the console. */
export const Debug: Story = { args: { debug: true } };

/** The portal's own `lang` holds for all inside it. */
export const InFinnish: Story = {
  render: ({ endpoint }) => html`
    <me-portal endpoint=${endpoint} lang="fi">
      <me-login></me-login>
      <me-start-eservice eservice-id=${eserviceId('bygglov')}></me-start-eservice>
    </me-portal>
  `,
};
