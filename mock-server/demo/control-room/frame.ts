import { html } from 'hono/html';
import { organisations } from '../organisations.ts';
import { page, type Html } from '../page.ts';

/** A page of the control room below the first one. */
export function frame(title: string, content: Html): Html {
  return page({
    lang: 'sv',
    title: `${title} – Kontrollrum`,
    stylesheet: '/style.css',
    body: html`<header>
        <p><a href="/">Kontrollrum</a></p>
      </header>
      <main>
        <h1>${title}</h1>
        ${content}
      </main>`,
  });
}

const inSwedish = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Europe/Stockholm',
});

/** A time as a person reads it, and as a program does. */
export const timeElement = (time: string): Html =>
  html`<time datetime="${time}">${inSwedish.format(new Date(time))}</time>`;

/** What an organisation is called. */
export const nameOf = (organisation: string): string =>
  organisations.find(({ id }) => id === organisation)?.name ?? organisation;
