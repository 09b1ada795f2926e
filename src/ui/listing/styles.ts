import { css } from 'lit';

/** A list whose rows lead somewhere: how many there are, its rows, and the links to its other parts. */
export const listing = css`
  /* With room for the number that comes. */
  .views a {
    display: inline-flex;
    align-items: center;
    min-inline-size: 8em;
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

  /* Newer rows are on their way: those that are here stay as readable as they were. */
  [aria-busy='true'] {
    box-shadow: 0 -3px var(--_accent);
    transition: box-shadow 0s 0.3s;
  }

  .item {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
    padding-block: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_line);
  }

  /* Not of a list above another, which begins with its own. */
  [aria-busy] > .item:last-child {
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

  .skeleton {
    inline-size: 10em;
  }

  /* A row to come: its name, and lines below it; higher where there is less room. */
  .item .skeleton {
    margin-block-end: max(7em, 15em - 25vw);
    box-shadow:
      0 2em,
      0 4em;
  }

  /* To just below what a screen shows: where fewer come, the less moves. */
  .to-come {
    max-block-size: 85vh;
    overflow: hidden;
  }
`;
