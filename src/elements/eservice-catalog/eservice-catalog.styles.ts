import { css } from 'lit';
import { alert } from '../../ui/styles/alert.ts';
import { base } from '../../ui/styles/base.ts';
import { button } from '../../ui/styles/button.ts';
import { card } from '../../ui/styles/card.ts';
import { disclosure } from '../../ui/styles/disclosure.ts';
import { field } from '../../ui/styles/field.ts';
import { list } from '../../ui/styles/list.ts';
import { row } from '../../ui/styles/row.ts';
import { skeleton } from '../../ui/styles/skeleton.ts';
import { tag } from '../../ui/styles/tag.ts';

const own = css`
  .search {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    max-inline-size: 40em;
  }

  .words {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }

  .words input {
    flex: 1 1 8em;
  }

  .words button {
    flex: 0 1 auto;
  }

  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: var(--_space-m) var(--_space-l);
    padding: var(--_space-m) 0;
  }

  .filter {
    min-inline-size: 0;
  }

  /* Long filters scroll; the room around is for the focus ring. */
  .options {
    max-block-size: 20em;
    margin-inline: -5px;
    padding: 1px 5px;
    overflow-y: auto;
  }

  /* Names of languages are written small in running text. */
  .options span::first-letter {
    text-transform: uppercase;
  }

  .chosen {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-s);
    min-block-size: var(--_target);
    padding-inline: var(--_space-m);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_target) / 2);
    color: inherit;
    text-decoration: none;
  }

  .chosen::after {
    content: '✕' / '';
  }

  .count {
    font-weight: 600;
  }

  .count.skeleton {
    inline-size: 8em;
  }

  /* Newer rows are on their way: those that are here stay as readable as they were. */
  [aria-busy='true'] {
    box-shadow: 0 -3px var(--_accent);
    transition: box-shadow 0s 0.3s;
  }

  .eservice,
  .about {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(var(--_space) * 1.5);
  }

  .eservice {
    position: relative;
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

  /* One line where there is room, two where there is not, as text would be. */
  .lines {
    display: flex;
    flex-wrap: wrap;
    inline-size: 100%;
  }

  .lines > * {
    flex: 0 1 24ch;
  }

  .facts .skeleton,
  .name .skeleton {
    inline-size: 18ch;
  }

  .list .eservice {
    padding-block: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_line);
  }

  .list .eservice:last-child {
    border-block-end: 1px solid var(--_line);
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
    gap: var(--_space-m);
  }

  .cards .eservice {
    grid-template-rows: 1fr auto;
    gap: var(--_space-m);
  }

  .card:hover {
    border-color: var(--_border);
  }
`;

export const styles = [base, button, field, alert, card, disclosure, list, row, skeleton, tag, own];
