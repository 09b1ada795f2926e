import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { luminance, measure, type Pair } from '../../scripts/contrast/measure.ts';
import { readable } from '../../src/theme/readable.ts';
import { Swatches } from '../../scripts/contrast/swatches.ts';

customElements.define('me-swatches', Swatches);

/** Numbers that are as good as random, and the same at every run (mulberry32). */
function numbers(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = numbers(7);
const anyColour = () => `rgb(${Array.from({ length: 3 }, () => Math.floor(random() * 256)).join(' ')})`;

async function swatches(style: string): Promise<Swatches> {
  return fixture<Swatches>(html`<me-swatches></me-swatches>`, { parentNode: styled(style) });
}

function styled(style: string): HTMLElement {
  const parent = document.createElement('div');
  parent.style.cssText = style;
  return parent;
}

const failing = (pairs: readonly Pair[]) =>
  pairs
    .filter(({ ratio, atLeast }) => ratio < atLeast)
    .map(
      ({ token, on, ratio, colour, background }) =>
        `${token} on ${on} (${colour.join()} on ${background.join()}): ${ratio}`,
    );

const steps = [0, 51, 102, 153, 204, 255];
const accents = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `rgb(${red} ${green} ${blue})`)));

/** Between these luminances not even black and white are readable on tints: there, only what stands on the surface itself counts. */
const middle = { from: 0.142, to: 0.224 };

describe('the theme', function () {
  this.timeout(180_000);

  for (const [scheme, page, ink] of [
    ['light', '#f1f1f1', '#222'],
    ['dark', '#222', '#ddd'],
  ] as const) {
    it(`is readable with any accent on a ${scheme} page (${page}) that sets nothing else`, async () => {
      const here = await swatches(`color-scheme: ${scheme}; color: ${ink}; background: ${page}`);
      for (const accent of accents) {
        here.style.setProperty('--me-color-accent', accent);
        expect(failing(measure(here)), accent).to.deep.equal([]);
      }
    });
  }

  it('is readable with any accent, text and surface whatsoever', async () => {
    const here = await swatches('');
    const page = here.parentElement as HTMLElement;
    for (let set = 0; set < 1000; set += 1) {
      const [accent, text, surface] = [anyColour(), anyColour(), anyColour()];
      page.style.cssText = `background: ${surface}; --me-color-accent: ${accent}; --me-color-text: ${text}; --me-color-surface: ${surface}`;
      expect(failing(possible(measure(here))), page.style.cssText).to.deep.equal([]);
    }
  });

  it('is readable with any accent in browsers without relative colours', async () => {
    const here = await swatches('color: #333; background: #fff');
    here.shadowRoot?.adoptedStyleSheets.push(withoutRelativeColours());
    for (const accent of accents) {
      here.style.setProperty('--me-color-accent', accent);
      expect(failing(measure(here)), accent).to.deep.equal([]);
    }
  });

  it('keeps text at 16 px where the page’s root is smaller, and takes the page’s own size where it is larger', async () => {
    expect(getComputedStyle(await swatches('font-size: 10px')).fontSize).to.equal('16px');
    expect(getComputedStyle(await swatches('font-size: 20px')).fontSize).to.equal('20px');
  });

  it('leaves what is set for one thing as it is set', async () => {
    const here = await swatches('--me-color-surface: #fff; --me-color-link: #9cf; --me-color-focus: #eee');
    expect(here.look('link').color).to.equal('rgb(153, 204, 255)');
    expect(here.look('focus').color).to.equal('rgb(238, 238, 238)');
  });
});

/** Without the tints, where not even black and white are readable on them. */
function possible(pairs: readonly Pair[]): readonly Pair[] {
  const surface = luminance(pairs.find(({ on }) => on === 'the surface')?.background ?? [0, 0, 0]);
  return surface > middle.from && surface < middle.to ? pairs.filter(({ on }) => on.startsWith('the ')) : pairs;
}

/** What a browser without relative colours gets, taken out of its condition. */
function withoutRelativeColours(): CSSStyleSheet {
  const rules = [...(readable.styleSheet?.cssRules ?? [])].filter((rule) => rule instanceof CSSSupportsRule);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'));
  return sheet;
}
