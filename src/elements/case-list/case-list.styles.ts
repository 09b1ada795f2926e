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
  .text {
    white-space: pre-line;
  }
`;

export const styles = [base, button, alert, disclosure, list, row, skeleton, tag, listing, newsPlace, toDo, own];
