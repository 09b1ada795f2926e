import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import type { Kept } from './kept.ts';

/** An SMS that has arrived. */
export interface Sms {
  /** The gateway's own: a message that comes twice is here twice. */
  id: string;
  to: string;
  from: string;
  message: string;
  /** What the sender asks to have named in the report. */
  reference: string | undefined;
  /** RFC 3339. */
  at: string;
  state: 'created' | 'delivered';
}

interface Account {
  username: string;
  password: string;
}

/** E.164. */
const telephone = /^\+[1-9]\d{6,14}$/;

/** Milliseconds between two attempts to report; the gateway in life tries for hours, too. */
const reportPauses = [100, 500, 2000, 5000, 15_000, 30_000, 60_000, 120_000];

/** An SMS gateway in the shape of 46elks, and the telephones behind it. */
export function smsGateway(messages: Kept<Sms>, account: Account): Hono {
  const app = new Hono();
  app.use(basicAuth(account));
  app.post('/sms', async (c) => {
    const { to, from, message, whendelivered } = await c.req.parseBody<Record<string, string>>();
    if (!to || !telephone.test(to)) return c.text('Invalid to number', 400);
    if (!from || !message) return c.text('Missing key from or message', 400);
    const reference = (whendelivered && new URL(whendelivered).searchParams.get('reference')) ?? undefined;
    const at = new Date().toISOString();
    const sms: Sms = { id: `s${randomUUID()}`, to, from, message, reference, at, state: 'created' };
    messages.keep(sms);
    if (whendelivered) void deliver(messages, sms, whendelivered);
    return c.json({ id: sms.id, status: 'created', direction: 'outgoing', from, to, message, created: at });
  });
  return app;
}

/** The telephone has it at once; the sender is told until it answers. */
async function deliver(messages: Kept<Sms>, sms: Sms, whendelivered: string): Promise<void> {
  const delivered = new Date().toISOString();
  messages.keep({ ...sms, state: 'delivered' });
  const body = new URLSearchParams({ id: sms.id, status: 'delivered', delivered });
  for (const wait of reportPauses) {
    await pause(wait);
    const answer = await fetch(whendelivered, { method: 'POST', body }).catch(() => undefined);
    if (answer?.ok) return;
  }
}
