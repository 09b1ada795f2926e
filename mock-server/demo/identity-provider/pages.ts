import { html, raw } from 'hono/html';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { page, type Html } from '../page.ts';
import type { Person } from './persons.ts';

const levelNames = { low: 'låg nivå', substantial: 'väsentlig nivå', high: 'hög nivå' };

/** The choice of whom to log in as: a plain form, one button for each person. */
export function loginPage(action: string, portal: string, persons: ReadonlyMap<string, Person>): Html {
  return frame(
    'Välj testperson',
    html`<p class="lead">
        Du loggar in till <strong>${portal}</strong>. Alla här är påhittade, och ingen behöver lösenord.
      </p>
      <form method="post" action="${action}">
        <ul class="persons">
          ${[...persons].map(([name, person]) => personButton(name, person))}
        </ul>
        <p class="cancel"><button name="cancel" value="yes" class="plain">Avbryt och gå tillbaka</button></p>
      </form>`,
  );
}

function personButton(name: string, person: Person): Html {
  const { given, family, personalNumber, about, usual } = person;
  return html`<li>
    <button name="person" value="${name}">
      <span class="avatar" aria-hidden="true">${given.charAt(0)}${family.charAt(0)}</span>
      <span class="who">
        <strong>${given} ${family}</strong>
        <span class="number">${personalNumber.slice(0, 8)}-${personalNumber.slice(8)}</span>
        <span class="about">${about}</span>
      </span>
      <span class="level">${levelNames[usual]}</span>
    </button>
  </li>`;
}

/**
 * Asked before logging out. Known clients name the page to go back to; then the form is sent at once,
 * and without JavaScript by its button.
 */
export async function logoutPage(ctx: KoaContextWithOIDC, form: string): Promise<void> {
  const known = ctx.oidc.params?.['post_logout_redirect_uri'] !== undefined;
  const content = frame(
    'Logga ut från Test-ID',
    html`<p class="lead">
        Nästa gång du loggar in får du välja person igen. Andra webbplatser där du är inloggad märker inget: logga ut
        från dem också.
      </p>
      ${raw(form)}
      <p class="actions">
        <button type="submit" form="op.logoutForm" name="logout" value="yes" class="primary">Logga ut</button>
        <button type="submit" form="op.logoutForm" class="plain">Fortsätt vara inloggad</button>
      </p>`,
    known ? '/auto-confirm.js' : undefined,
  );
  await answer(ctx, content);
}

/** Shown when nobody said where to go after logging out. */
export function loggedOutPage(ctx: KoaContextWithOIDC): Promise<void> {
  return answer(ctx, frame('Du är utloggad', html`<p class="lead">Du kan stänga fönstret.</p>`));
}

/** Something went wrong between a portal and this provider. */
export function errorPage(ctx: KoaContextWithOIDC, reason: string): Promise<void> {
  return answer(ctx, problemPage(reason));
}

export function problemPage(reason: string): Html {
  return frame(
    'Inloggningen gick inte att slutföra',
    html`<p class="lead">Gå tillbaka till sidan du kom från och försök logga in igen.</p>
      <p class="reason">Felet, på engelska: <code>${reason}</code></p>`,
  );
}

async function answer(ctx: KoaContextWithOIDC, content: Html): Promise<void> {
  ctx.type = 'html';
  ctx.body = (await content).toString();
}

function frame(title: string, content: Html, script?: string): Html {
  return page({
    lang: 'sv',
    title: `${title} – Test-ID`,
    stylesheet: '/style.css',
    ...(script ? { script } : {}),
    body: html`<header>
        <p class="brand"><span aria-hidden="true"></span>Test-ID</p>
      </header>
      <main>
        <h1>${title}</h1>
        ${content}
      </main>
      <footer><p>En påhittad e-legitimation för demonstration. Personnumren är Skatteverkets testnummer.</p></footer>`,
  });
}
