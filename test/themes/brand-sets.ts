/** Five tokens as an organisation might set them without a thought of contrast. */
export interface BrandSet {
  name: string;
  css: string;
}

function brandSet(name: string, [accent, text, surface]: [string, string, string], rest = ''): BrandSet {
  const tokens = `--me-color-accent: ${accent}; --me-color-text: ${text}; --me-color-surface: ${surface}; ${rest}`;
  return { name, css: `:root { ${tokens} } body { background: ${surface}; color: ${text}; } a { color: inherit; }` };
}

/** Accent, text and surface. Some texts can't be read on their surfaces at all; links of the page itself are as its text. */
export const brandSets: BrandSet[] = [
  brandSet('pale yellow', ['#fff7a8', '#a09a60', '#fffdf0'], '--me-radius: 999px;'),
  brandSet('neon green on black', ['#39ff14', '#1f5c14', '#000000'], '--me-font-family: monospace;'),
  brandSet('black', ['#000000', '#000000', '#ffffff'], '--me-radius: 0;'),
  brandSet('mid grey', ['#808080', '#8a8a8a', '#f2f2f2'], '--me-font-family: Georgia, serif;'),
  brandSet('pink on olive', ['#ff5fa2', '#d8c48a', '#3b3f12'], '--me-radius: 12px;'),
];
