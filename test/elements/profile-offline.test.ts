/** In a file of its own: in each page the form is loaded once. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import '../../src/elements/profile/define.ts';
import { profile } from '../fixtures/citizen.ts';
import { respond } from '../fixtures/handlers.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { find, page, untilText } from './eservice-page.ts';

describe('me-profile without a network', () => {
  const use = mockGateway(respond('getProfile', profile));

  it('says that the form can’t be had, keeps what it shows, and has it when the network is back', async () => {
    let isAway = true;
    use(http.get('*/profile/form.ts', () => (isAway ? HttpResponse.error() : undefined)));
    const element = await page(html`<me-profile></me-profile>`);
    (await find(element, 'button', 'Ändra uppgifter')).click();
    await untilText(element, 'Vi får ingen kontakt');
    expect(element.shadowRoot?.textContent).to.contain('anna.lindqvist@example.se');
    isAway = false;
    (await find(element, 'button', 'Ändra uppgifter')).click();
    await find(element, 'button', 'Spara');
  });
});
