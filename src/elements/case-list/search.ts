/** Search and filters, as a chunk of their own: loaded when somebody opens them, or arrives with something asked for. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseList, CaseSummary } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { caseSearch } from '../../locales/sv/case-search.ts';
import { addStyles } from '../../ui/late-styles.ts';
import type { Localize } from '../../ui/localize.ts';
import type { MeElement } from '../../ui/me-element.ts';
import { line } from '../../ui/text.ts';
import type { Changes, Navigation } from '../../ui/listing/navigation.ts';
import { searchStyles } from './search.styles.ts';

registerTexts(caseSearch);

type StatusKind = NonNullable<CaseSummary['status']>['kind'];

/** In the order that a case usually goes through them. */
const kinds: StatusKind[] = [
  'new',
  'submitted',
  'waiting-for-completion',
  'waiting-for-payment',
  'waiting-for-signatures',
  'in-progress',
  'decided',
  'closed',
];

interface SearchOptions {
  host: MeElement;
  asked: Changes;
  /** The organisations to choose from; fewer than two are no choice. */
  organisations: CaseList['organisations'];
  ask: (changes: Changes) => void;
}

function choice(
  name: 'status' | 'organisation',
  options: CaseList['organisations'],
  { host: { localize }, asked }: SearchOptions,
) {
  const all = { id: '', name: localize.term('caseList.any') };
  return html`<div class="field">
    <label for=${name} .textContent=${localize.term(`caseList.${name}`)}></label>
    <select id=${name} name=${name}>
      ${[all, ...options].map(
        (option) =>
          html`<option
            value=${option.id}
            .selected=${option.id === (asked[name] ?? '')}
            .textContent=${option.name}
          ></option>`,
      )}
    </select>
  </div>`;
}

/** Free text, status and organisation, asked for together. It is no landmark of its own: those are the page's. */
export function searchForm(options: SearchOptions): TemplateResult {
  const { host, asked, organisations, ask } = options;
  const { localize } = host;
  addStyles(host, ...searchStyles);
  const statuses = kinds.map((id) => ({ id, name: localize.term(`caseList.status-${id}`) }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    ask(
      Object.fromEntries(
        [...data].map(([name, value]) => [name, typeof value === 'string' ? value.trim() : undefined]),
      ),
    );
  };
  return html`<form class="search" part="search" @submit=${submit}>
    <div class="field">
      <label for="q" .textContent=${localize.term('caseList.searchLabel')}></label>
      <input id="q" name="q" type="search" maxlength="200" enterkeyhint="search" .value=${asked.q ?? ''} />
    </div>
    ${choice('status', statuses, options)}
    ${organisations.length > 1 ? choice('organisation', organisations, options) : nothing}
    <button .textContent=${localize.term('caseList.search')}></button>
  </form>`;
}

/** What to do where nothing was found. */
export function nothingFound(navigation: Navigation, localize: Localize): TemplateResult {
  const everything = { q: undefined, status: undefined, organisation: undefined };
  return html`${line(localize.term('caseList.advice'))}
    <p>${navigation.link(everything, localize.term('caseList.showAll'))}</p>`;
}
