import { css } from 'lit';

/** A list whose rows lead somewhere: how many there are, its rows, and the links to its other parts. */
export const listing = css`
  .views a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }

  .views [aria-current] {
    color: inherit;
    font-weight: 600;
    text-decoration-thickness: max(3px, 0.1875em);
  }

  .count {
    font-weight: 600;
  }

  .count.skeleton {
    inline-size: 8em;
  }

  [aria-busy='true'] {
    opacity: 0.6;
    transition: opacity 0.2s 0.3s;
  }

  .item {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
    padding-block: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_line);
  }

  .item:last-child {
    border-block-end: 1px solid var(--_line);
  }

  /* Of a long list, what is out of sight is neither laid out nor painted. */
  .item:nth-child(n + 50) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 9em;
  }

  .name {
    font-family: var(--_heading-family);
    font-size: 1.125em;
    font-weight: var(--_heading-weight);
    line-height: 1.3;
  }

  /* All of the row can be clicked; the link alone is what is announced and focused. */
  .name a::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  .name .skeleton {
    inline-size: 18ch;
  }

  .tags .skeleton,
  .small .skeleton {
    inline-size: 12ch;
  }
`;
