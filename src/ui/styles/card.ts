import { css } from 'lit';

/** A bordered box for things of the same kind beside each other. */
export const card = css`
  .card {
    padding: var(--_space-l);
    border: 1px solid var(--_line);
    border-radius: var(--_card-radius);
    background: var(--_surface);
  }
`;
