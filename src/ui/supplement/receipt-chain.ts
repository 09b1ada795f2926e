import { html, nothing, type TemplateResult } from 'lit';
import type { CaseEvent, Submission } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { supplement } from '../../locales/sv/supplement.ts';
import type { Localize } from '../localize.ts';
import { line, type Lang } from '../text.ts';
import { callInstead } from '../case/message.ts';
import type { Supplement } from '../case/supplement.ts';

registerTexts(supplement);

type Step = Submission['steps'][number]['step'];

const way: Step[] = ['sent', 'received', 'taken', 'read'];

/** Whom to turn to, and the language of the organisation's texts. */
interface Sender {
  sender: CaseEvent['sender'];
  lang: Lang;
}

const timeText = (at: string, localize: Localize) => localize.date(at, 'dateTime');

/** A step with its time, or that it is still to come. */
function stepView(step: Step, { steps, failed }: Submission, localize: Localize): unknown {
  const done = steps.find((it) => it.step === step);
  if (!done && failed) return nothing;
  return html`<li class=${done ? 'done' : 'muted'}>
    <span .textContent=${localize.term(`supplement.step-${step}`)}></span>
    <span class="muted" .textContent=${done ? timeText(done.at, localize) : localize.term('supplement.notYet')}></span>
  </li>`;
}

/** That it did not arrive, why, and what to do. */
function failure({ failed }: Submission, { sender, lang }: Sender, localize: Localize): unknown {
  if (!failed) return nothing;
  const when = localize.term('supplement.failed-at', timeText(failed.at, localize));
  return html`<div class="alert error">
    ${line(when)} ${line(localize.term(`supplement.failed-${failed.reason}`))} ${callInstead(sender, lang, localize)}
  </div>`;
}

/** The names of its files; which of them was harmful. */
function files({ files }: Submission, localize: Localize): unknown {
  if (!files.length) return nothing;
  return html`<ul role="list" class="small" aria-label=${localize.term('supplement.files')}>
    ${files.map(
      ({ name, state }) =>
        html`<li>
          <span translate="no" .textContent=${name}></span>
          ${state === 'refused' ? html`<span class="error" .textContent=${localize.term('supplement.harmful')}></span>` : nothing}
        </li>`,
    )}
  </ul>`;
}

/** What has been handed in: each step of its way with its time, what did not get through, and what it is called. */
export function receiptChain({ submission, cameInAt }: Supplement, from: Sender, localize: Localize): TemplateResult {
  const otherwise = cameInAt && localize.term('supplement.cameIn', timeText(cameInAt, localize));
  return html`<div class="chain" part="chain">
    ${line(otherwise)}
    ${
      submission
        ? html`${line(localize.term('supplement.way'), nothing, 'outcome')} ${failure(submission, from, localize)}
            <ol role="list" class="steps">
              ${way.map((step) => stepView(step, submission, localize))}
            </ol>
            ${submission.late ? line(localize.term('supplement.late')) : nothing} ${files(submission, localize)}
            <p class="small muted">
              <span .textContent=${localize.term('supplement.receipt')}></span>
              <span translate="no" .textContent=${submission.id}></span>
            </p>`
        : nothing
    }
  </div>`;
}
