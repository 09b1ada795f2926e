import { Hono } from 'hono';
import { Problem } from '../http/problem.ts';
import { apiRoutes } from './api.ts';
import { assertions } from './assertion.ts';
import { calendarRoutes } from './calendar.ts';
import { refuseCrossSite } from './cross-site.ts';
import { IdentityProvider, type OidcSettings } from './identity-provider.ts';
import { LoginFailed, type Env, type GatewayContext, type Login } from './login.ts';
import { requireSafe } from './loopback.ts';
import { asksForFiles, asksForStream, asksMe, type CallMe } from './me.ts';
import { OidcLogin } from './oidc-login.ts';
import { OwnLogin, type OwnLoginSettings } from './own-login.ts';
import { loginRoutes } from './pages/login.ts';
import { pageMaker, type MakePage } from './pages/page.ts';
import { startRoutes } from './pages/start.ts';
import { style } from './pages/style.ts';
import { supplementRoutes } from './pages/supplement.ts';
import { fileTroublePage, loginFailedPage, troublePage } from './pages/trouble.ts';
import { unsubscribeRoutes } from './pages/unsubscribe.ts';
import { report } from './report.ts';
import { memoryStore, type SessionStore } from './session-store.ts';
import { Sessions, type SessionLimits, type StoredSession } from './sessions.ts';
import { structuredData } from './structured-data.ts';

/** Everything that a gateway needs to know. */
export type GatewayOptions = {
  /** The portal's own origin, for example `https://www.norrvik.example`. */
  url: string;
  /** ME's public URL, to which requests go and for which assertions are made. */
  me: string;
  /** The portal's id at ME. */
  party: string;
  /** The portal's certificate and private key (PKCS #8), PEM: they sign who the citizen is. */
  certificate: string;
  privateKey: string;
  /** Sends a request to ME with that certificate; in Node: `mutualTlsFetch`. */
  callMe: CallMe;
  /** A stylesheet of the portal's own for the gateway's pages: a path on the portal. */
  stylesheet?: string | undefined;
  /** What the portal is called: at the head of the gateway's pages, as a link to the portal's first page. */
  name?: string | undefined;
  /** The portal's icon: a path on the portal. */
  icon?: string | undefined;
  /** The time now; tests let it pass. */
  clock?: () => Date;
} & (
  | {
      login: OidcSettings;
      /** 30 minutes and 8 hours, unless said. */
      limits?: SessionLimits | undefined;
      /** This process's memory, unless said. */
      sessions?: SessionStore<StoredSession>;
    }
  | { ownLogin: OwnLoginSettings }
);

/** Answers whatever comes under the portal's `/me`. */
export type Gateway = (request: Request) => Promise<Response>;

/** A portal's gateway to Mina Engagemang. Throws when the options can't work, saying why. */
export function createGateway(options: GatewayOptions): Gateway {
  const { me, callMe, clock = () => new Date() } = options;
  const portal = portalOrigin(options.url);
  const login = loginOf(options, portal, clock);
  const assert = assertions({ ...options, clock });
  const askMe = asksMe(me, callMe, assert);
  const askForFile = asksForFiles(me, callMe, assert);
  const askForStream = asksForStream(me, callMe, assert);
  const makePage = pageMaker(options);

  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.header('X-Content-Type-Options', 'nosniff');
    await next();
  });
  app.onError((error, c) => answerError(error, c, makePage));
  app.notFound(() => {
    throw new Problem('not-found', 'The gateway has nothing at this address.');
  });
  apiRoutes(app, { portal, login, askMe, askForFile, askForStream });
  unsubscribeRoutes(app, askMe, makePage);
  app.use(async (c, next) => {
    refuseCrossSite(c.req.raw, portal, { data: false });
    await next();
  });
  loginRoutes(app, login, makePage);
  startRoutes(app, { login, askMe, makePage });
  supplementRoutes(app, { login, askMe, makePage });
  calendarRoutes(app, askMe);
  app.get('/me/eservices.jsonld', (c) => structuredData(c, portal, askMe));
  app.get('/me/style.css', (c) =>
    c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'max-age=3600' }),
  );
  return async (request) => app.fetch(request);
}

function portalOrigin(url: string): string {
  requireSafe('url', url);
  const { origin } = new URL(url);
  if (url === origin || url === `${origin}/`) return origin;
  throw new Error(`The gateway's "url" is "${url}". Give the portal's origin alone: "${origin}".`);
}

function loginOf(options: GatewayOptions, portal: string, clock: () => Date): Login {
  if ('ownLogin' in options) return new OwnLogin(portal, options.ownLogin, options.privateKey);
  const { limits = { idle: 30 * 60, total: 8 * 60 * 60 }, sessions = memoryStore<StoredSession>(clock) } = options;
  return new OidcLogin(
    portal,
    new IdentityProvider(options.login),
    new Sessions(portal, sessions, limits, clock),
    clock,
  );
}

/** Problem details to programs, words to people. What was not foreseen is told to the operator, and to nobody else. */
function answerError(error: Error, c: GatewayContext, makePage: MakePage): Response | Promise<Response> {
  if (error instanceof LoginFailed) return loginFailedPage(makePage, c, error);
  if (!(error instanceof Problem)) report('an unexpected error', error);
  const problem =
    error instanceof Problem ? error : new Problem('internal-error', 'Something went wrong in the portal.');
  if (!c.req.path.startsWith('/me/v1/')) return troublePage(makePage, c, problem);
  return c.req.header('sec-fetch-mode') === 'navigate' ? fileTroublePage(makePage, c, problem) : problem.toResponse();
}
