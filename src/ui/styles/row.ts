import { css } from 'lit';

/** Things beside each other, below each other where there is no room. */
export const row = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s) var(--_space-m);
  }
`;
