import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { HttpHandler } from 'msw';
import '../src/elements/case-event/define.ts';
import type { MeCaseEvent } from '../src/elements/case-event/case-event.ts';
import type { CaseEvent } from '../src/contract/types.ts';
import {
  decidedCase,
  eventId,
  permitCase,
  supplement,
  supplementEvent,
  withdrawnEvent,
} from '../test/fixtures/case-detail.ts';
import { caseId, dayFromNow } from '../test/fixtures/cases.ts';
import { problem, respond, type Reply } from '../test/fixtures/handlers.ts';
import { comingBack, stillLoggedIn, untilComingBack } from '../test/fixtures/refresh.ts';
import { harmful, onItsWay, read as readSubmission, refused, submissionOf } from '../test/fixtures/submissions.ts';
import { conversation, messagesInEveryState } from '../test/fixtures/messages.ts';

type Story = StoryObj<MeCaseEvent>;

const read = respond('readEvent', { readAt: '2026-11-23T10:00:00+01:00' });
const answered = (reply: Reply<'getCase'>, ...others: HttpHandler[]) => ({
  parameters: { msw: [respond('getCase', reply), read, ...others] },
});
const only = (event: CaseEvent) => answered({ ...permitCase, events: [event] });

export default {
  title: 'me-case-event',
  component: 'me-case-event',
  ...answered(permitCase),
  args: { caseId: caseId(1), headingLevel: 2 },
  render: ({ caseId, eventId, headingLevel }) =>
    html`<me-case-event .caseId=${caseId} .eventId=${eventId} heading-level=${headingLevel}></me-case-event>`,
} satisfies Meta<MeCaseEvent>;

/** New, and asks for something. */
export const Supplement: Story = {};

/** With files in every state, a way to appeal, and the end of what may be written. */
export const Decision: Story = answered(decidedCase);

/** The sender is told when it is opened, and the citizen reads so. */
export const ReadReceipt: Story = only({
  ...supplementEvent,
  readReceipt: 'Avsändaren får veta när du öppnar det här, och filerna om det finns några.',
});

export const TooLate: Story = only({
  ...supplementEvent,
  actions: [
    supplement({ state: 'too-late', until: dayFromNow(-3) }),
    { kind: 'message', id: 'm', state: 'withdrawn', messages: [] },
  ],
});

const asked = (change: Parameters<typeof supplement>[0]) => only({ ...supplementEvent, actions: [supplement(change)] });

/** The last day is today. */
export const LastDay: Story = asked({ until: dayFromNow(0) });

/** The citizen has been in the e-service, and left it. */
export const Begun: Story = asked({ begunAt: '2026-11-23T12:30:00+01:00' });

export const HandedIn: Story = asked({ state: 'submitted', submission: onItsWay });

export const Taken: Story = asked({ state: 'taken', submission: submissionOf() });

export const Read: Story = asked({ state: 'taken', submission: { ...readSubmission, late: true } });

export const CameInOtherwise: Story = asked({ state: 'taken', cameInAt: '2026-11-23T12:30:00+01:00' });

/** The case system could not take it: it can be sent in again. */
export const NotThrough: Story = asked({ submission: refused });

export const HarmfulFile: Story = asked({ submission: harmful });

export const NotThroughInEnglish: Story = { ...NotThrough, globals: { lang: 'en' } };

export const NotThroughInFinnish: Story = { ...NotThrough, globals: { lang: 'fi' } };

/** The ticket could not be had. */
export const NotOpened: Story = {
  ...answered(permitCase, respond('createSupplementTicket', problem('unavailable'))),
  play: async ({ canvasElement }) => {
    const find = () =>
      canvasElement.querySelector('me-case-event')?.shadowRoot?.querySelector<HTMLElement>('a[part=button]');
    while (!find()) await new Promise(requestAnimationFrame);
    find()?.click();
  },
};

const messages = messagesInEveryState.slice(0, 3);
const writtenCase = {
  ...permitCase,
  events: [{ ...supplementEvent, actions: [{ kind: 'message' as const, id: 'm1', state: 'open' as const, messages }] }],
};

/** What has been written, with the way to write more. */
export const Written: Story = answered(writtenCase);

export const Writing: Story = {
  ...answered(writtenCase, respond('getMessages', conversation({ messages }))),
  play: async ({ canvasElement }) => {
    const find = () => canvasElement.querySelector('me-case-event')?.shadowRoot?.querySelector('button');
    while (!find()) await new Promise(requestAnimationFrame);
    find()?.click();
  },
};

export const RequestWithdrawn: Story = only({ ...supplementEvent, actions: [supplement({ state: 'withdrawn' })] });

export const Withdrawn: Story = only(withdrawnEvent);

export const NoSuchEvent: Story = { args: { eventId: eventId(99) } };

export const English: Story = { globals: { lang: 'en' } };

export const Finnish: Story = { globals: { lang: 'fi' } };

export const DecisionInEnglish: Story = { ...Decision, globals: { lang: 'en' } };

export const DecisionInFinnish: Story = { ...Decision, globals: { lang: 'fi' } };

export const Loading: Story = { parameters: { msw: [respond('getCase', permitCase, { delay: 'infinite' })] } };

export const Failed: Story = answered(problem('unavailable'));

export const NotLoggedIn: Story = answered(problem('login-required'));

export const LoginTooWeak: Story = answered(problem('login-too-weak', { level: 'high' }));

export const LoginTooOld: Story = answered(problem('login-too-old'));

/** What was told last stays, with its time, when nothing newer can be had. */
export const Stale: Story = {
  ...answered(untilComingBack<'getCase'>(permitCase), stillLoggedIn),
  play: comingBack('me-case-event', '.event'),
};
