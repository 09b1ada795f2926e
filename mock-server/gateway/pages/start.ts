import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { uuid } from '../../../src/contract/schemas/common.ts';
import { portalPath } from '../../../src/contract/schemas/start.ts';
import type { ProblemCode, Start } from '../../../src/contract/types.ts';
import { Problem } from '../../http/problem.ts';
import { check } from '../../http/service.ts';
import { readForm } from '../body.ts';
import type { Env, GatewayContext, Login } from '../login.ts';
import type { AskMe } from '../me.ts';
import { leadOn, pageAddress, type Visit } from './onward.ts';
import { languageOf, type MakePage } from './page.ts';
import { startBody } from './start-body.ts';
import { languages } from './texts.ts';

interface Starting {
  login: Login;
  askMe: AskMe;
  makePage: MakePage;
}

const returnTo = z.object({ return_to: z.optional(portalPath) });

const startForm = z.extend(returnTo, {
  version: z.coerce.number().check(z.int()),
  lang: z.enum(languages),
});

/** What the citizen mends on the page itself, which shows what has become of things. */
const shownOnPage: readonly ProblemCode[] = [
  'description-changed',
  'eservice-closed',
  'login-required',
  'login-too-weak',
  'login-too-old',
];

/** Starting an e-service without JavaScript: a page that says what goes along, and one button. */
export function startRoutes(app: Hono<Env>, starting: Starting): void {
  app.get('/me/start/:id', (c) => {
    const given = check(returnTo, c.req.query());
    return showStart(c, starting, { lang: languageOf(c), returnTo: given?.return_to });
  });
  app.post('/me/start/:id', async (c) => {
    const form = check(startForm, await readForm(c.req.raw));
    if (!form) throw new Problem('invalid-input', 'The form is empty.');
    const visit = { lang: form.lang, returnTo: form.return_to };
    try {
      return await handOver(c, starting, visit, form.version);
    } catch (error) {
      if (!(error instanceof Problem) || !shownOnPage.includes(error.code)) throw error;
      return showStart(c, starting, visit, error.code === 'description-changed');
    }
  });
}

async function showStart(c: GatewayContext, starting: Starting, visit: Visit, changed = false): Promise<Response> {
  const { login, askMe, makePage } = starting;
  const { lang } = visit;
  const citizen = await login.find(c, true);
  const start = await askMe('getStart', { params: idOf(c), query: { lang }, citizen });
  const toLogin = loginUrl(c, start, visit);
  if (start.login.state === 'needed') return leadOn(c, makePage, toLogin, visit);
  return makePage(c, {
    lang,
    title: start.name,
    titleLang: start.lang,
    body: startBody(start, { lang, changed, returnTo: visit.returnTo, loginUrl: toLogin }),
    status: changed ? 409 : 200,
  });
}

/** The ticket goes straight into the answer's header: no page holds it, and no address of ours. */
async function handOver(c: GatewayContext, starting: Starting, visit: Visit, version: number): Promise<Response> {
  const citizen = await starting.login.find(c, true);
  if (!citizen) throw new Problem('login-required', 'Log in first.');
  const { lang, returnTo } = visit;
  const { startUrl } = await starting.askMe('createTicket', {
    params: idOf(c),
    body: { version, lang, returnTo },
    idempotencyKey: crypto.randomUUID(),
    citizen,
  });
  return leadOn(c, starting.makePage, startUrl, visit);
}

function idOf(c: GatewayContext): { id: string } {
  const id = c.req.param('id');
  if (id && uuid.safeParse(id).success) return { id };
  throw new Problem('not-found', 'No e-service has such an id.');
}

/** To log in as strongly as the e-service asks, and come back to its start page. */
function loginUrl(c: GatewayContext, { login }: Start, visit: Visit): string {
  const query = new URLSearchParams({ return_to: pageAddress(c, visit) });
  if (login.level) query.set('level', login.level);
  if (login.state === 'too-old') query.set('reauthenticate', '1');
  return `/me/login?${query}`;
}
