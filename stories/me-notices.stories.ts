import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/notices/define.ts';
import type { MeNotices } from '../src/elements/notices/notices.ts';
import { problem, respond, visitor } from '../test/fixtures/handlers.ts';
import { quietLive, tellChange } from '../test/fixtures/live.ts';
import { comingBack, goOn, inTurn, stillLoggedIn, untilComingBack } from '../test/fixtures/refresh.ts';
import { longNotice, news, noticeList, noticeOf, notices } from '../test/fixtures/notices.ts';
import { tasks } from '../test/fixtures/tasks.ts';

type Story = StoryObj<MeNotices>;

const changes = [
  respond('readNotice', { readAt: '2026-11-23T10:00:00+01:00' }),
  respond('archiveNotice', noticeOf(2, { unread: true, archived: true })),
  respond('restoreNotice', noticeOf(2, { unread: true })),
  ...quietLive,
];

const answered = (...all: typeof notices) => ({
  parameters: { msw: [respond('listNotices', noticeList(all)), ...changes] },
});

const counted = (...handlers: ReturnType<typeof respond>[]): Story => ({
  parameters: { msw: [...handlers, ...quietLive] },
  render: () => html`<me-notices show="count" list-href="/nytt"><a href="/nytt">Nytt</a></me-notices>`,
});

/** Waits for a part of the element, as somebody would who then presses it. */
async function part(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = canvas.querySelector('me-notices')?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

export default {
  title: 'me-notices',
  component: 'me-notices',
  ...answered(...notices),
  render: () => html`<me-notices case-href="/arende?me-case={id}"></me-notices>`,
} satisfies Meta<MeNotices>;

export const List: Story = {};

/** What is to be done stands first, by its last day. */
export const ToDo: Story = {
  parameters: {
    msw: [
      respond(
        'listNotices',
        noticeList(
          notices,
          tasks.filter(({ state }) => state === 'open'),
        ),
      ),
      ...changes,
    ],
  },
};

/** Read where it stands. */
export const Opened: Story = {
  play: async ({ canvasElement }) => (await part(canvasElement, 'summary')).click(),
};

/** It stays in its place, with a way back. */
export const JustArchived: Story = {
  play: async ({ canvasElement }) => (await part(canvasElement, 'details ~ .act button')).click(),
};

let told = 0;

/** Each time newer than the last time, on a clock that stands still. */
const newest = () => new Date(Date.now() + (told += 1000)).toISOString();

/** What has come since the list was shown is held back behind a button. */
export const Newer: Story = {
  parameters: {
    msw: [
      respond(
        'listNotices',
        inTurn<'listNotices'>(noticeList(notices), noticeList([noticeOf(0, { unread: true }), ...notices])),
      ),
      respond('getNews', () => ({ unread: 4, latest: newest(), at: new Date().toISOString() })),
      ...changes,
    ],
  },
  play: async ({ canvasElement }) => {
    await part(canvasElement, '.news');
    goOn();
    // Until the element listens, and hears it.
    const telling = setInterval(() => tellChange(), 300);
    await part(canvasElement, '.news button');
    clearInterval(telling);
  },
};

/** The address has a prefix of its own, since stories share one. */
export const Archived: Story = {
  render: () => {
    const url = new URL(location.href);
    url.searchParams.set('archived-notice-show', 'archived');
    history.replaceState(null, '', url);
    return html`<me-notices param-prefix="archived-" case-href="/arende?me-case={id}"></me-notices>`;
  },
};

/** There are more than are shown. */
export const Many: Story = {
  ...answered(...Array.from({ length: 30 }, (_, index) => noticeOf(index, { unread: index < 3 }))),
  render: () => html`<me-notices page-size="3"></me-notices>`,
};

/** Words of 40 letters, a name of 80. */
export const LongWords: Story = answered(longNotice, ...notices.slice(0, 1));

export const English: Story = { globals: { lang: 'en' } };

export const Finnish: Story = { globals: { lang: 'fi' } };

export const Loading: Story = {
  parameters: { msw: [respond('listNotices', noticeList(), { delay: 'infinite' }), ...quietLive] },
};

export const Empty: Story = answered();

export const Failed: Story = {
  parameters: { msw: [respond('listNotices', problem('unavailable')), ...quietLive] },
  render: () => html`<me-notices><a href="/kontakt">Kontakta kommunen</a></me-notices>`,
};

/** The last list stays, with its time, when a newer one can't be had. */
export const Stale: Story = {
  parameters: {
    msw: [stillLoggedIn, respond('listNotices', untilComingBack<'listNotices'>(noticeList())), ...changes],
  },
  play: comingBack('me-notices', 'summary'),
};

export const CannotArchive: Story = {
  ...JustArchived,
  parameters: {
    msw: [respond('archiveNotice', problem('unavailable')), respond('listNotices', noticeList()), ...changes],
  },
};

export const NotLoggedIn: Story = { parameters: { msw: [respond('listNotices', problem('login-required'))] } };

export const LoginTooWeak: Story = {
  parameters: { msw: [respond('listNotices', problem('login-too-weak', { level: 'substantial' }))] },
};

export const LoginTooOld: Story = { parameters: { msw: [respond('listNotices', problem('login-too-old'))] } };

export const Count: Story = counted(respond('getNews', news));

export const CountInEnglish: Story = { ...Count, globals: { lang: 'en' } };

export const CountInFinnish: Story = { ...Count, globals: { lang: 'fi' } };

export const CountOfNothing: Story = counted(respond('getNews', { ...news, unread: 0 }));

export const CountLoading: Story = counted(respond('getNews', news, { delay: 'infinite' }));

export const CountFailed: Story = counted(respond('getNews', problem('unavailable')));

/** Nothing shows where nobody is logged in. */
export const CountForVisitor: Story = counted(respond('getNews', problem('login-required'), visitor));
