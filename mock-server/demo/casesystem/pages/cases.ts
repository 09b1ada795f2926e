import { html } from 'hono/html';
import type { Html } from '../../page.ts';
import { namesOf } from '../people.ts';
import type { Case } from '../register.ts';
import { supplementList } from '../supplements/pages.ts';
import type { Supplement } from '../supplements/read.ts';
import type { CaseSystem } from '../systems.ts';
import type { Others, Traced } from '../traces.ts';
import { caseUrl, frame, time } from './frame.ts';
import { sentList } from './sent-list.ts';

/** Where the officer begins. */
export function casesPage(
  system: CaseSystem,
  loose: Traced[],
  { failed, incoming }: Others,
  supplements: Supplement[],
): Html {
  const { path, register } = system;
  return frame({
    system,
    title: 'Ärenden',
    content: html`<p class="lead">
        Spela handläggare: det du skickar blir filer som SHS-klienten lämnar till Mina Engagemang.
      </p>
      <ul class="ways">
        <li><a class="primary" href="${path}/new?example=ansokan">Öppna ett ärende</a></li>
        <li><a href="${path}/new">Öppna ett ärende från en tom blankett</a></li>
        <li><a href="${path}/notice?example=notis">Skicka en notis utan ärende</a></li>
        <li><a href="${path}/receipt">Kvittera något som har kommit in</a></li>
      </ul>
      ${register.cases.length === 0 ? html`<p>Det finns inga ärenden än.</p>` : caseTable(system, register.cases)}
      ${
        loose.length === 0
          ? ''
          : html`<h2>Skickat utan ärende</h2>
              ${sentList(system, loose)}`
      }
      ${supplementList(system, supplements)} ${incoming.length === 0 ? '' : incomingList(incoming)}
      ${failed.length === 0 ? '' : failedList(failed)}
      <p class="address">
        Filerna ligger i <code>${system.id}/</code> i datamappen: <code>out</code>, <code>sent</code>,
        <code>failed</code> och <code>in</code>.
      </p>`,
  });
}

const caseTable = (system: CaseSystem, cases: readonly Case[]): Html =>
  html`<ul class="cases">
    ${cases.map(
      ({ number, title, persons }) =>
        html`<li>
          <a href="${caseUrl(system, number)}">${title}</a>
          <p>${number}</p>
          <p>${persons.length > 0 ? namesOf(persons) : 'Okänd avsändare'}</p>
        </li>`,
    )}
  </ul>`;

const incomingList = (incoming: Others['incoming']): Html =>
  html`<h2>Inkommet från Mina Engagemang</h2>
    <ul class="sent">
      ${incoming.map(
        ({ name, subject, at }) =>
          html`<li>
            <h3>${subject}</h3>
            <p class="when">${time(at)}</p>
            <p class="address"><code>in/${name}</code></p>
          </li>`,
      )}
    </ul>`;

const failedList = (failed: Others['failed']): Html =>
  html`<h2>Filer av andra som gick fel</h2>
    <ul class="sent">
      ${failed.map(
        ({ name, why }) =>
          html`<li>
            <h3>${name}</h3>
            <pre class="why" lang="en">${why}</pre>
          </li>`,
      )}
    </ul>`;
