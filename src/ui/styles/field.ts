import { css } from 'lit';

/**
 * Labels and controls. `<div class="field">` holds label, `.hint`, control and `.error`, in that order;
 * `<label class="check">` holds a checkbox or radio button and its text.
 */
export const field = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
    max-inline-size: 34em;
  }

  label,
  legend {
    font-weight: 600;
  }

  legend {
    padding: 0;
  }

  .hint {
    color: var(--_muted);
  }

  .error {
    color: var(--_error);
    font-weight: 600;
  }

  :is(input, select, textarea):not([type='checkbox'], [type='radio']) {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_space-s) calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    line-height: 1.25;
  }

  :is(input, select, textarea)[aria-invalid='true'] {
    border: 2px solid var(--_error);
  }

  .check {
    display: flex;
    gap: var(--_space-s);
    padding-block: calc((var(--_target) - 1lh) / 2);
    font-weight: inherit;
    cursor: pointer;
  }

  .check input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: calc((1lh - 24px) / 2) 0;
    font: inherit;
    accent-color: var(--_link);
  }
`;
