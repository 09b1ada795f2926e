import { html } from 'hono/html';
import type { Untold } from '../../../operator/operator-service.ts';
import type { Html } from '../../page.ts';
import { frame, nameOf, timeElement } from '../frame.ts';

const channels = { sms: 'SMS', email: 'e-post' };

/** Who could not be told that there is news. */
export function untoldPage(untold: Untold[]): Html {
  return frame(
    'Inte underrättade',
    html`<p class="lead">De här personerna har något nytt att läsa, men ME har inte kunnat säga till dem.</p>
      ${
        untold.length
          ? html`<ul class="messages">
              ${untold.map(item)}
            </ul>`
          : html`<p>Alla har fått veta.</p>`
      }`,
  );
}

function item({ citizen, organisation, channel, reason, since }: Untold): Html {
  return html`<li>
    <h2>${nameOf(organisation)}, ${channels[channel]}</h2>
    <p lang="en">${reason}</p>
    <p class="quiet">Person <code>${citizen}</code>, sedan ${timeElement(since)}</p>
  </li>`;
}
