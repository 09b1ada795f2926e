import { html } from 'hono/html';
import { organisations } from '../organisations.ts';
import { page, type Html } from '../page.ts';
import type { RunningEservice } from './eservices.ts';
import { form, type Filling } from './form-page.ts';
import type { Session } from './sessions.ts';
import { languageNames, textsIn, type Language } from './texts.ts';

interface Frame {
  eservice: RunningEservice;
  lang: Language;
  title: string;
  /** The page's heading, where it is shorter than its title. */
  heading?: string;
  content: Html;
  /** The page's own address, where it is not that of the e-service: for other languages. */
  path?: string;
  returnUrl?: string | undefined;
}

/** The form, filled in as far as it can be. */
export function formPage(
  eservice: RunningEservice,
  filling: Filling,
  notice: string | undefined,
  returnUrl: string | undefined,
): Html {
  const { about, path, sections } = eservice;
  const { lang } = filling;
  return frame({
    eservice,
    lang,
    returnUrl,
    title: about.name[lang],
    content: html`<p class="lead">${about.summary[lang]}</p>
      ${notice ? html`<p class="notice">${notice}</p>` : ''} ${form(`${path}?lang=${lang}`, sections, filling)}`,
  });
}

/** What the citizen keeps of having sent the form. */
export function receiptPage(eservice: RunningEservice, lang: Language, number: string, returnUrl?: string): Html {
  const texts = textsIn(lang);
  return frame({
    eservice,
    lang,
    returnUrl,
    title: texts.receiptTitle,
    content: html`<p class="lead">${eservice.about.name[lang]}</p>
      <dl class="receipt">
        <dt>${texts.receiptNumber}</dt>
        <dd>${number}</dd>
      </dl>
      <p>${texts.receiptNext}</p>`,
  });
}

/** Why the e-service could not be opened, and where to start again. */
export function refusedPage(
  eservice: RunningEservice,
  lang: Language,
  { why, restartUrl }: NonNullable<ReturnType<Session['refused']['get']>>,
): Html {
  const texts = textsIn(lang);
  return frame({
    eservice,
    lang,
    title: texts.refusedTitle,
    content: html`<p class="lead">${texts[why]}</p>
      ${restartUrl ? html`<p><a class="primary" href="${restartUrl}">${texts.restart}</a></p>` : ''}`,
  });
}

/** For somebody who came without a ticket: the portals that the e-service can be started from. */
export function noTicketPage(
  eservice: RunningEservice,
  lang: Language,
  portals: { name: string; url: string }[],
): Html {
  const texts = textsIn(lang);
  return frame({
    eservice,
    lang,
    title: texts.noTicketTitle,
    content: html`<p class="lead">${texts.noTicket}</p>
      <ul>
        ${portals.map(({ name, url }) => html`<li><a href="${url}">${name}</a></li>`)}
      </ul>`,
  });
}

export function frame({
  eservice,
  lang,
  title,
  heading = title,
  content,
  path = eservice.path,
  returnUrl,
}: Frame): Html {
  const texts = textsIn(lang);
  const { about, system } = eservice;
  const owner = organisations.find(({ id }) => id === about.organisation)?.name ?? '';
  const languages = (about.languages ?? ['sv']).filter((tag): tag is Language => tag in languageNames && tag !== lang);
  return page({
    lang,
    title: `${title} – ${owner}`,
    stylesheet: '/style.css',
    body: html`<div class="system ${system}">
      <header>
        <p class="owner" lang="sv">${owner}</p>
        ${
          languages.length > 0
            ? html`<nav aria-label="${texts.languages}">
                ${languages.map((tag) => html`<a href="${path}?lang=${tag}" lang="${tag}">${languageNames[tag]}</a>`)}
              </nav>`
            : ''
        }
      </header>
      <main>
        ${returnUrl ? html`<p><a href="${returnUrl}">${texts.back}</a></p>` : ''}
        <h1>${heading}</h1>
        ${content}
      </main>
    </div>`,
  });
}
