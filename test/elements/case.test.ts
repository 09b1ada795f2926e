import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/case-list/define.ts';
import '../../src/elements/case/define.ts';
import type { MeCase } from '../../src/elements/case/case.ts';
import {
  archivedCase,
  decidedCase,
  delayedCase,
  describedCase,
  eventId,
  handedInCase,
  longDetail,
  manyEvents,
  permitCase,
  silentCase,
  supplementEvent,
  withdrawnCase,
  wordCase,
} from '../fixtures/case-detail.ts';
import { caseId, caseList, dayFromNow } from '../fixtures/cases.ts';
import { problem, respond } from '../fixtures/handlers.ts';
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
  untilText,
  visit,
} from './eservice-page.ts';
import { owes } from './support/owes.ts';

const handlers = [
  respond('getCase', permitCase),
  respond('readEvent', { readAt: '2026-11-23T10:00:00+01:00' }),
  respond('listCases', caseList()),
];

owes({
  tag: 'me-case',
  attributes: { 'case-id': caseId(1) },
  operation: 'getCase',
  handlers,
  shows: { sv: 'Det här behöver du göra', en: 'What you need to do', fi: 'Mitä sinun pitää tehdä' },
  personal: 'Bygglov för altan på Björken 4',
});

const shown = html`<me-case case-id=${caseId(1)}></me-case>`;
/** By a gateway of its own, which no element of a former test still asks. */
const own = { endpoint: '/egen/me' };
const shownByOwn = html`<me-case endpoint=${own.endpoint} case-id=${caseId(1)}></me-case>`;
const open = (content = shown, lang?: string) => page<MeCase>(content, lang);

/** What stands under a heading, up to the end of what it is the heading of. */
const under = (element: Element, title: string) =>
  get(element, 'heading', title).parentElement?.textContent.replace(/\s+/g, ' ') ?? '';

const swedish = (day: string) =>
  new Intl.DateTimeFormat('sv', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(day));

/** Counts what is asked for. */
function counted<T>(answer: T): { calls: string[]; answer: (request: Request) => T } {
  const calls: string[] = [];
  return {
    calls,
    answer: ({ url }) => {
      calls.push(url);
      return answer;
    },
  };
}

