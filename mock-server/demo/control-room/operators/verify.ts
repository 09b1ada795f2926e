import { html } from 'hono/html';
import type { CheckResult } from '../../../operator/operator-service.ts';
import type { Html } from '../../page.ts';
import { frame } from '../frame.ts';

/** What the checks of the data came to. */
export function verifyPage(checks: CheckResult[]): Html {
  const amiss = checks.filter((check) => check.amiss > 0);
  return frame(
    'Kontroll av data',
    html`<p class="lead" role="status">
        ${amiss.length ? `${amiss.length} av ${checks.length} kontroller hittade fel.` : 'Allt stämmer.'}
      </p>
      <p>Sidan kontrollerar allt som ME har tagit emot, varje gång den visas.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Så ska det vara</th>
            <th scope="col" class="number">Rader</th>
            <th scope="col">Så är det</th>
          </tr>
        </thead>
        <tbody>
          ${checks.map(row)}
        </tbody>
      </table>`,
  );
}

function row({ says, looked, amiss, ids }: CheckResult): Html {
  return html`<tr>
      <th scope="row">${says.sv}</th>
      <td class="number">${looked}</td>
      <td>${amiss ? html`<strong>${amiss} fel</strong>` : 'Stämmer'}</td>
    </tr>
    ${amiss ? found(ids, amiss) : ''}`;
}

/** Which rows, on a line of their own: keys are long. */
const found = (ids: string[], amiss: number): Html =>
  html`<tr>
    <td colspan="3">
      <ul>
        ${ids.map((id) => html`<li><code>${id}</code></li>`)}
        ${amiss > ids.length ? html`<li>och ${amiss - ids.length} till</li>` : ''}
      </ul>
    </td>
  </tr>`;
