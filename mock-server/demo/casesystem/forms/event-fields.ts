import { html } from 'hono/html';
import type { Html } from '../../page.ts';
import { people } from '../people.ts';
import type { CaseSystem } from '../systems.ts';
import { fileRows } from './actions.ts';
import { languages, statusKinds, stepRows, stepStates } from './event.ts';
import { area, checkbox, checkboxes, file, line, more, select, type Form } from './fields.ts';

export const listed = (words: Record<string, string>) => Object.entries(words).map(([id, name]) => ({ id, name }));
const rows = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

export const personField = (form: Form, label = 'Mottagare'): Html =>
  checkboxes(form, { name: 'person', label, required: true, options: people });

/** Everything that an event may say. */
export function eventFields(form: Form, system: CaseSystem): Html {
  return html`<fieldset>
      <legend>Ärendet</legend>
      ${line(form, { name: 'title', label: 'Vad ärendet gäller', hint: 'Visas som ärendets namn för medborgaren.' })}
      ${select(form, { name: 'eservice', label: 'E-tjänst som ärendet började i', options: system.eservices, none: 'Ingen' })}
      ${area(form, { name: 'details', label: 'Uppgifter om ärendet', hint: 'En på varje rad, med kolon, som Fastighet: Björken 4.' })}
      ${personField(form)}
    </fieldset>
    <fieldset>
      <legend>Händelsen</legend>
      <div class="pair">
        ${select(form, { name: 'kind', label: 'Vad statusen betyder', required: true, options: listed(statusKinds) })}
        ${line(form, { name: 'status', label: 'Statusen med era ord', required: true })}
      </div>
      ${line(form, { name: 'heading', label: 'Rubrik', required: true })}
      ${area(form, { name: 'text', label: 'Text', required: true, rows: 5, hint: 'En tom rad ger ett nytt stycke.' })}
      <div class="pair">
        ${line(form, { name: 'role', label: 'Avsändarens roll', hint: 'Aldrig en persons namn.' })}
        ${line(form, { name: 'phone', label: 'Avsändarens telefon', type: 'tel', hint: 'Med landsnummer, som +46.' })}
      </div>
      ${checkbox(form, { name: 'readReceipt', label: 'Begär läskvitto: medborgaren får veta att ni ser när hen öppnar händelsen och bilagorna' })}
      ${select(form, { name: 'lang', label: 'Språk i texterna', options: listed(languages) })}
    </fieldset>
    <fieldset>
      <legend>Mer att berätta</legend>
      ${meaning(form)} ${plan(form)} ${decision(form)}
    </fieldset>
    <fieldset>
      <legend>Vad medborgaren kan göra</legend>
      ${attachments(form)} ${message(form)} ${supplement(form, system)} ${keeping(form)}
    </fieldset>`;
}

const meaning = (form: Form): Html =>
  more(
    form,
    'Vad det betyder, och vad som händer sedan',
    ['meaning', 'next', 'nextBy'],
    html`${area(form, { name: 'meaning', label: 'Vad det betyder för medborgaren' })}
    ${area(form, { name: 'next', label: 'Vad som händer sedan' })}
    ${line(form, { name: 'nextBy', label: 'Senast den dagen', type: 'date' })}`,
  );

const plan = (form: Form): Html =>
  more(
    form,
    'Ärendets steg',
    rows(stepRows).flatMap((row) => [`step${row}`, `stepBy${row}`]),
    html`${rows(stepRows).map(
      (row) =>
        html`<fieldset class="row">
          <legend>Steg ${row}</legend>
          ${line(form, { name: `step${row}`, label: 'Vad steget heter' })}
          ${select(form, { name: `stepState${row}`, label: 'Hur långt', options: listed(stepStates) })}
          ${line(form, { name: `stepBy${row}`, label: 'Klart senast', type: 'date' })}
        </fieldset>`,
    )}`,
  );

const decision = (form: Form): Html =>
  more(
    form,
    'Beslut',
    ['outcome', 'decidedAt', 'appeal', 'appealBy'],
    html`<div class="pair">
        ${line(form, { name: 'outcome', label: 'Vad beslutet blev', hint: 'Syns bara efter inloggning.' })}
        ${line(form, { name: 'decidedAt', label: 'Beslutets dag', type: 'date' })}
      </div>
      ${area(form, { name: 'appeal', label: 'Hur man överklagar' })}
      ${line(form, { name: 'appealBy', label: 'Sista dag att överklaga', type: 'date' })}`,
  );

const attachments = (form: Form): Html =>
  more(
    form,
    'Öppna bilagor',
    ['exampleFile', ...rows(fileRows).flatMap((row) => [`file${row}`, `fileTitle${row}`, `fileType${row}`])],
    html`${checkbox(form, { name: 'exampleFile', label: 'Skicka med ett påhittat beslut (PDF)' })}
    ${rows(fileRows).map(
      (row) =>
        html`<fieldset class="row">
          <legend>Bilaga ${row}</legend>
          ${file(form, { name: `file${row}`, label: 'Fil' })}
          ${line(form, { name: `fileTitle${row}`, label: 'Vad den heter' })}
          ${line(form, { name: `fileType${row}`, label: 'Sorts handling' })}
        </fieldset>`,
    )}`,
  );

const message = (form: Form): Html =>
  more(
    form,
    'Skriva till handläggaren',
    ['to', 'messageUntil'],
    html`${line(form, { name: 'to', label: 'E-post som svaret går till', type: 'email', hint: 'Visas aldrig för medborgaren.' })}
    ${line(form, { name: 'messageUntil', label: 'Sista dag att skriva', type: 'date' })}`,
  );

const supplement = (form: Form, { eservices }: CaseSystem): Html =>
  more(
    form,
    'Komplettera i en e-tjänst',
    ['supplement', 'supplementText', 'supplementUntil', 'extra'],
    html`${select(form, { name: 'supplement', label: 'E-tjänst för kompletteringen', options: eservices, none: 'Ingen' })}
    ${area(form, { name: 'supplementText', label: 'Vad som behövs, och varför' })}
    ${line(form, { name: 'supplementUntil', label: 'Sista dag att komplettera', type: 'date' })}
    ${area(form, { name: 'extra', label: 'Underlag till e-tjänsten', hint: 'XML i en egen namnrymd, eller JSON. Skickas vidare som det är.' })}`,
  );

const keeping = (form: Form): Html =>
  more(
    form,
    'Lägga undan ärendet',
    ['archive', 'keptUntil'],
    html`${checkbox(form, { name: 'archive', label: 'Medborgaren kan lägga undan ärendet' })}
    ${line(form, { name: 'keptUntil', label: 'Sista dag som ärendet finns i Mina Engagemang', type: 'date' })}`,
  );
