import { html, nothing } from 'lit';

/** A text's language, where it may be another than the page's (WCAG 3.1.2). */
export type Lang = string | typeof nothing;

/** A paragraph; nothing where there is no text. */
export const line = (text: string | undefined, lang: Lang = nothing, look = ''): unknown =>
  text ? html`<p class=${look} lang=${lang} .textContent=${text}></p>` : nothing;
