import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Hono, type Context } from 'hono';
import * as z from 'zod/mini';
import type { Me } from '../me-context.ts';
import { atGateway, markDelivered, markFailed } from './outbox.ts';
import { reportsIn, type GatewayReport, type ReportShape } from './sms/json-report.ts';

/** 46elks' report, as a form; `sent` says nothing that we don't know. */
const elksReport = z.object({ id: z.string(), status: z.enum(['sent', 'delivered', 'failed']) });

/** Milliseconds. A report may come while ME is still writing down what the gateway calls the SMS. */
const soon = 2000;

/**
 * Takes in the gateway's delivery reports: as a form at `POST /46elks/<secret>?reference=<notification>`, and where the operator has registered how they
 * look, as JSON at `POST /json/<secret>`. Whoever knows the secret gets 204 whatever the report says, or the
 * gateway would repeat for hours what will never make sense here; whoever does not learns nothing.
 */
export function deliveryReports(me: Me, secret: string, shape?: ReportShape): Hono {
  const app = new Hono();
  const route = (path: string, take: (c: Context) => Promise<boolean>) =>
    app.post(`${path}/:secret`, async (c) => {
      if (!same(c.req.param('secret'), secret)) return c.notFound();
      if (!(await take(c))) me.log.warn('a delivery report made no sense');
      return c.body(null, 204);
    });
  route('/46elks', (c) => takeElks(me, c));
  if (shape) route('/json', (c) => takeJson(me, c, shape));
  return app;
}

async function takeElks(me: Me, c: Context): Promise<boolean> {
  const reference = z.guid().safeParse(c.req.query('reference')).data;
  const { data } = elksReport.safeParse(await c.req.parseBody());
  if (!reference || !data) return false;
  if (data.status !== 'sent') await settle(me, reference, data.status);
  return true;
}

async function takeJson(me: Me, c: Context, shape: ReportShape): Promise<boolean> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const reports = reportsIn(body, shape);
  if (!reports) return false;
  const early = await unknownAmong(me, reports);
  if (!early.length) return true;
  await pause(soon);
  return (await unknownAmong(me, early)).length === 0;
}

/** Settles what is known, and gives the rest. */
async function unknownAmong(me: Me, reports: GatewayReport[]): Promise<GatewayReport[]> {
  const unknown: GatewayReport[] = [];
  for (const report of reports) {
    const id = await atGateway(me.db, report.gatewayId);
    if (id === undefined) unknown.push(report);
    else await settle(me, id, report.outcome);
  }
  return unknown;
}

async function settle({ db, clock, log }: Me, id: string, outcome: GatewayReport['outcome']): Promise<void> {
  if (outcome === 'delivered') return markDelivered(db, id, clock());
  const reason = 'reported as not delivered';
  if (await markFailed(db, { id }, reason, 'not-delivered'))
    log.warn({ notification: id, reason }, 'an SMS did not arrive');
}

/** In a time that does not tell how much of it was right. */
function same(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
