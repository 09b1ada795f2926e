import { css } from 'lit';

export const styles = css`
  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_space-m);
    padding-block: var(--_space-s);
    border-block-end: 1px solid var(--_line);
    max-inline-size: var(--_measure);
  }

  dt {
    font-weight: 600;
  }

  dd {
    grid-column: 1;
    white-space: pre-line;
  }

  .action {
    grid-area: 1 / 2 / span 2;
    align-self: center;
    white-space: normal;
  }

  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
    padding-block-start: var(--_space-m);
    min-inline-size: 0;
  }

  legend {
    font-size: var(--_size-l);
  }

  .short {
    max-inline-size: 9em;
  }
`;
