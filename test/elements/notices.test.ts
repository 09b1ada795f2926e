import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/notices/define.ts';
import type { MeNoticeArchiveEvent } from '../../src/elements/notices/notice-events.ts';
import type { MeNotices } from '../../src/elements/notices/notices.ts';
import { problem, respond, visitor } from '../fixtures/handlers.ts';
import { longNotice, news, noticeId, noticeList, noticeOf, notices } from '../fixtures/notices.ts';
import { taskOf, tasks } from '../fixtures/tasks.ts';
import { mockGateway } from '../fixtures/worker.ts';
import {
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

const list = (lang?: string) => page<MeNotices>(html`<me-notices case-href="/arende?me-case={id}"></me-notices>`, lang);

owes({
  tag: 'me-notices',
  attributes: { 'case-href': '/arende?me-case={id}' },
  operation: 'listNotices',
  handlers: [respond('listNotices', noticeList())],
  shows: { sv: '3 olästa', en: '3 unread', fi: '3 lukematonta' },
  personal: 'Vattnet stängs av',
});

/** The text of an entry, with spaces as they are seen: a line may not end at each of them. */
const rowOf = (link: Element) => link.closest('li')?.textContent.replace(/\s+/g, ' ');

describe('me-notices', function () {
  this.timeout(10_000);
  const use = mockGateway(respond('listNotices', noticeList()));
  ownAddress();

  it('lists what is unread first, each with where it belongs and whether it is new', async () => {
    const element = await list();
    const event = await find(element, 'link', 'Vi behöver fler uppgifter');
    expect(event.getAttribute('href')).to.equal(`/arende?me-case=${notices[0]?.case?.id ?? ''}`);
    const row = rowOf(event);
    for (const text of ['Nytt', 'Ärende: Bygglov för altan', 'Norrviks kommun', '22 november'])
      expect(row).to.include(text);
    expect(get(element, 'button', 'Nya öppettider i jul').closest('li')?.textContent).to.not.include('Nytt');
    expect(names(element, 'link')).to.include('Aktuellt (5)').and.to.include('Arkiverat (1)');
    await expectAccessible(element);
  });

  it('opens a notice in its place, which is then read', async () => {
    const read: string[] = [];
    let told = 0;
    use(
      respond('readNotice', ({ url }) => {
        read.push(url.split('/').at(-2) ?? '');
        return { readAt: '2026-11-23T10:00:00+01:00' };
      }),
    );
    const element = await list();
    element.addEventListener('me-notice-change', () => (told += 1));
    (await find(element, 'button', 'Vattnet stängs av på Björkvägen')).click();
    await waitUntil(() => told === 1, 'not told');
    expect(read).to.deep.equal([noticeId(2)]);
    expect(textOf(element)).to.include('Tappa upp vatten innan.').and.to.include('Gäller till och med');
    get(element, 'button', 'Nya öppettider i jul').click();
    await element.updateComplete;
    expect(read, 'what was read before is not told again').to.have.length(1);
    await expectAccessible(element);
  });

  it('shows what is to be done first, as links to the cases', async () => {
    const toDo = tasks.filter(({ state }) => state === 'open');
    use(respond('listNotices', noticeList(notices, toDo)));
    const element = await list();
    const link = await find(element, 'link', 'Skicka in ett intyg');
    expect(link.getAttribute('href')).to.equal(`/arende?me-case=${toDo[1]?.case.id ?? ''}`);
    expect(names(element, 'heading')[0]).to.equal('Att göra (3)');
    expect(names(element, 'heading')).to.include('Händelser och meddelanden');
    const row = rowOf(link);
    for (const text of ['3 dagar kvar', 'Sjöhamra stad', 'Du började 22 november']) expect(row).to.include(text);
    expect(names(element, 'link').indexOf('Skicka in ett intyg')).to.be.lessThan(
      names(element, 'link').indexOf('Beslut om bostadsanpassningsbidrag'),
    );
    expect(rules(element, 'to-do'), 'one rule between the two lists').to.deep.equal(['1px', '0px']);
    expect(rules(element, 'list')).to.deep.equal(['1px', '1px']);
    await expectAccessible(element);
    get(element, 'link', /^Arkiverat/).click();
    await find(element, 'heading', 'Sophämtningen ändras');
    expect(names(element, 'heading').join()).to.not.include('Att göra');
  });

  it('shows what is to be done also where nothing is new', async () => {
    use(respond('listNotices', noticeList([], [taskOf(0)])));
    await find(await list(), 'link', 'Vi behöver fler uppgifter');
  });

  it('says in which language a notice is', async () => {
    const element = await list();
    expect((await find(element, 'heading', 'How to vote in September')).getAttribute('lang')).to.equal('en');
  });

  it('archives with undo, and moves nothing', async () => {
    const asked: string[] = [];
    const answer =
      (archived: boolean) =>
      ({ method }: Request) => {
        asked.push(method);
        return noticeOf(2, { unread: true, archived });
      };
    use(respond('archiveNotice', answer(true)), respond('restoreNotice', answer(false)));
    const element = await list();
    const button = await find(element, 'button', 'Arkivera: Vattnet stängs av på Björkvägen');
    const before = names(element, 'heading');
    button.focus();
    button.click();
    await untilText(element, 'Ligger nu i arkivet.');
    expect(names(element, 'heading')).to.deep.equal(before);
    expect(focused()).to.equal(get(element, 'button', 'Ångra: Vattnet stängs av på Björkvägen'));
    expect(names(element, 'link')).to.include('Aktuellt (4)').and.to.include('Arkiverat (2)');
    expect(textOf(element)).to.include('2 olästa');
    await expectAccessible(element);
    button.click();
    await untilText(element, 'Ligger inte längre i arkivet.');
    expect(asked).to.deep.equal(['PUT', 'DELETE']);
    expect(textOf(element)).to.include('3 olästa');
  });

  it('says when it could not be moved, and can be stopped', async () => {
    use(respond('archiveNotice', problem('unavailable')));
    const element = await list();
    const button = await find(element, 'button', /^Arkivera: Vattnet/);
    element.addEventListener('me-notice-archive', (event) => event.preventDefault(), { once: true });
    button.click();
    await element.updateComplete;
    expect(textOf(element)).to.not.include('Det gick inte');
    let archive: boolean | undefined;
    element.addEventListener('me-notice-archive', (event: MeNoticeArchiveEvent) => ({ archive } = event));
    button.click();
    await untilText(element, 'Det gick inte att flytta. Försök igen.');
    expect(archive).to.equal(true);
    expect(button.getAttribute('aria-label')).to.match(/^Arkivera/);
  });

  it('shows the archive, from which everything can be taken back', async () => {
    const element = await list();
    (await find(element, 'link', 'Arkiverat (1)')).click();
    await find(element, 'button', 'Ta tillbaka: Sophämtningen ändras');
    expect(parameter('me-notice-show')).to.equal('archived');
    await expectAccessible(element);
  });

  it('gets more at a press, where reading goes on', async () => {
    const many = Array.from({ length: 25 }, (_, index) => noticeOf(index, { heading: `Meddelande ${index + 1}` }));
    use(respond('listNotices', noticeList(many)));
    const element = await list();
    (await find(element, 'button', 'Visa fler')).click();
    await find(element, 'button', 'Meddelande 25');
    await waitUntil(() => focused()?.textContent.includes('Meddelande 21'), 'reading does not go on there');
    expect(names(element, 'button')).to.not.include('Visa fler');
  });

  it('says what will come where there is nothing', async () => {
    use(respond('listNotices', noticeList([])));
    const element = await list();
    await untilText(element, 'Du har inget nytt.');
    await expectAccessible(element);
    visit({ 'me-notice-show': 'archived' });
    await untilText(await list(), 'Arkivet är tomt.');
  });

  it('fits 320 px, with words of 40 letters and names of 80', async () => {
    use(respond('listNotices', noticeList([longNotice, ...notices])));
    await setViewport({ width: 320, height: 640 });
    const element = await list();
    await untilText(element, longNotice.heading);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1024, height: 768 });
  });
});

