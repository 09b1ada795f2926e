import { html } from 'hono/html';
import type { OperationTypes } from '../../../../src/contract/service.ts';
import type { operatorService, Untold } from '../../../operator/operator-service.ts';
import type { Html } from '../../page.ts';
import { frame, nameOf, timeElement } from '../frame.ts';
import { reasonInSwedish } from './words.ts';

const channels = { sms: 'SMS', email: 'e-post' };

type List = OperationTypes<(typeof operatorService)['listUntold']>['answer'];

/** Who could not be told that there is news. */
export function untoldPage({ untold, next }: List): Html {
  return frame(
    'Inte underrättade',
    html`<p class="lead">De här personerna har något nytt att läsa, men ME har inte kunnat säga till dem.</p>
      ${
        untold.length
          ? html`<ul class="messages">
              ${untold.map(item)}
            </ul>`
          : html`<p>Alla har fått veta.</p>`
      }
      ${next ? html`<p><a href="/untold?cursor=${next}">Visa fler</a></p>` : ''}`,
  );
}

function item({ citizen, organisation, channel, reason, since }: Untold): Html {
  return html`<li>
    <h2>${nameOf(organisation)}, ${channels[channel]}</h2>
    <p>${reasonInSwedish(reason)} <code lang="en">${reason}</code></p>
    <p class="quiet">Person <code>${citizen}</code>, sedan ${timeElement(since)}</p>
  </li>`;
}
