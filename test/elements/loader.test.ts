import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { respond } from '../fixtures/handlers.ts';
import { catalogue } from '../fixtures/catalogue.ts';
import { visitorSession } from '../fixtures/citizen.ts';
import { mockGateway } from '../fixtures/worker.ts';

mockGateway(
  respond('listEservices', catalogue, { session: 'none' }),
  respond('getSession', visitorSession, { session: 'none' }),
  http.get('*/src/elements/profile/define.ts', () => HttpResponse.error()),
);

const isDefined = (tag: string) => customElements.get(tag) !== undefined;
const defined = (tag: string) => waitUntil(() => isDefined(tag), `<${tag}> is defined`, { timeout: 8000 });

function add<E extends Node>(node: E, to: Node = document.body): E {
  to.appendChild(node);
  return node;
}

describe('the loader', function () {
  this.timeout(10_000);

  before(async () => {
    add(document.createElement('me-portal'));
    add(document.createElement('me-unknown'));
    await import('../../src/loader.ts');
  });

  it('defines what the page holds, and nothing else', async () => {
    await defined('me-portal');
    expect(isDefined('me-login')).to.equal(false);
  });

  it('defines what comes into the page later, however deep', async () => {
    const section = document.createElement('section');
    section.append(document.createElement('me-login'));
    add(section);
    await defined('me-login');
  });

  it('looks into a shadow root when it is told to', async () => {
    const { observe } = await import('../../src/loader.ts');
    const root = add(document.createElement('div')).attachShadow({ mode: 'open' });
    add(document.createElement('me-eservice-catalog'), root);
    await aTimeout(50);
    expect(isDefined('me-eservice-catalog')).to.equal(false);
    observe(root);
    await defined('me-eservice-catalog');
  });

  it('puts an element where an editor has left a place for it', async () => {
    const place = document.createElement('div');
    place.innerHTML =
      '<div data-me-widget="me-eservice-catalog" data-page-size="5" data-onclick="alert(1)" data-style="color: red" class="own"><a href="/me/login">Logga in</a></div>';
    add(place);
    await waitUntil(() => place.querySelector('me-eservice-catalog'), 'the element', { timeout: 8000 });
    expect(place.querySelectorAll('.own > me-eservice-catalog')).to.have.length(1);
    expect(place.querySelector('me-eservice-catalog')?.getAttributeNames()).to.include('page-size');
    expect(place.querySelector('me-eservice-catalog')?.getAttributeNames()).not.to.include.members([
      'onclick',
      'style',
    ]);
    expect(place.querySelector('me-eservice-catalog > a')?.textContent).to.equal('Logga in');
    add(document.createElement('hr'), place);
    await aTimeout(50);
    expect(place.querySelectorAll('me-eservice-catalog')).to.have.length(1);
    place.remove();
  });

  it('loads what reads a page’s own texts, once the page has some', async () => {
    expect(globalThis.meTexts).to.equal(undefined);
    const block = document.createElement('script');
    block.type = 'application/json';
    block.lang = 'sv';
    block.dataset['meTexts'] = '';
    block.textContent = '{"format.time": {"timeStyle": "medium"}}';
    add(block);
    await waitUntil(() => globalThis.meTexts?.['sv']?.['format.time'], 'the format', { timeout: 8000 });
    block.remove();
  });

  it('puts places that stand in each other into each other', async () => {
    const place = document.createElement('div');
    place.innerHTML =
      '<div data-me-widget="me-portal" data-endpoint="/me"><div data-me-widget="me-login"><a href="/me/login">Logga in</a></div></div>';
    add(place);
    await waitUntil(() => place.querySelector('me-portal me-login > a'), 'both elements', { timeout: 8000 });
    expect(place.querySelector('me-portal')?.getAttribute('endpoint')).to.equal('/me');
    expect(place.querySelectorAll('me-portal, me-login')).to.have.length(2);
    place.remove();
  });

  it('says which elements there are, of a place that names none of them', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void warnings.push(words[0]);
    for (let times = 0; times < 2; times += 1) {
      const place = document.createElement('div');
      place.dataset['meWidget'] = 'me-caselist';
      place.textContent = 'Mina ärenden';
      add(place);
      await aTimeout(50);
      expect(place.innerHTML).to.equal('Mina ärenden');
    }
    console.warn = warn;
    expect(warnings).to.have.length(1);
    expect(String(warnings[0])).to.match(/data-me-widget="me-caselist" is no element.*me-case-list/);
  });

  it('warns of an element that cannot be loaded, and loads the others', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void warnings.push(words[0]);
    add(document.createElement('me-profile'));
    add(document.createElement('me-start-eservice'));
    await defined('me-start-eservice');
    await waitUntil(() => warnings.length === 1, 'a warning', { timeout: 8000 });
    console.warn = warn;
    expect(String(warnings[0])).to.contain('<me-profile> could not be loaded');
    expect(isDefined('me-profile')).to.equal(false);
  });
});
