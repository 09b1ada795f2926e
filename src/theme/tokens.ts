import { css } from 'lit';

/**
 * The design tokens: the one place where a public `--me-*` property is read, and where a colour, size or font has a
 * default. Everything else uses the private `--_*` names below. `docs/theming.md` is the table for those who set them.
 *
 * - What is not set follows the page: text colour, font and size are inherited, lines and tints are the text colour
 *   thinned out, and `light-dark()` follows the `color-scheme` of wherever the element stands.
 * - The size of text is never below 16 px unless the page says so: `rem` is not used at all, since pages
 *   that set `html { font-size: 62.5% }` would shrink it.
 * - The last block derives readable colours from any accent. Relative colours are not in every browser yet: without
 *   them, plain defaults stand.
 */
export const tokens = css`
  :host {
    --_accent: var(--me-color-accent, light-dark(#0f5473, #8ccbec));
    --_on-accent: var(--me-color-on-accent, light-dark(#fff, #0a1a24));
    --_link: var(--me-color-link, var(--_accent));
    --_muted: var(--me-color-muted, color-mix(in srgb, currentColor 82%, transparent));
    --_surface: var(--me-color-surface, transparent);
    --_border: var(--me-color-border, color-mix(in srgb, currentColor 66%, transparent));
    --_line: var(--me-color-line, color-mix(in srgb, currentColor 20%, transparent));
    --_tint: color-mix(in srgb, currentColor 7%, transparent);
    --_error: var(--me-color-error, light-dark(#b3261e, #ffb4ab));
    --_warning: var(--me-color-warning, light-dark(#8f5a00, #f2c36b));
    --_success: var(--me-color-success, light-dark(#1d6b3c, #93d8ab));
    --_focus: var(--me-color-focus, light-dark(#0a1a24, #fff));
    --_focus-inner: light-dark(#fff, #0a1a24);

    --_heading-family: var(--me-font-family-heading, inherit);
    --_heading-weight: var(--me-font-weight-heading, 600);
    --_size-s: 0.875em;
    --_size-l: 1.25em;
    --_size-xl: 1.75em;
    --_measure: 68ch;

    --_radius: var(--me-radius, 4px);
    --_space: var(--me-space, 4px);
    --_space-s: calc(var(--_space) * 2);
    --_space-m: calc(var(--_space) * 4);
    --_space-l: calc(var(--_space) * 6);
    --_space-xl: calc(var(--_space) * 10);
    /* The larger target size of WCAG 2.2, criterion 2.5.5. */
    --_target: 44px;

    color: var(--me-color-text, inherit);
    font-family: var(--me-font-family, inherit);
    font-size: var(--me-font-size, max(1em, 16px));
    line-height: var(--me-line-height, 1.5);
  }

  @supports (color: color(from red xyz-d65 x y z)) {
    :host {
      /* y is WCAG's relative luminance: below 0.18 white is readable on the accent, from there on black. */
      --_white: clamp(0, (0.18 - y) * 1e6, 1);
      --_on-accent: var(
        --me-color-on-accent,
        color(from var(--_accent) xyz-d65 calc(0.95 * var(--_white)) var(--_white) calc(1.09 * var(--_white)))
      );
      --_link: var(
        --me-color-link,
        light-dark(oklch(from var(--_accent) min(l, 0.48) c h), oklch(from var(--_accent) max(l, 0.82) c h))
      );
    }
  }
`;
