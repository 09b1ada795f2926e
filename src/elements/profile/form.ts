/** The form, as a chunk of its own: loaded when somebody wants to change something. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Address } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { profileForm as texts } from '../../locales/sv/profile-form.ts';
import { fieldId, type FieldName } from './draft.ts';
import { field, type FormState } from './field.ts';

registerTexts(texts);

export interface ProfileForm extends FormState {
  /** Whether an address for post is shown beside the home address. */
  postal: boolean;
  proposed: boolean;
  saving: boolean;
  /** Why the last attempt did not go through. */
  trouble: 'profile.failed' | 'profile.changed' | 'common.offline' | undefined;
  input: (event: Event) => void;
  togglePostal: (event: Event) => void;
  submit: (event: Event) => void;
  cancel: () => void;
  /** Moves the focus to a field. */
  goTo: (name: FieldName) => void;
}

function addressFields(form: ProfileForm, kind: Address['kind']): TemplateResult {
  const section = kind === 'postal' ? 'shipping' : 'home';
  const autocomplete = (name: string) => (kind === 'postal' ? `${section} ${name}` : name) as AutoFill;
  return html`
    ${field(form, `${kind}.careOf`, { label: 'careOf', autocomplete: autocomplete('address-line2') })}
    ${field(form, `${kind}.street`, { label: 'street', autocomplete: autocomplete('address-line1') })}
    ${field(form, `${kind}.postalCode`, {
      label: 'postalCode',
      autocomplete: autocomplete('postal-code'),
      short: true,
    })}
    ${field(form, `${kind}.city`, { label: 'city', autocomplete: autocomplete('address-level2') })}
    ${field(form, `${kind}.country`, { label: 'country', autocomplete: autocomplete('country') })}
  `;
}

/** All that has to be mended, with a way to each place; it takes the focus when the form is sent with errors. */
function summary({ errors, localize, goTo }: ProfileForm): unknown {
  const names = Object.keys(errors) as FieldName[];
  if (!names.length) return nothing;
  return html`<div class="alert error" id="summary" tabindex="-1" aria-labelledby="mend">
    <p id="mend"><strong .textContent=${localize.term('profile.mend')}></strong></p>
    <ul role="list">
      ${names.map(
        (name) =>
          html`<li>
            <a
              href="#${fieldId(name)}"
              @click=${(event: Event) => {
                event.preventDefault();
                goTo(name);
              }}
              .textContent=${localize.term(errors[name] as 'profile.refused')}
            ></a>
          </li>`,
      )}
    </ul>
  </div>`;
}

function nameFields(form: ProfileForm): TemplateResult {
  const { localize, proposed } = form;
  return html`<fieldset>
    <legend .textContent=${localize.term('profile.name')}></legend>
    ${proposed ? html`<p class="hint" .textContent=${localize.term('profile.proposed')}></p>` : nothing}
    ${field(form, 'given', { label: 'given', autocomplete: 'given-name' })}
    ${field(form, 'family', { label: 'family', autocomplete: 'family-name' })}
  </fieldset>`;
}

function addresses(form: ProfileForm): TemplateResult {
  const { localize, postal, togglePostal } = form;
  return html`<fieldset>
      <legend .textContent=${localize.term('profile.home')}></legend>
      ${addressFields(form, 'home')}
      <label class="check">
        <input type="checkbox" .checked=${postal} @change=${togglePostal} />
        <span .textContent=${localize.term('profile.otherPostal')}></span>
      </label>
    </fieldset>
    ${
      postal
        ? html`<fieldset>
            <legend .textContent=${localize.term('profile.postal')}></legend>
            ${addressFields(form, 'postal')}
          </fieldset>`
        : nothing
    }`;
}

function contact(form: ProfileForm): TemplateResult {
  const { localize } = form;
  const hint = localize.term('profile.phoneHint');
  return html`<fieldset>
    <legend .textContent=${localize.term('profile.contact')}></legend>
    ${field(form, 'phone', { label: 'phone', autocomplete: 'tel', type: 'tel', hint })}
    ${field(form, 'email', { label: 'email', autocomplete: 'email', type: 'email' })}
  </fieldset>`;
}

/** The form in which the citizen changes what is kept. Its own checks speak plainly, so the browser's are off. */
export function profileForm(form: ProfileForm): TemplateResult {
  const { localize, saving, trouble, input, submit, cancel } = form;
  const problem = trouble ? html`<p class="alert error" .textContent=${localize.term(trouble)}></p>` : nothing;
  return html`<form class="stack" part="form" novalidate @input=${input} @submit=${submit}>
    <p .textContent=${localize.term('profile.leaveEmpty')}></p>
    ${summary(form)} ${nameFields(form)} ${addresses(form)} ${contact(form)}
    <div role="status">${problem}</div>
    <div class="row">
      <button
        type="submit"
        aria-disabled=${saving ? 'true' : nothing}
        .textContent=${localize.term(saving ? 'profile.saving' : 'profile.save')}
      ></button>
      <button type="button" class="secondary" @click=${cancel} .textContent=${localize.term('profile.cancel')}></button>
    </div>
  </form>`;
}
