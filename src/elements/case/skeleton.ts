import { html, type TemplateResult } from 'lit';
import type { Localize } from '../../ui/localize.ts';

const lines = (count: number) => Array.from({ length: count }, () => html`<p><span class="skeleton"></span></p>`);

/** A case to come, about as high as cases are: its head, where it stands, and an event. */
export function skeletonCase(localize: Localize): TemplateResult {
  return html`<span class="visually-hidden" .textContent=${localize.term('common.loading')}></span>
    <div class="head" aria-hidden="true">
      <div class="heading"><span class="skeleton"></span></div>
      ${lines(2)}
    </div>
    <div class="standing card" aria-hidden="true"><div class="now">${lines(4)}</div></div>
    <div class="section to-come" aria-hidden="true">
      <div class="heading"><span class="skeleton"></span></div>
      ${lines(20)}
    </div>`;
}
