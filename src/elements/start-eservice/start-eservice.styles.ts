import { css } from 'lit';

export const styles = css`
  dl {
    display: grid;
    gap: var(--_space-s);
    max-inline-size: var(--_measure);
  }

  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding-block-end: var(--_space-s);
    border-block-end: 1px solid var(--_line);
  }

  dt {
    font-weight: 600;
  }
`;
