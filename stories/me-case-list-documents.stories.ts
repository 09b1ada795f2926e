import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/case-list/define.ts';
import type { MeCaseList } from '../src/elements/case-list/case-list.ts';
import { documentList, documents, longDocument, manyDocuments } from '../test/fixtures/documents.ts';
import { problem, respond } from '../test/fixtures/handlers.ts';

type Story = StoryObj<MeCaseList>;

const answered = (all: typeof documents, limit?: number) => ({
  parameters: { msw: [respond('listDocuments', documentList(all, limit))] },
});

export default {
  title: 'me-case-list/documents',
  component: 'me-case-list',
  ...answered(documents),
  render: () => html`<me-case-list show="documents"><a href="/kontakt">Kontakta kommunen</a></me-case-list>`,
} satisfies Meta<MeCaseList>;

/** New, opened, being checked and harmful. */
export const Documents: Story = {};

/** There are more than are shown. */
export const Many: Story = answered(manyDocuments(57), 20);

export const LongWords: Story = answered([longDocument]);

export const English: Story = { globals: { lang: 'en' } };

export const Finnish: Story = { globals: { lang: 'fi' } };

export const Loading: Story = {
  parameters: { msw: [respond('listDocuments', documentList(), { delay: 'infinite' })] },
};

export const Empty: Story = answered([]);

/** Words that no file has. Its parameters have a prefix of their own, since stories share an address. */
export const NothingFound: Story = {
  ...answered([]),
  render: () => {
    const url = new URL(location.href);
    url.searchParams.set('nothing-document-q', 'båtplats');
    history.replaceState(null, '', url);
    return html`<me-case-list show="documents" param-prefix="nothing-"></me-case-list>`;
  },
};

export const Failed: Story = { parameters: { msw: [respond('listDocuments', problem('unavailable'))] } };

export const NotLoggedIn: Story = { parameters: { msw: [respond('listDocuments', problem('login-required'))] } };

export const LoginTooWeak: Story = {
  parameters: { msw: [respond('listDocuments', problem('login-too-weak', { level: 'substantial' }))] },
};

export const LoginTooOld: Story = { parameters: { msw: [respond('listDocuments', problem('login-too-old'))] } };
