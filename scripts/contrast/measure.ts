import type { Swatches } from './swatches.ts';

/** Seen on a screen: red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A colour on what lies behind it, and how well it stands out there. */
export interface Pair {
  /** The token that has to be another, if the pair fails. */
  token: string;
  /** What it stands on: `the page`, `a tint on the surface` … */
  on: string;
  colour: Rgb;
  background: Rgb;
  /** As WCAG 2.2 defines it, 1 to 21. */
  ratio: number;
  /** 4.5 for text (WCAG 2.2, 1.4.3), 3 for what one must see to use a control (1.4.11). */
  atLeast: number;
}

const texts = ['text', 'muted', 'link'];
const controls = ['border', 'warning', 'success', 'focus'];
const messages = ['information', 'error', 'warning', 'success'];

const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
  willReadFrequently: true,
});

/** Colours of any notation laid upon each other, the last one on top. */
export function seen(...layers: readonly string[]): Rgb {
  if (!context) throw new Error('This browser has no canvas to mix colours on.');
  for (const layer of layers) {
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Relative luminance, as WCAG 2.2 defines it: 0 to 1. */
export function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, as WCAG 2.2 defines it. */
function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Every pair of colours that the elements make where the swatches stand, as the browser shows them. */
export function measure(swatches: Swatches): Pair[] {
  const page = [swatches.look('canvas').backgroundColor, ...behind(swatches)];
  const surface = swatches.look('on-surface').backgroundColor;
  const places = [
    ...backgrounds(swatches, 'the page', page),
    ...backgrounds(swatches, 'the surface', [...page, surface]),
  ];
  const plain = places.filter(({ name }) => name.startsWith('the '));
  const accent = { name: 'the accent', layers: [...page, swatches.look('on-accent').backgroundColor] };
  return [
    ...texts.flatMap((text) => places.map((place) => pair(swatches, text, place, 4.5))),
    ...plain.map((place) => pair(swatches, 'error', place, 4.5)),
    ...controls.flatMap((control) => plain.map((place) => pair(swatches, control, place, 3))),
    pair(swatches, 'on-accent', accent, 4.5),
  ];
}

interface Place {
  name: string;
  layers: readonly string[];
}

/** What is painted behind the widget, from the root inwards. */
function behind(element: Element): string[] {
  const above = element.parentElement;
  return above ? [...behind(above), getComputedStyle(above).backgroundColor] : [];
}

/** A place as it is, tinted, and under each kind of message. */
function backgrounds(swatches: Swatches, name: string, layers: readonly string[]): Place[] {
  const on = (id: string) => [...layers, swatches.look(`on-${id}`).backgroundColor];
  return [
    { name, layers },
    { name: `a tint on ${name}`, layers: on('tint') },
    ...messages.map((tone) => ({ name: `a message (${tone}) on ${name}`, layers: on(tone) })),
  ];
}

function pair(swatches: Swatches, name: string, { name: on, layers }: Place, atLeast: number): Pair {
  const background = seen(...layers);
  const colour = seen(...layers, swatches.look(name).color);
  return { token: `--me-color-${name}`, on, colour, background, ratio: contrast(colour, background), atLeast };
}
