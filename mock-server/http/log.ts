import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Env } from './service.ts';
import type { Me } from '../me-context.ts';

/** Whoever was turned away at the door is nobody. */
interface MaybeLetIn {
  Variables: Partial<Env['Variables']>;
}

/** One line a request: who, what, how it went. Of the address only its route: in the rest personal data could stand, and in header and body. */
export function logRequests({ log }: Pick<Me, 'log'>): MiddlewareHandler<MaybeLetIn> {
  return async (c, next) => {
    const started = performance.now();
    await next();
    log.info({
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      party: c.get('caller')?.party.id,
      ms: Math.round(performance.now() - started),
    });
  };
}
