import { html } from 'hono/html';
import { problemStatus, type ProblemCode } from '../../../src/contract/schemas/problem.ts';
import type { Problem } from '../../http/problem.ts';
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
  'no-file': 404,
  'file-login': 403,
  'login-cancelled': 200,
  'login-expired': 400,
  'login-failed': 400,
  'provider-away': 503,
} as const satisfies Record<Trouble, number>;

/** A page that says in words what stands in the way, and leads on. */
export function troublePage(makePage: MakePage, c: GatewayContext, { code }: Problem): Promise<Response> {
  const lang = languageOf(c);
  const trouble = byCode[code] ?? (problemStatus[code] < 500 ? 'invalid-input' : 'internal-error');
  const { title, text } = texts[lang].troubles[trouble];
  const body = html`<p>${text}</p>
    <p class="actions"><a href="/">${texts[lang].toPortal}</a></p>`;
  return makePage(c, { lang, title, body, status: statuses[trouble] });
}

const loginCodes: ReadonlySet<ProblemCode> = new Set(['login-required', 'login-too-weak', 'login-too-old']);

/** The same for a link to a file: back to where it stands, or by way of the login to the file itself. */
export function fileTroublePage(makePage: MakePage, c: GatewayContext, problem: Problem): Promise<Response> {
  const { code, extra } = problem;
  const needsLogin = loginCodes.has(code);
  if (!needsLogin && code !== 'not-found') return troublePage(makePage, c, problem);
  const lang = languageOf(c);
  const { title, text } = texts[lang].troubles[needsLogin ? 'file-login' : 'no-file'];
  const { pathname, search } = new URL(c.req.url);
  const query = new URLSearchParams({
    return_to: pathname + search,
    ...(extra.level && { level: extra.level }),
    ...(code === 'login-too-old' && { reauthenticate: '1' }),
  });
  const login = html`<a class="button" href="/me/login?${query}">${texts[lang].login}</a>`;
  const body = html`<p>${text}</p>
    <p class="actions">${needsLogin ? login : ''} <a href="${cameFrom(c)}">${texts[lang].back}</a></p>`;
  return makePage(c, { lang, title, body, status: statuses[needsLogin ? 'file-login' : 'no-file'] });
}

/** The path of the portal's page that the link stands on (other sites' links are refused before); the start page where the browser does not say. */
function cameFrom(c: GatewayContext): string {
  const from = c.req.header('referer') ?? '';
  if (!URL.canParse(from)) return '/';
  const { pathname, search } = new URL(from);
  return pathname.replace(/^\/+/, '/') + search;
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
