import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { base } from '../../src/ui/styles/base.ts';
import { button } from '../../src/ui/styles/button.ts';
import { field } from '../../src/ui/styles/field.ts';

/** Something of everything that has a colour. */
class Swatches extends LitElement {
  static override readonly styles = [base, button, field];
  override render() {
    return html`<a href="#">link</a><span class="muted">muted</span><span class="error">error</span>
      <button>accent</button><input aria-label="field" />`;
  }
}
customElements.define('test-swatches', Swatches);

type Rgb = [red: number, green: number, blue: number];

const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
  willReadFrequently: true,
}) as CanvasRenderingContext2D;

/** A colour of any notation as it is seen on a background. */
function seen(colour: string, background: string): Rgb {
  for (const each of [background, colour]) {
    context.fillStyle = each;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Relative luminance and contrast ratio, as WCAG 2.2 defines them. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const steps = [0, 51, 102, 153, 204, 255];
const accents = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `rgb(${red} ${green} ${blue})`)));

describe('the theme', () => {
  for (const [scheme, page, ink] of [
    ['light', '#fff', '#333'],
    ['dark', '#16191c', '#ddd'],
  ] as const) {
    it(`is readable with any accent on a ${scheme} page`, async () => {
      const swatches = await fixture(html`<test-swatches></test-swatches>`);
      const style = (swatches as HTMLElement).style;
      style.cssText = `color-scheme: ${scheme}; color: ${ink}`;
      const styleOf = (selector: string) => getComputedStyle(swatches.shadowRoot?.querySelector(selector) as Element);
      const [link, accent, input] = [styleOf('a'), styleOf('button'), styleOf('input')];
      const onPage = (colour: string) => contrast(seen(colour, page), seen(page, page));
      for (const each of accents) {
        style.setProperty('--me-color-accent', each);
        const background = seen(accent.backgroundColor, page);
        expect(contrast(seen(accent.color, page), background), `text on ${each}`).to.be.at.least(4.5);
        expect(onPage(link.color), `link from ${each}`).to.be.at.least(4.5);
      }
      expect(onPage(styleOf('.muted').color), 'muted').to.be.at.least(4.5);
      expect(onPage(styleOf('.error').color), 'error').to.be.at.least(4.5);
      expect(onPage(input.borderTopColor), 'border').to.be.at.least(3);
    });
  }

  it('keeps text at 16 px where the page’s root is smaller, and takes the page’s own size where it is larger', async () => {
    const small = await fixture(html`<test-swatches></test-swatches>`, { parentNode: sized('10px') });
    const large = await fixture(html`<test-swatches></test-swatches>`, { parentNode: sized('20px') });
    expect(getComputedStyle(small).fontSize).to.equal('16px');
    expect(getComputedStyle(large).fontSize).to.equal('20px');
  });
});

function sized(fontSize: string): HTMLElement {
  const parent = document.createElement('div');
  parent.style.fontSize = fontSize;
  return parent;
}
