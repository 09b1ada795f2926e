import { html } from 'hono/html';
import type { OperationTypes } from '../../../../src/contract/service.ts';
import type { operatorService, SentAgain, UntakenSubmission } from '../../../operator/operator-service.ts';
import type { Html } from '../../page.ts';
import { frame, nameOf, timeElement } from '../frame.ts';

type List = OperationTypes<(typeof operatorService)['listSubmissions']>['answer'];

/** What citizens have handed in, and no case system has said that it has. */
export function submissionsPage({ submissions, next }: List, done: string | undefined): Html {
  return frame(
    'Kompletteringar på väg',
    html`<p class="lead">Här ligger det som medborgare har skickat in och som ärendesystemet inte har bekräftat än.</p>
      ${notice(done)}
      ${
        submissions.length
          ? html`<ul class="messages">
              ${submissions.map(item)}
            </ul>`
          : html`<p>Ärendesystemen har tagit emot allt.</p>`
      }
      ${next ? html`<p><a href="/submissions?cursor=${next}">Visa fler</a></p>` : ''}`,
  );
}

function item({ id, organisation, case: number, handedInAt, where, reason, files }: UntakenSubmission): Html {
  return html`<li>
    <h2>${words[where]}</h2>
    <p>${advice[where]}</p>
    ${reason === undefined ? '' : html`<p>Orsak: <span lang="en">${reason}</span></p>`}
    <p class="quiet">
      ${nameOf(organisation)}, ärende ${number}, ${timeElement(handedInAt)}, ${filesIn(files)}, <code>${id}</code>
    </p>
    ${
      where === 'scanning' || where === 'unfetched'
        ? ''
        : html`<form method="post" action="/submissions/${id}/send">
            <button>Skicka igen<span class="unseen"> (${words[where]}, ${nameOf(organisation)})</span></button>
          </form>`
    }
  </li>`;
}

const filesIn = ({ length }: UntakenSubmission['files']) =>
  length === 0 ? 'inga filer' : length === 1 ? '1 fil' : `${length} filer`;

const words: Record<UntakenSubmission['where'], string> = {
  scanning: 'Filerna kontrolleras',
  unsent: 'Kunde inte läggas i ett meddelande',
  pushing: 'Ärendesystemet tar inte emot',
  unfetched: 'Väntar på att ärendesystemet hämtar',
  unconfirmed: 'Skickad, men inte bekräftad',
  failed: 'Kom inte fram',
};

/** What comes of it by itself, and what to do. */
const advice: Record<UntakenSubmission['where'], string> = {
  scanning: 'Går vidare av sig själv när filerna är kontrollerade. Dröjer det, se efter att clamd svarar.',
  unsent: 'Rätta det som är fel, till exempel i registret. Sedan går det av sig själv, eller med Skicka igen.',
  pushing:
    'ME försöker igen av sig själv i ungefär tre dygn. Dröjer det, fråga organisationen, och se efter att adressen i registret stämmer.',
  unfetched: 'ME har gjort sitt. Ligger den kvar länge, fråga organisationen varför ärendesystemet inte hämtar.',
  unconfirmed: 'Fråga organisationen om den har kommit fram. Att skicka igen gör ingen skada.',
  failed: 'Medborgaren har fått veta det och kan skicka in på nytt. Rätta felet med organisationen och skicka igen.',
};

const outcomes: Record<SentAgain['state'], string> = {
  sending: 'Kompletteringen skickas igen.',
  waits:
    'Ingenting skickades. Kompletteringen väntar på att ärendesystemet hämtar den eller på att filerna kontrolleras.',
  harmful: 'Ingenting skickades. En fil var skadlig och är borttagen. Medborgaren kan skicka in på nytt.',
};

function notice(done: string | undefined): Html | string {
  const said = Object.entries(outcomes).find(([state]) => state === done)?.[1];
  return said ? html`<p class="notice" role="status">${said}</p>` : '';
}
