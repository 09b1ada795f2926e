import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { connect, type Me } from '../../kits/eservice/index.ts';
import { listen } from '../listen.ts';
import type { EserviceId } from '../organisations.ts';
import { contentSecurityPolicy, page } from '../page.ts';
import { demoSettings } from '../settings.ts';
import { allEservices, eserviceAt, type RunningEservice } from './eservices.ts';
import { HandOver } from './hand-over.ts';
import { Login } from './login.ts';
import { noTicketPage, receiptPage, refusedPage } from './pages.ts';
import { redeem } from './redeem.ts';
import { Sessions, type Session } from './sessions.ts';
import { blankForm, sentForm } from './submission.ts';
import { forgottenPage, supplementPath } from './supplement/pages.ts';
import { supplementRoutes } from './supplement/routes.ts';
import { Supplementing } from './supplement/supplementing.ts';
import { chooseLanguage, type Language } from './texts.ts';

const settings = demoSettings();
const { addresses, certificates } = settings;
const handOver = new HandOver(settings);
await handOver.start();
const sessions = new Sessions(new URL(addresses.eservices).port);

const systems = Object.fromEntries(
  await Promise.all(
    (['eservice-1', 'eservice-2'] as const).map(async (id) => [
      id,
      { me: await connect(connectionOf(id)), login: new Login(id, settings) },
    ]),
  ),
) as Record<EserviceId, { me: Me; login: Login }>;

const app = new Hono();
app.get('/health', (c) => c.text('ok'));
app.get('/style.css', serveStatic({ path: `${import.meta.dirname}/style.css` }));
app.use(csrf());
app.use(async (c, next) => {
  await next();
  c.header('content-security-policy', contentSecurityPolicy());
  c.header('cache-control', 'no-store');
  // An address with a ticket is told to nobody; other pages tell this site, or browsers would hide where a form was sent from.
  c.header('referrer-policy', c.req.query('ticket') === undefined ? 'same-origin' : 'no-referrer');
});

app.get('/', (c) =>
  c.html(
    page({
      lang: 'sv',
      title: 'E-tjänster',
      stylesheet: '/style.css',
      body: html`<div class="system">
        <main>
          <h1>E-tjänster</h1>
          <ul>
            ${allEservices().map(({ path, about }) => html`<li><a href="${path}">${about.name.sv}</a></li>`)}
          </ul>
        </main>
      </div>`,
    }),
  ),
);

app.get('/:system/callback', async (c) => {
  const session = sessions.of(c);
  const { waiting } = session;
  const eservice = waiting && eserviceAt(waiting.path);
  if (!eservice) return c.redirect('/', 303);
  delete session.waiting;
  const personalNumber = await systems[eservice.system].login
    .finish(session, new URL(c.req.url).search)
    .catch(() => undefined);
  if (personalNumber) return c.redirect(await open(session, eservice, waiting.ticket, personalNumber), 303);
  session.refused.set(eservice.path, { why: 'login-failed' });
  return c.redirect(eservice.path, 303);
});

app.route(
  '/',
  supplementRoutes(sessions, (c, eservice) => {
    const lang = chooseLanguage(eservice.about.languages ?? ['sv'], c.req.query('lang'), undefined);
    return c.html(forgottenPage(eservice, lang, c.req.method === 'POST', portals('mina-sidor')), 403);
  }),
);

app.get('/:system/:slug', async (c) => {
  const eservice = eserviceAt(c.req.path);
  if (!eservice) return c.notFound();
  const ticket = c.req.query('ticket');
  if (ticket !== undefined && isAhead(c)) return c.body(null, 204);
  const session = sessions.of(c);
  return ticket === undefined ? show(c, session, eservice) : arrive(c, session, eservice, ticket);
});

