import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { pagesOf, Refused, type Ask } from '../../../operator/client.ts';
import { frame } from '../frame.ts';
import { auditFaultPage, auditPage } from './audit.ts';
import { messagePage, quarantinePage } from './quarantine.ts';
import { submissionsPage } from './submissions.ts';
import { untoldPage } from './untold.ts';
import { verifyPage } from './verify.ts';

/**
 * What operators of ME see and do, with the operator's certificate.
 * @param origin The control room's own: a form elsewhere does nothing here.
 */
export function operatorRoutes(ask: Ask, origin: string): Hono {
  const routes = new Hono();
  for (const path of ['/quarantine/*', '/submissions/*']) routes.use(path, csrf({ origin }));
  routes.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (error instanceof Refused && error.code === 'not-found') {
      const page = frame(
        'Finns inte',
        html`<p>Det finns inte längre här. Det kan redan ha körts igen, eller ha tagits emot.</p>`,
      );
      return c.html(page, 404);
    }
    if (error instanceof Refused && error.code === 'invalid-input') {
      return c.html(
        frame('Finns inte', html`<p>Adressen stämmer inte. Gå från <a href="/">kontrollrummet</a>.</p>`),
        404,
      );
    }
    if (!(error instanceof TypeError)) throw error;
    return c.html(frame('ME svarar inte', html`<p>Vänta en stund och ladda sidan igen.</p>`), 503);
  });

  routes.get('/quarantine', async (c) => {
    const { cursor, done } = c.req.query();
    return c.html(quarantinePage(await ask('listQuarantine', { query: { cursor } }), done));
  });
  routes.get('/quarantine.json', async (c) => {
    return c.json(await ask('listQuarantine', { query: { cursor: c.req.query('cursor') } }));
  });
  routes.get('/quarantine/:id', async (c) => {
    const read = await ask('readQuarantined', { params: { id: c.req.param('id') } });
    return c.html(messagePage(read, c.req.query('refused') !== undefined));
  });
  routes.post('/quarantine/:id/retry', async (c) => {
    const id = c.req.param('id');
    const { state } = await ask('retryQuarantined', { params: { id } });
    return c.redirect(state === 'refused' ? `/quarantine/${id}?refused` : `/quarantine?done=${state}`, 303);
  });
  routes.get('/submissions', async (c) => {
    const { cursor, done } = c.req.query();
    return c.html(submissionsPage(await ask('listSubmissions', { query: { cursor } }), done));
  });
  routes.post('/submissions/:id/send', async (c) => {
    const { state } = await ask('sendSubmission', { params: { id: c.req.param('id') } });
    return c.redirect(`/submissions?done=${state}`, 303);
  });
  routes.get('/verify', async (c) => {
    const checks = [];
    for await (const page of pagesOf(ask, 'verify')) checks.push(...page.checks);
    return c.html(verifyPage(checks));
  });
  routes.get('/untold', async (c) => {
    return c.html(untoldPage(await ask('listUntold', { query: { cursor: c.req.query('cursor') } })));
  });
  routes.get('/audit', async (c) => {
    const { citizen = '', since = today(), cursor } = c.req.query();
    if (!isId(citizen) || !isDay(since)) return c.html(auditFaultPage(today()), 400);
    const query = { citizen: citizen || undefined, since: new Date(since).toISOString(), cursor };
    return c.html(auditPage({ citizen, since }, await ask('listAudit', { query })));
  });
  return routes;
}

const today = () => new Date().toISOString().slice(0, 10);

/** Anything else, as a personal number given by mistake, goes no further. */
const isId = (text: string) => /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/.test(text);

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
