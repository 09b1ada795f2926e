import type { Hono } from 'hono';
import { portalFiles } from '../../src/contract/portal-files.ts';
import { portalService } from '../../src/contract/portal-service.ts';
import { portalStreams } from '../../src/contract/portal-streams.ts';
import { uuid } from '../../src/contract/schemas/common.ts';
import type { Operation, Service } from '../../src/contract/service.ts';
import type { OperationName, PortalService, Session } from '../../src/contract/types.ts';
import { Problem } from '../http/problem.ts';
import { check } from '../http/service.ts';
import { readJson } from './body.ts';
import { refuseCrossSite } from './cross-site.ts';
import type { Env, GatewayContext, LoggedIn, Login } from './login.ts';
import { liveStream } from './live.ts';
import type { AskForFile, AskForStream, AskMe, FileName, ForwardedName } from './me.ts';

interface Api {
  portal: string;
  login: Login;
  askMe: AskMe;
  askForFile: AskForFile;
  askForStream: AskForStream;
}

/** Operations that pages ask for by themselves: they don't count as something that the citizen did. */
const background: readonly OperationName[] = ['getSession', 'getNews'];

/** The operations of the contract under `/me/v1`: those of the session answered here, the others forwarded to ME. */
export function apiRoutes(app: Hono<Env>, { portal, login, askMe, askForFile, askForStream }: Api): void {
  app.use('/me/v1/*', async (c, next) => {
    refuseCrossSite(c.req.raw, portal, { data: true });
    await next();
  });
  app.use('/me/v1/*', async (c: GatewayContext, next) => {
    c.set('citizen', await login.find(c, !isBackground(c)));
    await next();
    c.header('ME-Session', c.get('citizen')?.key ?? 'none');
    c.header('Cache-Control', 'no-store');
  });
  for (const [name, operation] of forwarded) {
    app.on(operation.method, pathOf(operation), (c) => forward(c, name, operation, askMe));
  }
  for (const [name, operation] of Object.entries(portalFiles)) {
    app.on(operation.method, pathOf(operation), (c) => forwardFile(c, name as FileName, askForFile));
  }
  app.get(pathOf(portalStreams.live), (c) =>
    liveStream(c, { citizen: requireCitizen(c.get('citizen')), login, askForStream }),
  );
  sessionRoutes(app, login);
  for (const path of new Set([portalService, portalFiles, portalStreams].flatMap(pathsOf))) {
    app.all(path, () => {
      throw new Problem('method-not-allowed', 'This address is there, but not for this method.');
    });
  }
}

const isForwarded = (row: [string, Operation]): row is [ForwardedName, Operation] => row[1].access !== 'session';

const forwarded = Object.entries<Operation>(portalService).filter(isForwarded);

const pathOf = ({ path }: { path: string }) => `/me/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;

const pathsOf = (service: Service) => Object.values(service).map(pathOf);

const isBackground = ({ req }: GatewayContext) =>
  [...background.map((name) => portalService[name]), portalStreams.live].some(
    (operation) => req.method === operation.method && req.path === pathOf(operation),
  );

async function forward(c: GatewayContext, name: ForwardedName, operation: Operation, askMe: AskMe): Promise<Response> {
  const citizen = c.get('citizen');
  if (operation.access === 'citizen') requireCitizen(citizen);
  const answer = await askMe(name, {
    params: check(operation.params, c.req.param()),
    query: check(operation.query, c.req.query()),
    body: operation.body ? check(operation.body, await readJson(c.req.raw)) : undefined,
    idempotencyKey: idempotencyKey(c),
    citizen,
  });
  if (!operation.answer) return c.body(null, 204);
  return c.json(answer, operation.status === 201 ? 201 : 200);
}

/** As it comes: a file is never held whole. */
async function forwardFile(c: GatewayContext, name: FileName, askForFile: AskForFile): Promise<Response> {
  const citizen = requireCitizen(c.get('citizen'));
  const { params, query }: Operation = portalFiles[name];
  return askForFile(name, { params: check(params, c.req.param()), query: check(query, c.req.query()), citizen });
}

function idempotencyKey(c: GatewayContext): string | undefined {
  const given = c.req.header('idempotency-key');
  if (given === undefined || uuid.safeParse(given).success) return given;
  throw new Problem('invalid-input', 'See "errors".', {
    errors: [{ pointer: 'Idempotency-Key', detail: 'A UUID in lower case.' }],
  });
}

function sessionRoutes(app: Hono<Env>, login: Login): void {
  app.get(pathOf(portalService.getSession), (c) => c.json(sessionOf(c.get('citizen'))));
  app.post(pathOf(portalService.extendSession), (c) => c.json(sessionOf(requireCitizen(c.get('citizen')))));
  app.delete(pathOf(portalService.endSession), async (c) => {
    const location = await login.end(c);
    c.set('citizen', undefined);
    return c.json({ location } satisfies PortalService['endSession']['answer']);
  });
}

function requireCitizen(citizen: LoggedIn | undefined): LoggedIn {
  if (citizen) return citizen;
  throw new Problem('login-required', 'Log in first: nobody is logged in, or the session has ended.');
}

function sessionOf(citizen: LoggedIn | undefined): Session {
  if (!citizen) return { state: 'visitor' };
  const { name, level, idleSeconds, totalSeconds } = citizen;
  return { state: 'citizen', name, level, idleSeconds, totalSeconds };
}
