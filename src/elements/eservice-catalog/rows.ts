import { html, nothing, type TemplateResult } from 'lit';
import type { EserviceSummary } from '../../contract/types.ts';
import { availabilityText } from '../../ui/availability.ts';
import type { Localize } from '../../ui/localize.ts';

/** How one e-service's row looks, and what its link does. */
export interface RowOptions {
  href: string;
  /** Whether this is the e-service that is shown. */
  current: boolean;
  level: number;
  look: 'card' | '';
  choose: (event: MouseEvent) => void;
}

const fact = (text: string, look = '') => (text ? html`<span class=${look} .textContent=${text}></span>` : nothing);

/** One e-service in the list. */
export function row(item: EserviceSummary, options: RowOptions, localize: Localize): TemplateResult {
  const { availability, loginLevel, lang } = item;
  const login = loginLevel === 'none' ? '' : localize.term('eserviceFacts.login');
  const warning = availability.state === 'open' ? '' : 'warning';
  return html`<li class="eservice ${options.look}" part="eservice">
    <div class="about" lang=${lang === localize.language ? nothing : lang}>
      <div class="name" role="heading" aria-level=${options.level}>
        <a
          href=${options.href}
          part="link"
          aria-current=${options.current ? 'true' : nothing}
          @click=${options.choose}
          .textContent=${item.name}
        ></a>
      </div>
      <p .textContent=${item.summary}></p>
    </div>
    <div class="facts row small">
      ${fact(item.organisation.name, 'muted')} ${fact(login, 'muted')}
      ${fact(availabilityText(availability, localize), `tag ${warning}`)}
    </div>
  </li>`;
}

/** As many rows as a page can hold, as high as rows usually are, so that nothing jumps when they come. */
export function skeletonRows(count: number, look: RowOptions['look']): TemplateResult[] {
  const rowToCome = html`<li class="eservice ${look}" aria-hidden="true">
    <div class="about">
      <div class="name"><span class="skeleton"></span></div>
      <p class="lines"><span class="skeleton"></span><span class="skeleton"></span></p>
    </div>
    <div class="facts small"><span class="skeleton"></span></div>
  </li>`;
  return Array.from({ length: count }, () => rowToCome);
}

/** The list around the rows. `busy`: newer ones are on their way. */
export function rowList(rows: TemplateResult[], look: RowOptions['look'], busy: boolean): TemplateResult {
  return html`<ul role="list" part="list" class=${look ? 'cards' : 'list'} aria-busy=${busy}>
    ${rows}
  </ul>`;
}
