import { css } from 'lit';
import { listing } from '../../ui/listing/styles.ts';
import { alert } from '../../ui/styles/alert.ts';
import { base } from '../../ui/styles/base.ts';
import { button } from '../../ui/styles/button.ts';
import { disclosure } from '../../ui/styles/disclosure.ts';
import { list } from '../../ui/styles/list.ts';
import { newsPlace } from '../../ui/styles/news-place.ts';
import { row } from '../../ui/styles/row.ts';
import { skeleton } from '../../ui/styles/skeleton.ts';
import { tag } from '../../ui/styles/tag.ts';
import { toDo } from '../../ui/styles/to-do.ts';

const own = css`
  details > p {
    margin-block: var(--_space-s);
  }

  .text {
    white-space: pre-line;
  }

  /* Above the link that covers its row. */
  .act {
    position: relative;
    justify-self: start;
  }

  /* The same in every row, and seldom what comes next: it gives way to what there is to read. */
  .act button {
    padding-inline: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-decoration: underline;
  }

  .badge {
    padding: var(--_space) calc(var(--_space) * 3);
    white-space: nowrap;
  }
`;

export const styles = [base, button, alert, disclosure, list, row, skeleton, tag, listing, newsPlace, toDo, own];
