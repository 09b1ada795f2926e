/// <reference types="vite/client" />

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
    background: var(--norrvik-paper, var(--sjohamra-page, var(--mina-page, Canvas)));
    color: var(--norrvik-ink, var(--sjohamra-ink, var(--mina-ink, CanvasText)));
  }`;

/** Lets the whole canvas look as a page with that theme and colour scheme does. */
export function useTheme(theme: string, scheme: string): void {
  sheet.replaceSync(`${themes.get(theme) ?? ''} ${page} :root:root { color-scheme: ${scheme}; }`);
}
