import { html } from 'hono/html';
import type { Html } from '../../page.ts';
import { time } from '../pages/frame.ts';
import { nameOf } from '../people.ts';
import type { CaseSystem } from '../systems.ts';
import type { ReadReceipt } from './read.ts';

/** What citizens have opened, where the officer asked to be told. */
export const readReceiptList = (system: CaseSystem, list: ReadReceipt[]): Html | string =>
  list.length === 0
    ? ''
    : html`<h2>Läskvitton</h2>
        <ul class="sent">
          ${list.map(
            (it) =>
              html`<li>
                <h3>${opened(system, it)}</h3>
                <p class="when">${it.person ? nameOf(it.person) : 'Okänd person'} öppnade ${time(it.openedAt)}</p>
              </li>`,
          )}
        </ul>`;

function opened({ register }: CaseSystem, { event, attachment }: ReadReceipt): string {
  const sent = register.signal(event);
  const heading = sent?.heading ?? event;
  if (attachment === undefined) return heading;
  return `${sent?.files?.find(({ id }) => id === attachment)?.title ?? attachment}, bilaga till ”${heading}”`;
}
