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
