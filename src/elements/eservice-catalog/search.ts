import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../ui/localize.ts';

/** The search field. It is no landmark of its own: those are the page's. */
export function searchForm(words: string, localize: Localize, search: (words: string) => void): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { value } = (event.currentTarget as HTMLFormElement).elements.namedItem('q') as HTMLInputElement;
    search(value.trim());
  };
  return html`<form class="search" part="search" @submit=${submit}>
    <label for="q" .textContent=${localize.term('eserviceCatalog.searchLabel')}></label>
    <div class="words">
      <input id="q" name="q" type="search" maxlength="200" enterkeyhint="search" .value=${words} />
      <button .textContent=${localize.term('eserviceCatalog.search')}></button>
    </div>
  </form>`;
}

/** What to do when nothing was found; `showAll` is the link to everything that this list holds. */
export function advice(searched: boolean, filtered: boolean, showAll: TemplateResult, localize: Localize): unknown {
  const advise = (key: 'none' | 'adviceWords' | 'adviceFilters') =>
    html`<p .textContent=${localize.term(`eserviceCatalog.${key}`)}></p>`;
  if (!searched && !filtered) return advise('none');
  return html`${searched ? advise('adviceWords') : nothing} ${filtered ? advise('adviceFilters') : nothing}
    <p>${showAll}</p>`;
}
