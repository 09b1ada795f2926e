import { html } from 'hono/html';
import type { Html } from '../page.ts';
import { holdsProfile } from './forms/applicant.ts';
import type { Field, Section } from './forms/field.ts';
import type { EserviceTexts, Language } from './texts.ts';

/** `missing`: required, and left empty. `emptyFile`: a file without content was chosen. */
export type Fault = 'missing' | 'emptyFile';

/** What a form shows beside its questions. */
export interface Filling {
  lang: Language;
  texts: EserviceTexts;
  values: Record<string, string>;
  /** The names of the fields that came with the ticket. */
  prefilled: ReadonlySet<string>;
  /** What is wrong with which fields, by their names. */
  faults: Readonly<Record<string, Fault>>;
}

/** A form that needs no JavaScript. What is wrong is listed first, with links to the fields (WCAG 3.3.1). */
export function form(action: string, sections: Section[], filling: Filling): Html {
  return html`${Object.keys(filling.faults).length > 0 ? faultSummary(sections, filling) : ''}
    <form method="post" action="${action}" enctype="multipart/form-data" novalidate>
      ${sections.map((section) => fieldset(section, filling))}
      <button class="primary">${filling.texts.send}</button>
    </form>`;
}

function faultSummary(sections: Section[], { lang, texts, faults }: Filling): Html {
  const fields = sections.flatMap((section) => section.fields).filter(({ name }) => faults[name]);
  return html`<div class="missing" role="alert">
    <h2>${texts.faultsTitle}</h2>
    <ul>
      ${fields.map(({ name, label }) => html`<li><a href="#${name}">${label[lang]}</a></li>`)}
    </ul>
  </div>`;
}

function fieldset({ heading, fields }: Section, filling: Filling): Html {
  const came = holdsProfile(fields.map(({ name }) => name).filter((name) => filling.prefilled.has(name)));
  return html`<fieldset>
    <legend>${heading[filling.lang]}</legend>
    ${came ? html`<p class="note">${filling.texts.prefilled}</p>` : ''}
    ${fields.map((field) => question(field, filling))}
  </fieldset>`;
}

function question(field: Field, filling: Filling): Html {
  return field.kind === 'choice' ? choice(field, filling) : single(field, filling);
}

function single(field: Field, filling: Filling): Html {
  const { lang, texts, faults } = filling;
  const { name, label, hint, required } = field;
  const fault = faults[name];
  return html`<div class="field">
    <label for="${name}"
      >${label[lang]} ${required ? html`<span class="required">(${texts.required})</span>` : ''}</label
    >
    ${hint ? html`<p class="hint" id="${name}-hint">${hint[lang]}</p>` : ''}
    ${fault ? html`<p class="error" id="${name}-error">${texts[fault]}</p>` : ''}
    ${control(field, filling, [hint && `${name}-hint`, fault && `${name}-error`].filter(Boolean).join(' '))}
  </div>`;
}

function control(field: Field, { values, prefilled, faults }: Filling, describedBy: string): Html {
  const { name, kind, required, autocomplete } = field;
  const value = values[name] ?? '';
  const common = html`id="${name}" name="${name}" ${required ? html`required` : ''}
  ${autocomplete ? html`autocomplete="${autocomplete}"` : ''} ${faults[name] ? html`aria-invalid="true"` : ''}
  ${describedBy ? html`aria-describedby="${describedBy}"` : ''}`;
  if (kind === 'long') return html`<textarea ${common} rows="5">${value}</textarea>`;
  if (kind === 'files') return html`<input type="file" multiple ${common} />`;
  // Whom the ticket is about is settled by the login, not by what is written here.
  const fixed = name === 'personalNumber' && prefilled.has(name);
  return html`<input type="${kind}" value="${value}" ${common} ${fixed ? html`readonly` : ''} />`;
}

function choice({ name, label, required, options }: Field, { lang, texts, values, faults }: Filling): Html {
  const fault = faults[name];
  return html`<fieldset class="choice" id="${name}" ${fault ? html`aria-describedby="${name}-error"` : ''}>
    <legend>${label[lang]} ${required ? html`<span class="required">(${texts.required})</span>` : ''}</legend>
    ${fault ? html`<p class="error" id="${name}-error">${texts[fault]}</p>` : ''}
    ${options?.map(
      (each) =>
        html`<label class="option">
          <input
            type="radio"
            name="${name}"
            value="${each.value}"
            ${values[name] === each.value ? html`checked` : ''}
          />
          ${each.label[lang]}
        </label>`,
    )}
  </fieldset>`;
}
