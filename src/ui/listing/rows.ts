import { html, type TemplateResult } from 'lit';

/** What no screen shows keeps nothing in its place. */
const MOST = 20;

/** Stands in for `count` rows to come, as high as rows usually are, so that nothing moves when they do. */
export function rowsToCome(count: number): TemplateResult {
  const row = html`<li class="item" aria-hidden="true"><span class="skeleton"></span></li>`;
  return rowList(Array(Math.min(count, MOST)).fill(row), true, 'to-come');
}

/** The list around the rows. `busy`: newer ones are on their way. */
export function rowList(rows: unknown, busy: boolean, look = ''): TemplateResult {
  return html`<ul role="list" part="list" class=${look} aria-busy=${busy}>
    ${rows}
  </ul>`;
}

/** A line that stands in for what a list says of itself. */
export const lineToCome = html`<span class="skeleton"></span>`;
