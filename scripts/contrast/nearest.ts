import Color from 'colorjs.io';
import type { Rgb } from './measure.ts';

export interface Demand {
  background: Rgb;
  /** 4.5 for text (WCAG 2.2, 1.4.3), 3 for what one must see to use a control (1.4.11). */
  atLeast: number;
}

/** As a stylesheet would write it: `#0f5473`. */
export const hex = (colour: Rgb): string => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** In OKLCH: 0 is black, 1 is white, and equal steps look equal. */
const lightness = (colour: string): number => new Color(colour).to('oklch').l ?? 0;

const step = 0.002;

/**
 * The colour that meets all demands and differs least: of the same hue and chroma, as far as sRGB has it, and as little darker
 * or lighter as it takes. None, if not even black or white does.
 */
export function nearest(colour: Rgb, demands: readonly Demand[]): string | undefined {
  const backgrounds = demands.map(({ background, atLeast }) => ({ background: new Color(hex(background)), atLeast }));
  const from = lightness(hex(colour));
  for (let distance = step; distance <= 1; distance += step) {
    for (const each of [from - distance, from + distance]) {
      const candidate = shade(colour, each);
      if (backgrounds.every(({ background, atLeast }) => candidate.contrastWCAG21(background) >= atLeast))
        return candidate.toString({ format: 'hex', collapse: false });
    }
  }
  return undefined;
}

/** In sRGB, rounded to what a screen shows, so that what is measured is what one can write. */
function shade(colour: Rgb, at: number): Color {
  const shaded = new Color(hex(colour)).to('oklch');
  shaded.l = Math.min(1, Math.max(0, at));
  return new Color(shaded.to('srgb').toGamut().toString({ format: 'hex', collapse: false }));
}

const poles: readonly Rgb[] = [
  [0, 0, 0],
  [255, 255, 255],
];
/** What a surface owes black or white, so that text is readable also on the tints that messages have. */
const enough = 5.8;

/** The surface that differs least and has room for readable text, tints included. */
export function nearestSurface(surface: Rgb): string {
  const distance = (candidate: string) => Math.abs(lightness(candidate) - lightness(hex(surface)));
  const candidates = poles.map((pole) => nearest(surface, [{ background: pole, atLeast: enough }]) ?? hex(pole));
  return candidates.reduce((best, each) => (distance(each) < distance(best) ? each : best));
}
