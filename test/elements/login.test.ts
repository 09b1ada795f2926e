import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { typedIn } from '../../src/client/session.ts';
import '../../src/elements/login/define.ts';
import type { MeLogin } from '../../src/elements/login/login.ts';
import { citizenSession, endingSession, visitorSession } from '../fixtures/citizen.ts';
import { problem, respond, visitor } from '../fixtures/handlers.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { all, expectAccessible, find, page, textOf, untilText } from './eservice-page.ts';
import { owes } from './support/owes.ts';

const citizen = respond('getSession', citizenSession);

owes({
  tag: 'me-login',
  operation: 'getSession',
  handlers: [citizen],
  shows: { sv: 'Inloggad som', en: 'Logged in as', fi: 'Kirjautuneena' },
  personal: 'Anna Lindqvist',
});

const login = () => page<MeLogin>(html`<me-login></me-login>`);
const loggedOut = () => `${location.href.split('#')[0]}#logged-out`;

describe('me-login', function () {
  this.timeout(10_000);
  const use = mockGateway(citizen);

  it('leads a visitor to the log-in and back to this very page', async () => {
    use(respond('getSession', visitorSession, visitor));
    const element = await login();
    const link = (await find(element, 'link', 'Logga in')) as HTMLAnchorElement;
    expect(link.pathname).to.equal('/me/login');
    expect(new URL(link.href).searchParams.get('return_to')).to.equal(location.pathname + location.search);
    await expectAccessible(element);
  });

  it('logs out by keyboard, clears, and goes where the gateway says', async () => {
    const element = await login();
    (await find(element, 'button', 'Logga ut')).focus();
    use(
      respond('endSession', () => ({ location: loggedOut() }), visitor),
      respond('getSession', visitorSession, visitor),
    );
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => location.hash === '#logged-out', 'not gone');
    await untilText(element, 'Du är utloggad.');
    expect(textOf(element)).not.to.include('Anna');
    history.replaceState(null, '', location.href.split('#')[0]);
  });

  it('leaves nothing in the tab of what was typed and not sent', async () => {
    const name = typedIn('/me');
    sessionStorage.setItem(name, '{"writer":"w","drafts":{}}');
    const element = await login();
    const button = await find(element, 'button', 'Logga ut');
    use(
      respond('endSession', () => ({ location: loggedOut() }), visitor),
      respond('getSession', visitorSession, visitor),
    );
    button.click();
    await untilText(element, 'Du är utloggad.');
    await waitUntil(() => sessionStorage.getItem(name) === null, 'the draft to go');
    await waitUntil(() => location.hash === '#logged-out', 'not gone');
    history.replaceState(null, '', location.href.split('#')[0]);
  });

  it('asks the page before it logs out', async () => {
    let asked = 0;
    use(respond('endSession', () => (asked++, { location: loggedOut() })));
    const element = await login();
    element.addEventListener('me-logout', (event) => event.preventDefault());
    const button = await find(element, 'button', 'Logga ut');
    setTimeout(() => button.click());
    await oneEvent(element, 'me-logout');
    expect(asked).to.equal(0);
  });

  it('says so when the log-out fails', async () => {
    use(respond('endSession', problem('unavailable')));
    const element = await login();
    (await find(element, 'button', 'Logga ut')).click();
    await untilText(element, 'Vi kunde inte logga ut dig');
    await expectAccessible(element);
  });

  it('says so in the page when the log-out fails from the warning, which gives way', async () => {
    use(respond('getSession', endingSession), respond('endSession', problem('unavailable')));
    const element = await login();
    await find(element, 'button', 'Fortsätt vara inloggad');
    const dialog = element.shadowRoot?.querySelector('dialog');
    [...(dialog?.querySelectorAll('button') ?? [])].at(-1)?.click();
    await untilText(element, 'Vi kunde inte logga ut dig');
    expect(dialog?.open).to.equal(false);
  });

  it('warns before the session ends, and stays logged in', async () => {
    use(respond('getSession', endingSession), respond('extendSession', citizenSession));
    const element = await login();
    const stay = await find(element, 'button', 'Fortsätt vara inloggad');
    expect(textOf(element)).to.include('Om 2 minuter loggas du ut.');
    await expectAccessible(element);
    stay.click();
    await waitUntil(() => !all(element, 'button').some((each) => each.textContent.includes('Fortsätt')), 'still warns');
    expect(textOf(element)).to.include('Anna Lindqvist');
  });

  it('takes Escape for somebody who is there', async () => {
    use(respond('getSession', endingSession));
    let extended = 0;
    use(respond('extendSession', () => (extended++, citizenSession)));
    const element = await login();
    await find(element, 'button', 'Fortsätt vara inloggad');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => extended === 1, 'not extended');
  });

  it('can only tell when the longest session ends, and is quiet once that is read', async () => {
    use(respond('getSession', { ...citizenSession, totalSeconds: 200 } as typeof citizenSession));
    const element = await login();
    (await find(element, 'button', 'Stäng')).click();
    await waitUntil(() => !all(element, 'button').some((each) => each.textContent === 'Stäng'), 'still warns');
    element.requestUpdate();
    await element.updateComplete;
    expect(all(element, 'button')).to.have.length(1);
  });

  it('says that the session has ended when it has', async () => {
    use(respond('getSession', { ...citizenSession, idleSeconds: 1 } as typeof citizenSession));
    const element = await login();
    await untilText(element, 'Om mindre än en minut');
    use(respond('getSession', visitorSession, visitor));
    await waitUntil(() => textOf(element).includes('Du är utloggad.'), 'not said', { timeout: 4000 });
  });
});
