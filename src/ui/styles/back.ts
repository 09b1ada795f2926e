import { css } from 'lit';

/** The way back to where the citizen came from: its arrow points to where lines begin. */
export const back = css`
  .back {
    display: inline-flex;
    align-items: center;
    inline-size: fit-content;
    min-block-size: var(--_target);
  }

  .back::before {
    content: '←' / '';
    margin-inline-end: var(--_space-s);
  }

  .back:dir(rtl)::before {
    scale: -1 1;
  }
`;
