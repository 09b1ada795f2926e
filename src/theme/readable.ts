import { css } from 'lit';

/**
 * What the tokens are derived by: any colour is made readable on any surface, in the browser, from whatever the page has set.
 *
 * WCAG's contrast of two colours hangs on their relative luminance alone, `(lighter + 0.05) / (darker + 0.05)`, and mixing
 * a colour with black or white in linear light moves its luminance in proportion. So how far a colour has to go can be computed,
 * not guessed, and none leaves the gamut on the way:
 *
 * - `--_y`: the luminance of the colour at hand (WCAG 2.2, "relative luminance").
 * - `--_pole`: black or white, white as long as it has 4.5 : 1 on the colour, which is up to a luminance of 0.1833.
 * - `--_limit`: the luminance that readable text on the surface must not pass. It lets text have 4.5 : 1 also on a page that is
 *   not quite the surface, and on the tints of messages. A relative colour knows one colour only; so the limit travels as the
 *   alpha of a colour without components, which takes the other's in `color-mix()`.
 * - `--_fit`: that mixture brought within the limit, towards black (limits below 0.2) or white (above), no further than it takes.
 *
 * Relative colours are not in all browsers that are widely in use yet: without them, everything is in the colour of the text,
 * and main buttons in a shade of the accent that is dark enough for white whatever the accent is.
 */
export const readable = css`
  :host {
    --_y: (0.2126 * r + 0.7152 * g + 0.0722 * b);
    --_dark: clamp(0, (0.1833 - var(--_y)) * 1e6, 1);
    --_pole: srgb-linear var(--_dark) var(--_dark) var(--_dark);
    --_opaque: var(--me-color-surface, Canvas);
    --_ink: color(from var(--_opaque) var(--_pole));
    --_limit: color(
      from var(--_opaque) srgb-linear none none none /
        calc(0.15 * var(--_y) - 0.038 + var(--_dark) * (0.43 + 5.25 * var(--_y)))
    );
    --_to: clamp(0, (alpha - 0.2) * 1e6, 1);
    --_part: clamp(0, (alpha - var(--_to)) / (var(--_y) - var(--_to)), 1);
    --_fit: srgb-linear calc((r - var(--_to)) * var(--_part) + var(--_to))
      calc((g - var(--_to)) * var(--_part) + var(--_to)) calc((b - var(--_to)) * var(--_part) + var(--_to)) / 1;
    --_tint: color-mix(in srgb, currentColor 7%, transparent);
  }

  @supports not (color: color(from red srgb-linear r g b)) {
    :host {
      --_accent: color-mix(in oklab, var(--me-color-accent, #0f5473) 40%, #000);
      --_on-accent: #fff;
      --_ink: CanvasText;
      --_link: currentColor;
      --_muted: currentColor;
      --_error: currentColor;
      --_warning: currentColor;
      --_success: currentColor;
      color: var(--me-color-text) !important;
    }
  }
`;
