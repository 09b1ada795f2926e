import { css } from 'lit';

/** What the citizen has written, wherever it is shown. */
export const messageStyles = css`
  .written,
  .written > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
  }

  .written {
    gap: var(--_space-m);
    inline-size: 100%;
    max-inline-size: var(--_measure);
  }

  .written > li {
    padding-inline-start: var(--_space-m);
    border-inline-start: 3px solid var(--_line);
  }

  .text {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
`;
