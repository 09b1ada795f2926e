import { css } from 'lit';
import { alert } from '../../ui/styles/alert.ts';
import { base } from '../../ui/styles/base.ts';
import { button } from '../../ui/styles/button.ts';
import { disclosure } from '../../ui/styles/disclosure.ts';
import { field } from '../../ui/styles/field.ts';
import { list } from '../../ui/styles/list.ts';
import { row } from '../../ui/styles/row.ts';
import { skeleton } from '../../ui/styles/skeleton.ts';
import { tag } from '../../ui/styles/tag.ts';

const own = css`
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

  .search {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    align-items: end;
    gap: var(--_space-m);
    padding-block: var(--_space-s) var(--_space-m);
  }

  .search button {
    justify-self: start;
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

  .case {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
    padding-block: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_line);
  }

  .case:last-child {
    border-block-end: 1px solid var(--_line);
  }

  /* Of a long list, what is out of sight is neither laid out nor painted. */
  .case:nth-child(n + 50) {
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

  .to-do {
    padding-inline-start: var(--_space-s);
    border-inline-start: 5px solid var(--_warning);
    font-weight: 600;
  }

  .text {
    white-space: pre-line;
  }
`;

export const styles = [base, button, field, alert, disclosure, list, row, skeleton, tag, own];
