import { css } from 'lit';

/** The manager's own page: plain, in the colours that Storybook gives it. */
export const styles = css`
  :host {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22em), 1fr));
    gap: 1.5em;
    padding: 1em;
    font:
      14px/1.5 system-ui,
      sans-serif;
  }
  h2 {
    margin: 0 0 0.5em;
    font-size: 1em;
  }
  section {
    min-inline-size: 0;
  }
  .token {
    display: grid;
    grid-template-columns: 6em auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.5em;
    margin-block-end: 0.5em;
  }
  .token input:not([type='color']) {
    grid-column: 2 / span 2;
  }
  .token.color input:not([type='color']) {
    grid-column: 3;
  }
  .wrong {
    grid-column: 1 / -1;
    margin: 0;
    font-weight: 600;
  }
  .wrong::before {
    content: '⚠ ';
  }
  input,
  button {
    min-block-size: 28px;
    font: inherit;
  }
  pre {
    padding: 0.75em;
    border: 1px solid currentColor;
    border-radius: 4px;
    overflow: auto;
    white-space: pre-wrap;
  }
  ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }
  .fails > li {
    margin-block-end: 0.75em;
  }
`;