app.post('/:system/:slug', async (c) => {
  const eservice = eserviceAt(c.req.path);
  if (!eservice) return c.notFound();
  const session = sessions.of(c);
  const lang = languageOf(c, session, eservice);
  const started = session.started.get(eservice.path);
  if (!started && eservice.about.loginLevel !== 'none') return show(c, session, eservice);
  const sent = await sentForm(eservice, lang, started, await c.req.parseBody({ all: true }));
  if ('page' in sent) return c.html(sent.page, 422);
  await handOver.add({ organisation: eservice.about.organisation, submission: sent.submission });
  session.receipts.set(eservice.path, sent.submission.number);
  return c.redirect(`${eservice.path}?lang=${lang}&sent`, 303);
});

await listen(app.fetch, addresses.eservices);

/** Each system has a certificate of its own. */
function connectionOf(id: EserviceId) {
  const file = (name: string) => join(certificates, name);
  return { me: addresses.me, certificate: file(`${id}.crt`), key: file(`${id}.key`), authority: file('ca.crt') };
}

/** The citizen arrives with a ticket. Whatever comes of it, the address that they stay at is one without it. */
async function arrive(c: Context, session: Session, eservice: RunningEservice, ticket: string): Promise<Response> {
  const { path, system, about, ownLogin } = eservice;
  session.receipts.delete(path);
  if (ownLogin && about.loginLevel !== 'none') {
    session.waiting = { path, ticket };
    const login = await systems[system].login.begin(session, about.loginLevel).catch(() => undefined);
    if (login) return c.redirect(login.href, 303);
    session.refused.set(path, { why: 'login-failed' });
    return c.redirect(path, 303);
  }
  return c.redirect(await open(session, eservice, ticket), 303);
}

/** What asks ahead of the citizen, or in their place, redeems nothing: a browser that loads ahead, a mail scanner. */
const isAhead = (c: Context) => c.req.method === 'HEAD' || /prefetch|prerender/.test(c.req.header('sec-purpose') ?? '');

/** Redeems the ticket, and gives the address to go on at. */
async function open(
  session: Session,
  eservice: RunningEservice,
  ticket: string,
  personalNumber?: string,
): Promise<string> {
  const { path, system } = eservice;
  const { me } = systems[system];
  session.started.delete(path);
  session.refused.delete(path);
  const redemption = await redeem(me, ticket, personalNumber);
  if ('refused' in redemption) session.refused.set(path, redemption.refused);
  else if (redemption.redeemed.purpose === 'start') session.started.set(path, redemption.redeemed);
  else return supplement(session, eservice, new Supplementing(me, redemption.redeemed));
  return path;
}

/** Another ticket for what has been begun goes on with that. */
function supplement({ supplements }: Session, eservice: RunningEservice, begun: Supplementing): string {
  const { id } = begun.redeemed.submission;
  if (!supplements.has(id)) supplements.set(id, begun);
  return supplementPath(eservice, begun);
}

function show(c: Context, session: Session, eservice: RunningEservice): Response | Promise<Response> {
  const lang = languageOf(c, session, eservice);
  const started = session.started.get(eservice.path);
  const receipt = session.receipts.get(eservice.path);
  const refused = session.refused.get(eservice.path);
  if (receipt && c.req.query('sent') !== undefined)
    return c.html(receiptPage(eservice, lang, receipt, started?.returnUrl));
  if (refused) return c.html(refusedPage(eservice, lang, refused), 403);
  if (started || eservice.about.loginLevel === 'none') return c.html(blankForm(eservice, lang, started));
  return c.html(noTicketPage(eservice, lang, portals('e-tjanster')));
}

const languageOf = (c: Context, session: Session, { about, path }: RunningEservice): Language =>
  chooseLanguage(about.languages ?? ['sv'], c.req.query('lang'), session.started.get(path)?.lang);

function portals(page: 'e-tjanster' | 'mina-sidor'): { name: string; url: string }[] {
  return [
    { name: 'Norrviks kommun', url: `${addresses['portal-1']}/${page}` },
    { name: 'Sjöhamra stad', url: `${addresses['portal-2']}/${page}` },
    { name: 'Mina Engagemang', url: `${addresses['portal-central']}/${page}` },
  ];
}
