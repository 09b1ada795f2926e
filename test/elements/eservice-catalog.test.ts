import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/eservice-catalog/define.ts';
import type { MeEserviceCatalog } from '../../src/elements/eservice-catalog/eservice-catalog.ts';
import type { MeEserviceSelectEvent } from '../../src/elements/eservice-catalog/select-event.ts';
import { catalogue } from '../fixtures/catalogue.ts';
import { eservice, eserviceId } from '../fixtures/eservices.ts';
import { problem, respond, visitor } from '../fixtures/handlers.ts';
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

const answered = respond('listEservices', catalogue, visitor);

owes({
  tag: 'me-eservice-catalog',
  attributes: { topic: 'build-and-live' },
  operation: 'listEservices',
  handlers: [answered],
  shows: { sv: '6 e-tjänster', en: '6 e-services', fi: '6 verkkopalvelua' },
});

const noEservices = { items: [], total: 0, facets: { topics: [], audiences: [], organisations: [], languages: [] } };
const catalog = (content = html`<me-eservice-catalog></me-eservice-catalog>`, lang?: string) =>
  page<MeEserviceCatalog>(content, lang);

/** As a citizen does it. */
async function search(element: MeEserviceCatalog, words: string): Promise<void> {
  const field = element.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]');
  field?.focus();
  await sendKeys({ type: words });
  await sendKeys({ press: 'Enter' });
}

