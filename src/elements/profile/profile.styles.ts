import { css } from 'lit';
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

  /* A button that looks like a link. */
  .quiet {
    padding-inline: 0;
    border-color: transparent;
    border-inline: 0;
    background: none;
    color: var(--_link);
    font-weight: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  .quiet:hover {
    text-decoration-thickness: max(3px, 0.1875em);
  }

  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_space-m);
    padding-block: var(--_space-s);
    border-block-end: 1px solid var(--_line);
    max-inline-size: var(--_measure);
  }

  dt {
    font-weight: 600;
  }

  dd {
    grid-column: 1;
    white-space: pre-line;
  }

  .action {
    grid-area: 1 / 2 / span 2;
    align-self: center;
    white-space: normal;
  }

  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
    padding-block-start: var(--_space-m);
    min-inline-size: 0;
  }

  legend {
    font-family: var(--_heading-family);
  }

  .short {
    max-inline-size: 9em;
  }
`;

export const styles = [base, button, field, alert, list, row, toCome, own];
