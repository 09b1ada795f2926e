import { html } from 'hono/html';
import type { Html } from '../../page.ts';
import { nameOf } from '../people.ts';
import { caseUrl, frame, time } from '../pages/frame.ts';
import type { Answered } from '../register.ts';
import type { CaseSystem } from '../systems.ts';
import type { SuppliedFile, Supplement } from './read.ts';

export const supplementUrl = ({ path }: CaseSystem, { folder }: Supplement) => `${path}/supplements/${folder}`;

const states: Record<Answered['state'], string> = {
  taken: 'Kvitterad som inkommen',
  read: 'Kvitterad som läst',
  error: 'Avvisad: ME har fått veta att den inte kunde tas emot',
};

/** What citizens have supplemented with: in a case, or everything. */
export const supplementList = (system: CaseSystem, list: Supplement[]): Html | string =>
  list.length === 0
    ? ''
    : html`<h2>Kompletteringar</h2>
        <ul class="sent">
          ${list.map(
            (it) =>
              html`<li>
                <h3><a href="${supplementUrl(system, it)}">Komplettering av ${it.case}</a></h3>
                <p class="when">${time(it.sentAt)}${it.person ? ` från ${nameOf(it.person)}` : ''}</p>
                <p>${it.files.length === 1 ? 'En fil' : `${it.files.length} filer`}${it.late ? ', för sent' : ''}</p>
              </li>`,
          )}
        </ul>`;

/** One of them, and how the officer answers. */
export function supplementPage(system: CaseSystem, supplement: Supplement, answered: readonly Answered[]): Html {
  const { id, case: number, person, sentAt, late, answers, files } = supplement;
  return frame({
    system,
    title: `Komplettering av ${number}`,
    ...(system.register.case(number) && { above: { name: number, url: caseUrl(system, number) } }),
    content: html`<dl class="facts">
        <dt>Från</dt>
        <dd>${person ? nameOf(person) : 'Okänd avsändare'}</dd>
        <dt>Skickad</dt>
        <dd>${time(sentAt)}${late ? ' (efter sista dagen)' : ''}</dd>
        <dt>Nummer</dt>
        <dd>${id}</dd>
        ${answers.map(
          ({ question, answer }) =>
            html`<dt>${question}</dt>
              <dd>${answer}</dd>`,
        )}
      </dl>
      <h2>Filer</h2>
      ${
        files.length === 0
          ? html`<p>Inga filer följde med.</p>`
          : html`<ul>
              ${files.map((it) => fileItem(supplementUrl(system, supplement), it))}
            </ul>`
      }
      <h2>Svara</h2>
      ${answered.map(({ state, at }) => html`<p class="state confirmed">${states[state]} ${time(at)}</p>`)}
      ${answerForm(supplementUrl(system, supplement))}`,
  });
}

const fileItem = (base: string, { file, name, title, size }: SuppliedFile): Html =>
  html`<li>
    <a href="${base}/files/${file}">${title ? `${title}: ${name}` : name}</a>
    (${new Intl.NumberFormat('sv').format(size)} byte)
  </li>`;

const answerForm = (base: string): Html =>
  html`<form method="post" action="${base}/answer">
    <p class="after">
      <button class="primary" name="state" value="taken">Kvittera som inkommen</button>
      <button name="state" value="read">Kvittera som läst</button>
      <button name="state" value="error">Går inte att ta emot</button>
    </p>
  </form>`;
