import { css } from 'lit';

/** A short fact about a thing, beside its name. */
export const tag = css`
  .tag {
    display: inline-block;
    padding: 0 var(--_space-s);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_tint);
    font-size: var(--_size-s);
  }

  .tag.new {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .tag.warning {
    border-color: var(--_warning);
    background: color-mix(in srgb, var(--_warning) 9%, transparent);
  }
`;