describe('me-notices with show="count"', function () {
  const use = mockGateway(respond('getNews', news));
  const badge = (lang?: string) =>
    page<MeNotices>(html`<me-notices show="count" list-href="/nytt"><a href="/nytt">Nytt</a></me-notices>`, lang);

  for (const [lang, name] of [
    ['sv', '3 nya händelser och meddelanden'],
    ['en', '3 new events and messages'],
    ['fi', '3 uutta tapahtumaa tai viestiä'],
  ] as const) {
    it(`is a link that says in ${lang} how much is new`, async () => {
      const element = await badge(lang);
      const link = await find(element, 'link', name);
      expect(link.getAttribute('href')).to.equal('/nytt');
      await expectAccessible(element);
    });
  }

  const nothing: [string, Parameters<typeof use>[0]][] = [
    ['nobody is logged in', respond('getNews', problem('login-required'), visitor)],
    ['nothing is new', respond('getNews', { ...news, unread: 0 })],
  ];
  for (const [when, handler] of nothing) {
    it(`is nothing when ${when}`, async () => {
      use(handler);
      const element = await badge();
      await waitUntil(() => element.shadowRoot?.querySelector('[role=status]'), 'not loaded');
      expect(names(element, 'link')).to.deep.equal([]);
      expect(textOf(element).trim()).to.equal('');
    });
  }

  it('leaves the page its own link when it can’t be had', async () => {
    use(respond('getNews', problem('unavailable')));
    const element = await badge();
    await waitUntil(() => element.querySelector('a')?.checkVisibility(), 'the link is hidden');
  });

  it('counts anew when something has been read on the page', async () => {
    const element = await badge();
    await find(element, 'link', /^3 nya/);
    use(respond('getNews', { ...news, unread: 1 }));
    dispatchEvent(new Event('me-notice-change'));
    await find(element, 'link', '1 ny händelse eller meddelande');
  });
});

/** How thick the rules are at the beginning and the end of a list. */
function rules(element: MeNotices, part: string): string[] {
  const items = [...(element.shadowRoot?.querySelectorAll(`[part='${part}'] > li`) ?? [])];
  const [first, last] = [items[0], items.at(-1)].map((item) => item && getComputedStyle(item));
  return [first?.borderBlockStartWidth ?? '', last?.borderBlockEndWidth ?? ''];
}
