import { html } from 'hono/html';
import type { Html } from '../../page.ts';
import type { Mail } from '../../phone-and-mailbox/mailbox.ts';
import type { Sms } from '../../phone-and-mailbox/phone.ts';
import { frame, timeElement } from '../frame.ts';

/** As many as one would look through. */
const shown = 100;

/** What the telephones of the demo's persons show. */
export function phonePage(messages: Sms[]): Html {
  return frame(
    'Telefonen',
    html`<p class="lead">
        SMS till testpersonerna, det senaste först. ME skickar dem genom en SMS-växel på den här datorn.
      </p>
      ${list(messages, sms, 'Inget SMS har kommit.')}
      <p class="quiet"><a href="/phone.json">Samma sak som JSON</a></p>`,
  );
}

/** What lies in the mailboxes of the demo's persons. */
export function mailboxPage(mails: Mail[]): Html {
  return frame(
    'Brevlådan',
    html`<p class="lead">
        E-post till testpersonerna, den senaste först. ME skickar den till en e-postserver på den här datorn.
      </p>
      ${list(mails, mail, 'Ingen e-post har kommit.')}
      <p class="quiet"><a href="/mailbox.json">Samma sak som JSON</a></p>`,
  );
}

/** What citizens have written to the municipalities' officers. */
export function officersPage(mails: Mail[]): Html {
  return frame(
    'Handläggarnas brevlåda',
    html`<p class="lead">
        Det som testpersoner har skrivit till kommunernas handläggare, det senaste först. ME lämnar det direkt till
        Norrviks egen e-postserver, och till Sjöhamra genom en annan på vägen. Adressen slutat@ finns hos ingen av dem.
      </p>
      ${list(mails, mail, 'Ingen e-post har kommit.')}
      <p class="quiet"><a href="/officers.json">Samma sak som JSON</a></p>`,
  );
}

function list<T>(things: T[], item: (thing: T) => Html, none: string): Html {
  if (!things.length) return html`<p>${none}</p>`;
  return html`<ul class="messages">
    ${things.slice(-shown).reverse().map(item)}
  </ul>`;
}

function sms({ to, from, message, at, state }: Sms): Html {
  return html`<li>
    <h2>${from}</h2>
    <p>${message}</p>
    <p class="quiet">Till ${to}, ${timeElement(at)}, ${state === 'delivered' ? 'framme' : 'på väg'}</p>
  </li>`;
}

function mail({ to, from, subject, text, at }: Mail): Html {
  return html`<li>
    <h2>${subject}</h2>
    ${text
      .trim()
      .split('\n\n')
      .map((paragraph) => html`<p>${paragraph}</p>`)}
    <p class="quiet">Till ${to} från ${from}, ${timeElement(at)}</p>
  </li>`;
}
