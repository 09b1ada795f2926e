import { html, nothing, type TemplateResult } from 'lit';
import type { Address, Profile } from '../../contract/types.ts';
import type { Localize } from '../../ui/localize.ts';
import { countryName } from './countries.ts';
import { addressOf, type Part } from './draft.ts';
import { toNational } from '../../ui/phone.ts';

const parts = ['name', 'home', 'postal', 'phone', 'email'] as const satisfies Part[];

/** A number stays on the line of what stands before it: "lgh 1102", "999 91", the groups of a telephone number. */
const numbersKept = (text: string): string => text.replaceAll(/ (?=\d)/g, '\u00a0');

function addressText(address: Address | undefined, lang: string): string {
  if (!address) return '';
  const { careOf, street, postalCode, city, country } = address;
  const lines = [careOf && `c/o ${careOf}`, street, `${postalCode} ${city}`];
  return [...lines, country !== 'SE' && countryName(country, lang)].filter(Boolean).join('\n');
}

const fullName = (name: Profile['name']): string => (name ? `${name.given} ${name.family}` : '');

/** A part of the profile as the citizen reads it; empty when it is not kept. */
function textOf(part: Part, profile: Profile, lang: string): string {
  if (part === 'name') return fullName(profile.name);
  if (part === 'phone') return profile.phone ? toNational(profile.phone) : '';
  if (part === 'email') return profile.email ?? '';
  return addressText(addressOf(profile, part), lang);
}

function row(part: Part, text: string, localize: Localize, remove: (part: Part) => void): TemplateResult {
  const label = localize.term(`profile.${part}`);
  const action = localize.term('profile.remove');
  return html`<div>
    <dt .textContent=${label}></dt>
    ${
      text
        ? html`<dd translate="no" .textContent=${numbersKept(text)}></dd>
            <dd class="action">
              <button type="button" class="quiet" aria-label=${`${action} ${label}`} @click=${() => remove(part)}>
                <span .textContent=${action}></span>
              </button>
            </dd>`
        : html`<dd class="muted" .textContent=${localize.term('profile.notKept')}></dd>`
    }
  </div>`;
}

/** The name from the login, while none is kept: there is nothing to take away. */
function proposedRow(name: string, localize: Localize): TemplateResult {
  return html`<div>
    <dt .textContent=${localize.term('profile.name')}></dt>
    <dd translate="no" .textContent=${name}></dd>
    <dd class="small muted" .textContent=${localize.term('profile.proposed')}></dd>
  </div>`;
}

/** What is kept, part by part, each with a way to take it away. */
export function keptData(profile: Profile, localize: Localize, remove: (part: Part) => void): TemplateResult {
  const { updatedAt } = profile;
  const proposed = profile.name ? '' : fullName(profile.proposedName);
  const shown = parts.filter((part) => part !== 'postal' || addressOf(profile, part));
  const updated = updatedAt && localize.term('profile.updated', localize.date(updatedAt, 'date'));
  return html`<dl part="data">
      ${shown.map((part) =>
        part === 'name' && proposed
          ? proposedRow(proposed, localize)
          : row(part, textOf(part, profile, localize.lang()), localize, remove),
      )}
    </dl>
    ${updated ? html`<p class="small muted" .textContent=${updated}></p>` : nothing}`;
}
