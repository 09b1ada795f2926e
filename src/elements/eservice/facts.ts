import { html, nothing, type TemplateResult } from 'lit';
import type { EserviceDetail } from '../../contract/types.ts';
import type { Localize } from '../../ui/localize.ts';

type Bound = string | typeof nothing;

function languageNames(tags: string[], localize: Localize): string {
  const names = new Intl.DisplayNames([localize.lang()], { type: 'language' });
  return list(
    tags.map((tag) => names.of(tag) ?? tag),
    localize,
  );
}

const list = (words: string[], localize: Localize) => new Intl.ListFormat(localize.lang()).format(words);

/** The short answers that decide whether this is the right e-service, and when to use it. */
export function facts(detail: EserviceDetail, lang: Bound, localize: Localize): TemplateResult {
  const fact = (
    label: Parameters<Localize['term']>[0] & `eservice.${string}`,
    text: string | undefined,
    own: Bound = nothing,
  ) =>
    text
      ? html`<div>
          <dt .textContent=${localize.term(label)}></dt>
          <dd lang=${own} .textContent=${text}></dd>
        </div>`
      : nothing;
  const audiences = detail.audiences.map((audience) =>
    localize.term(`eserviceFacts.${audience}`).toLocaleLowerCase(localize.lang()),
  );
  return html`<dl part="facts">
    ${fact('eservice.cost', detail.cost, lang)} ${fact('eservice.processingTime', detail.processingTime, lang)}
    ${fact('eservice.login', localize.term(`eservice.login-${detail.loginLevel}`))}
    ${fact('eservice.audiences', list(audiences, localize))}
    ${fact('eservice.languages', languageNames(detail.languages, localize))}
  </dl>`;
}
