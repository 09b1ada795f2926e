import { css } from 'lit';

/** A message that stands out: plain information, or `error`, `warning`. Its words carry the meaning, the colour only helps. */
export const alert = css`
  .alert {
    --_tone: var(--_link);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: var(--_space-s);
    padding: var(--_space-m) calc(var(--_space) * 5);
    border-inline-start: 5px solid var(--_tone);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_tone) 9%, transparent);
  }

  .alert.error {
    --_tone: var(--_error);
    color: inherit;
    font-weight: inherit;
  }

  .alert.warning {
    --_tone: var(--_warning);
  }
`;
