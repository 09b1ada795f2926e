import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/login/define.ts';
import type { Session } from '../src/contract/types.ts';
import type { MeLogin } from '../src/elements/login/login.ts';
import { citizenSession, endingSession, visitorSession } from '../test/fixtures/citizen.ts';
import { problem, respond, visitor } from '../test/fixtures/handlers.ts';

type Story = StoryObj<MeLogin>;

const citizen = respond('getSession', citizenSession);
const ending = [respond('getSession', endingSession), respond('extendSession', citizenSession)];

const oldSession: Session = {
  state: 'citizen',
  name: 'Anna Lindqvist',
  level: 'high',
  idleSeconds: 1800,
  totalSeconds: 240,
};

export default {
  title: 'me-login',
  component: 'me-login',
  parameters: { msw: [citizen] },
  render: () => html`<me-login><a href="/me/login">Logga in</a></me-login>`,
} satisfies Meta<MeLogin>;

export const Citizen: Story = {};

export const Visitor: Story = { parameters: { msw: [respond('getSession', visitorSession, visitor)] } };

export const EndsSoon: Story = { parameters: { msw: ending } };

/** Nothing can put this end off: the citizen is told in time to save what they are doing. */
export const LongestSessionEnds: Story = {
  parameters: { msw: [respond('getSession', oldSession)] },
};

export const English: Story = { globals: { lang: 'en' }, parameters: { msw: ending } };

export const Finnish: Story = { globals: { lang: 'fi' }, parameters: { msw: ending } };

export const VisitorInEnglish: Story = { ...Visitor, globals: { lang: 'en' } };

export const VisitorInFinnish: Story = { ...Visitor, globals: { lang: 'fi' } };

export const Loading: Story = {
  parameters: { msw: [respond('getSession', citizenSession, { delay: 'infinite' })] },
};

export const Failed: Story = { parameters: { msw: [respond('getSession', problem('unavailable'))] } };

/** The citizen is still logged in, and has to know. */
export const CannotLogOut: Story = {
  parameters: { msw: [citizen, respond('endSession', problem('unavailable'))] },
  play: async ({ canvasElement }) => {
    const login = canvasElement.querySelector('me-login');
    while (!login?.shadowRoot?.querySelector('button')) await new Promise(requestAnimationFrame);
    login.shadowRoot.querySelector('button')?.click();
  },
};
