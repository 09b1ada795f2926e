import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../ui/localize.ts';
import { countries } from './countries.ts';
import type { Draft, Errors, FieldName } from './draft.ts';

/** What the form knows when it shows a field. */
export interface FormState {
  localize: Localize;
  draft: Draft;
  errors: Errors;
  /** What somebody else has saved meanwhile. */
  elsewhere: Draft | undefined;
}

export interface FieldOptions {
  label: 'given' | 'family' | 'careOf' | 'street' | 'postalCode' | 'city' | 'country' | 'phone' | 'email';
  /** What the browser may fill in (WCAG 1.3.5). */
  autocomplete: AutoFill;
  type?: 'text' | 'tel' | 'email';
  hint?: string;
  short?: boolean;
}

/** `home.street` becomes `home-street`. */
export const fieldId = (name: FieldName): string => name.replace('.', '-');

function selectOf({ localize, draft }: FormState, name: FieldName, autocomplete: AutoFill): TemplateResult {
  return html`<select id=${fieldId(name)} name=${name} autocomplete=${autocomplete}>
    ${countries(localize.lang()).map(
      (country) =>
        html`<option
          value=${country.code}
          ?selected=${country.code === draft[name]}
          .textContent=${country.name}
        ></option>`,
    )}
  </select>`;
}

/** One field: label, hint, what somebody else has saved, control and error, all in one shadow root so that their ids meet. */
export function field(form: FormState, name: FieldName, options: FieldOptions): TemplateResult {
  const { localize, draft, errors, elsewhere } = form;
  const { label, autocomplete, type = 'text', short = false } = options;
  const id = fieldId(name);
  const other = elsewhere && elsewhere[name] !== draft[name] ? localize.term('profile.elsewhere', elsewhere[name]) : '';
  const hint = [options.hint, other].filter(Boolean).join(' ');
  const error = errors[name] && localize.term(errors[name] as 'profile.refused');
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="field ${short ? 'short' : ''}">
    <label for=${id} .textContent=${localize.term(`profile.${label}`)}></label>
    ${hint ? html`<span class="hint" id="${id}-hint" .textContent=${hint}></span>` : nothing}
    ${
      label === 'country'
        ? selectOf(form, name, autocomplete)
        : html`<input
            id=${id}
            name=${name}
            type=${type}
            autocomplete=${autocomplete}
            aria-describedby=${described || nothing}
            aria-invalid=${error ? 'true' : nothing}
            .value=${draft[name]}
          />`
    }
    ${error ? html`<span class="error" id="${id}-error" .textContent=${error}></span>` : nothing}
  </div>`;
}
