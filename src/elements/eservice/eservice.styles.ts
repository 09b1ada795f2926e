import { css } from 'lit';
import { alert } from '../../ui/styles/alert.ts';
import { back } from '../../ui/styles/back.ts';
import { base } from '../../ui/styles/base.ts';
import { button } from '../../ui/styles/button.ts';
import { card } from '../../ui/styles/card.ts';
import { disclosure } from '../../ui/styles/disclosure.ts';
import { list } from '../../ui/styles/list.ts';
import { toCome } from '../../ui/styles/to-come.ts';

const own = css`
  .eservice {
    gap: var(--_space-l);
  }

  .head > .heading {
    font-size: var(--_size-xl);
  }

  .lead {
    font-size: 1.125em;
  }

  .head,
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--_space-s);
  }

  .section {
    margin-block-start: var(--_space-s);
  }

  dl,
  .more {
    --_column: 14em;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, var(--_column)), 1fr));
    gap: var(--_space-m) var(--_space-l);
  }

  .more {
    --_column: 20em;
  }

  [part='facts'] {
    padding-block: var(--_space-m);
    border-block: 1px solid var(--_line);
  }

  dt {
    font-weight: 600;
  }

  [part='facts'] dd::first-letter {
    text-transform: uppercase;
  }

  .text {
    white-space: pre-line;
  }

  .start {
    max-inline-size: var(--_measure);
  }

  ul:not([role='list']) {
    max-inline-size: var(--_measure);
    padding-inline-start: 1.25em;
  }

  li + li {
    margin-block-start: var(--_space-s);
  }

  details {
    max-inline-size: var(--_measure);
    border-block-end: 1px solid var(--_line);
  }

  details > p {
    padding-block-end: var(--_space-m);
    padding-inline-start: 1.4em;
  }
`;

export const styles = [base, back, button, alert, card, disclosure, list, toCome, own];
