import { html } from 'hono/html';
import type { Html } from '../../page.ts';
import { eventFields, listed, personField } from '../forms/event-fields.ts';
import { languages } from '../forms/event.ts';
import { area, checkboxes, errorSummary, line, select, type Form } from '../forms/fields.ts';
import { othersThan, receiptStates, withdrawable } from '../forms/small-forms.ts';
import type { Case, Sent } from '../register.ts';
import type { CaseSystem } from '../systems.ts';
import { caseUrl, frame } from './frame.ts';

interface Page {
  system: CaseSystem;
  form: Form;
  title: string;
  lead?: string;
  fields: Html;
  above?: { name: string; url: string };
}

/** A form that posts to its own address, and needs no JavaScript. */
function formPage({ system, form, title, lead, fields, above }: Page): Html {
  return frame({
    system,
    title,
    ...(above && { above }),
    content: html`${lead ? html`<p class="lead">${lead}</p>` : ''} ${errorSummary(form)}
      <form method="post" enctype="multipart/form-data" novalidate>
        ${fields}
        <button class="primary">Skicka</button>
      </form>`,
  });
}

const above = (system: CaseSystem, number: string | undefined) =>
  number === undefined ? {} : { above: { name: number, url: caseUrl(system, number) } };

export const newCasePage = (system: CaseSystem, form: Form): Html =>
  formPage({
    system,
    form,
    title: 'Öppna ett ärende',
    lead: 'Ärendet får ett nummer när du skickar. Den första händelsen öppnar det hos medborgaren.',
    fields: eventFields(form, system),
  });

export const eventPage = (system: CaseSystem, { number }: Case, form: Form): Html =>
  formPage({ system, form, ...above(system, number), title: 'Ny händelse', fields: eventFields(form, system) });

export const noticePage = (system: CaseSystem, form: Form): Html =>
  formPage({
    system,
    form,
    title: 'Skicka en notis',
    lead: 'Något att känna till, som inte hör till ett ärende.',
    fields: html`${personField(form)} ${line(form, { name: 'heading', label: 'Rubrik', required: true })}
    ${area(form, { name: 'text', label: 'Text', required: true, rows: 5, hint: 'En tom rad ger ett nytt stycke.' })}
    ${line(form, { name: 'until', label: 'Sista dag som den är av intresse', type: 'date' })}
    ${select(form, { name: 'lang', label: 'Språk i texterna', options: listed(languages) })}`,
  });

export const receiptPage = (system: CaseSystem, form: Form): Html =>
  formPage({
    system,
    form,
    title: 'Kvittera',
    lead: 'Säg till medborgaren att det som skickades har kommit fram.',
    fields: html`${line(form, {
      name: 'of',
      label: 'Numret på det som medborgaren skickade',
      required: true,
      hint: 'Följer med meddelandet eller kompletteringen.',
    })}
    ${select(form, {
      name: 'state',
      label: 'Hur långt det har kommit',
      required: true,
      options: listed(receiptStates),
    })}`,
  });

export const resendPage = (system: CaseSystem, sent: Sent, form: Form): Html =>
  formPage({
    system,
    form,
    ...above(system, sent.case),
    title: 'Skicka till fler',
    lead: `”${sent.heading}” öppnas även för dem som du väljer. De ser inget annat som skickats förut.`,
    fields: checkboxes(form, { name: 'person', label: 'Nya mottagare', required: true, options: othersThan(sent) }),
  });

export const withdrawalPage = (system: CaseSystem, sent: Sent, form: Form): Html =>
  formPage({
    system,
    form,
    ...above(system, sent.case),
    title: 'Ta tillbaka',
    lead: 'För det som skickades av misstag. Medborgaren ser att det är tillbakataget, och varför.',
    fields: html`${select(form, { name: 'what', label: 'Vad som ska tas tillbaka', required: true, options: withdrawable(sent) })}
    ${area(form, { name: 'reason', label: 'Varför', hint: 'Visas för medborgaren.' })}`,
  });
