import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../ui/localize.ts';
import { countries } from './countries.ts';
import { fieldId, type Draft, type Errors, type FieldName } from './draft.ts';

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

/** What somebody else has saved meanwhile, where it differs. */
function elsewhereText({ localize, draft, elsewhere }: FormState, name: FieldName): string {
  if (!elsewhere || elsewhere[name] === draft[name]) return '';
  const saved = elsewhere[name];
  return saved ? localize.term('profile.elsewhere', saved) : localize.term('profile.elsewhereNothing');
}

/** One field: label, hint, what somebody else has saved, control and error, all in one shadow root so that their ids meet. */
export function field(form: FormState, name: FieldName, options: FieldOptions): TemplateResult {
  const { localize, draft, errors } = form;
  const { label, autocomplete, type = 'text', short = false } = options;
  const id = fieldId(name);
  const hint = [options.hint, elsewhereText(form, name)].filter(Boolean).join(' ');
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
