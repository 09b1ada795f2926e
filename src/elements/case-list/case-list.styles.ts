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

const own = css`
  .to-do {
    padding-inline-start: var(--_space-s);
    border-inline-start: 5px solid var(--_warning);
    font-weight: 600;
  }

  .text {
    white-space: pre-line;
  }
`;

export const styles = [base, button, alert, disclosure, list, row, skeleton, tag, listing, newsPlace, own];
