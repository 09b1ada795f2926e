import { html, nothing, type TemplateResult } from 'lit';
import type { Lang } from './text.ts';

export const link = (text: string, href: string, lang: Lang = nothing): TemplateResult =>
  html`<a href=${href} lang=${lang} .textContent=${text}></a>`;

/** A number to call: only what a telephone can dial (RFC 3966). */
export const phone = (number: string): TemplateResult => link(number, `tel:${number.replace(/[^+\d]/g, '')}`);
