import { css } from 'lit';
import { field } from '../../ui/styles/field.ts';

const own = css`
  .search {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    align-items: end;
    gap: var(--_space-m);
    padding-block: var(--_space-s) var(--_space-m);
  }

  .search button {
    justify-self: start;
  }
`;

/** They come with the search itself: see `search.ts` and `views.ts`. */
export const searchStyles = [field, own];
