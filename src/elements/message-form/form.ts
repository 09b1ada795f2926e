import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../ui/localize.ts';
import { numberText } from '../../ui/number-format.ts';
import { clean } from './clean.ts';

/** How many characters ME takes; and from how few that are left they are counted. */
export const LONGEST = 10_000;
const NEAR = 500;

/** How much room is left, once there is little; below 0, how much too long it is. */
export function roomText(typed: string, localize: Localize): string {
  const left = LONGEST - clean(typed).length;
  if (left > NEAR) return '';
  return left < 0 ? localize.term('message.over', -left) : localize.term('message.left', left);
}

/** What has to be mended before a text can be sent; empty when nothing has. */
export function faultIn(typed: string, localize: Localize): string {
  const text = clean(typed);
  if (!text) return localize.term('message.empty');
  const over = text.length - LONGEST;
  return over > 0 ? localize.term('message.tooLong', over) : '';
}

interface FormState {
  localize: Localize;
  organisation: string;
  text: string;
  /** What is wrong with the text; empty when nothing is. */
  fault: string;
  /** Why it could not be sent; empty when that was not tried, or is tried again. */
  trouble: string;
  /** What is read out of the room that is left. */
  spoken: string;
  sending: boolean;
  input: (event: Event) => void;
  submit: (event: Event) => void;
}

/** Label, hint, text, how much room is left, and the button. */
export function messageForm(form: FormState): TemplateResult {
  const { localize, organisation, text, fault, trouble, spoken, sending, input, submit } = form;
  const most = numberText(LONGEST, 'number', localize);
  const room = roomText(text, localize);
  return html`<form class="stack" part="form" novalidate @submit=${submit}>
    <div class="field">
      <label for="text" .textContent=${localize.term('message.label')}></label>
      <span class="hint" id="hint" .textContent=${localize.term('message.hint', organisation, most)}></span>
      <textarea
        id="text"
        part="text"
        aria-describedby=${fault ? 'hint fault' : 'hint'}
        aria-invalid=${fault ? 'true' : nothing}
        ?readonly=${sending}
        .value=${text}
        @input=${input}
      ></textarea>
      ${room ? html`<span class="hint" .textContent=${room}></span>` : nothing}
      <span class="visually-hidden" role="status" .textContent=${spoken}></span>
      ${fault ? html`<span class="error" id="fault" .textContent=${fault}></span>` : nothing}
    </div>
    <div role="status">${trouble ? html`<p class="alert error" .textContent=${trouble}></p>` : nothing}</div>
    <div>
      <button
        type="submit"
        aria-disabled=${sending ? 'true' : nothing}
        .textContent=${localize.term(sending ? 'message.sending' : 'message.send')}
      ></button>
    </div>
  </form>`;
}
