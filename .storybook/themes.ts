/// <reference types="vite/client" />
import { addons } from 'storybook/preview-api';
import { wear, type Wear } from './theme-panel/channel.ts';

/** The demo portals' themes, just as their pages load them, beside the default look of the widgets. */
const files = import.meta.glob<string>('../mock-server/demo/portals/themes/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const themes = new Map(Object.entries(files).map(([file, css]) => [file.replace(/^.*\/|\.css$/g, ''), css]));

export const themeNames = ['default', ...themes.keys()];

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** The portals' pages have paper and ink of their own; they stand in their themes under these names. */
const page = `
  body {
    font-family: system-ui, sans-serif;
    background: var(--norrvik-paper, var(--sjohamra-page, var(--mina-page, var(--me-color-surface, Canvas))));
    color: var(--norrvik-ink, var(--sjohamra-ink, var(--mina-ink, var(--me-color-text, CanvasText))));
  }`;

/**
 * Lets the whole canvas look as a page with that theme and colour scheme does.
 *
 * @param over a stylesheet laid over the theme.
 */
export function useTheme(theme: string, scheme: string, over: string): void {
  sheet.replaceSync(`${themes.get(theme) ?? ''} ${page} ${over} :root:root { color-scheme: ${scheme}; }`);
}

addons.getChannel().on(wear, ({ css, scheme }: Wear) => useTheme('default', scheme, css));
