import { css } from 'lit';

/** Sizes that are the same for everybody: they grow with the text, and with `--me-space`. */
export const scale = css`
  :host {
    --_size-s: 0.875em;
    --_size-l: 1.25em;
    --_size-xl: 1.75em;
    --_measure: 68ch;
    --_space-s: calc(var(--_space) * 2);
    --_space-m: calc(var(--_space) * 4);
    --_space-l: calc(var(--_space) * 6);
    --_space-xl: calc(var(--_space) * 10);
    /* The larger target size of WCAG 2.2, criterion 2.5.5. */
    --_target: 44px;
  }
`;
