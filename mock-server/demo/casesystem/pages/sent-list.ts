import { html } from 'hono/html';
import type { Html } from '../../page.ts';
import { nameOf, namesOf } from '../people.ts';
import type { Sent } from '../register.ts';
import type { CaseSystem } from '../systems.ts';
import type { Trace, Traced } from '../traces.ts';
import { time } from './frame.ts';

const states: Record<Trace['state'], { name: string; about: string }> = {
  waiting: { name: 'Väntar', about: 'SHS-klienten skickar filen så snart Mina Engagemang svarar.' },
  sent: { name: 'Skickad', about: 'Mina Engagemang har tagit emot den. Bekräftelsen har inte hämtats än.' },
  confirmed: { name: 'Bekräftad', about: 'Mina Engagemang har gjort som signalen säger.' },
  failed: { name: 'Gick fel', about: 'Filen ligger i failed/. Rätta det som står här, och skicka på nytt.' },
  gone: { name: 'Saknas', about: 'Filen finns inte i någon av mapparna. Någon har flyttat eller tagit bort den.' },
};

/** What the officer has sent, the newest first, and what has become of it. */
export const sentList = (system: CaseSystem, list: Traced[]): Html =>
  html`<ol class="sent">
    ${list.map(({ sent, trace }) => item(system, sent, trace))}
  </ol>`;

function item({ path }: CaseSystem, sent: Sent, trace: Trace): Html {
  const { name, about } = states[trace.state];
  return html`<li>
    <h3>${sent.heading}</h3>
    <p class="when">${time(sent.at)}${sent.persons.length > 0 ? ` till ${namesOf(sent.persons)}` : ''}</p>
    <p class="state ${trace.state}"><strong>${name}</strong> ${about}</p>
    ${trace.why === undefined ? '' : html`<pre class="why" lang="en">${trace.why}</pre>`}
    ${trace.withoutContact.length > 0 ? withoutContact(sent, trace.withoutContact) : ''}
    <p class="address"><code>${sent.id}.xml</code></p>
    ${trace.state === 'failed' ? '' : ways(path, sent)}
  </li>`;
}

/** Whom to write a letter to. */
const withoutContact = ({ persons }: Sent, places: number[]): Html =>
  html`<p class="letter">
    <strong>Inga kontaktuppgifter</strong>
    ${places.map((place) => nameOf(persons[place - 1] ?? '')).join(', ')} har inte fått något SMS eller e-brev. Skicka
    ett brev.
  </p>`;

function ways(path: string, { id, kind, heading }: Sent): Html | string {
  if (kind !== 'event' && kind !== 'notice') return '';
  const url = `${path}/signals/${id}`;
  return html`<p class="after">
    <a href="${url}/resend" aria-label="Skicka till fler: ${heading}">Skicka till fler</a>
    ${kind === 'event' ? html`<a href="${url}/withdraw" aria-label="Ta tillbaka: ${heading}">Ta tillbaka</a>` : ''}
  </p>`;
}
