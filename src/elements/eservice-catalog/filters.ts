/** The filters, as a chunk of their own: loaded when somebody opens them, or arrives with something chosen. */
import { html, type TemplateResult } from 'lit';
import type { EserviceList } from '../../contract/types.ts';
import type { Localize } from '../../ui/localize.ts';
import type { Changes, Chosen, FilterName } from './selection.ts';

export interface FilterOptions {
  list: EserviceList;
  chosen: Chosen;
  localize: Localize;
}

interface Option {
  id: string;
  name: string;
  /** How many e-services would be left. */
  count: number;
  chosen: boolean;
  /** What to ask for in order to choose it, or to take it away. */
  toggle: Changes;
}

interface Filter {
  name: FilterName;
  options: Option[];
}

function nameOf(filter: FilterName, id: string, name: string, localize: Localize): string {
  if (filter === 'language') return new Intl.DisplayNames([localize.lang()], { type: 'language' }).of(id) ?? id;
  if (filter !== 'audience') return name;
  return localize.term(`eserviceFacts.${id as 'private' | 'business' | 'association'}`);
}

/** The filters with what they offer. What is chosen stays, also when nothing is left of it: it must be possible to take it away. */
function filtersOf({ list, chosen, localize }: FilterOptions): Filter[] {
  return chosen.map(([name, ids]) => {
    const facet = list.facets[`${name}s`];
    const gone = ids.filter((id) => !facet.some((value) => value.id === id));
    const options = [...facet, ...gone.map((id) => ({ id, name: id, count: 0 }))].map((value) => {
      const others = ids.filter((id) => id !== value.id);
      const chosen = others.length < ids.length;
      const toggle = { [name]: (chosen ? others : [...ids, value.id]).join() };
      return { ...value, name: nameOf(name, value.id, value.name, localize), chosen, toggle };
    });
    return { name, options: options.filter(({ count, chosen }) => count || chosen) };
  });
}

/** Every filter as a group of checkboxes. */
export function filterGroups(options: FilterOptions, ask: (changes: Changes) => void): TemplateResult[] {
  const { localize } = options;
  return filtersOf(options).map(
    (filter) =>
      html`<fieldset class="filter">
        <legend .textContent=${localize.term(`eserviceCatalog.${filter.name}`)}></legend>
        <div class="options">
          ${filter.options.map(
            ({ name, count, chosen, toggle }) =>
              html`<label class="check">
                <input type="checkbox" .checked=${chosen} @change=${() => ask(toggle)} />
                <span .textContent=${localize.term('eserviceCatalog.option', name, count)}></span>
              </label>`,
          )}
        </div>
      </fieldset>`,
  );
}

/** What is filtered by, each with what to ask for without it. */
export const chosenFilters = (options: FilterOptions): Option[] =>
  filtersOf(options).flatMap((filter) => filter.options.filter(({ chosen }) => chosen));
