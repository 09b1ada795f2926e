import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/case-list/define.ts';
import type { MeCaseList } from '../src/elements/case-list/case-list.ts';
import { archivedCases, caseList, cases, longCase, manyCases, norrvik } from '../test/fixtures/cases.ts';
import { problem, respond } from '../test/fixtures/handlers.ts';
import { comingBack, offline, stillLoggedIn, untilComingBack } from '../test/fixtures/refresh.ts';

type Story = StoryObj<MeCaseList>;

const answered = (...all: typeof cases) => ({ parameters: { msw: [respond('listCases', caseList(all))] } });

/** A list with something in its address. Its parameters have a prefix of their own, since stories share an address. */
function asked(prefix: string, parameters: Record<string, string>) {
  return () => {
    const url = new URL(location.href);
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(`${prefix}-${name}`, value);
    history.replaceState(null, '', url);
    return html`<me-case-list param-prefix="${prefix}-"></me-case-list>`;
  };
}

export default {
  title: 'me-case-list',
  component: 'me-case-list',
  ...answered(...cases, ...archivedCases),
  args: { pageSize: 20, headingLevel: 2, caseHref: '' },
  render: ({ organisation, pageSize, headingLevel, caseHref }) => html`
    <me-case-list
      .organisation=${organisation}
      .pageSize=${pageSize}
      .headingLevel=${headingLevel}
      .caseHref=${caseHref}
    ></me-case-list>
  `,
} satisfies Meta<MeCaseList>;

export const List: Story = {};

/** On an organisation's own portal its name is not repeated. */
export const OneOrganisation: Story = answered(...cases.filter(({ organisation }) => organisation === norrvik));

export const Archived: Story = { render: asked('archived', { 'case-show': 'archived' }) };

export const Searched: Story = { render: asked('searched', { 'case-q': 'intyg', 'case-organisation': 'sjohamra' }) };

export const NothingFound: Story = { render: asked('nothing', { 'case-q': 'båtplats' }) };

/** There are more than are shown. */
export const Many: Story = { ...answered(...manyCases(57)), args: { pageSize: 5 } };

/** Words of 40 letters, a name of 80. */
export const LongWords: Story = answered(longCase, ...cases.slice(0, 1));

export const English: Story = { globals: { lang: 'en' } };

export const Finnish: Story = { globals: { lang: 'fi' } };

export const RightToLeft: Story = { globals: { dir: 'rtl' } };

export const Loading: Story = {
  parameters: { msw: [respond('listCases', caseList(), { delay: 'infinite' })] },
};

export const Empty: Story = answered();

export const EmptyArchive: Story = { ...answered(...cases), render: asked('empty', { 'case-show': 'archived' }) };

export const AllArchived: Story = answered(...archivedCases);

/** The last list stays, with its time, when a newer one can't be had. */
export const Stale: Story = {
  parameters: { msw: [stillLoggedIn, respond('listCases', untilComingBack<'listCases'>(caseList()))] },
  play: comingBack('me-case-list', '.name a'),
};

export const Offline: Story = { parameters: { msw: [offline] } };

export const Failed: Story = {
  parameters: { msw: [respond('listCases', problem('unavailable'))] },
  render: () => html`<me-case-list><a href="/kontakt">Kontakta kommunen</a></me-case-list>`,
};

export const NotLoggedIn: Story = { parameters: { msw: [respond('listCases', problem('login-required'))] } };

export const LoginTooWeak: Story = {
  parameters: { msw: [respond('listCases', problem('login-too-weak', { level: 'substantial' }))] },
};

export const LoginTooOld: Story = { parameters: { msw: [respond('listCases', problem('login-too-old'))] } };
