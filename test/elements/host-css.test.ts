import { expect, fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { wholeGateway } from '../fixtures/whole-gateway.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { atRest, inside } from './support/at-rest.ts';
import { everyElement } from './support/every-element.ts';

/** Rules that are found in host pages, and that are meant for the page's own elements. */
const broken: Record<string, string> = {
  'a reset of everything to what the browser has': '* { all: revert }',
  'a reset of everything to nothing': '* { all: unset }',
  'everything as it is at first': '* { all: initial }',
  'a root of ten pixels': 'html { font-size: 62.5% }',
  'rules for tags, however important': `
    button, a, input, summary { all: unset !important; border: 3px dotted red !important; padding: 20px !important }
    h1, h2, h3, p, ul, li { margin: 40px !important; font-size: 40px !important; list-style: square !important }
    div, section, form { float: left !important; display: inline-block !important }`,
};

/** What decides how an element looks. */
const looks = [
  'color',
  'backgroundColor',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'lineHeight',
  'display',
  'listStyleType',
  'textAlign',
  'borderTopWidth',
  'paddingTop',
  'marginTop',
] as const;

/** What is the page's own, as `me-portal`'s content is, obeys the page. */
const isOurs = (element: Element) => element.getRootNode() instanceof ShadowRoot;

function lookOf(host: Element): string[] {
  return inside(host)
    .filter(isOurs)
    .map((element) => {
      const style = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return `${element.localName}.${element.className}: ${looks.map((name) => `${name} ${style[name]}`).join(', ')}, ${Math.round(width)} x ${Math.round(height)}`;
    });
}

const place = { position: 'fixed', inset: '0 auto auto 0', width: '640px', display: 'block', 'font-size': '16px' };

/** In a place that itself stays where it is, when all of it is there. */
async function shown(template: TemplateResult): Promise<Element> {
  const section = await fixture<HTMLElement>(html`<section>${template}</section>`);
  for (const [name, value] of Object.entries(place)) section.style.setProperty(name, value, 'important');
  const host = section.firstElementChild as Element;
  await atRest(host);
  return host;
}

describe('a host page’s broken CSS', () => {
  mockGateway(...wholeGateway);

  for (const [tag, template] of Object.entries(everyElement)) {
    it(`changes nothing inside <${tag}>`, async () => {
      const host = await shown(template);
      const before = lookOf(host);
      for (const [what, rules] of Object.entries(broken)) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets.push(sheet);
        const after = lookOf(host);
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet);
        const changed = after.flatMap((look, index) =>
          look === before[index] ? [] : [`${before[index] ?? ''} -> ${look}`],
        );
        expect(changed.slice(0, 2), what).to.deep.equal([]);
      }
    });
  }
});
