import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** Bytes. A delivery report is far below. */
const maxBody = 16 * 1024;

interface Callbacks {
  reachDatabase: () => Promise<unknown>;
  /** Where the SMS gateway's delivery reports are taken in. */
  reports: Hono | undefined;
  onError: (error: Error) => void;
}

/** The listener without client certificates: health checks, for whoever watches over ME, and delivery reports. */
export function callbackApp({ reachDatabase, reports, onError }: Callbacks): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    onError(error);
    return c.text('Try again in a while.', 503);
  });
  app.use(bodyLimit({ maxSize: maxBody, onError: (c) => c.text(`The body is larger than ${maxBody} bytes.`, 413) }));
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    try {
      await reachDatabase();
      return c.text('ok');
    } catch {
      return c.text('ME has no contact with its database.', 503);
    }
  });
  if (reports) app.route('/sms', reports);
  return app;
}
