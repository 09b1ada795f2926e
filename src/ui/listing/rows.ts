import { html, type TemplateResult } from 'lit';

/** As high as rows usually are, so that little moves when they come. */
export function skeletonRows(count: number): TemplateResult[] {
  const rowToCome = html`<li class="item" aria-hidden="true">
    <div class="name"><span class="skeleton"></span></div>
    <div class="tags"><span class="skeleton"></span></div>
    <p><span class="skeleton"></span></p>
    <div class="small"><span class="skeleton"></span></div>
  </li>`;
  return Array.from({ length: count }, () => rowToCome);
}

/** The list around the rows. `busy`: newer ones are on their way. */
export function rowList(rows: unknown, busy: boolean): TemplateResult {
  return html`<ul role="list" part="list" class="list" aria-busy=${busy}>
    ${rows}
  </ul>`;
}
