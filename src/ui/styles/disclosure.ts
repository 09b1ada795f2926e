import { css } from 'lit';

/** `<details>`: a summary that is large enough to hit, with a chevron that turns. Open when printed. */
export const disclosure = css`
  summary {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    inline-size: fit-content;
    min-block-size: var(--_target);
    color: var(--_link);
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::before {
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin: 0 0.2em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    content: '';
    rotate: -45deg;
  }

  summary:dir(rtl)::before {
    rotate: 135deg;
  }

  [open] > summary::before {
    rotate: 45deg;
  }

  summary:hover {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  @media print {
    ::details-content {
      content-visibility: visible;
    }
  }
`;
