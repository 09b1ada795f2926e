import { css } from 'lit';

/** Text, and headings by their place in the element (whatever their level). */
export const typography = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  /* What is in another language, or is a number to call, runs as it does there, whichever way the page runs. */
  [lang],
  [href^='tel:'] {
    unicode-bidi: plaintext;
  }

  :host {
    display: block;
    overflow-wrap: anywhere;
  }

  [hidden],
  :host([hidden]) {
    display: none !important;
  }

  :is(h2, h3, h4, h5, h6, p, ul, ol, dl, dd, fieldset) {
    margin: 0;
    padding: 0;
    border: 0;
  }

  .heading {
    font-family: var(--_heading-family);
    font-size: var(--_size-l);
    font-weight: var(--_heading-weight);
    line-height: 1.25;
    text-wrap: balance;
  }

  p {
    max-inline-size: var(--_measure);
    text-wrap: pretty;
  }

  .small {
    font-size: var(--_size-s);
  }

  .muted {
    color: var(--_muted);
  }

  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
  }

  /* Always there, so that what appears in it is announced; without anything to say it takes no room. */
  [role='status']:empty {
    position: absolute;
  }
`;