describe('me-case', function () {
  this.timeout(10_000);
  const use = mockGateway(...handlers);
  ownAddress();

  it('says what to do, what is done, what comes next and when', async () => {
    const element = await open();
    await untilText(element, 'Det här behöver du göra');
    expect(under(element, 'Det här behöver du göra'))
      .to.include('Skicka in en ritning i skala 1:100')
      .and.to.include('Du kompletterar i e-tjänsten Komplettera bygglov.')
      .and.to.include('21 dagar kvar');
    expect(under(element, 'Det här gör vi')).to.include('Vi granskar ansökan');
    expect(under(element, 'Det händer sedan')).to.include('Vi granskar ansökan på nytt');
    const steps = all(element, 'listitem').filter((each) => each.closest('ol'));
    expect(steps.map((each) => each.textContent.replace(/\s+/g, ' ').trim().slice(0, 28))).to.deep.equal([
      'Ansökan har kommit in Klart',
      'Vi granskar ansökan Pågår Be',
      'Vi beslutar Kommer Beräknas ',
    ]);
    expect(steps.map((each) => each.getAttribute('aria-current'))).to.deep.equal([null, 'step', null]);
    expect(textOf(element)).to.include('Ärende BL-2026-101').and.to.include('Norrviks kommun');
  });

  it('says that a step is done again, and what was reckoned with before', async () => {
    use(respond('getCase', delayedCase));
    const element = await open();
    await untilText(element, 'Det här steget görs om.');
    const before = new Date(dayFromNow(30)).toLocaleDateString('sv', { day: 'numeric', month: 'long' });
    expect(textOf(element)).to.include(`Tidigare räknade vi med ${before}`);
    expect(textOf(element).match(/görs om|Tidigare/g)).to.have.length(2);
    await expectAccessible(element);
  });

  it('tells the facts of the case in the case system’s words and language', async () => {
    use(respond('getCase', { ...describedCase, lang: 'fi' }));
    const element = await open();
    await untilText(element, 'Stolpens nummer');
    const said = (role: 'term' | 'definition') => all(element, role).map((each) => each.textContent);
    expect(said('term')).to.deep.equal(['Plats', 'Stolpens nummer', 'Anmält']);
    expect(said('definition')).to.deep.equal(['Strandvägen, vid nummer 14', 'SV-0417', '20 november 2026']);
    expect(all(element, 'term')[0]?.closest('[lang]')?.getAttribute('lang')).to.equal('fi');
    await expectAccessible(element);
  });

  it('tells its events, the newest first, in Swedish time', async () => {
    const element = await open();
    await untilText(element, 'Händelser');
    const text = textOf(element);
    expect(text.indexOf('Vi behöver fler uppgifter')).to.be.lessThan(text.indexOf('Vi har tagit emot din ansökan'));
    expect(text).to.include('1 november 2026 kl. 23:30').and.to.include('Alla tider är svensk tid.');
    expect(element.shadowRoot?.querySelector('time')?.dateTime).to.equal(supplementEvent.time);
    expect(text).to.include(
      'Återkallad 4 november 2026. Det som stod här gäller inte. Brevet gällde en annan fastighet.',
    );
    expect(get(element, 'link', '+46 980 31 92 10').getAttribute('href')).to.equal('tel:+46980319210');
  });

  it('says that nothing has to be done, only where nothing is waited for', async () => {
    use(respond('getCase', decidedCase));
    const element = await open();
    await untilText(element, 'Du behöver inte göra något just nu.');
    expect(under(element, 'Det här gör vi')).to.include('Vi har fattat beslut.');
    use(respond('getCase', { ...permitCase, toDo: undefined, events: [] }));
    element.caseId = caseId(2);
    await untilText(element, 'Vi väntar på att ärendet kompletteras.');
    expect(textOf(element)).to.not.include('Du behöver inte göra något');
  });

  it('says first that what was asked for is handed in, as long as that is waited for', async () => {
    use(respond('getCase', handedInCase));
    const element = await open();
    await untilText(element, 'Det här behöver du göra');
    expect(under(element, 'Det här behöver du göra')).to.include('Kompletteringen är inskickad.');
  });

  it('tells a decision, how to appeal and the last day', async () => {
    use(respond('getCase', decidedCase));
    const element = await open();
    await untilText(element, 'Ansökan beviljas');
    expect(under(element, 'Beslut')).to.include('Beslutat 19 november');
    expect(under(element, 'Om du vill överklaga')).to.include('Tid för att överklaga: senast i morgon');
    expect(textOf(element)).to.include('Kom till Mina Engagemang 21 november 2026');
  });

  it('gives out files by name, kind and size, and says why one can’t be had', async () => {
    use(respond('getCase', decidedCase));
    const element = await open();
    const link = await find(element, 'link', /^Beslut om bygglov \(PDF, 240.kB\)$/);
    expect(link.getAttribute('href')).to.equal(`/me/v1/events/${eventId(2)}/attachments/f1`);
    expect(names(element, 'link')).to.satisfy((all: string[]) =>
      all.some((name) => /^Situationsplan \(bild, 2,5.MB/.test(name)),
    );
    expect(names(element, 'link').join()).to.not.include('Yttrande').and.not.to.include('Makron');
    expect(textOf(element))
      .to.include('Filen kontrolleras innan den går att öppna.')
      .and.to.include('den kan vara skadlig');
    const row = () => link.closest('li')?.textContent;
    expect(row()).to.include('Inte öppnad');
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    await waitUntil(() => !row()?.includes('Inte öppnad'), 'still marked');
  });

  it('tells ME once that an event has been opened, when it has been looked at', async () => {
    const { calls, answer } = counted({ readAt: '2026-11-23T10:00:00+01:00' });
    use(respond('getCase', permitCase, own), respond('readEvent', answer, own));
    let changes = 0;
    const element = await open(shownByOwn);
    element.addEventListener('me-case-change', () => (changes += 1));
    await find(element, 'heading', 'Vi behöver fler uppgifter');
    get(element, 'heading', 'Vi behöver fler uppgifter').scrollIntoView();
    expect(calls).to.have.length(0);
    await waitUntil(() => changes === 1, 'nobody is told', { timeout: 4000 });
    expect(calls.map((url) => new URL(url).pathname)).to.deep.equal([`/egen/me/v1/events/${eventId(1)}/read`]);
    expect(textOf(element), 'the mark says what is new since last time').to.include('Nytt');
    element.requestUpdate();
    await aTimeout(1300);
    expect(calls).to.have.length(1);
  });

  it('does not take an event for opened that is out of sight', async () => {
    const { calls, answer } = counted({ readAt: '2026-11-23T10:00:00+01:00' });
    use(respond('getCase', permitCase, own), respond('readEvent', answer, own));
    await setViewport({ width: 400, height: 200 });
    const element = await open(shownByOwn);
    await find(element, 'heading', 'Vi behöver fler uppgifter');
    await aTimeout(1500);
    expect(calls).to.have.length(0);
    await setViewport({ width: 1024, height: 768 });
  });

  it('puts the case away by keyboard and takes it back, and says so', async () => {
    use(
      respond('getCase', decidedCase),
      respond('archiveCase', { ...decidedCase, archived: true }),
      respond('restoreCase', { ...decidedCase, archived: false }),
    );
    const element = await open();
    const changes: string[] = [];
    element.addEventListener('me-case-change', ({ caseId }) => changes.push(caseId));
    (await find(element, 'button', 'Arkivera ärendet')).focus();
    await sendKeys({ press: 'Enter' });
    const undo = await find(element, 'button', 'Ångra');
    expect(names(element, 'status').join()).to.include('Ärendet ligger nu i arkivet.');
    expect(focused() === undo, 'the keyboard is at the way back').to.equal(true);
    await expectAccessible(element);
    undo.click();
    await untilText(element, 'Ärendet ligger inte längre i arkivet.');
    expect(changes).to.deep.equal([decidedCase.id, decidedCase.id]);
  });

  it('says that the case could not be moved', async () => {
    use(respond('getCase', decidedCase), respond('archiveCase', problem('unavailable')));
    const element = await open();
    (await find(element, 'button', 'Arkivera ärendet')).click();
    await untilText(element, 'Det gick inte att flytta ärendet.');
    await find(element, 'button', 'Arkivera ärendet');
    await expectAccessible(element);
  });

  it('leaves the case where it is when that is cancelled', async () => {
    use(respond('getCase', decidedCase));
    const element = await open();
    element.addEventListener('me-case-archive', (event) => {
      expect(event.archive).to.equal(true);
      event.preventDefault();
    });
    (await find(element, 'button', 'Arkivera ärendet')).click();
    await aTimeout(50);
    await find(element, 'button', 'Arkivera ärendet');
  });

  it('warns before a case is removed, and offers to take it back from the archive', async () => {
    use(respond('getCase', archivedCase));
    const element = await open();
    await untilText(element, `det finns kvar till och med ${swedish(dayFromNow(6))}, 6 dagar till`);
    expect(names(element, 'button')).to.include('Ta tillbaka ärendet');
    await expectAccessible(element);
  });

  it('says how long it is kept, and can be saved by plain links', async () => {
    const element = await open();
    await untilText(element, 'Mina Engagemang sparar ärendet tills vidare. Om Norrviks kommun bestämmer');
    const address = (name: string) => get(element, 'link', name).getAttribute('href');
    expect(address('Spara ärendet (PDF)')).to.equal(`/me/v1/cases/${permitCase.id}/case.pdf?lang=sv`);
    expect(address('Spara ärendet med alla filer (zip)')).to.equal(`/me/v1/cases/${permitCase.id}/case.zip?lang=sv`);
    use(respond('getCase', decidedCase));
    await untilText(await open(), 'Mina Engagemang sparar ärendet till och med');
  });

  it('shows nothing of a case that has been withdrawn, but whom to ask', async () => {
    use(respond('getCase', withdrawnCase));
    const element = await open();
    await untilText(element, 'Norrviks kommun återkallade ärendet 21 november 2026.');
    expect(textOf(element)).to.include('säg ärendets nummer: VA-2026-77.');
    expect(names(element, 'heading')).to.deep.equal(['VA-2026-77']);
    await expectAccessible(element);
  });

  it('gets older events at a press, and goes on reading there', async () => {
    use(respond('getCase', manyEvents(150)));
    const element = await open();
    (await find(element, 'button', 'Visa äldre händelser')).click();
    const first = await find(element, 'heading', 'Händelse 130');
    await waitUntil(() => focused() === first, 'reading does not go on there');
    use(respond('getCase', problem('unavailable')));
    get(element, 'button', 'Visa äldre händelser').click();
    await untilText(element, 'Vi kunde inte hämta äldre händelser.');
    use(respond('getCase', manyEvents(150)));
    get(element, 'button', 'Visa äldre händelser').click();
    await find(element, 'heading', 'Händelse 1');
    expect(names(element, 'button')).to.not.include('Visa äldre händelser');
    expect(names(element, 'heading').filter((name) => name.startsWith('Händelse '))).to.have.length(150);
  });

  it('shows 300 events', async () => {
    use(respond('getCase', manyEvents(300)));
    const element = await open();
    for (const last of [281, 181, 81]) {
      await find(element, 'heading', `Händelse ${last}`);
      get(element, 'button', 'Visa äldre händelser').click();
    }
    await find(element, 'heading', 'Händelse 1');
  });

  it('lets the keyboard past the events', async () => {
    use(respond('getCase', manyEvents(20)));
    const element = await open();
    const skip = await find(element, 'button', 'Hoppa förbi händelserna');
    expect(getComputedStyle(skip).clipPath, 'not in sight before').to.equal('inset(50%)');
    skip.focus();
    expect(getComputedStyle(skip).clipPath, 'in sight with the focus').to.equal('none');
    await sendKeys({ press: 'Enter' });
    expect(focused()?.textContent).to.equal('Spara ärendet');
  });

  for (const [name, detail] of Object.entries({ wordCase, silentCase, longDetail })) {
    it(`fits 320 px: ${name}`, async () => {
      use(respond('getCase', detail));
      await setViewport({ width: 320, height: 640 });
      const element = await open();
      await untilText(element, detail.title);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      await expectAccessible(element);
      await setViewport({ width: 1024, height: 768 });
    });
  }

  it('says that nothing has happened yet', async () => {
    use(respond('getCase', silentCase));
    await untilText(await open(), 'Det har inte hänt något i ärendet än.');
  });

  it('marks the organisation’s texts in another language than the page’s', async () => {
    const element = await open(shown, 'en');
    expect((await find(element, 'heading', 'Vi behöver fler uppgifter')).lang).to.equal('sv');
    expect(get(element, 'heading', 'What you need to do').lang).to.equal('');
  });

  it('says that it is not found, and does not offer to try again', async () => {
    use(respond('getCase', problem('not-found')));
    const element = await open();
    await untilText(element, 'Det du söker finns inte längre eller visas inte här.');
    expect(names(element, 'button')).to.deep.equal([]);
  });

  it('shows the page’s own words while nothing is chosen', async () => {
    const element = await open(html`<me-case><p>Välj ett ärende.</p></me-case>`);
    expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
  });

  it('shows what is chosen in the list on the page by keyboard, and leads back to it', async () => {
    const both = await page(html`<div><me-case></me-case><me-case-list></me-case-list></div>`);
    const element = both.querySelector('me-case') as MeCase;
    const list = both.querySelector('me-case-list') as HTMLElement;
    const link = await find(list, 'link', 'Bygglov för altan på Björken 4');
    link.focus();
    await sendKeys({ press: 'Enter' });
    const title = await find(element, 'heading', 'Bygglov för altan på Björken 4');
    await waitUntil(() => focused() === title, 'reading does not go on at the title');
    get(element, 'link', 'Alla ärenden').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused() === link, 'the keyboard is not back at the link');
    expect(parameter('me-case')).to.equal(null);
  });

  it('opens with what the address says, and takes no focus', async () => {
    visit({ 'me-case': caseId(1) });
    const element = await open(html`<me-case list-href="/mina-sidor"></me-case>`);
    await find(element, 'heading', 'Bygglov för altan på Björken 4');
    expect(focused() === document.body).to.equal(true);
    expect(get(element, 'link', 'Alla ärenden').getAttribute('href')).to.equal('/mina-sidor');
  });
});
