import { css } from 'lit';

/** A list without bullets. Its role is written out, since Safari takes a list without bullets for none. */
export const list = css`
  [role='list'] {
    list-style: none;
  }
`;
