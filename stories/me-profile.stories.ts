import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/profile/define.ts';
import type { MeProfile } from '../src/elements/profile/profile.ts';
import { emptyProfile, profile, protectedProfile } from '../test/fixtures/citizen.ts';
import { problem, respond } from '../test/fixtures/handlers.ts';

type Story = StoryObj<MeProfile>;

const saving = respond('replaceProfile', async (request) => {
  const change = (await request.json()) as typeof profile;
  return { ...profile, ...change, revision: change.revision + 1 };
});

interface Canvas {
  canvasElement: HTMLElement;
}

async function find<E extends HTMLElement>({ canvasElement }: Canvas, selector: string): Promise<E> {
  for (;;) {
    const found = canvasElement.querySelector('me-profile')?.shadowRoot?.querySelector<E>(selector);
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

/** Opens the form as a citizen does, and types something into it. */
function editing(name?: string, value = '', save = false) {
  return async (canvas: Canvas) => {
    (await find(canvas, '#edit')).click();
    await find(canvas, 'form');
    if (!name) return;
    const input = await find<HTMLInputElement>(canvas, `[name="${name}"]`);
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    if (save) (await find(canvas, '[type=submit]')).click();
  };
}

export default {
  title: 'me-profile',
  component: 'me-profile',
  parameters: { msw: [respond('getProfile', profile), saving] },
  args: { headingLevel: 2 },
  render: ({ headingLevel }) => html`<me-profile heading-level=${headingLevel}></me-profile>`,
} satisfies Meta<MeProfile>;

export const Kept: Story = {};

export const NothingKept: Story = { parameters: { msw: [respond('getProfile', emptyProfile), saving] } };

export const ProtectedIdentity: Story = { parameters: { msw: [respond('getProfile', protectedProfile), saving] } };

export const Form: Story = { play: editing() };

/** The login's name is proposed, and is not kept until the citizen says so. */
export const FormWithProposedName: Story = { ...NothingKept, play: editing() };

export const FormWithErrors: Story = { play: editing('phone', '123', true) };

export const CannotSave: Story = {
  parameters: { msw: [respond('getProfile', profile), respond('replaceProfile', problem('unavailable'))] },
  play: editing('email', 'anna@example.se', true),
};

export const ChangedElsewhere: Story = {
  parameters: { msw: [respond('getProfile', profile), respond('replaceProfile', problem('profile-changed'))] },
  play: editing('email', 'anna@example.se', true),
};

export const Saved: Story = { play: editing('email', 'anna@example.se', true) };

const { name: _, ...withoutName } = profile;

/** What was removed can be had back. */
export const Removed: Story = {
  parameters: { msw: [respond('getProfile', profile), respond('replaceProfile', withoutName)] },
  play: async (canvas) => (await find(canvas, 'dd button')).click(),
};

export const English: Story = { globals: { lang: 'en' } };

export const Finnish: Story = { globals: { lang: 'fi' } };

export const FormInEnglish: Story = { ...Form, globals: { lang: 'en' } };

export const FormInFinnish: Story = { ...Form, globals: { lang: 'fi' } };

export const NotLoggedIn: Story = { parameters: { msw: [respond('getProfile', problem('login-required'))] } };

export const LoginTooWeak: Story = {
  parameters: { msw: [respond('getProfile', problem('login-too-weak', { level: 'substantial' }))] },
};

export const LoginTooOld: Story = { parameters: { msw: [respond('getProfile', problem('login-too-old'))] } };

export const Loading: Story = { parameters: { msw: [respond('getProfile', profile, { delay: 'infinite' })] } };

export const Failed: Story = { parameters: { msw: [respond('getProfile', problem('unavailable'))] } };
