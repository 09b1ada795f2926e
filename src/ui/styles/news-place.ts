import { css } from 'lit';

/** A line of text with room beside it, from the beginning, for what may come later: nothing moves when it comes. */
export const newsPlace = css`
  .news-place {
    position: relative;
    padding-inline-end: 9em;
  }
`;
