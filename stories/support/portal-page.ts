import { html, type TemplateResult } from 'lit';
import './portal-page.css';

/** A page as an organisation makes it: its own header, navigation and footer, around the elements. */
export function portalPage(title: string, content: TemplateResult): TemplateResult {
  return html`<me-portal class="portal-page" endpoint="/me">
    <header>
      <p class="organisation">Exempelstads kommun</p>
      <div class="tools">
        <me-notices show="count" list-href="#nytt"></me-notices>
        <me-login><a href="/me/login">Logga in</a></me-login>
      </div>
      <nav aria-label="Huvudmeny">
        ${['Bygga och bo', 'Barn och utbildning', 'Omsorg och stöd', 'Mina sidor'].map((name) => html`<a href="#${name}">${name}</a>`)}
      </nav>
    </header>
    <main>
      <h1>${title}</h1>
      ${content}
    </main>
    <footer>Exempelstads kommun · Storgatan 1, 999 90 Exempelstad</footer>
  </me-portal>`;
}
