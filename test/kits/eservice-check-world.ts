import { appendFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { connect, MeRefused, type Me, type RedeemedSupplement } from '../../mock-server/kits/eservice/index.ts';
import { checkEservice } from '../../mock-server/kits/eservice-check/run.ts';
import type { Settings } from '../../mock-server/kits/eservice-check/settings.ts';

/** What an e-service may get wrong here, each by the name of the check that is to find it. */
export const faults = [
  'no-prefetch',
  'redeems-once',
  'leaves-ticket',
  'no-referrer',
  'no-store',
  'no-personal-number-in-address',
  'cookie-attributes',
  'title',
  'prefilled',
  'shows-request',
  'uses-extra',
  'own-session',
  'survives-reload',
  'way-back',
  'explains-refusal',
  'same-key',
  'file-bytes',
  'once-only',
  'receipt',
  'tells-failure',
  'keeps-answers',
  'heeds-withdrawal',
  'quiet-logs',
] as const;

export type Fault = (typeof faults)[number];

interface Session {
  redeemed: RedeemedSupplement;
  key: string;
  uploads: string[];
  sending?: Promise<Outcome>;
}

type Outcome = 'sent' | 'failed' | 'withdrawn';

/** A small e-service that does what docs/eservice.md says, but for its faults. */
function eservice(me: () => Promise<Me>, log: string, wrong: ReadonlySet<Fault>): Hono {
  const sessions = new Map<string, Session>();
  let newest = '';
  const app = new Hono();
  app.use(async (c, next) => {
    appendFileSync(log, `${c.req.method} ${wrong.has('quiet-logs') ? c.req.url : c.req.path}\n`);
    await next();
    if (!wrong.has('no-store')) c.header('cache-control', 'no-store');
    if (!wrong.has('no-referrer')) c.header('referrer-policy', 'no-referrer');
  });

  const show = async (c: Context, session: Session, error = '') => {
    if (wrong.has('survives-reload')) sessions.clear();
    return c.html(formPage(session, wrong, error), error ? 422 : 200);
  };

  const sessionOf = (c: Context) => {
    const id = /session=([^;]+)/.exec(c.req.header('cookie') ?? '')?.[1] ?? '';
    return sessions.get(wrong.has('own-session') ? newest : id);
  };

  app.get('/', async (c) => {
    const ticket = c.req.query('ticket');
    if (ticket === undefined) {
      const session = sessionOf(c);
      return session ? show(c, session) : c.html(page('Starta från portalen', html`<p>Börja om där.</p>`));
    }
    const ahead = c.req.method === 'HEAD' || c.req.header('sec-purpose') !== undefined;
    if (ahead && !wrong.has('no-prefetch')) return c.body(null, 204);
    try {
      const redeemed = await (await me()).redeem(ticket);
      if (wrong.has('redeems-once')) await (await me()).redeem(ticket).catch(() => undefined);
      if (redeemed.purpose !== 'supplement') throw new Error('This e-service takes supplements.');
      newest = crypto.randomUUID();
      const session: Session = { redeemed, key: crypto.randomUUID(), uploads: [] };
      sessions.set(newest, session);
      c.header(
        'set-cookie',
        `session=${newest}; Path=/${wrong.has('cookie-attributes') ? '' : '; HttpOnly; SameSite=Lax'}`,
      );
      if (wrong.has('leaves-ticket')) return await show(c, session);
      const who = wrong.has('no-personal-number-in-address') ? `?person=${redeemed.citizen.personalNumber}` : '';
      return c.redirect(`/${who}`, 303);
    } catch (error) {
      if (wrong.has('explains-refusal')) throw error;
      const restart = error instanceof MeRefused ? error.restartUrl : undefined;
      return c.html(page('Det gick inte', html`<a href="${restart ?? '/'}">Börja om</a>`), 403);
    }
  });

  app.post('/', async (c) => {
    const session = sessionOf(c);
    if (!session) return c.text('Börja om i portalen.', 403);
    const form = await c.req.formData();
    if (wrong.has('once-only')) session.key = crypto.randomUUID();
    session.sending = wrong.has('once-only')
      ? send(me, session, form, wrong)
      : (session.sending ?? send(me, session, form, wrong));
    const outcome = await session.sending;
    delete session.sending;
    if (outcome === 'sent' || wrong.has('tells-failure')) {
      return wrong.has('receipt') ? c.html(receiptPage(session, wrong)) : c.redirect('/receipt', 303);
    }
    if (outcome === 'withdrawn') {
      if (wrong.has('heeds-withdrawal')) return c.redirect('/receipt', 303);
      return c.html(page('Det behövs inte längre', html`<a href="${session.redeemed.returnUrl}">Tillbaka</a>`), 410);
    }
    if (wrong.has('same-key')) session.key = crypto.randomUUID();
    return wrong.has('keeps-answers')
      ? c.html(page('Fel', html`<p>Något gick fel.</p>`), 502)
      : show(c, session, 'Försök igen.');
  });

  app.get('/receipt', (c) => {
    const session = sessionOf(c);
    return session ? c.html(receiptPage(session, wrong)) : c.notFound();
  });
  app.onError((error, c) => c.text(error.message, 500));
  return app;
}

async function send(
  me: () => Promise<Me>,
  { redeemed, key, uploads }: Session,
  form: FormData,
  wrong: ReadonlySet<Fault>,
): Promise<Outcome> {
  const { id } = redeemed.submission;
  const file = form.get('file');
  try {
    if (file instanceof File && uploads.length === 0) {
      const content = wrong.has('file-bytes') ? new Blob([await file.text()]) : file;
      uploads.push(await (await me()).upload(id, { name: file.name, type: file.type, content }));
    }
    const data = { type: 'application/json' as const, body: JSON.stringify({ note: form.get('note') }) };
    await (await me()).handIn({ submission: id, key, data, files: uploads.map((upload) => ({ upload })) });
    return 'sent';
  } catch (error) {
    return error instanceof MeRefused && error.code === 'request-withdrawn' ? 'withdrawn' : 'failed';
  }
}

const page = (title: string, body: ReturnType<typeof html>, lang = 'sv') =>
  html`<!doctype html>
    <html lang="${lang}">
      <head>
        <title>${title}</title>
      </head>
      <body>
        <h1>${title}</h1>
        ${body}
      </body>
    </html>`;

function formPage({ redeemed }: Session, wrong: ReadonlySet<Fault>, error: string) {
  const { citizen, request, extra, returnUrl, case: about, eservice } = redeemed;
  const prefill = (value: string | undefined) => (wrong.has('prefilled') ? '' : (value ?? ''));
  const [address] = citizen.addresses ?? [];
  return page(
    wrong.has('title') ? 'Formulär' : eservice.name,
    html`<p>${error}</p>
      ${wrong.has('shows-request') ? '' : html`<p>${about.number}: ${request.text}</p>`}
      <p>${wrong.has('uses-extra') ? '' : extra?.body}</p>
      ${wrong.has('way-back') ? '' : html`<a href="${returnUrl}">Tillbaka</a>`}
      <form method="post" enctype="multipart/form-data">
        ${[citizen.name?.given, citizen.name?.family, address?.street, address?.city, citizen.phone, citizen.email].map(
          (value, index) => html`<input name="f${index}" value="${prefill(value)}" />`,
        )}
        <textarea name="note" required></textarea>
        <input type="file" name="file" />
        <button>Skicka</button>
      </form>`,
  );
}

const receiptPage = ({ redeemed }: Session, wrong: ReadonlySet<Fault>) =>
  page(
    'Tack',
    html`<p>${wrong.has('receipt') ? '' : redeemed.submission.id}</p>
      ${wrong.has('way-back') ? '' : html`<a href="${redeemed.returnUrl}">Tillbaka</a>`}`,
  );

/** What the checker finds in an e-service with these faults. */
export async function checked(wrong: readonly Fault[], change: Partial<Settings> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'me-eservice-check-'));
  const log = join(folder, 'access.log');
  writeFileSync(log, '');
  const certificates = join(folder, 'certs');
  const file = (name: string) => join(certificates, name);
  let address = '';
  let connected: Promise<Me> | undefined;
  // The certificates are there once the checker has made them.
  const me = () =>
    (connected ??= connect({
      me: address,
      certificate: file('eservice.crt'),
      key: file('eservice.key'),
      authority: file('ca.crt'),
    }));
  const app = eservice(me, log, new Set(wrong));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const settings: Settings = {
    startUrl: `http://127.0.0.1:${port}/`,
    name: 'Ansök om bygglov',
    purpose: 'supplement',
    port: 0,
    certificates,
    personalNumber: '198403159828',
    login: [],
    answers: {},
    extra: { type: 'application/json', body: '{"diarienummer":"D-8841"}' },
    shows: ['D-8841'],
    logs: [log],
    wait: 5,
    ...change,
  };
  try {
    return await checkEservice(settings, (line) => {
      address = /https:\/\/\S+:\d+/.exec(line)?.[0] ?? address;
    });
  } finally {
    await (await connected?.catch(() => undefined))?.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
