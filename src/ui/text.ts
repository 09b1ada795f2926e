import { html, nothing, type TemplateResult } from 'lit';

/** A text's language, where it may be another than the page's (WCAG 3.1.2). */
export type Lang = string | typeof nothing;

/** A paragraph; nothing where there is no text. */
export const line = (text: string | undefined, lang: Lang = nothing, look = ''): unknown =>
  text ? html`<p class=${look} lang=${lang} .textContent=${text}></p>` : nothing;

/** A text of several paragraphs, which blank lines part; its line breaks stay. */
export const paragraphs = (text: string | undefined, lang: Lang = nothing): unknown =>
  text?.split(/\n\s*\n/).map((each) => line(each, lang, 'text'));

export const link = (text: string, href: string, lang: Lang = nothing): TemplateResult =>
  html`<a href=${href} lang=${lang} .textContent=${text}></a>`;

/** A number to call: only what a telephone can dial (RFC 3966). */
export const phone = (number: string): TemplateResult => link(number, `tel:${number.replace(/[^+\d]/g, '')}`);
