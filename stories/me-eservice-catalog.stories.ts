import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/eservice-catalog/define.ts';
import type { MeEserviceCatalog } from '../src/elements/eservice-catalog/eservice-catalog.ts';
import { catalogue } from '../test/fixtures/catalogue.ts';
import { problem, respond } from '../test/fixtures/handlers.ts';

type Story = StoryObj<MeEserviceCatalog>;

const noEservices = {
  items: [],
  total: 0,
  facets: { topics: [], audiences: [], organisations: [], languages: [] },
};
const list = respond('listEservices', catalogue);

export default {
  title: 'me-eservice-catalog',
  component: 'me-eservice-catalog',
  parameters: { msw: [list] },
  args: { view: 'list', pageSize: 10, noSearch: false, noFilters: false },
  render: ({ topic, audience, organisation, language, view, pageSize, noSearch, noFilters }) => html`
    <me-eservice-catalog
      .topic=${topic}
      .audience=${audience}
      .organisation=${organisation}
      .language=${language}
      .view=${view}
      .pageSize=${pageSize}
      .noSearch=${noSearch}
      .noFilters=${noFilters}
    ></me-eservice-catalog>
  `,
} satisfies Meta<MeEserviceCatalog>;

export const List: Story = {};

export const Cards: Story = { args: { view: 'cards', pageSize: 6 } };

/** What a page on a subject shows: nothing but its own e-services. */
export const OneTopic: Story = { args: { topic: 'build-and-live', noSearch: true, noFilters: true } };

/** Opened, with something chosen. Its parameters have a prefix of their own, since stories share an address. */
export const Filtered: Story = {
  render: () => {
    const url = new URL(location.href);
    url.searchParams.set('filtered-topic', 'build-and-live,environment-and-waste');
    url.searchParams.set('filtered-audience', 'business');
    history.replaceState(null, '', url);
    return html`<me-eservice-catalog param-prefix="filtered-"></me-eservice-catalog>`;
  },
  play: async ({ canvasElement }) => {
    const catalog = canvasElement.querySelector('me-eservice-catalog');
    await catalog?.updateComplete;
    catalog?.shadowRoot?.querySelector('details')?.toggleAttribute('open', true);
  },
};

/** Words that nothing answers to, within a filter. */
export const NothingFound: Story = {
  render: () => {
    const url = new URL(location.href);
    url.searchParams.set('searched-q', 'bygglof');
    url.searchParams.set('searched-topic', 'build-and-live');
    history.replaceState(null, '', url);
    return html`<me-eservice-catalog param-prefix="searched-"></me-eservice-catalog>`;
  },
};

export const English: Story = { globals: { lang: 'en' }, args: { pageSize: 4 } };

export const Finnish: Story = { globals: { lang: 'fi' }, args: { pageSize: 4 } };

export const RightToLeft: Story = { globals: { dir: 'rtl' }, args: { pageSize: 4 } };

export const Loading: Story = {
  args: { pageSize: 4 },
  parameters: { msw: [respond('listEservices', catalogue, { delay: 'infinite' })] },
};

export const Empty: Story = {
  parameters: { msw: [respond('listEservices', noEservices)] },
};

export const Failed: Story = {
  parameters: { msw: [respond('listEservices', problem('unavailable'))] },
  render: () => html` <me-eservice-catalog><a href="/e-tjanster">Alla e-tjänster</a></me-eservice-catalog> `,
};
