import { html } from 'hono/html';
import type { OperationTypes } from '../../../../src/contract/service.ts';
import type { AuditEntry, operatorService } from '../../../operator/operator-service.ts';
import type { Html } from '../../page.ts';
import { frame, nameOf, timeElement } from '../frame.ts';

type Entries = OperationTypes<(typeof operatorService)['listAudit']>['answer'];

/** What was asked for. */
export interface AuditQuery {
  /** ME's own id of the citizen. */
  citizen: string;
  /** A day, as 2026-11-23. */
  since: string;
}

/** Who did what with personal data. */
export function auditPage(query: AuditQuery, { entries, next }: Entries): Html {
  return frame(
    'Granskningslogg',
    html`<p class="lead">
        Vem som har gjort vad med personuppgifter, det äldsta först. Att du läser här står också i loggen.
      </p>
      ${form(query)} ${entries.length ? table(entries) : html`<p>Ingenting har hänt.</p>`}
      ${next ? html`<p><a href="/audit?${new URLSearchParams({ ...query, cursor: next }).toString()}">Visa fler</a></p>` : ''}`,
  );
}

/** Asks again for what was not given as it has to be. What was given is not repeated: it may be a personal number. */
export function auditFaultPage(since: string): Html {
  return frame(
    'Granskningslogg',
    html`<p class="notice" role="alert">
        Ange personens id hos ME, som det står i loggen, och dagen som 2026-11-23. Ange aldrig ett personnummer.
      </p>
      ${form({ citizen: '', since })}`,
  );
}

/** An id alone is sent: the browser holds back anything else, as a personal number given by mistake. */
const form = ({ citizen, since }: AuditQuery): Html =>
  html`<form class="filter" method="get" action="/audit">
    <p>
      <label for="since">Från och med</label>
      <input id="since" name="since" type="date" value="${since}" required />
    </p>
    <p>
      <label for="citizen">Personens id hos ME</label>
      <input
        id="citizen"
        name="citizen"
        value="${citizen}"
        size="36"
        autocomplete="off"
        spellcheck="false"
        pattern="[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
        aria-describedby="citizen-hint"
      />
      <span id="citizen-hint" class="quiet">Lämna tomt för alla. Aldrig ett personnummer.</span>
    </p>
    <p><button>Visa</button></p>
  </form>`;

const table = (entries: AuditEntry[]): Html =>
  html`<div class="sideways" tabindex="0" role="region" aria-label="Loggen">
    <table>
      <thead>
        <tr>
          <th scope="col">När</th>
          <th scope="col">Vad</th>
          <th scope="col">Vem</th>
          <th scope="col">Om vem</th>
          <th scope="col">Om vad</th>
        </tr>
      </thead>
      <tbody>
        ${entries.map(row)}
      </tbody>
    </table>
  </div>`;

const row = ({ at, operation, outcome, reason, organisation, party, citizen, subject }: AuditEntry): Html =>
  html`<tr>
    <td>${timeElement(at)}</td>
    <td>
      <code>${operation}</code>
      ${outcome === 'refused' ? html`<strong>Nekat</strong> <span class="quiet">${reason ?? ''}</span>` : ''}
    </td>
    <td>${party ?? 'Okänd'}${organisation ? html` <span class="quiet">${nameOf(organisation)}</span>` : ''}</td>
    <td>${citizen ? html`<code>${citizen}</code>` : ''}</td>
    <td>${subject ? html`<code>${subject}</code>` : ''}</td>
  </tr>`;
