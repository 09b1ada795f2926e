import { html } from 'hono/html';
import type { OperationTypes } from '../../../../src/contract/service.ts';
import type { operatorService, Quarantined, Retried } from '../../../operator/operator-service.ts';
import type { Html } from '../../page.ts';
import { frame, nameOf, timeElement } from '../frame.ts';
import { faultInSwedish } from './words.ts';

type List = OperationTypes<(typeof operatorService)['listQuarantine']>['answer'];
type Read = OperationTypes<(typeof operatorService)['readQuarantined']>['answer'];

/** All that could not be taken. */
export function quarantinePage({ messages, next }: List, done: string | undefined): Html {
  return frame(
    'Karantän',
    html`<p class="lead">
        Här ligger meddelanden från ärendesystem som ME inte kunde ta emot. Avsändaren vet vad som är fel.
      </p>
      ${notice(done)}
      ${
        messages.length
          ? html`<ul class="messages">
              ${messages.map(item)}
            </ul>`
          : html`<p>Ingenting ligger i karantän.</p>`
      }
      ${next ? html`<p><a href="/quarantine?cursor=${next}">Visa äldre</a></p>` : ''}`,
  );
}

function item(message: Quarantined): Html {
  const { id, organisation, party, receivedAt, times, code, text } = message;
  return html`<li>
    <h2><a href="/quarantine/${id}">${faultInSwedish(code)}</a></h2>
    ${said(code, text)}
    <p class="quiet">
      ${nameOf(organisation)} (${party}), ${timeElement(receivedAt)}${times > 1 ? `, ${times} gånger` : ''}
    </p>
    ${remedy(message)}
  </li>`;
}

/** As SHS tells it, which is in English. */
const said = (code: string, text: string): Html => html`<p><code>${code}</code> <span lang="en">${text}</span></p>`;

/** Running it again is offered where that can help. */
const remedy = (message: Quarantined): Html =>
  message.mendable
    ? retryForm(message)
    : html`<p class="quiet">Felet finns i meddelandet. Bara avsändaren kan rätta det, och skicka det på nytt.</p>`;

/** Each button says which message it is for, to those who hear it alone. */
const retryForm = ({ id, code, organisation }: Quarantined): Html =>
  html`<form method="post" action="/quarantine/${id}/retry">
    <button>Kör igen<span class="unseen"> (${faultInSwedish(code)}, ${nameOf(organisation)})</span></button>
  </form>`;

/** One message, with what stands in it. */
export function messagePage(read: Read, refused: boolean): Html {
  const { message, code, text } = read;
  return frame(
    'Meddelande i karantän',
    html`${refused ? html`<p class="notice" role="status">Meddelandet kördes igen, men kunde fortfarande inte tas emot.</p>` : ''}
      <p class="lead">${faultInSwedish(code)}</p>
      ${said(code, text)}
      ${
        read.mendable
          ? html`<p>
              Meddelandet saknar något hos ME. Lägg till det i registret eller katalogen, och kör sedan meddelandet
              igen.
            </p>`
          : ''
      }
      ${remedy(read)}
      <dl class="facts">
        ${facts(read).map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      <h2>Innehåll</h2>
      <p>Meddelandet kan ha personuppgifter. Att det har lästs står i granskningsloggen.</p>
      <pre><code>${message.content ?? ''}</code></pre>
      <p><a href="/quarantine">Till karantänen</a></p>`,
  );
}

function facts({ message, organisation, party, receivedAt, times, size, answered }: Read): [string, Html | string][] {
  const { label, parts } = message;
  return [
    ['Avsändare', `${nameOf(organisation)} (${party})`],
    ['Kom in', timeElement(receivedAt)],
    ['Antal gånger', String(times)],
    ['Storlek', `${size} byte`],
    ['Svar till avsändaren', answered === 'refused' ? 'Nekades direkt' : 'Togs emot, felet meddelades efteråt'],
    ...Object.entries(label ?? {}).map(([name, value]): [string, string] => [name, value ?? '']),
    ...parts.map(({ type, filename, contentType, size }, index): [string, string] => [
      `Del ${index + 1}`,
      [type, filename, contentType, `${size} byte`].filter(Boolean).join(', '),
    ]),
  ];
}

const outcomes: Record<Exclude<Retried['state'], 'refused'>, string> = {
  taken: 'Meddelandet togs emot och ligger inte längre i karantän.',
  delivered: 'Meddelandet väntar nu på att mottagaren hämtar det.',
  tried: 'Testmeddelandet gick bra och ligger inte längre i karantän.',
  repeated: 'Avsändaren hade redan skickat meddelandet igen. Det här ligger inte längre i karantän.',
};

function notice(done: string | undefined): Html | string {
  const said = Object.entries(outcomes).find(([state]) => state === done)?.[1];
  return said ? html`<p class="notice" role="status">${said}</p>` : '';
}
