import { seen } from '../../scripts/contrast/measure.ts';
import { hex } from '../../scripts/contrast/nearest.ts';

/** The tokens that are set: name and value. */
export type Theme = Readonly<Record<string, string>>;

/** As a stylesheet, ready to paste. */
export function asStylesheet(theme: Theme): string {
  const declarations = Object.entries(theme).map(([name, value]) => `  ${name}: ${value};`);
  return declarations.length ? `:root {\n${declarations.join('\n')}\n}\n` : '';
}

/** What a stylesheet of ours has set. */
export function fromStylesheet(css: string): Theme {
  return Object.fromEntries(
    [...css.matchAll(/^ {2}(--[\w-]+): (.*);$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** In the Design Tokens format (DTCG 2025.10), for design tools. */
export function asTokens(theme: Theme): string {
  const tokens = Object.entries(theme).map(([name, value]) => ({ name: name.replace('--me-', ''), value }));
  const colours = tokens.filter(({ name }) => name.startsWith('color-'));
  const color = colours.map(({ name, value }) => [name.replace('color-', ''), asColour(value)] as const);
  const rest = tokens.flatMap(({ name, value }) => {
    const asToken = others[name];
    return asToken ? [[name, asToken(value)] as const] : [];
  });
  const me = {
    ...(color.length && { color: { $type: 'color', ...Object.fromEntries(color) } }),
    ...Object.fromEntries(rest),
  };
  return JSON.stringify({ me }, null, 2);
}

function asColour(value: string): object {
  const rgb = seen(value);
  const components = rgb.map((part) => Math.round((part / 255) * 1e4) / 1e4);
  return { $value: { colorSpace: 'srgb', components, hex: hex(rgb) } };
}

const others: Record<string, (value: string) => object> = {
  radius: (value) => ({
    $type: 'dimension',
    $value: { value: parseFloat(value), unit: value.replace(/^[\d.]+/, '') || 'px' },
  }),
  'font-family': (value) => ({
    $type: 'fontFamily',
    $value: value.split(',').map((family) => family.trim().replaceAll(/['"]/g, '')),
  }),
};
