import { css } from 'lit';

/** What the citizen has to do, with its last day. */
export const toDo = css`
  .to-do {
    padding-inline-start: var(--_space-s);
    border-inline-start: 5px solid var(--_warning);
    font-weight: 600;
  }
`;
