import { css } from 'lit';

export const styles = css`
  /* One row, however narrow: a long name breaks beside its button. */
  .who {
    flex-wrap: nowrap;
    justify-content: space-between;
    min-block-size: var(--_target);
  }

  .who > p {
    line-height: 1.3;
  }

  .who > [part='button'] {
    flex-shrink: 0;
  }

  .who .skeleton {
    inline-size: 12em;
  }

  /* There before it says something, without taking room: a page's header must not grow when somebody is logged in. */
  [role='status']:empty {
    position: absolute;
  }

  dialog {
    max-inline-size: min(32em, calc(100vi - 2 * var(--_space-m)));
    padding: var(--_space-l);
    border: 1px solid var(--_border);
    border-radius: var(--_card-radius);
    background: var(--_opaque);
    color: var(--_ink);
  }

  dialog::backdrop {
    backdrop-filter: brightness(0.4);
  }
`;
