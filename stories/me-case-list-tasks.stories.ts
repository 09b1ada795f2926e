import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/case-list/define.ts';
import type { MeCaseList } from '../src/elements/case-list/case-list.ts';
import type { CalendarFeed, Task } from '../src/contract/types.ts';
import { problem, respond } from '../test/fixtures/handlers.ts';
import { comingBack, stillLoggedIn, untilComingBack } from '../test/fixtures/refresh.ts';
import { longTask, taskList, tasks } from '../test/fixtures/tasks.ts';

type Story = StoryObj<MeCaseList>;

const address = `https://www.norrvik.example/me/open/calendar/${'mWq3'.repeat(10)}a7c.ics`;

const answered = (all: Task[], feed: CalendarFeed = {}) => ({
  parameters: {
    msw: [
      respond('listTasks', taskList(all)),
      respond('getCalendar', feed),
      respond('createCalendar', { address }),
      respond('revokeCalendar', {}),
    ],
  },
});

/** Opens what is folded, and presses the first button. */
const press =
  (button: boolean): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const all = <E extends Element>(selector: string) => [
      ...(canvasElement.querySelector('me-case-list')?.shadowRoot?.querySelectorAll<HTMLElement & E>(selector) ?? []),
    ];
    const until = async (ready: () => boolean) => {
      while (!ready()) await new Promise(requestAnimationFrame);
    };
    await until(() => all('summary').length > 0);
    for (const summary of all('summary')) summary.click();
    await until(() => all('button').length > 0);
    if (button) all('button').at(0)?.click();
  };

export default {
  title: 'me-case-list/tasks',
  component: 'me-case-list',
  ...answered(tasks),
  render: () => html`<me-case-list show="tasks"><a href="/kontakt">Kontakta kommunen</a></me-case-list>`,
} satisfies Meta<MeCaseList>;

/** The last day is today, in three days, and not set. */
export const Tasks: Story = {};

/** Also what has been sent in, has arrived, was withdrawn and came to nothing. */
export const InEveryState: Story = { play: press(false) };

export const NothingToDo: Story = answered(tasks.slice(3));

/** The address has just been made: it is shown this once. */
export const CalendarAddress: Story = { ...answered(tasks.slice(0, 1)), play: press(true) };

export const Calendar: Story = {
  ...answered(tasks.slice(0, 1), {
    createdAt: '2026-11-03T10:00:00+01:00',
    readAt: '2026-11-22T10:00:00+01:00',
  }),
  play: press(false),
};

export const LongWords: Story = answered([longTask]);

export const English: Story = { globals: { lang: 'en' }, play: press(false) };

export const Finnish: Story = { globals: { lang: 'fi' }, play: press(false) };

export const Loading: Story = { parameters: { msw: [respond('listTasks', taskList(), { delay: 'infinite' })] } };

export const Empty: Story = answered([]);

export const Failed: Story = { parameters: { msw: [respond('listTasks', problem('unavailable'))] } };

export const NotLoggedIn: Story = { parameters: { msw: [respond('listTasks', problem('login-required'))] } };

export const LoginTooWeak: Story = {
  parameters: { msw: [respond('listTasks', problem('login-too-weak', { level: 'substantial' }))] },
};

export const LoginTooOld: Story = { parameters: { msw: [respond('listTasks', problem('login-too-old'))] } };

/** The last list stays, with its time, when a newer one can't be had. */
export const Stale: Story = {
  parameters: {
    msw: [
      stillLoggedIn,
      respond('listTasks', untilComingBack<'listTasks'>(taskList(tasks))),
      respond('getCalendar', {}),
    ],
  },
  play: comingBack('me-case-list', '.name a'),
};
