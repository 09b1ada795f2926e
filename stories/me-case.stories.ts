import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/case/define.ts';
import type { MeCase } from '../src/elements/case/case.ts';
import type { CaseDetail } from '../src/contract/types.ts';
import {
  archivedCase,
  decidedCase,
  delayedCase,
  describedCase,
  handedInCase,
  longDetail,
  manyEvents,
  permitCase,
  silentCase,
  withdrawnCase,
  wordCase,
} from '../test/fixtures/case-detail.ts';
import { caseId } from '../test/fixtures/cases.ts';
import { problem, respond, type Reply } from '../test/fixtures/handlers.ts';
import { comingBack, stillLoggedIn, untilComingBack } from '../test/fixtures/refresh.ts';

type Story = StoryObj<MeCase>;

const read = respond('readEvent', { readAt: '2026-11-23T10:00:00+01:00' });
const answered = (reply: Reply<'getCase'>) => ({ parameters: { msw: [respond('getCase', reply), read] } });

/** Can be put away and taken back. */
const archivable = (detail: CaseDetail, archived: Reply<'archiveCase'>) => ({
  parameters: {
    msw: [
      respond('getCase', detail),
      respond('archiveCase', archived),
      respond('restoreCase', { ...detail, archived: false }),
      read,
    ],
  },
});

const button = (canvas: HTMLElement) =>
  canvas.querySelector('me-case')?.shadowRoot?.querySelector<HTMLButtonElement>('button:not(.visually-hidden)');

/** Presses the one button of the case that is seen, as a citizen does. */
async function press({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  while (!button(canvasElement)) await new Promise(requestAnimationFrame);
  button(canvasElement)?.click();
}

export default {
  title: 'me-case',
  component: 'me-case',
  ...answered(permitCase),
  args: { caseId: caseId(1), headingLevel: 2, listHref: '' },
  render: ({ caseId, headingLevel, listHref }) =>
    html`<me-case case-id=${caseId ?? ''} heading-level=${headingLevel} list-href=${listHref}></me-case>`,
} satisfies Meta<MeCase>;

/** The citizen has to do something. */
export const ToDo: Story = { args: { listHref: '/mina-sidor' } };

/** A step is done again, and it takes longer than was said. */
export const Delayed: Story = answered(delayedCase);

/** What was asked for is handed in, and has not reached the organisation. */
export const HandedIn: Story = answered(handedInCase);

export const Decided: Story = archivable(decidedCase, { ...decidedCase, archived: true });

/** Just put away, with a way back. */
export const Archived: Story = { ...Decided, play: press };

export const CannotArchive: Story = { ...archivable(decidedCase, problem('unavailable')), play: press };

/** Opened in the archive, some days before it is removed. */
export const RemovedSoon: Story = answered(archivedCase);

export const Withdrawn: Story = answered(withdrawnCase);

/** 300 events, of which the newest show. */
export const ManyEvents: Story = answered(manyEvents(300));

export const OlderFailed: Story = {
  ...answered((request) => (request.url.includes('cursor') ? problem('unavailable') : manyEvents(300)(request))),
  play: press,
};

export const OneWord: Story = answered(wordCase);

/** Facts of the case, as its case system names them. */
export const Described: Story = answered(describedCase);

/** Words of 40 letters, a name of 80. */
export const LongWords: Story = answered(longDetail);

/** A case without events. */
export const Empty: Story = answered(silentCase);

export const English: Story = { globals: { lang: 'en' } };

export const Finnish: Story = { globals: { lang: 'fi' } };

export const DecidedInEnglish: Story = { ...Decided, globals: { lang: 'en' } };

export const DecidedInFinnish: Story = { ...Decided, globals: { lang: 'fi' } };

export const RightToLeft: Story = { globals: { dir: 'rtl' }, args: { listHref: '/mina-sidor' } };

export const Loading: Story = { parameters: { msw: [respond('getCase', permitCase, { delay: 'infinite' })] } };

export const Failed: Story = answered(problem('unavailable'));

export const NotFound: Story = answered(problem('not-found'));

export const NotLoggedIn: Story = answered(problem('login-required'));

export const LoginTooWeak: Story = answered(problem('login-too-weak', { level: 'substantial' }));

export const LoginTooOld: Story = answered(problem('login-too-old'));

/** What was told last stays, with its time, when nothing newer can be had. */
export const Stale: Story = {
  parameters: { msw: [stillLoggedIn, respond('getCase', untilComingBack<'getCase'>(permitCase)), read] },
  play: comingBack('me-case', '.event'),
};

/** No case has been chosen: the page's own words show. */
export const NothingChosen: Story = {
  render: () => html`<me-case param-prefix="nothing-"><a href="/mina-sidor">Se alla dina ärenden</a></me-case>`,
};
