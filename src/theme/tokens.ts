import { css } from 'lit';

/** The design tokens. Made from src/theme/source/ by `npm run tokens`: change it there. */
export const tokens = css`
  :host {
    --_accent: var(--me-color-accent, light-dark(#0f5473, #8ccbec));
    color: color(from color-mix(in srgb-linear, var(--_limit), var(--me-color-text) 0%) var(--_fit)) !important;
    --_surface: var(--me-color-surface, transparent);
    --_on-accent: var(--me-color-on-accent, color(from var(--_accent) var(--_pole)));
    --_link: var(
      --me-color-link,
      color(
        from
          color-mix(
            in srgb-linear,
            var(--_limit),
            light-dark(var(--_accent), oklch(from var(--_accent) max(l, 0.7) c h)) 0%
          )
          var(--_fit)
      )
    );
    --_muted: var(
      --me-color-muted,
      color(
        from color-mix(in srgb-linear, var(--_limit), color-mix(in srgb, currentColor 75%, var(--_opaque)) 0%)
          var(--_fit)
      )
    );
    --_border: var(--me-color-border, var(--_muted));
    --_line: var(--me-color-line, color-mix(in srgb, currentColor 20%, transparent));
    --_error: var(--me-color-error, color(from color-mix(in srgb-linear, var(--_limit), #e33 0%) var(--_fit)));
    --_warning: var(--me-color-warning, color(from color-mix(in srgb-linear, var(--_limit), #e90 0%) var(--_fit)));
    --_success: var(--me-color-success, color(from color-mix(in srgb-linear, var(--_limit), #2a6 0%) var(--_fit)));
    --_focus: var(--me-color-focus, var(--_ink));
    font-family: var(--me-font-family, inherit) !important;
    --_radius: min(var(--me-radius, 4px), 22px);
    --_heading-family: var(--me-font-family-heading, inherit);
    --_heading-weight: var(--me-font-weight-heading, 600);
    font-size: var(--me-font-size, max(1em, 16px)) !important;
    line-height: var(--me-line-height, 1.5) !important;
    --_space: var(--me-space, 4px);
    --_button-radius: var(--me-button-radius, var(--_radius));
    --_card-radius: var(--me-card-radius, calc(min(var(--_radius), 12px) * 2));
  }
`;
