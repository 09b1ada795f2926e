/// <reference types="vite/client" />

/** The demo portals' themes, just as their pages load them, beside the default look of the widgets. */
const files = import.meta.glob<string>('../mock-server/demo/portals/themes/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});
const themes = new Map(Object.entries(files).map(([file, css]) => [file.replace(/^.*\/|\.css$/g, ''), css]));

export const themeNames = ['default', ...themes.keys()];

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** Lets the whole canvas look as a page with that theme and colour scheme does. */
export function useTheme(theme: string, scheme: string): void {
  const page = `:root { color-scheme: ${scheme}; } body { font-family: system-ui, sans-serif; background: Canvas; color: CanvasText; }`;
  sheet.replaceSync(`${page}\n${themes.get(theme) ?? ''}`);
}
