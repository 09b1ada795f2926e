import { expect, fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/elements/case/define.ts';
import '../../src/elements/case-list/define.ts';
import '../../src/elements/eservice-catalog/define.ts';
import { permitCase } from '../fixtures/case-detail.ts';
import { caseId, caseList } from '../fixtures/cases.ts';
import { catalogue } from '../fixtures/catalogue.ts';
import { respond } from '../fixtures/handlers.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { find, get } from './eservice-page.ts';

const elements: [tag: string, element: TemplateResult, link: string | RegExp][] = [
  ['me-eservice-catalog', html`<me-eservice-catalog lang="sv" page-size="5"></me-eservice-catalog>`, /bygglov/i],
  ['me-case-list', html`<me-case-list lang="sv"></me-case-list>`, 'Bygglov för altan på Björken 4'],
  ['me-case', html`<me-case lang="sv" case-id=${caseId(1)} list-href="/mina-sidor"></me-case>`, 'Alla ärenden'],
];

interface Box {
  what: string;
  start: number;
  end: number;
}

/** Letters run as they do in their language: what is mirrored is the boxes that they stand in. */
const isBox = (element: Element) => {
  const { display, position } = getComputedStyle(element);
  return element.checkVisibility() && !['inline', 'contents'].includes(display) && position !== 'absolute';
};

/** The inside of every box, by how far it stands from where lines begin and end. */
function boxesOf(element: Element): Box[] {
  const around = element.getBoundingClientRect();
  const mirrored = getComputedStyle(element).direction === 'rtl';
  return [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter(isBox).map((each) => {
    const { left, right } = each.getBoundingClientRect();
    const { borderLeftWidth, paddingLeft, borderRightWidth, paddingRight } = getComputedStyle(each);
    const fromLeft = Math.round(left - around.left + parseFloat(borderLeftWidth) + parseFloat(paddingLeft));
    const fromRight = Math.round(around.right - right + parseFloat(borderRightWidth) + parseFloat(paddingRight));
    const what = `<${each.localName}> ${each.textContent.trim().slice(0, 30)}`;
    return { what, start: mirrored ? fromRight : fromLeft, end: mirrored ? fromLeft : fromRight };
  });
}

async function shown(element: TemplateResult, link: string | RegExp, dir: string, width: number): Promise<Element> {
  const place = await fixture<HTMLElement>(html`<div dir=${dir}>${element}</div>`);
  place.style.inlineSize = `${width}px`;
  const found = place.firstElementChild as Element;
  await find(found, 'link', link);
  await document.fonts.ready;
  return found;
}

/** From left to right, what a text looks like: its characters by where they stand. */
function looksLike(text: Text): string {
  const range = document.createRange();
  const places = Array.from(text.data, (character, index) => {
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    return { character, left: range.getBoundingClientRect().left };
  });
  return places
    .toSorted((one, other) => one.left - other.left)
    .map(({ character }) => character)
    .join('');
}

describe('a page from right to left', function () {
  this.timeout(20_000);
  mockGateway(respond('listEservices', catalogue), respond('listCases', caseList()), respond('getCase', permitCase));

  it('leaves numbers to call as they are dialled', async () => {
    const element = await shown(
      html`<me-case lang="sv" case-id=${caseId(1)}></me-case>`,
      '+46 980 31 92 10',
      'rtl',
      1000,
    );
    const number = get(element, 'link', '+46 980 31 92 10').firstChild;
    expect(looksLike(number as Text)).to.equal('+46 980 31 92 10');
  });

  for (const width of [288, 1000]) {
    for (const [tag, element, link] of elements) {
      it(`shows ${tag} as in a mirror, ${width} px wide`, async () => {
        const ltr = boxesOf(await shown(element, link, 'ltr', width));
        const rtl = await shown(element, link, 'rtl', width);
        expect(ltr).to.have.length.above(20);
        expect(boxesOf(rtl)).to.deep.equal(ltr);
        expect(rtl.scrollWidth).to.be.at.most(width);
      });
    }
  }
});
