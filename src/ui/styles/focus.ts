import { css } from 'lit';

/**
 * The focus ring has two colours, so that one of them stands out 3:1 on any background (WCAG 2.4.13).
 * In forced colours the shadow goes and the outline stays, in the user's own colour.
 */
export const focus = css`
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_opaque);
  }

  a:focus-visible {
    border-radius: var(--_radius);
  }

  /* A heading that is given focus so that reading goes on from there is no control. */
  [tabindex='-1']:focus {
    outline: none;
    box-shadow: none;
  }
`;
