import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A design system as it comes from npm, and the bridge that hands its look to the widgets. */
export interface DesignSystem {
  name: string;
  /** What a page that uses it loads: its custom properties, and how its page looks. */
  css: string;
  bridge: string;
  /** How it looks with that stylesheet. */
  scheme: 'light' | 'dark';
}

/** From the package's own folder: some export only what bundlers need. */
const stylesheet = (file: string) => readFileSync(`node_modules/${file}`, 'utf8');
const bridge = (name: string) => readFileSync(`src/theme/bridges/${name}.css`, 'utf8');

/** Twenty Twenty-Five's palette: its `accent-1` is a yellow that nothing is readable on white in. */
const themeJson = {
  settings: {
    color: {
      palette: {
        theme: [
          { slug: 'base', name: 'Base', color: '#FFFFFF' },
          { slug: 'contrast', name: 'Contrast', color: '#111111' },
          { slug: 'accent-1', name: 'Accent 1', color: '#FFEE58' },
          { slug: 'accent-2', name: 'Accent 2', color: '#F6CFF4' },
        ],
      },
    },
    typography: {
      fontFamilies: {
        theme: [
          { slug: 'body', name: 'Body', fontFamily: 'Manrope, sans-serif' },
          { slug: 'heading', name: 'Heading', fontFamily: 'Manrope, sans-serif' },
        ],
      },
    },
  },
  styles: { color: { background: 'var(--wp--preset--color--base)', text: 'var(--wp--preset--color--contrast)' } },
};

/** What WordPress makes of a theme.json: its presets, and the body's colours. */
function wordpress(): string {
  const { generateGlobalStyles } = require('@wordpress/global-styles-engine') as {
    generateGlobalStyles: (theme: object, blocks: [], options: object) => [styles: { css: string }[]];
  };
  const [styles] = generateGlobalStyles(themeJson, [], { disableRootPadding: true });
  return styles.map(({ css }) => css).join('\n');
}

/** Its types name files that are not there. */
const sundsvallTheme: unknown = await import('@sk-web-gui/theme');

/** What GuiProvider sets on the root. */
function sundsvall(scheme: 'light' | 'dark'): string {
  const { defaultTheme, toCSSVar } = sundsvallTheme as {
    defaultTheme: { colorSchemes: Record<string, { colors: object }> };
    toCSSVar: (theme: object) => { __cssVars: Record<string, string> };
  };
  const { colorSchemes, ...theme } = defaultTheme;
  const { __cssVars: properties } = toCSSVar({ ...theme, colors: colorSchemes[scheme]?.colors });
  const declarations = Object.entries(properties).map(([name, value]) => `${name}: ${value};`);
  return `html { font-size: 62.5%; } :root { ${declarations.join(' ')} } ${page('--sk-colors-background-content', '--sk-colors-body')}`;
}

const page = (surface: string, text: string) => `body { background: var(${surface}); color: var(${text}); }`;

/** Bootstrap and Designsystemet go dark by an attribute of the root, as their pages do. */
const dark = (css: string, attribute: string) =>
  css.replaceAll(`[${attribute}=dark]`, ':root').replaceAll(`[${attribute}="dark"]`, ':root');

const bootstrap = stylesheet('bootstrap/dist/css/bootstrap.css');
const utrecht = stylesheet('@utrecht/design-tokens/dist/root.css');
const digdir = stylesheet('@digdir/designsystemet-theme/brand/digdir.css');
const helsinki = stylesheet('hds-design-tokens/lib/all.css');

const utrechtPage = page('--utrecht-document-background-color', '--utrecht-document-color');
const digdirPage = page('--ds-color-neutral-background-default', '--ds-color-neutral-text-default');
const helsinkiPage = page('--color-white', '--color-black-90');

export const designSystems: DesignSystem[] = [
  { name: 'WordPress', css: wordpress(), bridge: bridge('wordpress'), scheme: 'light' },
  { name: 'Bootstrap', css: bootstrap, bridge: bridge('bootstrap'), scheme: 'light' },
  { name: 'Bootstrap, dark', css: dark(bootstrap, 'data-bs-theme'), bridge: bridge('bootstrap'), scheme: 'dark' },
  { name: 'NL Design System', css: utrecht + utrechtPage, bridge: bridge('nl-design-system'), scheme: 'light' },
  { name: 'Designsystemet', css: digdir + digdirPage, bridge: bridge('designsystemet'), scheme: 'light' },
  {
    name: 'Designsystemet, dark',
    css: dark(digdir, 'data-color-scheme') + digdirPage,
    bridge: bridge('designsystemet'),
    scheme: 'dark',
  },
  { name: 'Helsinki', css: helsinki + helsinkiPage, bridge: bridge('helsinki'), scheme: 'light' },
  { name: 'Sundsvall', css: sundsvall('light'), bridge: bridge('sundsvall'), scheme: 'light' },
  { name: 'Sundsvall, dark', css: sundsvall('dark'), bridge: bridge('sundsvall'), scheme: 'dark' },
];
