import type { OwnToken } from './source.ts';

const notice = 'Made from src/theme/source/ by `npm run tokens`: change it there.';

/** `readable(x)`, which CSS does not have, in what it has: see src/theme/readable.ts. */
function written(css: string): string {
  return css.replace(/^readable\((.*)\)$/, 'color(from color-mix(in srgb-linear, var(--_limit), $1 0%) var(--_fit))');
}

function declaration({ name, css, private: own, extension }: OwnToken): string {
  const value = written(css);
  const property = own ?? extension['property'] ?? '';
  // A default that is made of the token itself is none where the token is not set: the host then inherits.
  const set = css.includes(`var(${name})`) ? value : `var(${name}, ${value})`;
  const limited = extension['most'] ? `min(${set}, ${extension['most']})` : set;
  // What a page says of `*` would otherwise win over `:host` (CSS Scoping, 3.2.1).
  return `${property}: ${limited}${extension['property'] ? ' !important' : ''};`;
}

/** `src/theme/tokens.ts`: what every element loads, and the one place where a public `--me-*` is read. */
export function elementStyles(tokens: readonly OwnToken[]): string {
  return `import { css } from 'lit';

/** The design tokens. ${notice} */
export const tokens = css\`
  :host {
    ${tokens.map(declaration).join('\n    ')}
  }
\`;
`;
}

/** `src/theme/tokens.css`: types, for pages that want them. */
export function pageStyles(tokens: readonly OwnToken[]): string {
  const typed = tokens.filter(({ extension }) => extension['syntax']);
  return `/*
 * ${notice}
 *
 * Nothing needs this stylesheet. On a page that loads it, a value of the wrong kind is as good as none (radius: large).
 * Colours have no type here: one that has is computed where it is set, and light-dark() in it would no longer
 * follow the color-scheme of a band further in.
 */
${typed.map(typeRule).join('\n')}`;
}

const typeRule = ({ name, css, extension }: OwnToken) => `@property ${name} {
  syntax: '${extension['syntax'] ?? '*'}';
  inherits: true;
  initial-value: ${css};
}
`;

/** `src/theme/tokens.json`: for design tools. `value` is in CSS's notation, `default` what follows from the other tokens. */
export function list(tokens: readonly OwnToken[]): string {
  const entries = tokens.map(({ name, tier, type, value, css, description }) => [
    name,
    { tier, type, value, default: css, description },
  ]);
  return JSON.stringify(Object.fromEntries(entries), null, 2);
}
