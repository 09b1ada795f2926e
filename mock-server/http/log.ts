import type { MiddlewareHandler } from 'hono';
import type { Env } from './service.ts';
import type { Me } from '../me-context.ts';

/** Whoever was turned away at the door is nobody. */
interface MaybeLetIn {
  Variables: Partial<Env['Variables']>;
}

/** One line a request: who, what, how it went. No query, header or body, where personal data could stand. */
export function logRequests({ log }: Pick<Me, 'log'>): MiddlewareHandler<MaybeLetIn> {
  return async (c, next) => {
    const started = performance.now();
    await next();
    log.info({
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      party: c.get('caller')?.party.id,
      ms: Math.round(performance.now() - started),
    });
  };
}
