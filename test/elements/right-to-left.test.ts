import { expect, fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { caseId } from '../fixtures/cases.ts';
import { wholeGateway } from '../fixtures/whole-gateway.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { get } from './eservice-page.ts';
import { atRest } from './support/at-rest.ts';
import { everyElement } from './support/every-element.ts';

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

async function shown(element: TemplateResult, dir: string, width: number): Promise<Element> {
  const place = await fixture<HTMLElement>(html`<div lang="sv" dir=${dir}>${element}</div>`);
  place.style.inlineSize = `${width}px`;
  const found = place.firstElementChild as Element;
  await atRest(found);
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

/** A fraction of a pixel, where one is rounded up and the other down, is no difference. */
const stands = (box: Box, other: Box | undefined) =>
  !!other && Math.abs(box.start - other.start) <= 1 && Math.abs(box.end - other.end) <= 1;

describe('a page from right to left', function () {
  this.timeout(20_000);
  mockGateway(...wholeGateway);

  it('leaves numbers to call as they are dialled', async () => {
    const element = await shown(html`<me-case case-id=${caseId(1)}></me-case>`, 'rtl', 1000);
    const number = get(element, 'link', '+46 980 31 92 10').firstChild;
    expect(looksLike(number as Text)).to.equal('+46 980 31 92 10');
  });

  for (const width of [288, 1000]) {
    for (const [tag, element] of Object.entries(everyElement)) {
      // What is in it is the page's.
      if (tag === 'me-portal') continue;
      it(`shows ${tag} as in a mirror, ${width} px wide`, async () => {
        const ltr = boxesOf(await shown(element, 'ltr', width));
        const rtl = await shown(element, 'rtl', width);
        const mirrored = boxesOf(rtl);
        expect(ltr).to.have.length.above(3);
        expect(mirrored).to.have.lengthOf(ltr.length);
        expect(mirrored.filter((box, index) => !stands(box, ltr[index]))).to.deep.equal([]);
        expect(rtl.scrollWidth).to.be.at.most(width);
      });
    }
  }
});
