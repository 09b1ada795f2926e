import { css } from 'lit';

/**
 * `<button>`, and `<a class="button">` for what leads to another page. `secondary` for all but the one main
 * action.
 */
export const button = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-s);
    min-block-size: var(--_target);
    padding: var(--_space-s) calc(var(--_space) * 5);
    border: 2px solid var(--_link);
    border-radius: var(--_button-radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  :is(button, .button):hover {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  .secondary {
    border-color: currentColor;
    background: var(--_surface);
    color: var(--_link);
  }

  .secondary:hover {
    background: var(--_tint);
  }

  .stack > :is(button, .button) {
    justify-self: start;
  }

  [aria-disabled='true'] {
    opacity: 0.65;
    cursor: default;
  }

  @media print {
    button,
    .button {
      display: none;
    }
  }
`;
