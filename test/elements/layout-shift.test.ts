/** How much of the page moves when an element's answer comes, text below the element included. */
import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import { http, type HttpHandler } from 'msw';
import { caseList, cases, manyCases } from '../fixtures/cases.ts';
import { documentList, manyDocuments } from '../fixtures/documents.ts';
import { respond } from '../fixtures/handlers.ts';
import { taskList } from '../fixtures/tasks.ts';
import { wholeGateway } from '../fixtures/whole-gateway.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { page } from './eservice-page.ts';
import { atRest, inside } from './support/at-rest.ts';
import { everyElement } from './support/every-element.ts';

/** What the Layout Instability API tells (https://wicg.github.io/layout-instability/). */
type LayoutShift = PerformanceEntry & { value: number };

interface Scene {
  content: TemplateResult;
  answers: HttpHandler[];
  /** https://web.dev/articles/cls calls 0.1 good. */
  atMost: number;
}

const list = (content: TemplateResult, answer: HttpHandler, atMost: number): Scene => ({
  content,
  answers: [answer],
  atMost,
});

const scenes: Record<string, Scene> = {
  'a page of cases': list(html`<me-case-list></me-case-list>`, respond('listCases', caseList(manyCases(57))), 0),
  'fewer cases than a page holds': list(
    html`<me-case-list></me-case-list>`,
    respond('listCases', caseList(cases.slice(0, 3))),
    0.02,
  ),
  'no cases': list(html`<me-case-list></me-case-list>`, respond('listCases', caseList([])), 0.02),
  'the two latest cases': list(
    html`<me-case-list page-size="2"></me-case-list>`,
    respond('listCases', caseList(cases)),
    0.02,
  ),
  documents: list(
    html`<me-case-list show="documents"></me-case-list>`,
    respond('listDocuments', () => documentList(manyDocuments(30))),
    0,
  ),
  tasks: list(
    html`<me-case-list show="tasks"></me-case-list>`,
    respond('listTasks', () => taskList()),
    0.02,
  ),
  ...Object.fromEntries(
    Object.entries(everyElement).map(([tag, content]) => [
      `<${tag}>`,
      { content, answers: wholeGateway, atMost: 0.02 },
    ]),
  ),
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

  async function shiftOf({ content, answers }: Scene): Promise<number> {
    const { promise: released, resolve: letGo } = Promise.withResolvers<undefined>();
    // What answers nothing lets the others answer.
    use(
      http.all('*/v1/*', () => released),
      ...answers,
    );
    const { firstElementChild: element } = await page(html`<div>${content}${below}</div>`);
    const takesPlace = () => element && inside(element).some((each) => each.getBoundingClientRect().height > 0);
    await waitUntil(takesPlace, 'it does not load', { timeout: 5000 });
    await twoFrames();
    const moved = watchLayout();
    letGo(undefined);
    await atRest(element as Element);
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
