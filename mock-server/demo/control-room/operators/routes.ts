import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { Refused, type Ask } from '../../../operator/client.ts';
import { frame } from '../frame.ts';
import { messagePage, quarantinePage } from './quarantine.ts';
import { untoldPage } from './untold.ts';
import { verifyPage } from './verify.ts';

/**
 * What operators of ME see and do, with the operator's certificate.
 * @param origin The control room's own: a form elsewhere does nothing here.
 */
export function operatorRoutes(ask: Ask, origin: string): Hono {
  const routes = new Hono();
  routes.use('/quarantine/*', csrf({ origin }));
  routes.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (error instanceof Refused && error.code === 'not-found') {
      const page = frame('Finns inte', html`<p>Meddelandet finns inte i karantän. Det kan redan ha körts igen.</p>`);
      return c.html(page, 404);
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
  routes.get('/verify', async (c) => c.html(verifyPage((await ask('verify')).checks)));
  routes.get('/untold', async (c) => c.html(untoldPage((await ask('listUntold')).untold)));
  return routes;
}
