import { html, nothing, type TemplateResult } from 'lit';
import type { CaseEvent, Conversation, SentMessage } from '../../contract/types.ts';
import { dayText } from '../deadline.ts';
import { phone } from '../link.ts';
import type { Localize } from '../localize.ts';
import { paragraphs } from '../paragraphs.ts';
import { line, type Lang } from '../text.ts';

/** Whether one may write, and how long. */
export function offerText({ state, until }: Pick<Conversation, 'state' | 'until'>, localize: Localize): string {
  if (state !== 'open') return localize.term(`message.${state}`);
  return localize.term('message.open', until && dayText(until, localize));
}

/** Whom to call; nothing where there is no number. */
export function callInstead(sender: CaseEvent['sender'], lang: Lang, localize: Localize): unknown {
  if (!sender?.phone) return nothing;
  return html`<p class="row">
    <span .textContent=${localize.term('message.call')}></span>
    <span lang=${lang} .textContent=${sender.role}></span>
    ${phone(sender.phone)}
  </p>`;
}

/** To whom it was written. */
export interface Receiver {
  organisation: string;
  sender: CaseEvent['sender'];
  /** The language of the sender's texts. */
  lang: Lang;
}

/** How far a message has come; what did not arrive says what to do instead. */
function progress({ state }: SentMessage, { organisation, sender, lang }: Receiver, localize: Localize): unknown {
  const text = localize.term(`message.state-${state}`, organisation);
  if (state !== 'failed') return line(text, nothing, 'small muted');
  const instead = localize.term('message.instead', organisation);
  return html`${line(text, nothing, 'error')} ${sender?.phone ? callInstead(sender, lang, localize) : line(instead)}`;
}

/** What the citizen has written, the oldest first. */
export function written(messages: SentMessage[], receiver: Receiver, localize: Localize): TemplateResult {
  return html`<ul role="list" class="written" part="written">
    ${messages.map(
      (message) =>
        html`<li>
          <time class="small muted" datetime=${message.at} .textContent=${localize.date(message.at, 'dateTime')}></time>
          ${paragraphs(message.text)} ${progress(message, receiver, localize)}
        </li>`,
    )}
  </ul>`;
}
