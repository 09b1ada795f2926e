import { css } from 'lit';
import { alert } from '../../ui/styles/alert.ts';
import { base } from '../../ui/styles/base.ts';
import { button } from '../../ui/styles/button.ts';
import { card } from '../../ui/styles/card.ts';
import { disclosure } from '../../ui/styles/disclosure.ts';
import { field } from '../../ui/styles/field.ts';
import { list } from '../../ui/styles/list.ts';
import { row } from '../../ui/styles/row.ts';
import { toCome } from '../../ui/styles/to-come.ts';

const own = css`
  .alert.success {
    --_tone: var(--_success);
  }

  .card {
    max-inline-size: var(--_measure);
  }

  .card .heading {
    font-size: 1em;
  }

  [part='choices'],
  details {
    padding-block-start: var(--_space-m);
  }

  .field .code {
    max-inline-size: 9em;
    letter-spacing: 0.15em;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding-block: var(--_space-s);
    border-block-end: 1px solid var(--_line);
    max-inline-size: var(--_measure);
  }

  li:focus {
    outline-offset: 3px;
  }

  .failed {
    color: var(--_error);
    font-weight: 600;
  }
`;

export const styles = [base, button, card, field, alert, disclosure, list, row, toCome, own];
