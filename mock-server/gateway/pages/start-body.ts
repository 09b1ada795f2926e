import { html } from 'hono/html';
import type { Start, StartData } from '../../../src/contract/types.ts';
import type { Html } from './page.ts';
import { texts, type Language } from './texts.ts';

interface Shown {
  lang: Language;
  /** The description is newer than the one that the citizen saw. */
  changed: boolean;
  returnTo: string | undefined;
  loginUrl: string;
}

/** What goes along, and what there is to press: a button, or what has to be done first. */
export function startBody(start: Start, shown: Shown): Html {
  const { lang, changed } = shown;
  const t = texts[lang].start;
  return html`<p>${t.from(start.organisation.name)}</p>
    ${changed ? html`<p class="notice" role="alert">${t.changed}</p>` : ''}
    ${isOpen(start) ? wayIn(start, shown) : closed(start, lang)}
    ${shown.returnTo ? html`<p><a href="${shown.returnTo}">${texts[lang].back}</a></p>` : ''}`;
}

const isOpen = ({ availability }: Start) => availability.state === 'open';

function wayIn(start: Start, shown: Shown): Html {
  const t = texts[shown.lang].start;
  const { state, level } = start.login;
  if (state === 'not-needed') return openLink(start, shown.lang);
  if (state === 'ok') return html`${goesAlong(start, shown.lang)}${startForm(start, shown)}`;
  const why = state === 'too-weak' && level ? t.tooWeak(texts[shown.lang].levels[level]) : t.tooOld;
  return html`<p class="notice">${why}</p>
    <p class="actions"><a class="button" href="${shown.loginUrl}">${texts[shown.lang].login}</a></p>`;
}

function openLink({ href }: Start, lang: Language): Html {
  const t = texts[lang].start;
  return html`<p>${t.noLogin} ${t.leaves}</p>
    <p class="actions"><a class="button" href="${href}" rel="noreferrer">${t.button}</a></p>`;
}

function startForm({ id, version }: Start, { lang, returnTo }: Shown): Html {
  const t = texts[lang].start;
  return html`<form method="post" action="/me/start/${id}">
    <input type="hidden" name="version" value="${version}" />
    <input type="hidden" name="lang" value="${lang}" />
    ${returnTo ? html`<input type="hidden" name="return_to" value="${returnTo}" />` : ''}
    <p>${t.leaves}</p>
    <p class="actions"><button class="button">${t.button}</button></p>
  </form>`;
}

function goesAlong({ personalData, lang: textLang }: Start, lang: Language): Html {
  const t = texts[lang].start;
  if (personalData.length === 0) return html`<p>${t.nothing}</p>`;
  return html`<p>${t.intro}</p>
    <dl>${personalData.map((data) => row(data, lang, textLang))}</dl>`;
}

function row({ field, purpose, required, state, value }: StartData, lang: Language, textLang: string): Html {
  const t = texts[lang];
  return html`<div>
    <dt>${t.fields[field]} ${required ? html`<small>(${t.start.required})</small>` : ''}</dt>
    <dd>${value ?? t.states[state]}${purpose ? html`<br /><small lang="${textLang}">${purpose}</small>` : ''}</dd>
  </div>`;
}

function closed({ availability, lang: textLang }: Start, lang: Language): Html {
  const t = texts[lang].start;
  const { state, until, message } = availability;
  return html`<p class="notice">
      ${state === 'maintenance' ? t.maintenance : t.closed} ${until ? t.until(timeOf(until, lang)) : ''}
    </p>
    ${message ? html`<p lang="${textLang}">${message}</p>` : ''}`;
}

const timeOf = (time: string, lang: Language) =>
  new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(time));
