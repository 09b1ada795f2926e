import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import '../../src/elements/case/define.ts';
import '../../src/elements/case-list/define.ts';
import '../../src/elements/notices/define.ts';
import type { MeCase } from '../../src/elements/case/case.ts';
import type { MeCaseList } from '../../src/elements/case-list/case-list.ts';
import type { MeNotices } from '../../src/elements/notices/notices.ts';
import type { News } from '../../src/contract/types.ts';
import { eventId, permitCase } from '../fixtures/case-detail.ts';
import { caseId, caseList, cases } from '../fixtures/cases.ts';
import { respond, visitor } from '../fixtures/handlers.ts';
import { streamsAsked, tellChange } from '../fixtures/live.ts';
import { noticeList, noticeOf, notices } from '../fixtures/notices.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { expectAccessible, find, focused, names, page, textOf, untilText } from './eservice-page.ts';

/** Something has come a moment ago. */
const justNow = (unread: number): News => ({ unread, latest: new Date().toISOString(), at: new Date().toISOString() });

const newCase = { ...cases[0], id: caseId(99), title: 'Nytt ärende', unread: 1 } as (typeof cases)[number];
const newer = [newCase, ...cases];

const statuses = (element: Parameters<typeof textOf>[0]) =>
  [...(element.shadowRoot?.querySelectorAll('[role=status]') ?? [])].map(({ textContent }) => textContent).join(' ');

/** Where the first row stands. */
const placeOf = (element: HTMLElement, selector: string) =>
  element.shadowRoot?.querySelector(selector)?.getBoundingClientRect().top;

/** Tells of a change until the element shows it: the stream may just be opening. */
async function tellUntil(shown: () => unknown): Promise<void> {
  await waitUntil(
    () => {
      if (shown()) return true;
      tellChange();
      return false;
    },
    'nothing is told',
    { timeout: 8000, interval: 300 },
  );
}

describe('what comes while a page is open', function () {
  this.timeout(15_000);
  const use = mockGateway(
    respond('listCases', caseList(cases)),
    respond('getCase', permitCase),
    respond('listNotices', noticeList()),
    respond('readEvent', { readAt: '2026-11-23T10:00:00+01:00' }),
  );

  it('is held back in the list of cases until somebody asks for it, and moves nothing', async () => {
    const element = await page<MeCaseList>(html`<me-case-list></me-case-list>`);
    await untilText(element, '6 ärenden');
    const place = placeOf(element, 'li');
    use(
      respond('listCases', caseList(newer)),
      respond('getNews', () => justNow(5)),
    );
    await tellUntil(() => names(element, 'button').includes('Visa nytt (1)'));
    expect(textOf(element)).to.not.include('Nytt ärende');
    expect(placeOf(element, 'li')).to.equal(place);
    expect(statuses(element)).to.include('Det har kommit något nytt. Knappen ”Visa nytt (1)” visar det.');
    await expectAccessible(element);
    (await find(element, 'button', 'Visa nytt (1)')).click();
    await find(element, 'link', 'Nytt ärende');
    expect(names(element, 'button').join()).to.not.include('Visa nytt');
    expect(focused()?.textContent).to.include('7 ärenden');
  });

  it('is held back in an open case', async () => {
    const element = await page<MeCase>(html`<me-case case-id=${permitCase.id}></me-case>`);
    await untilText(element, 'Händelser');
    const [first] = permitCase.events;
    const event = { ...first, id: eventId(77), heading: 'Ditt bygglov är klart', unread: true } as NonNullable<
      typeof first
    >;
    use(
      respond('getCase', { ...permitCase, events: [event, ...permitCase.events] }),
      respond('getNews', () => justNow(6)),
    );
    await tellUntil(() => names(element, 'button').includes('Visa nytt (1)'));
    expect(textOf(element)).to.not.include('Ditt bygglov är klart');
    (await find(element, 'button', 'Visa nytt (1)')).click();
    await untilText(element, 'Ditt bygglov är klart');
    expect(focused()?.textContent).to.equal('Händelser');
  });

  it('is counted at once in a badge, said aloud, and held back in the list of notices', async () => {
    use(respond('getNews', { ...justNow(3), latest: '2026-11-01T10:00:00Z' }));
    const wrapper = await page<MeNotices>(
      html`<div><me-notices show="count"></me-notices><me-notices></me-notices></div>`,
    );
    const [badge, list] = wrapper.querySelectorAll('me-notices');
    if (!badge || !list) throw new Error('They are not there.');
    await untilText(badge, '3 nya');
    await untilText(list, '3 olästa');
    use(
      respond('listNotices', noticeList([noticeOf(0, { unread: true, heading: 'Snöröjning' }), ...notices])),
      respond('getNews', () => justNow(4)),
    );
    await tellUntil(() => textOf(badge).includes('4 nya'));
    await waitUntil(() => statuses(badge).includes('4 nya händelser och meddelanden'), 'not said');
    await find(list, 'button', 'Visa nytt (1)');
    expect(textOf(list)).to.not.include('Snöröjning');
  });

  it('is shown although more keeps coming', async () => {
    use(respond('getNews', { ...justNow(3), latest: '2026-11-01T10:00:00Z' }));
    const badge = await page<MeNotices>(html`<me-notices show="count"></me-notices>`);
    await untilText(badge, '3 nya');
    use(respond('getNews', () => justNow(4)));
    const telling = setInterval(tellChange, 50);
    try {
      await untilText(badge, '4 nya');
    } finally {
      clearInterval(telling);
    }
  });

  it('is not asked for again where it is shown already', async () => {
    let asked = 0;
    const latest = new Date(Date.now() - 60_000).toISOString();
    use(
      respond('listCases', (request) => {
        asked += 1;
        return caseList(cases)(request);
      }),
      respond('getNews', () => ({ unread: 9, latest, at: new Date().toISOString() })),
    );
    const element = await page<MeCaseList>(html`<me-case-list></me-case-list>`);
    await untilText(element, '6 ärenden');
    let told = 0;
    const hear = () => (told += 1);
    addEventListener('me-news', hear);
    await tellUntil(() => told > 0);
    removeEventListener('me-news', hear);
    expect(asked).to.equal(1);
  });

  it('opens no stream for a visitor', async () => {
    use(respond('getNews', { unread: 0, at: new Date().toISOString() }, { ...visitor, endpoint: '/elsewhere' }));
    const before = streamsAsked();
    const element = await page<MeNotices>(html`<me-notices show="count" endpoint="/elsewhere"></me-notices>`);
    await waitUntil(() => element.shadowRoot?.querySelector('[role=status]'), 'not loaded');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(streamsAsked()).to.equal(before);
  });

  it('is asked for where no stream can be had', async () => {
    let asked = 0;
    use(
      http.get('*/v1/live', () => new HttpResponse(null, { status: 502 })),
      respond(
        'getNews',
        () => {
          asked += 1;
          return justNow(asked);
        },
        { endpoint: '/broken' },
      ),
    );
    const element = await page<MeNotices>(html`<me-notices show="count" endpoint="/broken"></me-notices>`);
    await untilText(element, '2 nya');
  });
});
