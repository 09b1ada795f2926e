import { html } from 'hono/html';
import type { SubmissionStatus } from '../../../kits/eservice/index.ts';
import type { Html } from '../../page.ts';
import type { RunningEservice } from '../eservices.ts';
import { holdsProfile, prefill } from '../forms/applicant.ts';
import { frame } from '../pages.ts';
import type { Language } from '../texts.ts';
import type { RefusedFile } from './files.ts';
import type { Supplementing } from './supplementing.ts';
import { supplementTextsIn, type SupplementTexts } from './texts.ts';

interface About {
  eservice: RunningEservice;
  lang: Language;
  supplementing: Supplementing;
}

/** What the form shows beside its questions. */
export interface Filling {
  message: string;
  /** What is wrong, if something is. */
  fault?: Fault;
  /** The files of before that are to be kept; all, unless said. */
  kept?: unknown[];
}

export type Fault = 'nothing' | 'away' | 'tooMuch' | { file: RefusedFile };

/** Where a citizen supplements: each request at an address of its own, so that two tabs don't mix. */
export const supplementPath = ({ path }: RunningEservice, { redeemed }: Supplementing) =>
  `${path}/supplement/${redeemed.submission.id}`;

/** What is asked for, all that is known, and fields for what is missing. */
export function supplementForm(about: About, { message, fault, kept }: Filling): Html {
  const { eservice, lang, supplementing } = about;
  const { redeemed } = supplementing;
  const texts = supplementTextsIn(lang);
  return framed(about, {
    title: redeemed.eservice.name,
    content: html`<p class="lead">${texts.lead}</p>
      ${fault ? html`<div class="missing" role="alert"><p>${faultIn(texts, fault)}</p></div>` : ''}
      ${asked(about, texts)}
      <form
        method="post"
        action="${supplementPath(eservice, supplementing)}?lang=${lang}"
        enctype="multipart/form-data"
      >
        <fieldset>
          <legend>${texts.yours}</legend>
          ${keptFiles(supplementing, texts, kept)} ${fileFields(supplementing, texts)}
          <div class="field">
            <label for="message">${texts.message}</label>
            <textarea id="message" name="message" rows="4" maxlength="5000">${message}</textarea>
          </div>
        </fieldset>
        <button class="primary">${texts.send}</button>
      </form>
      ${known(about, texts)}`,
  });
}

const faultIn = (texts: SupplementTexts, fault: NonNullable<Filling['fault']>) =>
  typeof fault === 'string' ? texts[fault] : texts[`file-${fault.file.why}`](fault.file.name);

function asked({ supplementing: { redeemed }, lang }: About, texts: SupplementTexts): Html {
  const { request, case: about, event } = redeemed;
  return html`<section class="asked">
    <h2>${texts.asked}</h2>
    <p class="what" lang="sv">${request.text ?? event.text}</p>
    <dl class="facts">
      <dt>${texts.case}</dt>
      <dd>${[about.title, about.number].filter(Boolean).join(', ')}</dd>
      ${
        request.until
          ? html`<dt>${texts.until}</dt>
              <dd>${day(request.until, lang)}</dd>`
          : ''
      }
    </dl>
  </section>`;
}

/** What came from ME and from the case system: to read, and nothing to fill in. */
function known({ supplementing: { redeemed, sentAlong }, eservice, lang }: About, texts: SupplementTexts): Html {
  const values = prefill(redeemed);
  const fields = eservice.sections.flatMap((section) => section.fields).filter(({ name }) => values[name]);
  return html`<section>
      <h2>${texts.person}</h2>
      ${holdsProfile(Object.keys(values)) ? html`<p class="note">${texts.personNote}</p>` : ''}
      <dl class="facts">
        ${fields.map(
          ({ label, name }) =>
            html`<dt>${label[lang]}</dt>
              <dd>${values[name]}</dd>`,
        )}
      </dl>
    </section>
    ${
      sentAlong.known.length === 0
        ? ''
        : html`<section>
            <h2>${texts.known}</h2>
            <dl class="facts" lang="sv">
              ${sentAlong.known.map(
                ({ question, answer }) =>
                  html`<dt>${question}</dt>
                    <dd>${answer}</dd>`,
              )}
            </dl>
          </section>`
    }`;
}

/** What ME has of it already: it need not be chosen again, and can be left out. */
const keptFiles = ({ uploaded }: Supplementing, texts: SupplementTexts, kept?: unknown[]): Html | string =>
  uploaded.length === 0
    ? ''
    : html`<fieldset class="choice">
        <legend>${texts.kept}</legend>
        ${uploaded.map(
          ({ upload, name, title }) =>
            html`<label class="option">
              <input
                type="checkbox"
                name="keep"
                value="${upload}"
                ${!kept || kept.includes(upload) ? html`checked` : ''}
              />
              ${title ? `${title}: ${name}` : name}
            </label>`,
        )}
      </fieldset>`;

