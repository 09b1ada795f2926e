import { Hono } from 'hono';

/** The listener without client certificates: health checks, for whoever watches over ME. */
export function callbackApp(reachDatabase: () => Promise<unknown>): Hono {
  const app = new Hono();
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    try {
      await reachDatabase();
      return c.text('ok');
    } catch {
      return c.text('ME has no contact with its database.', 503);
    }
  });
  return app;
}
