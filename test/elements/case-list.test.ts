import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/case-list/define.ts';
import type { MeCaseList } from '../../src/elements/case-list/case-list.ts';
import type { MeCaseSelectEvent } from '../../src/ui/listing/select-event.ts';
import { MeCaseChangeEvent } from '../../src/ui/case/change-event.ts';
import { archivedCases, caseId, caseList, cases, dayFromNow, longCase, manyCases, norrvik } from '../fixtures/cases.ts';
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

const answered = respond('listCases', caseList());

owes({
  tag: 'me-case-list',
  attributes: { 'case-href': '/arende?me-case={id}' },
  operation: 'listCases',
  handlers: [answered],
  shows: { sv: '6 ärenden', en: '6 cases', fi: '6 asiaa' },
  personal: 'Anmälan om värmepump',
});

const list = (content = html`<me-case-list></me-case-list>`, lang?: string) => page<MeCaseList>(content, lang);

const rowOf = (element: MeCaseList, title: string) =>
  all(element, 'listitem')
    .find((each) => each.textContent.includes(title))
    ?.textContent.replace(/\s+/g, ' ');

/** Fills in a field as a citizen does, by its label. */
function fill(element: MeCaseList, label: string, value: string): void {
  const labels = [...(element.shadowRoot?.querySelectorAll('label') ?? [])];
  const control = labels.find(({ textContent }) => textContent === label)?.control;
  if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) throw new Error(`No ${label}`);
  control.value = value;
}

async function openSearch(element: MeCaseList): Promise<void> {
  (await find(element, 'button', 'Sök och filtrera')).click();
  await find(element, 'button', 'Sök');
}

