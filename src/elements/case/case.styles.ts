import { css } from 'lit';
import { messageStyles } from '../../ui/case/message.styles.ts';
import { eventStyles } from '../../ui/case/styles.ts';
import { alert } from '../../ui/styles/alert.ts';
import { back } from '../../ui/styles/back.ts';
import { base } from '../../ui/styles/base.ts';
import { button } from '../../ui/styles/button.ts';
import { card } from '../../ui/styles/card.ts';
import { list } from '../../ui/styles/list.ts';
import { newsPlace } from '../../ui/styles/news-place.ts';
import { row } from '../../ui/styles/row.ts';
import { tag } from '../../ui/styles/tag.ts';
import { toCome } from '../../ui/styles/to-come.ts';

const own = css`
  .case {
    gap: var(--_space-l);
  }

  .head,
  .section,
  .requests > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--_space-s);
  }

  .head > .heading {
    font-size: var(--_size-xl);
  }

  dl.row {
    align-items: start;
    gap: var(--_space-s) var(--_space-l);
  }

  .standing {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22em), 1fr));
    gap: var(--_space-l);
  }

  .now {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--_space-l);
  }

  .standing .heading {
    font-size: 1.125em;
  }

  :is(.standing, .archive) + .section {
    margin-block-start: var(--_space-m);
  }

  .heading .skeleton {
    inline-size: 18ch;
    max-inline-size: 100%;
  }

  .requests {
    display: grid;
    gap: var(--_space-m);
  }

  .requests .button {
    justify-self: start;
  }

  ol[part='plan'] {
    display: grid;
    gap: var(--_space-s);
    padding-inline-start: 1.5em;
  }

  .current > .row {
    font-weight: 600;
  }

  .events {
    margin-block-start: var(--_space-s);
  }

  .top .heading {
    font-size: 1.125em;
  }

  .events > li {
    padding-block: var(--_space-l);
    border-block-start: 1px solid var(--_line);
  }

  .error {
    color: var(--_error);
    font-weight: 600;
  }
`;

export const styles = [
  base,
  back,
  button,
  alert,
  card,
  list,
  row,
  toCome,
  tag,
  messageStyles,
  eventStyles,
  newsPlace,
  own,
];
