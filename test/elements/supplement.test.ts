import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/case-event/define.ts';
import '../../src/elements/case/define.ts';
import type { MeCaseEvent } from '../../src/elements/case-event/case-event.ts';
import type { MeCase } from '../../src/elements/case/case.ts';
import { permitCase, supplement, supplementEvent } from '../fixtures/case-detail.ts';
import { caseId, dayFromNow } from '../fixtures/cases.ts';
import { citizenSession } from '../fixtures/citizen.ts';
import { problem, respond } from '../fixtures/handlers.ts';
import { harmful, onItsWay, read, refused, submissionOf } from '../fixtures/submissions.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { all, expectAccessible, find, get, names, ownAddress, page, textOf, untilText } from './eservice-page.ts';

type Change = Parameters<typeof supplement>[0];

const event = html`<me-case-event case-id=${caseId(1)}></me-case-event>`;
const open = (lang?: string) => page<MeCaseEvent>(event, lang);
const press = async (element: MeCaseEvent) => (await find(element, 'link', /^Komplettera ärendet/)).click();

describe('a supplement', function () {
  this.timeout(10_000);
  const use = mockGateway(
    respond('getCase', permitCase),
    respond('readEvent', { readAt: '2026-11-23T10:00:00+01:00' }),
  );
  ownAddress();

  const useSupplement = (change: Change) =>
    use(respond('getCase', { ...permitCase, events: [{ ...supplementEvent, actions: [supplement(change)] }] }));

  /** Answers with tickets whose e-service is this very page. */
  function sellTickets(refuse?: () => Response) {
    const requests: { path: string; body: unknown; key: string | null }[] = [];
    use(
      respond('createSupplementTicket', async (request) => {
        const { pathname: path } = new URL(request.url);
        requests.push({ path, body: await request.json(), key: request.headers.get('idempotency-key') });
        if (refuse && requests.length === 1) return refuse();
        return { startUrl: `${location.href.replace(/#.*/, '')}#handed-over`, expiresAt: '2026-11-23T10:05:00+01:00' };
      }),
    );
    return requests;
  }

  it('says what is asked for, why, by when and where it is done', async () => {
    useSupplement({ until: dayFromNow(3) });
    const element = await open();
    await untilText(element, 'Skicka in en ritning i skala 1:100');
    expect(names(element, 'heading')).to.include('Komplettering');
    expect(textOf(element))
      .to.include('3 dagar kvar')
      .and.include('Ritningen behövs för att vi ska kunna se hur högt räcket är.')
      .and.include('Du kompletterar i e-tjänsten Komplettera bygglov.')
      .and.include('Har du redan lämnat in det på annat sätt?');
    const { pathname, searchParams } = new URL(
      (get(element, 'link', /^Komplettera ärendet/) as HTMLAnchorElement).href,
    );
    expect(pathname).to.equal(`/me/supplement/${supplementEvent.id}/k1`);
    expect(searchParams.get('return_to')).to.equal(location.pathname + location.search);
    await expectAccessible(element);
    useSupplement({ until: dayFromNow(0) });
    await untilText(await open(), 'sista dagen är i dag');
  });

  it('gets one ticket by keyboard, however often it is pressed, and goes to the e-service', async () => {
    const requests = sellTickets();
    const element = await open();
    (await find(element, 'link', /^Komplettera ärendet/)).focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => location.hash === '#handed-over', 'not gone');
    expect(requests).to.have.length(1);
    expect(requests[0]?.path).to.equal(`/me/v1/events/${supplementEvent.id}/supplements/k1/tickets`);
    expect(requests[0]?.body).to.deep.equal({ lang: 'sv', returnTo: location.pathname + location.search });
    expect(requests[0]?.key).to.match(/^[0-9a-f-]{36}$/);
  });

  it('tells the page before anything is sent, and can be stopped', async () => {
    const requests = sellTickets();
    const element = await open();
    const told: string[] = [];
    element.addEventListener('me-supplement', (leaving) => {
      told.push(`${leaving.eventId} ${leaving.actionId}`);
      leaving.preventDefault();
    });
    await press(element);
    await waitUntil(() => told.length === 1);
    expect(told).to.deep.equal([`${supplementEvent.id} k1`]);
    expect(requests).to.have.length(0);
    expect(location.hash).to.equal('');
  });

  it('stays when it fails, says so, and tries again with the same key', async () => {
    const requests = sellTickets(() => problem('unavailable'));
    const element = await open();
    await press(element);
    await untilText(element, 'Vi kunde inte öppna e-tjänsten.');
    await expectAccessible(element);
    await press(element);
    await waitUntil(() => location.hash === '#handed-over', 'not gone');
    expect(requests[1]?.key).to.equal(requests[0]?.key);
  });

  for (const code of ['request-withdrawn', 'request-closed'] as const) {
    it(`shows what applies when the request has changed meanwhile: ${code}`, async () => {
      sellTickets(() => problem(code));
      const element = await open();
      await find(element, 'link', /^Komplettera ärendet/);
      const now = code === 'request-withdrawn' ? { state: 'withdrawn' as const } : { state: 'taken' as const };
      useSupplement(now);
      await press(element);
      await untilText(element, 'Begäran har ändrats sedan du öppnade sidan.');
      await untilText(element, now.state === 'taken' ? 'Kompletteringen har kommit fram.' : 'Begäran är återkallad.');
      expect(names(element, 'link').join()).to.not.include('Komplettera');
      await expectAccessible(element);
    });
  }

  it('leads to the log-in that is needed, and says that the e-service is closed', async () => {
    sellTickets(() => problem('login-too-weak', { level: 'high' }));
    const element = await open();
    await press(element);
    const link = (await find(element, 'link', 'Logga in igen')) as HTMLAnchorElement;
    expect(link.search).to.include('level=high');
    sellTickets(() => problem('eservice-closed'));
    await press(element);
    await untilText(element, 'E-tjänsten är stängd just nu.');
  });

  it('goes nowhere but to the web', async () => {
    use(respond('createSupplementTicket', () => Response.json({ startUrl: 'javascript:alert(1)' }, { status: 201 })));
    const element = await open();
    await press(element);
    await untilText(element, 'Vi kunde inte öppna e-tjänsten.');
  });

  it('lets go of what was under way when the page is kept and come back to', async () => {
    sellTickets(() => problem('unavailable'));
    use(respond('getSession', citizenSession));
    const element = await open();
    await press(element);
    await untilText(element, 'Vi kunde inte öppna e-tjänsten.');
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await find(element, 'link', /^Komplettera ärendet/);
    expect(textOf(element)).to.not.include('Vi kunde inte öppna');
  });

  it('can be started at the top of the case too, where what comes of it is said', async () => {
    sellTickets(() => problem('unavailable'));
    const element = await page<MeCase>(html`<me-case case-id=${caseId(1)}></me-case>`);
    await find(element, 'link', /^Komplettera ärendet/);
    const links = all(element, 'link').filter((link) => link.textContent.includes('Komplettera ärendet'));
    expect(links).to.have.length(2);
    links[0]?.click();
    await untilText(element, 'Vi kunde inte öppna e-tjänsten.');
    expect(textOf(element).split('Vi kunde inte öppna').length).to.equal(2);
  });

  it('can still be sent in after the last day, and says so', async () => {
    useSupplement({ state: 'too-late', until: dayFromNow(-2) });
    const element = await open();
    await untilText(element, 'Sista dagen har varit. Du kan ändå skicka in');
    get(element, 'link', /^Komplettera ärendet/);
  });

  it('says why it is no longer asked for', async () => {
    const reason = 'Ritningen har kommit med posten.\n\nDu behöver inte ringa.';
    useSupplement({ state: 'withdrawn', withdrawn: { at: '2026-11-23T12:30:00+01:00', reason } });
    const element = await open();
    await untilText(element, 'Begäran är återkallad.');
    expect(textOf(element)).to.include('Ritningen har kommit med posten.').and.include('Du behöver inte ringa.');
    expect(names(element, 'link').join()).to.not.include('Komplettera ärendet');
  });

  it('says that it has been begun, and when', async () => {
    useSupplement({ begunAt: '2026-11-23T12:30:00+01:00' });
    const element = await open();
    await untilText(
      element,
      'Du började komplettera 23 november 2026 kl. 12:30. Om du inte har skickat in kan du fortsätta eller börja om.',
    );
    get(element, 'link', /^Komplettera ärendet/);
  });

  describe('that has been handed in', () => {
    const steps = (element: MeCaseEvent) =>
      [...(element.shadowRoot?.querySelectorAll('.steps li') ?? [])].map((it) =>
        it.textContent.replace(/\s+/g, ' ').trim(),
      );

    it('shows each step with its time, and what is still to come', async () => {
      useSupplement({ state: 'taken', submission: submissionOf() });
      const element = await open();
      await untilText(element, 'Kompletteringens väg');
      expect(steps(element)).to.deep.equal([
        'Inskickad 23 november 2026 kl. 09:12',
        'Mottagen av Mina Engagemang 23 november 2026 kl. 09:12',
        'Framme i ärendet 23 november 2026 kl. 09:14',
        'Läst av en handläggare inte än',
      ]);
      expect(textOf(element)).to.include('planritning.pdf').and.include(submissionOf().id);
      expect(names(element, 'link').join()).to.not.include('Komplettera');
      await expectAccessible(element);
    });

    it('says that an officer has read it, that it is on its way, and that it came late', async () => {
      useSupplement({ state: 'taken', submission: read });
      await untilText(await open(), '24 november 2026 kl. 14:05');
      useSupplement({ state: 'submitted', submission: { ...onItsWay, late: true } });
      const element = await open();
      await untilText(element, 'Kompletteringen är inskickad.');
      await untilText(element, 'Den kom in efter sista dagen.');
    });

    it('says what did not get through, why, what to do, and whom to call', async () => {
      useSupplement({ submission: refused });
      const element = await open();
      await untilText(element, 'Den kom inte in i ärendet. Det visade sig 23 november 2026 kl. 10:20.');
      expect(textOf(element)).to.include('Skicka in den igen, eller kontakta avsändaren.');
      expect(steps(element)).to.have.length(2);
      get(element, 'link', /^Komplettera ärendet/);
      await expectAccessible(element);
      useSupplement({ submission: harmful });
      const other = await open();
      await untilText(other, 'En fil kan vara skadlig, så inget skickades vidare.');
      expect(textOf(other)).to.match(/ritning-final-ny\.zip\s+kan vara skadlig/);
    });

    it('says that it came in by another way', async () => {
      useSupplement({ state: 'taken', cameInAt: '2026-11-23T12:30:00+01:00' });
      await untilText(await open(), 'Den kom in i ärendet på annat sätt 23 november 2026 kl. 12:30.');
    });

    it('speaks Finnish and English', async () => {
      useSupplement({ state: 'taken', submission: submissionOf() });
      await untilText(await open('fi'), 'Täydennyksen vaiheet');
      await untilText(await open('en'), 'Progress of what you sent in');
    });
  });
});
