import { css } from 'lit';
import { messageStyles } from '../../ui/case/message.styles.ts';
import { alert } from '../../ui/styles/alert.ts';
import { base } from '../../ui/styles/base.ts';
import { button } from '../../ui/styles/button.ts';
import { field } from '../../ui/styles/field.ts';
import { list } from '../../ui/styles/list.ts';
import { row } from '../../ui/styles/row.ts';
import { toCome } from '../../ui/styles/to-come.ts';

const own = css`
  .alert.success {
    --_tone: var(--_success);
  }

  .field textarea {
    display: block;
    min-block-size: 10lh;
    line-height: 1.5;
    resize: vertical;
  }

  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
  }

  .part > .heading {
    font-size: 1em;
  }

  .unsent {
    white-space: pre-line;
  }
`;

export const styles = [base, button, field, alert, list, row, toCome, messageStyles, own];
