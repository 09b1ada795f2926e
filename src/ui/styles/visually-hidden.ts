import { css } from 'lit';

/** For screen readers only; and for those who come to it by keyboard, while they are there. */
export const visuallyHidden = css`
  .visually-hidden:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
