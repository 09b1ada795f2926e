/**
 * The look of the gateway's own pages. It takes the portal's design tokens where the portal's own stylesheet sets them on
 * `:root` (docs/theming.md), and the system's colours and font where it does not; like the elements it is dark only where
 * that stylesheet sets `color-scheme`, and derives readable colours from any accent (src/theme/tokens.ts says how).
 */
export const style = `:root {
  --_accent: var(--me-color-accent, light-dark(#0f5473, #8ccbec));
  --_on-accent: var(--me-color-on-accent, light-dark(#fff, #0a1a24));
  --_line: var(--me-color-line, color-mix(in srgb, currentColor 20%, transparent));
  --_link: var(--me-color-link, var(--_accent));
  --_space: var(--me-space, 4px);
}
@supports (color: color(from red xyz-d65 x y z)) {
  :root {
    --_on-white: clamp(0, (0.18 - y) * 1e6, 1);
    --_on-accent: var(
      --me-color-on-accent,
      color(from var(--_accent) xyz-d65 calc(0.9505 * var(--_on-white)) var(--_on-white) calc(1.089 * var(--_on-white)))
    );
    --_link: var(
      --me-color-link,
      light-dark(oklch(from var(--_accent) min(l, 0.48) c h), oklch(from var(--_accent) max(l, 0.82) c h))
    );
  }
}
body {
  margin: 0;
  color: var(--me-color-text, CanvasText);
  font-family: var(--me-font-family, system-ui, sans-serif);
  font-size: var(--me-font-size, max(1em, 16px));
  line-height: var(--me-line-height, 1.5);
}
.me-header {
  padding: calc(var(--_space) * 4) max(calc(var(--_space) * 5), (100% - 42rem) / 2 + var(--_space) * 5);
  border-block-end: 1px solid var(--_line);
}
.me-header a {
  display: inline-block;
  padding-block: var(--_space);
  font-weight: var(--me-font-weight-heading, 600);
  color: inherit;
  text-decoration: none;
}
.me-header a:hover {
  text-decoration: underline;
}
.me-page {
  box-sizing: border-box;
  max-width: 42rem;
  margin: 0 auto;
  padding: calc(var(--_space) * 12) calc(var(--_space) * 5);
  overflow-wrap: anywhere;
}
.me-page h1 {
  margin: 0 0 calc(var(--_space) * 4);
  font-family: var(--me-font-family-heading, inherit);
  font-weight: var(--me-font-weight-heading, 600);
  font-size: 1.75em;
  line-height: 1.2;
}
.me-page .notice {
  padding-inline-start: calc(var(--_space) * 4);
  border-inline-start: 4px solid var(--me-color-warning, light-dark(#8f5a00, #f2c36b));
}
.me-page dl {
  margin: calc(var(--_space) * 4) 0;
  border-block-end: 1px solid var(--_line);
}
.me-page dl > div {
  display: grid;
  grid-template-columns: minmax(0, 14em) minmax(0, 1fr);
  gap: 0 calc(var(--_space) * 4);
  padding: calc(var(--_space) * 3) 0;
  border-block-start: 1px solid var(--_line);
}
.me-page dt { font-weight: 600; }
.me-page dd { margin: 0; }
.me-page small { color: var(--me-color-muted, inherit); font-weight: 400; font-size: 0.875em; }
.me-page a { color: var(--_link); }
.me-page .actions {
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--_space) * 4) calc(var(--_space) * 6);
  align-items: center;
  margin-block-start: calc(var(--_space) * 8);
}
.me-page .button {
  display: inline-block;
  box-sizing: border-box;
  min-height: 44px;
  padding: 0.5em 1.25em;
  border: 2px solid transparent;
  border-radius: var(--me-radius, 4px);
  background: var(--_accent);
  color: var(--_on-accent);
  font: inherit;
  font-weight: 600;
  text-decoration: none;
  cursor: pointer;
}
.me-page :is(a, button):focus-visible {
  outline: 3px solid var(--me-color-focus, light-dark(#0a1a24, #fff));
  outline-offset: 3px;
}
@media (max-width: 30rem) {
  .me-page dl > div { grid-template-columns: minmax(0, 1fr); }
}
@media (forced-colors: active) {
  .me-page .button { border-color: ButtonText; }
}
`;
