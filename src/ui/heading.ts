import { html, nothing, type TemplateResult } from 'lit';

type Bound = string | typeof nothing;

// A tag's name can't be an expression: one template a level keeps them static.
const templates = [
  (text: string, lang: Bound) => html`<h2 part="heading" class="heading" lang=${lang} .textContent=${text}></h2>`,
  (text: string, lang: Bound) => html`<h3 part="heading" class="heading" lang=${lang} .textContent=${text}></h3>`,
  (text: string, lang: Bound) => html`<h4 part="heading" class="heading" lang=${lang} .textContent=${text}></h4>`,
  (text: string, lang: Bound) => html`<h5 part="heading" class="heading" lang=${lang} .textContent=${text}></h5>`,
  (text: string, lang: Bound) => html`<h6 part="heading" class="heading" lang=${lang} .textContent=${text}></h6>`,
] as const;

/**
 * A heading of a level from 2 to 6: a widget has no `<h1>`, which is the page's own. Any other level counts as 2, or as 6 if too deep.
 * `lang` is the text's language, where it may be another than the page's (WCAG 3.1.2).
 */
export function heading(level: number, text: string, lang: Bound = nothing): TemplateResult {
  const template = templates[Math.min(level, 6) - 2] ?? templates[0];
  return template(text, lang);
}
