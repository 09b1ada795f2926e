/** How much of the page moves when a list's answer comes, text below the list included. */
import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import type { HttpHandler } from 'msw';
import '../../src/elements/case-list/define.ts';
import '../../src/elements/notices/define.ts';
import { caseList, cases, manyCases } from '../fixtures/cases.ts';
import { documentList, manyDocuments } from '../fixtures/documents.ts';
import { respond } from '../fixtures/handlers.ts';
import { noticeList } from '../fixtures/notices.ts';
import { taskList } from '../fixtures/tasks.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { page } from './eservice-page.ts';

/** What the Layout Instability API tells (https://wicg.github.io/layout-instability/). */
type LayoutShift = PerformanceEntry & { value: number };

/** An answer that comes when it is let go. */
type Hold = <A>(answer: (request: Request) => A) => (request: Request) => Promise<A>;

interface Scene {
  content: TemplateResult;
  answer: (hold: Hold) => HttpHandler;
  /** https://web.dev/articles/cls calls 0.1 good. */
  atMost: number;
}

const scenes: Record<string, Scene> = {
  'a page of cases': {
    content: html`<me-case-list></me-case-list>`,
    answer: (hold) => respond('listCases', hold(caseList(manyCases(57)))),
    atMost: 0,
  },
  'fewer cases than a page holds': {
    content: html`<me-case-list></me-case-list>`,
    answer: (hold) => respond('listCases', hold(caseList(cases.slice(0, 3)))),
    atMost: 0.02,
  },
  'no cases': {
    content: html`<me-case-list></me-case-list>`,
    answer: (hold) => respond('listCases', hold(caseList([]))),
    atMost: 0.02,
  },
  'the two latest cases': {
    content: html`<me-case-list page-size="2"></me-case-list>`,
    answer: (hold) => respond('listCases', hold(caseList(cases))),
    atMost: 0.02,
  },
  documents: {
    content: html`<me-case-list show="documents"></me-case-list>`,
    answer: (hold) =>
      respond(
        'listDocuments',
        hold(() => documentList(manyDocuments(30))),
      ),
    atMost: 0,
  },
  tasks: {
    content: html`<me-case-list show="tasks"></me-case-list>`,
    answer: (hold) =>
      respond(
        'listTasks',
        hold(() => taskList()),
      ),
    atMost: 0.02,
  },
  notices: {
    content: html`<me-notices></me-notices>`,
    answer: (hold) => respond('listNotices', hold(noticeList())),
    atMost: 0.02,
  },
};

const below = html`<p>What the page says below.</p>`;

const twoFrames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** How much moves from now on, until the returned function is called. */
function watchLayout(): () => number {
  let sum = 0;
  const add = (entries: PerformanceEntryList) => {
    for (const { value } of entries as LayoutShift[]) sum += value;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  return () => {
    add(observer.takeRecords());
    observer.disconnect();
    return sum;
  };
}

describe('the layout, when the answer comes,', function () {
  this.timeout(10_000);
  const use = mockGateway();
  const patience = { timeout: 5000 };

  async function shiftOf({ content, answer }: Scene): Promise<number> {
    let letGo = () => {};
    const released = new Promise<void>((resolve) => (letGo = resolve));
    use(answer((reply) => (request) => released.then(() => reply(request))));
    const { firstElementChild: element } = await page(html`<div>${content}${below}</div>`);
    const rowsToCome = () => element?.shadowRoot?.querySelector('[aria-hidden]');
    await waitUntil(rowsToCome, 'it does not load', patience);
    await twoFrames();
    const moved = watchLayout();
    letGo();
    await waitUntil(() => !rowsToCome(), 'nothing comes', patience);
    await twoFrames();
    return moved();
  }

  for (const width of [320, 1280]) {
    describe(`${width} px wide`, () => {
      before(() => setViewport({ width, height: 720 }));
      after(() => setViewport({ width: 800, height: 600 }));

      for (const [name, scene] of Object.entries(scenes)) {
        it(`stands still: ${name}`, async () => {
          expect(await shiftOf(scene)).to.be.at.most(scene.atMost);
        });
      }
    });
  }
});