/** One for each document that was asked for, or one for whatever it may be. */
function fileFields({ sentAlong: { documents } }: Supplementing, texts: SupplementTexts): Html {
  const labels = documents.length > 0 ? documents : [texts.files];
  return html`${labels.map(
    (label, index) =>
      html`<div class="field">
        <label for="file${index}">${label}</label>
        <p class="hint" id="file${index}-hint">${texts.filesHint}</p>
        <input type="file" multiple id="file${index}" name="file${index}" aria-describedby="file${index}-hint" />
      </div>`,
  )}`;
}

/** How far it has come, asked of ME just now; undefined where ME is away. */
export function supplementReceipt(about: About, status: SubmissionStatus | undefined): Html {
  const { eservice, lang, supplementing } = about;
  const texts = supplementTextsIn(lang);
  const { id } = supplementing.redeemed.submission;
  const title = status?.failed ? texts.failedTitle : texts.receiptTitle;
  const path = `${supplementPath(eservice, supplementing)}/receipt`;
  return framed(about, {
    title: `${title} – ${supplementing.redeemed.eservice.name}`,
    heading: title,
    path,
    content: html`${status?.failed ? html`<div class="missing" role="alert"><p>${texts[status.failed.reason]}</p></div>` : ''}
      <p class="lead">${texts.receiptLead}</p>
      ${status?.late ? html`<p>${texts.late}</p>` : ''}
      <dl class="receipt id">
        <dt>${texts.number}</dt>
        <dd>${id}</dd>
      </dl>
      <h2>${texts.steps}</h2>
      ${
        status
          ? html`<ol class="steps">
              ${steps(about, status, texts)}
            </ol>`
          : html`<p>${texts.unknown}</p>`
      }
      <p><a href="${path}?lang=${lang}">${texts.again}</a></p>
      ${files(supplementing, texts)}`,
  });
}

function steps({ supplementing: { redeemed }, lang }: About, status: SubmissionStatus, texts: SupplementTexts): Html[] {
  const names = {
    sent: texts.sent,
    received: texts.received,
    taken: `${texts.taken} ${redeemed.case.organisation.name}`,
    read: texts.read,
  };
  return (['sent', 'received', 'taken', 'read'] as const).map((step) => {
    const at = status.steps.find((it) => it.step === step)?.at;
    return html`<li class="${at ? 'done' : 'waits'}">
      ${names[step]} <span class="when">${at ? time(at, lang) : texts.notYet}</span>
    </li>`;
  });
}

const files = ({ uploaded }: Supplementing, texts: SupplementTexts): Html | string =>
  uploaded.length === 0
    ? ''
    : html`<h2>${texts.files}</h2>
        <ul>
          ${uploaded.map(({ name, title }) => html`<li>${title ? `${title}: ${name}` : name}</li>`)}
        </ul>`;

/** Why it was not sent, for good. */
export function endedPage(about: About, code: string): Html {
  const texts = supplementTextsIn(about.lang);
  const why = code === 'request-withdrawn' || code === 'request-closed' ? code : 'other-refusal';
  const title = `${texts.endedTitle} – ${about.supplementing.redeemed.eservice.name}`;
  return framed(about, { title, heading: texts.endedTitle, content: html`<p class="lead">${texts[why]}</p>` });
}

/** A place to go on from. */
interface Way {
  name: string;
  url: string;
}

/** The e-service does not know of it any more: it began anew, or an hour has passed. What became of it is told by the case. */
export function forgottenPage(eservice: RunningEservice, lang: Language, pressed: boolean, cases: Way[]): Html {
  const texts = supplementTextsIn(lang);
  return frame({
    eservice,
    lang,
    title: `${texts.forgottenTitle} – ${eservice.about.name[lang]}`,
    heading: texts.forgottenTitle,
    content: html`<p class="lead">${pressed ? texts.forgottenPressed : texts.forgotten}</p>
      <p>${texts.forgottenNext}</p>
      <ul>
        ${cases.map(({ name, url }) => html`<li><a href="${url}">${name}</a></li>`)}
      </ul>`,
  });
}

interface Framed {
  title: string;
  heading?: string;
  content: Html;
  /** The page's own address, where it is not the form's. */
  path?: string;
}

function framed({ eservice, lang, supplementing }: About, page: Framed): Html {
  const path = supplementPath(eservice, supplementing);
  return frame({ eservice, lang, path, returnUrl: supplementing.redeemed.returnUrl, ...page });
}

const day = (date: string, lang: Language) =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));

const time = (at: string, lang: Language): Html =>
  html`<time datetime="${at}"
    >${new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Stockholm' }).format(new Date(at))}</time
  >`;
