import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/eservice-catalog/define.ts';
import '../../src/elements/eservice/define.ts';
import type { MeEservice } from '../../src/elements/eservice/eservice.ts';
import { catalogue } from '../fixtures/catalogue.ts';
import { buildingPermit, sparseEservice } from '../fixtures/eservice-detail.ts';
import { eserviceId } from '../fixtures/eservices.ts';
import { problem, respond, visitor } from '../fixtures/handlers.ts';
import { inLanguage } from '../fixtures/language.ts';
import { starts } from '../fixtures/start.ts';
import { mockGateway } from '../fixtures/worker.ts';
import {
  all,
  expectAccessible,
  find,
  focused,
  get,
  names,
  ownAddress,
  page,
  parameter,
  textOf,
  translatePage,
  untilText,
  visit,
} from './eservice-page.ts';
import { owes } from './support/owes.ts';

const bygglov = eserviceId('bygglov');
const permit = html`<me-eservice eservice-id=${bygglov}></me-eservice>`;
const handlers = [
  respond('getEservice', inLanguage(buildingPermit), visitor),
  respond('getStart', inLanguage(starts.needsLogin), visitor),
];

owes({
  tag: 'me-eservice',
  attributes: { 'eservice-id': bygglov },
  operation: 'getEservice',
  handlers,
  shows: { sv: 'Det här behöver du', en: 'What you need', fi: 'Tätä tarvitset' },
});

const eservice = (content = permit, lang?: string) => page<MeEservice>(content, lang);

describe('me-eservice', function () {
  this.timeout(10_000);
  const use = mockGateway(...handlers, respond('listEservices', catalogue, visitor));
  ownAddress();

  it('tells all that there is to know, and lets it be started', async () => {
    const element = await eservice();
    await find(element, 'link', 'Logga in');
    const text = textOf(element);
    for (const each of [
      'Norrviks kommun',
      'Tio veckor från komplett ansökan',
      'E-legitimation, till exempel BankID eller Freja+',
      'privatperson och företag',
      'svenska, engelska och finska',
      'Situationsplan i skala 1:400',
      'Stadshuset',
      'Uppdaterad 1 oktober 2026',
    ]) {
      expect(text).to.include(each);
    }
    expect(get(element, 'link', 'bygglov@norrvik.example').getAttribute('href')).to.equal(
      'mailto:bygglov%40norrvik.example',
    );
    expect(get(element, 'link', '0770-000 000').getAttribute('href')).to.equal('tel:0770000000');
    get(element, 'button', 'Måste jag höra mina grannar?').click();
    await waitUntil(() => element.shadowRoot?.querySelector('details')?.open);
  });

  it('fits 320 px', async () => {
    await setViewport({ width: 320, height: 640 });
    await untilText(await eservice(permit, 'fi'), 'Tätä tarvitset');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1024, height: 768 });
  });

  it('says nothing about what nobody has described', async () => {
    use(respond('getEservice', inLanguage(sparseEservice), visitor));
    const element = await eservice(html`<me-eservice eservice-id=${bygglov} no-start></me-eservice>`);
    await untilText(element, 'Om e-tjänsten');
    expect(names(element, 'heading')).to.deep.equal([sparseEservice().name, 'Om e-tjänsten']);
  });

  it('says what the start would have said, where the page has one of its own', async () => {
    use(respond('getEservice', { ...buildingPermit(), availability: starts.closed().availability }, visitor));
    const element = await eservice(html`<me-eservice eservice-id=${bygglov} no-start></me-eservice>`);
    await untilText(element, 'Uppgifter som e-tjänsten hämtar');
    expect(textOf(element)).to.include('Stängd till 15 januari 2027').and.to.include('För att skicka beslutet');
    expect(names(element, 'link')).to.not.include('Logga in');
    await expectAccessible(element);
  });

  it('marks texts in another language than the page’s', async () => {
    use(respond('getEservice', buildingPermit('en'), visitor));
    const element = await eservice();
    const title = await find(element, 'heading', 'Apply for a building permit');
    expect(title.lang).to.equal('en');
    expect(get(element, 'heading', 'Kontakt').lang).to.equal('');
  });

  it('takes its id whenever it is set', async () => {
    const element = document.createElement('me-eservice');
    document.body.append(element);
    await element.updateComplete;
    expect(names(element, 'heading')).to.deep.equal([]);
    element.eserviceId = bygglov;
    await find(element, 'heading', 'Ansök om bygglov');
    element.headingLevel = 5;
    await waitUntil(() => get(element, 'heading', 'Ansök om bygglov').tagName === 'H5');
    expect(get(element, 'heading', 'Kontakt').tagName).to.equal('H6');
    element.remove();
  });

  it('says that it is not found, and does not offer to try again', async () => {
    use(respond('getEservice', problem('not-found'), visitor));
    const element = await eservice();
    await untilText(element, 'Det du söker finns inte längre eller visas inte här.');
    expect(names(element, 'button')).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('shows the page’s own words while nothing is chosen', async () => {
    const element = await eservice(html`<me-eservice><p>Välj en e-tjänst.</p></me-eservice>`);
    expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
    expect(names(element, 'link')).to.deep.equal([]);
  });

  it('shows what is chosen in the list on the page by keyboard, and leads back to it', async () => {
    const both = await page(html`<div><me-eservice></me-eservice><me-eservice-catalog></me-eservice-catalog></div>`);
    const element = both.querySelector('me-eservice') as MeEservice;
    const list = both.querySelector('me-eservice-catalog') as HTMLElement;
    const link = await find(list, 'link', 'Ansök om bygglov');
    link.focus();
    await sendKeys({ press: 'Enter' });
    const title = await find(element, 'heading', 'Ansök om bygglov');
    await waitUntil(() => focused() === title, 'reading does not go on at the name');
    get(element, 'link', 'Alla e-tjänster').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused() === link, 'the keyboard is not back at the link');
    expect(parameter('me-eservice')).to.equal(null);
    history.back();
    await find(element, 'heading', 'Ansök om bygglov');
    history.forward();
    await waitUntil(() => !all(element, 'heading').length);
  });

  it('opens with what the address says, and takes no focus', async () => {
    visit({ 'me-eservice': bygglov });
    const element = await eservice(html`<me-eservice list-href="/e-tjanster"></me-eservice>`);
    await find(element, 'heading', 'Ansök om bygglov');
    expect(focused() === document.body).to.equal(true);
    expect(get(element, 'link', 'Alla e-tjänster').getAttribute('href')).to.equal('/e-tjanster');
    expect(get(element, 'link', /^Skicka in handlingar/).getAttribute('href')).to.include(eserviceId('startbesked'));
  });

  it('survives page translation without losing updates', async () => {
    visit({ 'me-eservice': bygglov });
    const element = await eservice(html`<me-eservice no-start></me-eservice>`);
    await find(element, 'heading', 'Ansök om bygglov');
    translatePage(element);
    await find(element, 'heading', '[Ansök om bygglov]');
    use(
      respond('getEservice', { ...buildingPermit(), name: 'Ansök om marklov', id: eserviceId('startbesked') }, visitor),
    );
    get(element, 'link', /Skicka in handlingar/).click();
    const title = await find(element, 'heading', 'Ansök om marklov');
    expect(parameter('me-eservice')).to.equal(eserviceId('startbesked'));
    await waitUntil(() => focused() === title);
  });
});
