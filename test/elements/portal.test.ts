import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/login/define.ts';
import type { MePortal } from '../../src/elements/portal/portal.ts';
import { citizenSession, visitorSession } from '../fixtures/citizen.ts';
import { respond } from '../fixtures/handlers.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { untilText } from './eservice-page.ts';

const other = { endpoint: '/other', session: 'citizen-9' };

describe('me-portal', function () {
  this.timeout(10_000);
  const use = mockGateway(
    respond('getSession', citizenSession),
    respond('getSession', { ...citizenSession, name: 'Erik Berg' } as typeof citizenSession, other),
  );

  it('holds for what is inside it, also before it is itself defined', async () => {
    const portal = await fixture<MePortal>(
      html`<me-portal endpoint="/other" lang="fi"
        ><div><me-login></me-login></div
      ></me-portal>`,
    );
    const login = portal.querySelector('me-login') as Element;
    await untilText(login, 'Erik Berg');
    await import('../../src/elements/portal/define.ts');
    expect(portal.endpoint).to.equal('/other');
    await untilText(login, 'Kirjautuneena');
  });

  it('takes attributes and properties whenever they are set, and they agree', async () => {
    const portal = document.createElement('me-portal');
    const login = document.createElement('me-login');
    portal.append(login);
    document.body.append(portal);
    await untilText(login, 'Anna Lindqvist');
    portal.endpoint = '/other';
    await untilText(login, 'Erik Berg');
    expect(portal.getAttribute('endpoint')).to.equal('/other');
    portal.setAttribute('endpoint', '/me');
    await untilText(login, 'Anna Lindqvist');
    login.endpoint = '/other';
    await untilText(login, 'Erik Berg');
    portal.remove();
  });

  it('reaches through the shadow roots of others', async () => {
    const portal = await fixture<MePortal>(html`<me-portal endpoint="/other" lang="en"><div></div></me-portal>`);
    const login = document.createElement('me-login');
    portal.querySelector('div')?.attachShadow({ mode: 'open' }).append(login);
    await untilText(login, 'Logged in as');
    await untilText(login, 'Erik Berg');
  });

  it('names the wrong field in the console with debug', async () => {
    const errors: string[] = [];
    const { error } = console;
    console.error = (text: string) => void errors.push(text);
    use(respond('getSession', () => Response.json({ ...citizenSession, level: 'enormous' })));
    const portal = await fixture<MePortal>(html`<me-portal debug><me-login></me-login></me-portal>`);
    await untilText(portal.querySelector('me-login') as Element, 'Något gick fel');
    console.error = error;
    expect(errors.join()).to.include('getSession').and.to.include('level');
  });

  it('does not load the contract without debug', async () => {
    const loaded = () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('zod'));
    const before = loaded().length;
    use(respond('getSession', () => Response.json({ ...visitorSession, more: 1 })));
    const portal = await fixture<MePortal>(html`<me-portal endpoint="/me/"><me-login></me-login></me-portal>`);
    await untilText(portal.querySelector('me-login') as Element, 'Logga in');
    await waitUntil(() => true);
    expect(loaded().length).to.equal(before);
  });
});
