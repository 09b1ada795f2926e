import { html, nothing, type TemplateResult } from 'lit';
import type { Start, StartData } from '../../contract/types.ts';
import { heading } from '../../ui/heading.ts';
import type { Localize } from '../../ui/localize.ts';

/** A value, or what is said instead of it: a personal number goes along without ever being shown. */
function item({ field, purpose, state, value }: StartData, lang: string, localize: Localize): TemplateResult {
  const text = value ?? (state === 'unknown' ? '' : localize.term(`startEservice.${state}`));
  return html`<div>
    <dt .textContent=${localize.term(`startEservice.${field}`)}></dt>
    ${text ? html`<dd class=${value ? '' : 'muted'} .textContent=${text}></dd>` : nothing}
    ${purpose ? html`<dd class="small muted" lang=${lang} .textContent=${purpose}></dd>` : nothing}
  </div>`;
}

/** What the e-service gets to know about the citizen: each field with its value, or why it does not go along. */
export function personalData({ login, personalData, lang }: Start, level: number, localize: Localize): TemplateResult {
  if (!personalData.length) return html`<p .textContent=${localize.term('startEservice.nothing')}></p>`;
  const title = login.state === 'needed' ? 'startEservice.goesAlongLater' : 'startEservice.goesAlong';
  return html`${heading(level, localize.term(title))}
    <dl part="data">${personalData.map((data) => item(data, lang, localize))}</dl>`;
}
