import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/message-form/define.ts';
import type { MeMessageForm } from '../src/elements/message-form/message-form.ts';
import type { Conversation } from '../src/contract/types.ts';
import { eventId } from '../test/fixtures/case-detail.ts';
import { longCase } from '../test/fixtures/cases.ts';
import { problem, respond, type Reply } from '../test/fixtures/handlers.ts';
import { conversation, messagesInEveryState, sentMessage } from '../test/fixtures/messages.ts';
import { goOn, inTurn } from '../test/fixtures/refresh.ts';

type Story = StoryObj<MeMessageForm>;

const taken: Reply<'sendMessage'> = async (request) => {
  const { text } = (await request.json()) as { text: string };
  return sentMessage(3, { text, at: new Date().toISOString() });
};
const answered = (reply: Reply<'getMessages'>, sending: Reply<'sendMessage'> = taken) => ({
  parameters: { msw: [respond('getMessages', reply), respond('sendMessage', sending)] },
});
const having = (change: Partial<Conversation>) => answered(conversation(change));

/** Types as a citizen does, and perhaps sends. */
function typing(text: string, send = false) {
  return async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    sessionStorage.clear();
    const find = async <E extends HTMLElement>(selector: string): Promise<E> => {
      for (;;) {
        const found = canvasElement.querySelector('me-message-form')?.shadowRoot?.querySelector<E>(selector);
        if (found) return found;
        await new Promise(requestAnimationFrame);
      }
    };
    const box = await find<HTMLTextAreaElement>('textarea');
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    if (send) (await find('[type=submit]')).click();
  };
}

export default {
  title: 'me-message-form',
  component: 'me-message-form',
  ...having({}),
  args: { eventId: eventId(1), action: 'm1', headingLevel: 2 },
  render: ({ eventId, action, headingLevel }) =>
    html`<me-message-form
      event=${eventId ?? ''}
      action=${action ?? ''}
      heading-level=${headingLevel}
    ></me-message-form>`,
} satisfies Meta<MeMessageForm>;

export const Open: Story = {};

/** Read, not arrived, delivered, and on its way. */
export const Written: Story = having({ messages: messagesInEveryState });

export const Sent: Story = { play: typing('När kommer beslutet?', true) };

/** It is on its way to Mina Engagemang. */
export const Sending: Story = {
  parameters: {
    msw: [respond('getMessages', conversation()), respond('sendMessage', sentMessage(3), { delay: 'infinite' })],
  },
  play: typing('När kommer beslutet?', true),
};

export const NearTheEnd: Story = { play: typing('Hej! '.repeat(1990)) };

export const TooLong: Story = { play: typing('Hej! '.repeat(2001), true) };

export const Empty: Story = { play: typing('', true) };

export const NotSent: Story = {
  ...answered(conversation(), problem('unavailable')),
  play: typing('När kommer beslutet?', true),
};

export const TooMany: Story = {
  ...answered(conversation(), problem('too-many-requests', { retryAfter: 540 })),
  play: typing('När kommer beslutet?', true),
};

export const Closed: Story = having({
  state: 'closed',
  until: '2026-11-20',
  messages: [sentMessage(0, { state: 'read' })],
});

export const Withdrawn: Story = having({ state: 'withdrawn' });

/** What is hard to fit in. */
export const Long: Story = having({
  organisation: longCase.organisation,
  sender: { role: longCase.organisation.name, phone: '+46 980 31 92 10' },
  messages: [sentMessage(1, { state: 'failed', text: 'Ansvarsfördelningsöverenskommelseförslag'.repeat(8) })],
});

export const English: Story = { ...Written, globals: { lang: 'en' } };

export const Finnish: Story = { ...Written, globals: { lang: 'fi' } };

export const Loading: Story = { parameters: { msw: [respond('getMessages', conversation(), { delay: 'infinite' })] } };

export const Failed: Story = answered(problem('unavailable'));

export const NotLoggedIn: Story = answered(problem('login-required'));

/** What was typed is kept for whoever typed it, until they have logged in again. */
export const LoginRanOut: Story = {
  ...answered(inTurn<'getMessages'>(conversation(), problem('login-required')), () => {
    goOn();
    return problem('login-required');
  }),
  play: typing('När kommer beslutet?', true),
};

export const LoginTooWeak: Story = answered(problem('login-too-weak', { level: 'high' }));

export const LoginTooOld: Story = answered(problem('login-too-old'));
