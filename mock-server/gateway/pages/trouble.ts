import { html } from 'hono/html';
import { problemStatus, type ProblemCode } from '../../../src/contract/schemas/problem.ts';
import type { GatewayContext, LoginFailed } from '../login.ts';
import { languageOf, type MakePage } from './page.ts';
import { texts, type Trouble } from './texts.ts';

/** What a problem is called to somebody who reads a page. */
const byCode: Partial<Record<ProblemCode, Trouble>> = {
  'not-found': 'not-found',
  'cross-site': 'cross-site',
  'bad-request': 'invalid-input',
  'invalid-input': 'invalid-input',
  unavailable: 'unavailable',
  'upstream-timeout': 'unavailable',
  'bad-answer': 'unavailable',
};

const statuses = {
  'not-found': 404,
  'cross-site': 403,
  'invalid-input': 400,
  unavailable: 503,
  'internal-error': 500,
  'login-cancelled': 200,
  'login-expired': 400,
  'login-failed': 400,
  'provider-away': 503,
} as const satisfies Record<Trouble, number>;

/** A page that says in words what stands in the way, and leads on. */
export function troublePage(makePage: MakePage, c: GatewayContext, code: ProblemCode): Promise<Response> {
  const lang = languageOf(c);
  const trouble = byCode[code] ?? (problemStatus[code] < 500 ? 'invalid-input' : 'internal-error');
  const { title, text } = texts[lang].troubles[trouble];
  const body = html`<p>${text}</p>
    <p class="actions"><a href="/">${texts[lang].toPortal}</a></p>`;
  return makePage(c, { lang, title, body, status: statuses[trouble] });
}

/** A login that came to nothing: log in again, or go back to where it began. */
export function loginFailedPage(makePage: MakePage, c: GatewayContext, failed: LoginFailed): Promise<Response> {
  const lang = languageOf(c);
  const { title, text } = texts[lang].troubles[failed.reason];
  const again = `/me/login?${new URLSearchParams({ return_to: failed.returnTo })}`;
  const body = html`<p>${text}</p>
    <p class="actions">
      <a class="button" href="${again}">${texts[lang].login}</a>
      <a href="${failed.returnTo}">${failed.returnTo === '/' ? texts[lang].toPortal : texts[lang].back}</a>
    </p>`;
  return makePage(c, { lang, title, body, status: statuses[failed.reason] });
}
