import { css } from 'lit';

/** One event, wherever it is shown, and what it lets the citizen do. */
export const eventStyles = css`
  .event,
  .top,
  .part,
  .action,
  .archive {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: var(--_space-s);
  }

  .event {
    gap: var(--_space-m);
  }

  .part .heading,
  .action .heading {
    font-size: 1em;
  }

  .action {
    inline-size: 100%;
    max-inline-size: var(--_measure);
    padding: var(--_space-m);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .text {
    white-space: pre-line;
  }

  .outcome,
  .due {
    font-weight: 600;
  }

  .due {
    padding-inline-start: var(--_space-s);
    border-inline-start: 5px solid var(--_warning);
  }

  .files {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
  }

  .chain {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
    inline-size: 100%;
  }

  .steps {
    display: grid;
    gap: var(--_space-s);
    padding: 0;
    list-style: none;
  }

  .steps > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-s);
    padding-inline-start: var(--_space-m);
    border-inline-start: 5px solid var(--_line);
  }

  .steps > .done {
    border-color: var(--_accent);
  }

  .sender {
    gap: var(--_space-s);
  }
`;