describe('me-eservice-catalog', function () {
  this.timeout(10_000);
  const use = mockGateway(answered);
  ownAddress();

  it('lists e-services with name, summary, organisation and what stands in the way', async () => {
    const element = await catalog(html`<me-eservice-catalog page-size="50"></me-eservice-catalog>`);
    await untilText(element, '22 e-tjänster');
    const permit = all(element, 'listitem').find((each) => each.textContent.includes('Ansök om bygglov'));
    expect(permit?.textContent).to.include(eservice('bygglov').summary);
    expect(permit?.textContent).to.include('Norrviks kommun').and.to.include('Kräver inloggning');
    expect(textOf(element)).to.include('Stängd till 15 januari 2027').and.to.include('Underhåll pågår');
  });

  for (const [lang, words] of [
    ['sv', '22 e-tjänster'],
    ['en', '22 e-services'],
    ['fi', '22 verkkopalvelua'],
  ] as const) {
    it(`has accessible filters in ${lang}`, async () => {
      const element = await catalog(undefined, lang);
      await untilText(element, words);
      get(element, 'button', /^(Filtrera|Filter|Rajaa)$/).click();
      await waitUntil(() => all(element, 'checkbox').length);
      await expectAccessible(element);
    });
  }

  it('is accessible as cards, and fits 320 px', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await catalog(html`<me-eservice-catalog view="cards" page-size="50"></me-eservice-catalog>`);
    await untilText(element, '22 e-tjänster');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await expectAccessible(element);
    await setViewport({ width: 1024, height: 768 });
  });

  it('shows as many rows to come as a page holds', async () => {
    const { promise: later, resolve: answer } = Promise.withResolvers<null>();
    use(respond('listEservices', (request) => later.then(() => catalogue(request)), visitor));
    const element = await catalog(html`<me-eservice-catalog page-size="7"></me-eservice-catalog>`);
    expect(element.shadowRoot?.querySelectorAll('li[aria-hidden=true]')).to.have.length(7);
    await expectAccessible(element);
    answer(null);
    await untilText(element, '22 e-tjänster');
  });

  it('has what an attribute says fixed, whenever it is set', async () => {
    const element = document.createElement('me-eservice-catalog');
    document.body.append(element);
    await untilText(element, '22 e-tjänster');
    element.setAttribute('topic', 'build-and-live, care-and-support');
    element.audience = 'business';
    await untilText(element, '4 e-tjänster');
    get(element, 'button', 'Filtrera').click();
    await waitUntil(() => all(element, 'checkbox').length);
    const groups = [...(element.shadowRoot?.querySelectorAll('legend') ?? [])].map((each) => each.textContent);
    expect(groups).to.deep.equal(['Organisation', 'Språk']);
    element.removeAttribute('topic');
    await untilText(element, '7 e-tjänster');
    element.remove();
  });

  it('searches by keyboard, reads out how many were found, and goes back', async () => {
    const element = await catalog();
    await untilText(element, '22 e-tjänster');
    await search(element, 'avlopp');
    await untilText(element, '1 e-tjänst för ”avlopp”');
    expect(parameter('me-q')).to.equal('avlopp');
    await waitUntil(() => names(element, 'status').includes('1 e-tjänst för ”avlopp”'), 'not announced');
    history.back();
    await untilText(element, '22 e-tjänster');
  });

  it('filters by what is left to choose, and takes a filter away again', async () => {
    const element = await catalog();
    await untilText(element, '22 e-tjänster');
    get(element, 'button', 'Filtrera').click();
    (await find(element, 'checkbox', /^Bygga och bo/)).focus();
    await sendKeys({ press: 'Space' });
    await untilText(element, '6 e-tjänster');
    expect(focused() === get(element, 'checkbox', 'Bygga och bo (6)'), 'the focus stays').to.equal(true);
    (await find(element, 'checkbox', /^Kultur och fritid/)).click();
    await untilText(element, '9 e-tjänster');
    expect(parameter('me-topic')).to.equal('build-and-live,culture-and-leisure');
    get(element, 'link', 'Ta bort filtret Bygga och bo').click();
    await untilText(element, '3 e-tjänster');
    expect(focused()?.textContent).to.include('e-tjänster');
    get(element, 'checkbox', /^Kultur och fritid/).click();
    await untilText(element, '22 e-tjänster');
    expect(parameter('me-topic')).to.equal(null);
  });

  it('pages by links with an address, forwards and back', async () => {
    const element = await catalog();
    const next = await find(element, 'link', 'Nästa sida');
    const first = names(element, 'heading');
    expect(new URL(next.getAttribute('href') ?? '', location.href).searchParams.get('me-cursor')).to.equal('10');
    next.click();
    await find(element, 'link', 'Föregående sida');
    expect(names(element, 'heading')).to.not.deep.equal(first);
    expect(focused()?.textContent).to.equal('22 e-tjänster');
    history.back();
    await waitUntil(() => names(element, 'heading').join() === first.join());
  });

  it('begins from the start where a bookmarked page is no more', async () => {
    use(
      respond(
        'listEservices',
        (request) => (new URL(request.url).searchParams.has('cursor') ? problem('invalid-input') : catalogue(request)),
        visitor,
      ),
    );
    visit({ 'me-cursor': 'gone' });
    await untilText(await catalog(), '22 e-tjänster');
    expect(parameter('me-cursor')).to.equal(null);
  });

  it('says what to do when nothing is found', async () => {
    visit({ 'me-q': 'bygglof', 'me-topic': 'build-and-live' });
    const element = await catalog();
    await untilText(element, 'Inga e-tjänster för ”bygglof”');
    expect(textOf(element)).to.include('Kontrollera stavningen').and.to.include('Ta bort något filter');
    await expectAccessible(element);
    get(element, 'link', 'Visa alla e-tjänster').click();
    await untilText(element, '22 e-tjänster');
    expect(location.search).to.not.include('me-');
  });

  it('says so when there is nothing at all', async () => {
    use(respond('listEservices', noEservices, visitor));
    await untilText(await catalog(), 'Det finns inga e-tjänster att visa här.');
  });

  it('keeps the last list when a newer one cannot be had, and tries again', async () => {
    const element = await catalog();
    await untilText(element, '22 e-tjänster');
    use(respond('listEservices', problem('internal-error'), visitor));
    await search(element, 'bygg');
    await untilText(element, 'Vi kan inte hämta nya uppgifter just nu.');
    expect(all(element, 'listitem')).to.have.length(10);
    await expectAccessible(element);
    use(answered);
    get(element, 'button', 'Försök igen').click();
    await untilText(element, 'e-tjänster för ”bygg”');
  });

  it('chooses on the same page, and the keyboard is where it was on the way back', async () => {
    const element = await catalog();
    const link = await find(element, 'link', 'Ansök om bygglov');
    expect(new URL(link.getAttribute('href') ?? '', location.href).searchParams.get('me-eservice')).to.equal(
      eserviceId('bygglov'),
    );
    link.focus();
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const event: MeEserviceSelectEvent = await oneEvent(element, 'me-eservice-select');
    expect(event.eserviceId).to.equal(eserviceId('bygglov'));
    await waitUntil(() => link.ariaCurrent === 'true');
    expect(parameter('me-eservice')).to.equal(eserviceId('bygglov'));
    link.blur();
    history.back();
    await waitUntil(() => focused() === link, 'the focus did not come back');
  });

  it('lets the page show the chosen one its own way', async () => {
    const element = await catalog();
    element.addEventListener('me-eservice-select', (event) => event.preventDefault());
    (await find(element, 'link', 'Ansök om bygglov')).click();
    await aTimeout(50);
    expect(parameter('me-eservice')).to.equal(null);
  });

  it('links to the page that the web team names', async () => {
    const element = await catalog(html`<me-eservice-catalog service-href="/e-tjanst?id={id}"></me-eservice-catalog>`);
    const link = await find(element, 'link', 'Ansök om bygglov');
    expect(link.getAttribute('href')).to.equal(`/e-tjanst?id=${eserviceId('bygglov')}`);
  });

  it('survives page translation without losing updates', async () => {
    const element = await catalog();
    await untilText(element, '22 e-tjänster');
    translatePage(element);
    expect(textOf(element)).to.include('[22 e-tjänster]');
    await search(element, 'avlopp');
    await untilText(element, '1 e-tjänst för ”avlopp”');
    expect(names(element, 'link')).to.include(eservice('avlopp').name);
    expect(textOf(element)).to.not.include('[Ansök om bygglov]');
  });

  it('gives its names the level asked for', async () => {
    const element = await catalog(html`<me-eservice-catalog heading-level="4"></me-eservice-catalog>`);
    await untilText(element, '22 e-tjänster');
    expect(all(element, 'heading').every((each) => each.ariaLevel === '4')).to.equal(true);
  });

  it('hides what the page does not want', async () => {
    const element = await catalog(html`<me-eservice-catalog no-search no-filters></me-eservice-catalog>`);
    await untilText(element, '22 e-tjänster');
    expect(names(element, 'button')).to.deep.equal([]);
  });
});
