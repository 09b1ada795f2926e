import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/start-eservice/define.ts';
import type { MeStartEservice } from '../../src/elements/start-eservice/start-eservice.ts';
import type { MeStartEvent } from '../../src/elements/start-eservice/start-event.ts';
import { eserviceId } from '../fixtures/eservices.ts';
import { problem, respond, visitor } from '../fixtures/handlers.ts';
import { inLanguage } from '../fixtures/language.ts';
import { starts } from '../fixtures/start.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { all, expectAccessible, find, ownAddress, page, textOf, untilText, visit } from './eservice-page.ts';
import { owes } from './support/owes.ts';

const id = eserviceId('bygglov');
const ready = respond('getStart', inLanguage(starts.ready));

owes({
  tag: 'me-start-eservice',
  attributes: { 'eservice-id': id },
  operation: 'getStart',
  handlers: [ready],
  shows: {
    sv: 'Uppgifter som följer med',
    en: 'Information passed on to the e-service',
    fi: 'Verkkopalveluun siirtyvät tiedot',
  },
  personal: 'Anna Karin Lindqvist',
});

/** Where the e-service would be: a place in this very page, so that going there loads nothing. */
const started = () => `${location.href.split('#')[0]}#started`;

const element = (
  content = html`<me-start-eservice eservice-id=${id} profile-href="/min-profil"></me-start-eservice>`,
) => page<MeStartEservice>(content);

describe('me-start-eservice', function () {
  this.timeout(10_000);
  const use = mockGateway(ready);
  ownAddress();

  /** Answers with tickets, and keeps what was asked. */
  function sellTickets(...answers: (() => Response | undefined)[]) {
    const requests: { key: string | null; body: unknown }[] = [];
    use(
      respond('createTicket', async (request) => {
        requests.push({ key: request.headers.get('Idempotency-Key'), body: await request.json() });
        return answers.shift()?.() ?? { startUrl: started(), expiresAt: '2026-11-23T10:05:00+01:00' };
      }),
    );
    return requests;
  }

  it('says what goes along, what is missing, and where to change it', async () => {
    const start = await element();
    await untilText(start, 'Västra Järnvägsgatan 12 A');
    expect(textOf(start)).to.include('Följer med, men visas inte här').and.to.include('Saknas');
    const link = (await find(start, 'link', 'Lägg till det som saknas')) as HTMLAnchorElement;
    expect(link.pathname).to.equal('/min-profil');
  });

  it('says what is kept back for one with protected identity', async () => {
    use(respond('getStart', starts.protectedIdentity()));
    const start = await element();
    await untilText(start, 'eftersom du har skyddade personuppgifter');
    expect(textOf(start)).not.to.include('Västra Järnvägsgatan');
    await expectAccessible(start);
  });

  it('takes the e-service from the address', async () => {
    visit({ 'me-eservice': id });
    await untilText(await element(html`<me-start-eservice></me-start-eservice>`), 'Uppgifter som följer med');
  });

  it('shows the fallback while there is no e-service', async () => {
    const start = await element(html`<me-start-eservice><a href="/alla">Alla</a></me-start-eservice>`);
    expect(start.querySelector('a')?.checkVisibility()).to.equal(true);
  });

  it('gets one ticket by keyboard, however often it is pressed, and goes to the e-service', async () => {
    const requests = sellTickets();
    const start = await element();
    (await find(start, 'button', /^Starta e-tjänst/)).focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => location.hash === '#started', 'not gone');
    expect(requests).to.have.length(1);
    expect(requests[0]?.body).to.deep.include({ version: 3, lang: 'sv' });
    expect(requests[0]?.key).to.match(/^[0-9a-f-]{36}$/);
  });

  it('tells the page before anything is sent, without a ticket, and can be stopped', async () => {
    const requests = sellTickets();
    const start = await element();
    const button = await find(start, 'button', /^Starta e-tjänst/);
    start.addEventListener('me-start', (event) => event.preventDefault(), { once: true });
    setTimeout(() => button.click());
    const event = await oneEvent<MeStartEvent>(start, 'me-start');
    expect(event.eserviceId).to.equal(id);
    expect(requests).to.have.length(0);
    await start.start();
    expect(requests).to.have.length(1);
  });

  it('stays when it fails, says so, and tries again with the same key', async () => {
    const requests = sellTickets(() => problem('unavailable'));
    const start = await element();
    (await find(start, 'button', /^Starta e-tjänst/)).click();
    await untilText(start, 'Vi kunde inte starta e-tjänsten');
    await expectAccessible(start);
    (await find(start, 'button', /^Starta e-tjänst/)).click();
    await waitUntil(() => location.hash === '#started', 'not gone');
    expect(requests).to.have.length(2);
    expect(requests[1]?.key).to.equal(requests[0]?.key);
  });

  it('shows the new description when it has changed, and a new press has a new key', async () => {
    const requests = sellTickets(() => problem('description-changed'));
    const start = await element();
    const button = await find(start, 'button', /^Starta e-tjänst/);
    use(respond('getStart', { ...starts.ready(), version: 4 }));
    button.click();
    await untilText(start, 'E-tjänsten har ändrats');
    (await find(start, 'button', /^Starta e-tjänst/)).click();
    await waitUntil(() => requests.length === 2);
    expect(requests[1]?.body).to.deep.include({ version: 4 });
    expect(requests[1]?.key).not.to.equal(requests[0]?.key);
  });

  it('goes nowhere but to the web', async () => {
    use(respond('createTicket', () => Response.json({ startUrl: 'javascript:alert(1)' }, { status: 201 })));
    const start = await element();
    (await find(start, 'button', /^Starta e-tjänst/)).click();
    await untilText(start, 'Vi kunde inte starta e-tjänsten');
  });

  it('is a plain link where no login is needed', async () => {
    use(respond('getStart', starts.withoutLogin(), visitor));
    const start = await element();
    const link = (await find(start, 'link', /^Starta e-tjänst/)) as HTMLAnchorElement;
    expect(link.href).to.equal('https://eservice.example/felanmalan');
    expect(all(start, 'button')).to.have.length(0);
    await expectAccessible(start);
  });

  for (const [name, why, query] of [
    ['needsLogin', 'Du behöver logga in', '&level=substantial'],
    ['tooWeak', 'kräver en säkrare inloggning', '&level=high'],
    ['tooOld', 'Det var ett tag sedan', '&level=substantial&reauthenticate=1'],
  ] as const) {
    it(`leads to the right log-in: ${name}`, async () => {
      use(respond('getStart', starts[name]()));
      const start = await element();
      const link = (await find(start, 'link', /^Logga in/)) as HTMLAnchorElement;
      expect(textOf(start)).to.include(why);
      expect(link.search).to.equal(`?return_to=${encodeURIComponent(location.pathname + location.search)}${query}`);
      await expectAccessible(start);
    });
  }

  it('says that it is closed, until when (in Swedish time) and why, and has no button', async () => {
    use(respond('getStart', starts.closed()));
    const start = await element();
    await untilText(start, '15 januari 2027 kl. 08:00');
    expect(textOf(start)).to.include('Ansökan öppnar igen i januari');
    expect(all(start, 'button')).to.have.length(0);
    await expectAccessible(start);
  });
});
