import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type Context } from 'hono';
import { listen } from '../listen.ts';
import { contentSecurityPolicy } from '../page.ts';
import { demoSecrets } from '../secrets.ts';
import { demoSettings } from '../settings.ts';
import { acrFor, requestedLevels } from './levels.ts';
import { loginPage, problemPage } from './pages.ts';
import { persons } from './persons.ts';
import { makeProvider } from './provider.ts';

interface Env {
  Bindings: HttpBindings;
}

const settings = demoSettings();
const { addresses } = settings;
const provider = await makeProvider(settings, demoSecrets(settings.dataDir));
const callback = provider.callback();
const csp = contentSecurityPolicy([
  addresses['portal-1'],
  addresses['portal-2'],
  addresses['portal-central'],
  addresses.eservices,
]);

const app = new Hono<Env>();

app.get('/health', (c) => c.text('ok'));
for (const file of ['style.css', 'auto-confirm.js']) {
  app.get(`/${file}`, serveStatic({ path: `${import.meta.dirname}/${file}` }));
}

app.use(async (c, next) => {
  // Set on Node's own response too: the provider's pages are written past Hono.
  for (const [name, value] of Object.entries({
    'content-security-policy': csp,
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  })) {
    c.env.outgoing.setHeader(name, value);
    c.header(name, value);
  }
  await next();
});

app.get('/login/:uid', async (c) => {
  const { params } = await interaction(c);
  const hint = params['login_hint'];
  if (typeof hint === 'string' && persons.has(hint)) return logIn(c, hint);
  const client = await provider.Client.find(String(params['client_id']));
  return c.html(loginPage(c.req.path, client?.clientName ?? String(params['client_id']), persons));
});

app.post('/login/:uid', async (c) => {
  const form = await c.req.parseBody();
  if (form['cancel'])
    return finish(c, { error: 'access_denied', error_description: 'The citizen changed their mind.' });
  return logIn(c, typeof form['person'] === 'string' ? form['person'] : '');
});

app.onError((error, c) => c.html(problemPage(explain(error)), 400));

app.all('*', async (c) => {
  await callback(c.env.incoming, c.env.outgoing);
  return RESPONSE_ALREADY_SENT;
});

await listen(app.fetch, addresses.identityProvider);

function interaction(c: Context<Env>) {
  return provider.interactionDetails(c.env.incoming, c.env.outgoing);
}

async function logIn(c: Context<Env>, name: string): Promise<Response> {
  const person = persons.get(name);
  if (!person) throw new Error(`There is no test person "${name}".`);
  const { params, session } = await interaction(c);
  const login = { accountId: name, acr: acrFor(person, requestedLevels(params['acr_values'])) };
  const answer = await finish(c, { login });
  if (session) await changePerson(session.uid, login);
  return answer;
}

/** Lets another person take over the browser's session; the provider itself would first ask for a log-out by script. */
async function changePerson(uid: string, login: { accountId: string; acr: string }): Promise<void> {
  const session = await provider.Session.findByUid(uid);
  if (!session || session.accountId === login.accountId) return;
  session.authorizations = {};
  session.loginAccount(login);
  await session.persist();
}

async function finish(c: Context<Env>, result: Parameters<typeof provider.interactionResult>[2]): Promise<Response> {
  return c.redirect(await provider.interactionResult(c.env.incoming, c.env.outgoing, result), 303);
}

/** The provider's errors keep the readable part in `error_description`. */
function explain(error: Error): string {
  return 'error_description' in error ? String(error.error_description) : error.message;
}
