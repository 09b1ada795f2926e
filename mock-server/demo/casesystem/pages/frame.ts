import { html } from 'hono/html';
import { page, type Html } from '../../page.ts';
import type { CaseSystem } from '../systems.ts';

interface Frame {
  system: CaseSystem;
  title: string;
  content: Html;
  /** The page above this one, beside the list of cases. */
  above?: { name: string; url: string };
}

/** A page of a case system. */
export function frame({ system, title, content, above }: Frame): Html {
  const { organisation, path } = system;
  return page({
    lang: 'sv',
    title: `${title} – ärendesystem, ${organisation.name}`,
    stylesheet: '/casesystem/style.css',
    body: html`<div class="system ${organisation.id}">
      <header>
        <p class="owner">${organisation.name} <span>Ärendesystem</span></p>
        <nav aria-label="Var du är">
          <a href="/">Kontrollrum</a>
          <a href="${path}">Ärenden</a>
          ${above ? html`<a href="${above.url}">${above.name}</a>` : ''}
        </nav>
      </header>
      <main>
        <h1>${title}</h1>
        ${content}
      </main>
    </div>`,
  });
}

export const caseUrl = ({ path }: CaseSystem, number: string) => `${path}/cases/${encodeURIComponent(number)}`;

const format = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
});

export const time = (at: string): Html => html`<time datetime="${at}">${format.format(new Date(at))}</time>`;
