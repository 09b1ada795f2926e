import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/elements/eservice/define.ts';
import type { MeEservice } from '../src/elements/eservice/eservice.ts';
import { buildingPermit, sparseEservice } from '../test/fixtures/eservice-detail.ts';
import { eserviceId } from '../test/fixtures/eservices.ts';
import { problem, respond, visitor } from '../test/fixtures/handlers.ts';
import { inLanguage } from '../test/fixtures/language.ts';
import { starts } from '../test/fixtures/start.ts';

type Story = StoryObj<MeEservice>;

const detail = respond('getEservice', inLanguage(buildingPermit));
const start = respond('getStart', inLanguage(starts.ready));

export default {
  title: 'me-eservice',
  component: 'me-eservice',
  parameters: { msw: [detail, start] },
  args: { eserviceId: eserviceId('bygglov'), noStart: false },
  render: ({ eserviceId, noStart, listHref }) => html`
    <me-eservice
      eservice-id=${eserviceId ?? nothing}
      list-href=${listHref || nothing}
      ?no-start=${noStart}
      profile-href="#profile"
    ></me-eservice>
  `,
} satisfies Meta<MeEservice>;

export const Everything: Story = { args: { listHref: '#list' } };

export const Sparse: Story = { parameters: { msw: [respond('getEservice', inLanguage(sparseEservice)), start] } };

export const NotLoggedIn: Story = {
  parameters: { msw: [detail, respond('getStart', inLanguage(starts.needsLogin), visitor)] },
};

export const Closed: Story = {
  parameters: {
    msw: [
      respond('getEservice', { ...buildingPermit(), availability: starts.closed().availability }),
      respond('getStart', starts.closed()),
    ],
  },
};

export const WithoutStart: Story = { args: { noStart: true } };

/** The texts are marked with the language that they are in. */
export const AnotherLanguage: Story = {
  args: { noStart: true },
  parameters: { msw: [respond('getEservice', buildingPermit('en'))] },
};

export const English: Story = { globals: { lang: 'en' } };

export const Finnish: Story = { globals: { lang: 'fi' } };

export const Loading: Story = {
  parameters: { msw: [respond('getEservice', buildingPermit(), { delay: 'infinite' })] },
};

export const NotFound: Story = {
  args: { listHref: '#list' },
  parameters: { msw: [respond('getEservice', problem('not-found'))] },
};

export const Failed: Story = { parameters: { msw: [respond('getEservice', problem('unavailable'))] } };

/** With nothing chosen, what stands in the light DOM shows. */
export const NothingChosen: Story = {
  render: () => html`<me-eservice><p>Välj en e-tjänst i listan.</p></me-eservice>`,
};

/** What it is about shows, though the way in can't be had. */
export const StartFailed: Story = { parameters: { msw: [detail, respond('getStart', problem('unavailable'))] } };
