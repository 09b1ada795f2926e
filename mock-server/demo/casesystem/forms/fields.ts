import { html } from 'hono/html';
import type { Html } from '../../page.ts';

/** What has been filled in so far, and what is wrong with it. */
export interface Form {
  data: FormData;
  errors: ReadonlyMap<string, string>;
}

export interface Field {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
}

/** What is wrong, with links to the fields (WCAG 3.3.1). A chosen file is lost with the page: browsers fill in none. */
export function errorSummary({ data, errors }: Form): Html | string {
  if (errors.size === 0) return '';
  const hadFiles = [...data.values()].some((value) => value instanceof File && isFilled(value));
  return html`<div class="errors" role="alert" id="errors">
    <h2>Det är något som behöver rättas</h2>
    <ul>
      ${[...errors].map(([name, what]) => html`<li><a href="#${name}">${what}</a></li>`)}
    </ul>
    ${hadFiles ? html`<p>Välj bilagorna igen: de följer inte med när sidan visas på nytt.</p>` : ''}
  </div>`;
}

export const line = (form: Form, field: Field & { type?: 'text' | 'date' | 'tel' | 'email' }): Html =>
  around(
    form,
    field,
    html`<input type="${field.type ?? 'text'}" value="${valueOf(form, field)}" ${common(form, field)} />`,
  );

export const area = (form: Form, field: Field & { rows?: number }): Html =>
  around(
    form,
    field,
    html`<textarea rows="${field.rows ?? 3}" ${common(form, field)}>${valueOf(form, field)}</textarea>`,
  );

export const file = (form: Form, field: Field): Html =>
  around(form, field, html`<input type="file" ${common(form, field)} />`);

/** @param none What to call leaving it out, where it may be. */
export function select(
  form: Form,
  field: Field & { options: readonly { id: string; name: string }[]; none?: string },
): Html {
  const chosen = valueOf(form, field);
  return around(
    form,
    field,
    html`<select ${common(form, field)}>
      ${field.none === undefined ? '' : html`<option value="">${field.none}</option>`}
      ${field.options.map(
        ({ id, name }) => html`<option value="${id}" ${id === chosen ? html`selected` : ''}>${name}</option>`,
      )}
    </select>`,
  );
}

/** Boxes to tick, several at once; the first has the field's name as its id, for the summary of errors to lead to. */
export function checkboxes(form: Form, field: Field & { options: readonly { id: string; name: string }[] }): Html {
  const { name, label, hint } = field;
  const chosen = form.data.getAll(name);
  return html`<fieldset class="choices" ${described(form, field)}>
    <legend>${label} ${requiredMark(field)}</legend>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''} ${errorOf(form, field)}
    <div class="columns">
      ${field.options.map(
        (option, index) =>
          html`<label class="option">
            <input
              type="checkbox"
              name="${name}"
              value="${option.id}"
              ${index === 0 ? html`id="${name}"` : ''}
              ${chosen.includes(option.id) ? html`checked` : ''}
            />
            ${option.name}
          </label>`,
      )}
    </div>
  </fieldset>`;
}

export function checkbox(form: Form, field: Field): Html {
  const { name, label, hint } = field;
  return html`<div class="field">
    ${errorOf(form, field)}
    <label class="option">
      <input
        type="checkbox"
        id="${name}"
        name="${name}"
        ${described(form, field)}
        ${form.data.has(name) ? html`checked` : ''}
      />
      ${label}
    </label>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}
  </div>`;
}

/** A part of the form that is folded away until something in it is filled in, or wrong. */
export function more({ data, errors }: Form, summary: string, names: string[], content: Html): Html {
  const used = names.some((name) => errors.has(name) || isFilled(data.get(name)));
  return html`<details ${used ? html`open` : ''}>
    <summary>${summary}</summary>
    ${content}
  </details>`;
}

const isFilled = (value: FormDataEntryValue | null) => (value instanceof File ? value.size > 0 : Boolean(value));

function around(form: Form, field: Field, control: Html): Html {
  const { name, label, hint } = field;
  return html`<div class="field">
    <label for="${name}">${label} ${requiredMark(field)}</label>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''} ${errorOf(form, field)} ${control}
  </div>`;
}

const common = (form: Form, field: Field): Html =>
  html`id="${field.name}" name="${field.name}" ${field.required ? html`required` : ''}
  ${form.errors.has(field.name) ? html`aria-invalid="true"` : ''} ${described(form, field)}`;

function described({ errors }: Form, { name, hint }: Field): Html | string {
  const by = [hint && `${name}-hint`, errors.has(name) && `${name}-error`].filter(Boolean).join(' ');
  return by ? html`aria-describedby="${by}"` : '';
}

const requiredMark = ({ required }: Field): Html | string =>
  required ? html`<span class="required">(krävs)</span>` : '';

const errorOf = ({ errors }: Form, { name }: Field): Html | string =>
  errors.has(name) ? html`<p class="error" id="${name}-error">${errors.get(name)}</p>` : '';

function valueOf({ data }: Form, { name }: Field): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}
