import { html } from 'hono/html';
import type { Html } from '../../page.ts';
import { examples } from '../examples.ts';
import { namesOf } from '../people.ts';
import { readReceiptList } from '../read-receipts/list.ts';
import type { ReadReceipt } from '../read-receipts/read.ts';
import type { Case } from '../register.ts';
import { supplementList } from '../supplements/pages.ts';
import type { Supplement } from '../supplements/read.ts';
import type { CaseSystem } from '../systems.ts';
import type { Traced } from '../traces.ts';
import { answerItem } from './answer-item.ts';
import { caseUrl, frame } from './frame.ts';
import { sentList } from './sent-list.ts';

/** What has gone out and come in, in a case. */
interface InCase {
  sent: Traced[];
  supplements: Supplement[];
  readReceipts: ReadReceipt[];
}

/** One case: what the officer may send in it, and what has become of what was sent. */
export function casePage(system: CaseSystem, about: Case, { sent, supplements, readReceipts }: InCase): Html {
  const { number, title, eservice, persons } = about;
  const name = system.eservices.find(({ id }) => id === eservice)?.name;
  return frame({
    system,
    title,
    content: html`<dl class="facts">
        <dt>Ärendenummer</dt>
        <dd>${number}</dd>
        <dt>E-tjänst</dt>
        <dd>${name ?? 'Ingen'}</dd>
        <dt>Parter</dt>
        <dd>${persons.length > 0 ? namesOf(persons) : 'Okänd avsändare: ingen kan underrättas.'}</dd>
      </dl>
      <h2>Skicka en händelse</h2>
      <ul class="ways cards">
        ${examples.map(
          (example) =>
            html`<li>
              <a href="${caseUrl(system, number)}/event?example=${example.id}">${example.name}</a>
              <p>${example.about}</p>
            </li>`,
        )}
        <li>
          <a href="${caseUrl(system, number)}/event">Skriv en egen händelse</a>
          <p>En tom blankett.</p>
        </li>
      </ul>
      ${supplementList(system, supplements)} ${readReceiptList(system, readReceipts)} ${answered(system, about)}
      <h2>Skickat</h2>
      <p><a href="${caseUrl(system, number)}">Uppdatera läget</a></p>
      ${sent.length === 0 ? html`<p>Inget har skickats i ärendet.</p>` : sentList(system, sent)}`,
  });
}

const answered = (system: CaseSystem, { number, answers = [], files = [] }: Case): Html | string =>
  answers.length === 0
    ? ''
    : html`<h2>Inskickat av medborgaren</h2>
        <dl class="facts">${answers.map(answerItem)}</dl>
        <ul>
          ${files.map(
            (name, index) => html`<li><a href="${caseUrl(system, number)}/files/${index + 1}">${name}</a></li>`,
          )}
        </ul>`;
