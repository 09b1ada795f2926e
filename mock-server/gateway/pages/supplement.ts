import type { Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod/mini';
import { uuid } from '../../../src/contract/schemas/common.ts';
import { portalPath } from '../../../src/contract/schemas/start.ts';
import type { ProblemCode, Task } from '../../../src/contract/types.ts';
import { Problem } from '../../http/problem.ts';
import { check } from '../../http/service.ts';
import { readForm } from '../body.ts';
import type { Env, GatewayContext, LoggedIn, Login } from '../login.ts';
import type { AskMe } from '../me.ts';
import { leadOn, pageAddress, type Visit } from './onward.ts';
import { languageOf, type Html, type MakePage } from './page.ts';
import { languages, texts, type Language } from './texts.ts';

interface Supplementing {
  login: Login;
  askMe: AskMe;
  makePage: MakePage;
}

/** The page, as it is shown once more after its button was pressed. */
interface Showing extends Visit {
  /** The e-service would not open. */
  closed?: boolean;
}

const returnTo = z.object({ return_to: z.optional(portalPath) });
const form = z.extend(returnTo, { lang: z.enum(languages) });

/** Where the page itself says what has become of things. */
const shownOnPage: readonly ProblemCode[] = ['request-closed', 'request-withdrawn', 'eservice-closed'];
const loginCodes: readonly ProblemCode[] = ['login-required', 'login-too-weak', 'login-too-old'];

/** More than is ever asked of anybody. */
const most = 1000;

/** Supplementing a case without JavaScript: a page that says what is asked for, and one button. */
export function supplementRoutes(app: Hono<Env>, supplementing: Supplementing): void {
  app.get('/me/supplement/:event/:action', (c) => {
    const given = check(returnTo, c.req.query());
    return show(c, supplementing, { lang: languageOf(c), returnTo: given?.return_to });
  });
  app.post('/me/supplement/:event/:action', async (c) => {
    const { makePage } = supplementing;
    const given = check(form, await readForm(c.req.raw));
    if (!given) throw new Problem('invalid-input', 'The form is empty.');
    const visit = { lang: given.lang, returnTo: given.return_to };
    try {
      return await handOver(c, supplementing, visit);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (loginCodes.includes(error.code)) return leadOn(c, makePage, loginUrl(c, visit, error), visit);
      if (!shownOnPage.includes(error.code)) throw error;
      return show(c, supplementing, { ...visit, closed: error.code === 'eservice-closed' });
    }
  });
}

async function show(c: GatewayContext, { login, askMe, makePage }: Supplementing, visit: Showing): Promise<Response> {
  const { lang } = visit;
  const citizen = await login.find(c, true);
  if (!citizen) return leadOn(c, makePage, loginUrl(c, visit), visit);
  const task = await taskAt(c, askMe, citizen, lang);
  return makePage(c, {
    lang,
    title: task.heading ?? texts[lang].supplement.button,
    titleLang: task.heading ? task.lang : lang,
    body: body(c, task, visit),
    status: visit.closed ? 409 : 200,
  });
}

async function taskAt(c: GatewayContext, askMe: AskMe, citizen: LoggedIn, lang: Language): Promise<Task> {
  const { id, action } = placeOf(c);
  const { items } = await askMe('listTasks', { query: { lang, limit: most }, citizen });
  const task = items.find((it) => it.event === id && it.action === action);
  if (task) return task;
  throw new Problem('not-found', 'Nothing is asked for here.');
}

/** The ticket goes straight into the answer's header: no page holds it, and no address of ours. */
async function handOver(c: GatewayContext, { login, askMe, makePage }: Supplementing, visit: Visit) {
  const citizen = await login.find(c, true);
  if (!citizen) throw new Problem('login-required', 'Log in first.');
  const { startUrl } = await askMe('createSupplementTicket', {
    params: placeOf(c),
    body: { lang: visit.lang, returnTo: visit.returnTo },
    idempotencyKey: crypto.randomUUID(),
    citizen,
  });
  return leadOn(c, makePage, startUrl, visit);
}

function placeOf(c: GatewayContext): { id: string; action: string } {
  const [id, action] = [c.req.param('event'), c.req.param('action')];
  if (id && action && uuid.safeParse(id).success) return { id, action };
  throw new Problem('not-found', 'No event has such an id.');
}

function body(c: GatewayContext, task: Task, { lang, returnTo, closed }: Showing): Html {
  const t = texts[lang].supplement;
  const toDo = task.state === 'open' || task.state === 'too-late';
  return html`<p>${t.from(task.organisation.name)}</p>
    ${(task.text ?? '').split(/\n\s*\n/).map((text) => html`<p lang="${task.lang}">${text}</p>`)}
    ${toDo ? html`${lastDay(task, lang)}${closed ? html`<p class="notice">${t.eserviceClosed}</p>` : ''}` : ''}
    ${
      toDo
        ? html`<form method="post" action="${c.req.path}">
            <input type="hidden" name="lang" value="${lang}" />
            ${returnTo ? html`<input type="hidden" name="return_to" value="${returnTo}" />` : ''}
            <p>${t.leaves(task.eservice.name)}</p>
            <p class="actions"><button class="button">${t.button}</button></p>
          </form>`
        : html`<p class="notice">${t.closed}</p>`
    }
    ${returnTo ? html`<p><a href="${returnTo}">${texts[lang].back}</a></p>` : ''}`;
}

function lastDay({ until, state }: Task, lang: Language): Html | '' {
  if (!until) return '';
  const t = texts[lang].supplement;
  const locale = lang === 'en' ? 'en-GB' : lang;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(until));
  return html`<p><strong>${state === 'too-late' ? t.late(day) : t.by(day)}</strong></p>`;
}

/** To log in as strongly as is asked for, and come back here. */
function loginUrl(c: GatewayContext, visit: Visit, problem?: Problem): string {
  const query = new URLSearchParams({ return_to: pageAddress(c, visit) });
  if (problem?.extra.level) query.set('level', problem.extra.level);
  if (problem?.code === 'login-too-old') query.set('reauthenticate', '1');
  return `/me/login?${query}`;
}
