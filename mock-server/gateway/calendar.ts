import type { Hono } from 'hono';
import { calendarSecret } from '../../src/contract/schemas/calendar.ts';
import { Problem } from '../http/problem.ts';
import type { Env, GatewayContext } from './login.ts';
import type { AskMe } from './me.ts';

const headers = {
  'Content-Type': 'text/calendar; charset=utf-8',
  'Content-Disposition': 'inline; filename="mina-engagemang.ics"',
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

/** The calendar of last days, for a calendar program: it is not logged in, and has the secret in the address instead. */
export function calendarRoutes(app: Hono<Env>, askMe: AskMe): void {
  app.get('/me/open/calendar/:file', async (c: GatewayContext) => {
    try {
      const { data } = calendarSecret.safeParse({ secret: c.req.param('file')?.replace(/\.ics$/, '') });
      if (!data) throw new Problem('not-found', 'There is no calendar at this address.');
      const { calendar } = await askMe('openCalendar', { body: data });
      return c.body(calendar, 200, headers);
    } catch (error) {
      // A program decides on the status, and reads no page.
      if (error instanceof Problem) return error.toResponse();
      throw error;
    }
  });
}
