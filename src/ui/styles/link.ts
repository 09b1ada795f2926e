import { css } from 'lit';

/** Links are always underlined: colour alone tells nobody (WCAG 1.4.1). */
export const link = css`
  a {
    color: var(--_link);
    text-decoration-thickness: max(1px, 0.0625em);
    text-underline-offset: 0.18em;
  }

  a:hover {
    text-decoration-thickness: max(3px, 0.1875em);
    text-decoration-skip-ink: none;
  }
`;
