import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Me } from '../me-context.ts';
import { markDelivered, markFailed } from './outbox.ts';

/** 46elks' report, as a form; `sent` says nothing that we don't know. */
const report = z.object({ id: z.string(), status: z.enum(['sent', 'delivered', 'failed']) });

/**
 * Takes in the gateway's delivery reports: `POST /46elks/<secret>?reference=<notification>`. Whoever knows the secret gets 204 whatever the report says, or the
 * gateway would repeat for hours what will never make sense here; whoever does not learns nothing.
 */
export function deliveryReports(me: Me, secret: string): Hono {
  const app = new Hono();
  app.post('/46elks/:secret', async (c) => {
    if (!same(c.req.param('secret'), secret)) return c.notFound();
    const reference = z.guid().safeParse(c.req.query('reference')).data;
    const { data } = report.safeParse(await c.req.parseBody());
    if (reference && data) await take(me, reference, data.status);
    else me.log.warn('a delivery report made no sense');
    return c.body(null, 204);
  });
  return app;
}

async function take({ db, clock, log }: Me, id: string, status: z.infer<typeof report>['status']): Promise<void> {
  if (status === 'delivered') return markDelivered(db, id, clock());
  if (status === 'sent') return;
  const reason = 'reported as not delivered';
  if (await markFailed(db, { id }, reason, 'not-delivered'))
    log.warn({ notification: id, reason }, 'an SMS did not arrive');
}

/** In a time that does not tell how much of it was right. */
function same(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