describe('me-case-list', function () {
  this.timeout(10_000);
  const use = mockGateway(answered);
  ownAddress();

  it('says what is new, what has to be done and how many days are left, in words', async () => {
    const element = await list();
    await untilText(element, '6 ärenden');
    expect(rowOf(element, 'Björken 4')).to.include('Nytt').and.to.include('sista dagen är i dag');
    expect(rowOf(element, 'bostadsanpassningsbidrag')).to.match(/Du behöver göra något: senast \d+ \w+, 8 dagar kvar/);
    expect(rowOf(element, 'värmepump')).to.include('3 nya händelser').and.to.include('Ärende MI-2026-318');
    expect(rowOf(element, 'värmepump')).to.include('Norrviks kommun').and.not.to.include('Du behöver göra något');
    expect(rowOf(element, 'gatlykta')).to.not.include('Ny');
    expect(get(element, 'link', 'Application for a preschool place').lang).to.equal('en');
  });

  it('warns of a case that will be removed within thirty days, and of no other', async () => {
    const days = [30, 31];
    use(
      respond(
        'listCases',
        caseList(days.map((n) => ({ ...longCase, id: caseId(n), title: `Om ${n}`, keptUntil: dayFromNow(n) }))),
      ),
    );
    const element = await list();
    await find(element, 'link', 'Om 31');
    expect(rowOf(element, 'Om 30')).to.include('Sparas bara till och med');
    expect(rowOf(element, 'Om 31')).to.not.include('Sparas');
  });

  it('is honest about a case that has been withdrawn', async () => {
    const element = await list();
    await untilText(element, 'Norrviks kommun återkallade ärendet 21 november 2026.');
    expect(rowOf(element, 'VA-2026-77'))
      .to.include('Ärendet skickades till fel person.')
      .and.not.to.include('Ärende VA');
  });

  it('does not say twice what a case is called after its newest event', async () => {
    const [first] = cases;
    use(
      respond(
        'listCases',
        caseList(first ? [{ ...first, title: 'Beslut om bygglov', heading: 'Beslut om bygglov' }] : []),
      ),
    );
    const element = await list();
    await find(element, 'link', 'Beslut om bygglov');
    expect(rowOf(element, 'bygglov')?.match(/Beslut om bygglov/g)).to.have.length(1);
  });

  it('says whose each case is; there is no choice where all are of one organisation', async () => {
    use(respond('listCases', caseList(cases.filter(({ organisation }) => organisation === norrvik))));
    const element = await list();
    await find(element, 'link', 'Anmälan om värmepump');
    await openSearch(element);
    expect(rowOf(element, 'värmepump')).to.include('Norrviks kommun');
    expect(element.shadowRoot?.querySelectorAll('select')).to.have.length(1);
  });

  it('leads to the page of a case, or selects it on this page', async () => {
    const other = await list(html`<me-case-list case-href="/arende?me-case={id}"></me-case-list>`);
    expect((await find(other, 'link', 'Anmälan om värmepump')).getAttribute('href')).to.equal(
      `/arende?me-case=${caseId(3)}`,
    );
    const element = await list();
    const link = await find(element, 'link', 'Anmälan om värmepump');
    setTimeout(() => link.click());
    const event = await oneEvent<MeCaseSelectEvent>(element, 'me-case-select');
    expect(event.caseId).to.equal(caseId(3));
    await waitUntil(() => link.getAttribute('aria-current') === 'true');
    expect(parameter('me-case')).to.equal(caseId(3));
  });

  it('stays where it is when the choice is cancelled', async () => {
    const element = await list();
    element.addEventListener('me-case-select', (event) => event.preventDefault());
    (await find(element, 'link', 'Anmälan om värmepump')).click();
    await aTimeout(20);
    expect(parameter('me-case')).to.equal(null);
  });

  it('shows the archive, and says how many cases are where', async () => {
    const element = await list();
    (await find(element, 'link', 'Arkiverade (1)')).click();
    await find(element, 'link', 'Parkeringstillstånd för rörelsehindrade');
    expect(parameter('me-case-show')).to.equal('archived');
    expect(get(element, 'link', 'Arkiverade (1)').getAttribute('aria-current')).to.equal('true');
    history.back();
    await untilText(element, '6 ärenden');
    await expectAccessible(element);
  });

  it('finds cases by words, status and organisation, by keyboard, and says how many', async () => {
    const element = await list();
    await untilText(element, '6 ärenden');
    await openSearch(element);
    fill(element, 'Status', 'waiting-for-completion');
    fill(element, 'Organisation', 'sjohamra');
    element.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]')?.focus();
    await sendKeys({ type: 'intyg' });
    await sendKeys({ press: 'Enter' });
    await untilText(element, '1 ärende för ”intyg”');
    await waitUntil(() => names(element, 'status').includes('1 ärende för ”intyg”'), 'nothing is announced');
    expect(parameter('me-case-status')).to.equal('waiting-for-completion');
    fill(element, 'Sök bland dina ärenden', 'båtplats');
    get(element, 'button', 'Sök').click();
    await untilText(element, 'Inga ärenden för ”båtplats”');
    await expectAccessible(element);
    get(element, 'link', 'Visa alla ärenden').click();
    await untilText(element, '6 ärenden');
    expect(parameter('me-case-status')).to.equal(null);
  });

  it('shows more at a press, and goes on reading there', async () => {
    use(respond('listCases', caseList(manyCases(23))));
    const element = await list(html`<me-case-list page-size="10"></me-case-list>`);
    (await find(element, 'button', 'Visa fler ärenden')).click();
    const eleventh = await find(element, 'link', 'Ärendet med plats 11');
    await waitUntil(() => focused() === eleventh, 'the keyboard is not at the first new row');
    get(element, 'button', 'Visa fler ärenden').click();
    await find(element, 'link', 'Ärendet med plats 23');
    expect(names(element, 'button')).to.not.include('Visa fler ärenden');
    expect(parameter('me-case-limit')).to.equal('30');
  });

  it('asks again when a case has changed, and keeps the list with its time when that fails', async () => {
    const element = await list();
    await untilText(element, '6 ärenden');
    use(respond('listCases', caseList([...cases.slice(1), ...archivedCases])));
    dispatchEvent(new MeCaseChangeEvent(caseId(1)));
    await untilText(element, '5 ärenden');
    use(respond('listCases', problem('unavailable')));
    dispatchEvent(new MeCaseChangeEvent(caseId(1)));
    await untilText(element, 'Vi kan inte hämta nya uppgifter just nu. Det här gällde klockan');
    expect(names(element, 'link')).to.include('Anmälan om värmepump');
    await expectAccessible(element);
  });

  it('shows no list under another list’s name', async () => {
    const element = await list();
    await untilText(element, '6 ärenden');
    use(respond('listCases', problem('unavailable')));
    get(element, 'link', 'Arkiverade (1)').click();
    await untilText(element, 'Något gick fel hos oss');
    expect(names(element, 'link')).to.deep.equal([]);
  });

  const nothing: [string, typeof cases, Record<string, string>, string][] = [
    ['at all', [], {}, 'Du har inga ärenden här än.'],
    ['in the archive', cases, { 'me-case-show': 'archived' }, 'Arkivet är tomt.'],
    ['but in the archive', archivedCases, {}, 'De som du har arkiverat finns under Arkiverade.'],
  ];
  for (const [where, all, parameters, text] of nothing) {
    it(`says what will come where there is nothing ${where}`, async () => {
      use(respond('listCases', caseList(all)));
      visit(parameters);
      const element = await list();
      await untilText(element, text);
      await expectAccessible(element);
    });
  }

  it('fits 320 px, with words of 40 letters and names of 80', async () => {
    use(respond('listCases', caseList([longCase, ...cases])));
    await setViewport({ width: 320, height: 640 });
    const element = await list();
    await untilText(element, longCase.title);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1024, height: 768 });
  });

  it('takes its attributes whenever they are set', async () => {
    const element = await list();
    await untilText(element, '6 ärenden');
    element.organisation = 'sjohamra';
    await untilText(element, '2 ärenden');
    element.headingLevel = 4;
    await waitUntil(() => get(element, 'heading', /bostads/).getAttribute('aria-level') === '4');
    expect(textOf(element)).to.not.include('Anmälan om värmepump');
  });
});
