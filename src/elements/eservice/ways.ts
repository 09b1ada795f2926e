import { html, nothing, type TemplateResult } from 'lit';
import type { EserviceDetail } from '../../contract/types.ts';
import { link, phone } from '../../ui/link.ts';
import type { Localize } from '../../ui/localize.ts';
import { line, type Lang } from '../../ui/text.ts';
import { webAddress } from '../../ui/web-address.ts';

/** The name of something on the web, as a link where there is an address. */
export const named = ({ name, url }: { name: string; url?: string | undefined }, lang: Lang): TemplateResult =>
  url ? link(name, webAddress(url), lang) : html`<span lang=${lang} .textContent=${name}></span>`;

const email = (address: string) => link(address, `mailto:${encodeURIComponent(address)}`);

function address({ kind, name, value }: EserviceDetail['channels'][number], lang: Lang): unknown {
  if (/^https?:/.test(value)) return html`<p>${link(name ?? value, webAddress(value), lang)}</p>`;
  if (kind === 'phone')
    return html`${line(name, lang)}
      <p>${phone(value)}</p>`;
  return html`${line(name, lang)} ${kind === 'email' ? html`<p>${email(value)}</p>` : line(value, lang)}`;
}

/** Other ways than this e-service. */
export function channels(detail: EserviceDetail, lang: Lang, localize: Localize): TemplateResult[] {
  return detail.channels.map(
    (channel) =>
      html`<div>
        <dt .textContent=${localize.term(`eservice.${channel.kind}`)}></dt>
        <dd>${address(channel, lang)} ${line(channel.openingHours, lang, 'small muted')}</dd>
      </div>`,
  );
}

/** Who answers questions. */
export function contact({ contact }: EserviceDetail, lang: Lang): unknown {
  if (!contact) return nothing;
  return html`<p>${named(contact, lang)}</p>
    ${contact.phone ? html`<p>${phone(contact.phone)}</p>` : nothing}
    ${contact.email ? html`<p>${email(contact.email)}</p>` : nothing} ${line(contact.openingHours, lang, 'small muted')}`;
}

/** Places to go to. */
export function locations(detail: EserviceDetail, lang: Lang): TemplateResult[] {
  return detail.locations.map(
    (location) =>
      html`<li>
        <p>${named(location, lang)}</p>
        ${line(location.address, lang)} ${line(location.openingHours, lang, 'small muted')}
      </li>`,
  );
}
