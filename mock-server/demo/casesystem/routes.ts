import { randomInt } from 'node:crypto';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { csrf } from 'hono/csrf';
import type { DemoSettings } from '../settings.ts';
import { examples, filledIn, noticeExample, opening } from './examples.ts';
import { Answers } from './forms/answers.ts';
import { readEvent, readLanguage } from './forms/event.ts';
import { headings, readNotice, readReceipt, readResend, readWithdrawal } from './forms/small-forms.ts';
import { casePage } from './pages/case.ts';
import { casesPage } from './pages/cases.ts';
import { eventPage, newCasePage, noticePage, receiptPage, resendPage, withdrawalPage } from './pages/forms.ts';
import { caseUrl } from './pages/frame.ts';
import { readReceiptsIn } from './read-receipts/read.ts';
import { caseAfter, type Case, type Register, type Sent } from './register.ts';
import { send, type Sending } from './send.ts';
import { submissionRoutes } from './submission-routes.ts';
import { supplementsIn } from './supplements/read.ts';
import { supplementRoutes } from './supplements/routes.ts';
import { caseSystems, type CaseSystem } from './systems.ts';
import { othersIn, traced, untilAnswered } from './traces.ts';

/** The municipalities' case systems, where one plays the officer. A form on another site does nothing here. */
export function caseSystemRoutes(demo: DemoSettings): Hono {
  const { addresses, dataDir } = demo;
  const routes = new Hono();
  routes.use('/casesystem/*', csrf({ origin: addresses.controlRoom }));
  routes.get('/casesystem/style.css', serveStatic({ path: `${import.meta.dirname}/style.css` }));
  for (const system of caseSystems(dataDir)) {
    routes.route(system.path, readingRoutes(system));
    routes.route(system.path, writingRoutes(system));
    routes.route(system.path, submissionRoutes(system, dataDir));
    routes.route(system.path, supplementRoutes(system, demo));
  }
  return routes;
}

/** The pages, and the forms before they are filled in. */
function readingRoutes(system: CaseSystem): Hono {
  const routes = new Hono();
  const { register } = system;
  const form = (...given: Parameters<typeof filledIn>) => new Answers(filledIn(...given));
  routes.get('/', async (c) => {
    const sent = await traced(system, register.sentIn(undefined));
    return c.html(casesPage(system, sent, await othersIn(system), await supplementsIn(system)));
  });
  routes.get('/new', (c) => c.html(newCasePage(system, form(chosen(c, [opening]), system))));
  routes.get('/notice', (c) => c.html(noticePage(system, form(chosen(c, [noticeExample]), system))));
  routes.get('/receipt', (c) => c.html(receiptPage(system, form(undefined, system))));
  routes.get('/cases/:number', async (c) => {
    const about = caseIn(c, register);
    if (!about) return c.notFound();
    const sent = await traced(system, register.sentIn(about.number));
    const supplements = (await supplementsIn(system)).filter((it) => it.case === about.number);
    const readReceipts = await readReceiptsIn(system, about.number);
    return c.html(casePage(system, about, { sent, supplements, readReceipts }));
  });
  routes.get('/cases/:number/event', (c) => {
    const about = caseIn(c, register);
    return about ? c.html(eventPage(system, about, form(chosen(c, examples), system, about))) : c.notFound();
  });
  routes.get('/signals/:id/resend', (c) => {
    const sent = sentIn(c, register);
    return sent ? c.html(resendPage(system, sent, form(undefined, system))) : c.notFound();
  });
  routes.get('/signals/:id/withdraw', (c) => {
    const sent = sentIn(c, register);
    return sent ? c.html(withdrawalPage(system, sent, form(undefined, system))) : c.notFound();
  });
  return routes;
}

/** What the officer sends. What is wrong is shown in the form, which keeps the rest. */
function writingRoutes(system: CaseSystem): Hono {
  const routes = new Hono();
  const { register } = system;

  routes.post('/new', async (c) => {
    const answers = await answersIn(c);
    const number = freeNumber(register);
    const written = await readEvent(answers, system, number);
    if (!written) return c.html(newCasePage(system, answers), 422);
    return sendAndShow(c, system, { ...written, about: caseAfter(undefined, written) });
  });

  routes.post('/cases/:number/event', async (c) => {
    const about = caseIn(c, register);
    if (!about) return c.notFound();
    const answers = await answersIn(c);
    const written = await readEvent(answers, system, about.number);
    if (!written) return c.html(eventPage(system, about, answers), 422);
    return sendAndShow(c, system, { ...written, about: caseAfter(about, written) });
  });

  routes.post('/notice', async (c) => {
    const answers = await answersIn(c);
    const written = readNotice(answers);
    if (!written) return c.html(noticePage(system, answers), 422);
    return sendAndShow(c, system, { ...written, heading: written.content.heading, lang: readLanguage(answers) });
  });

  routes.post('/receipt', async (c) => {
    const answers = await answersIn(c);
    const content = readReceipt(answers);
    if (!content) return c.html(receiptPage(system, answers), 422);
    return sendAndShow(c, system, { content, heading: headings.receipt(content) });
  });

  routes.post('/signals/:id/resend', async (c) => {
    const sent = sentIn(c, register);
    if (!sent) return c.notFound();
    const answers = await answersIn(c);
    const written = readResend(answers, sent);
    if (!written) return c.html(resendPage(system, sent, answers), 422);
    const about = register.case(sent.case);
    const persons = [...new Set([...(about?.persons ?? []), ...written.persons])];
    const heading = headings.resend(sent, written.persons);
    return sendAndShow(c, system, { ...written, heading, about: about && { ...about, persons } });
  });

  routes.post('/signals/:id/withdraw', async (c) => {
    const sent = sentIn(c, register);
    if (!sent) return c.notFound();
    const answers = await answersIn(c);
    const content = readWithdrawal(answers, sent);
    if (!content) return c.html(withdrawalPage(system, sent, answers), 422);
    return sendAndShow(c, system, {
      content,
      heading: headings.withdrawal(content, sent),
      about: register.case(sent.case),
    });
  });
  return routes;
}

/** Leads to where the officer sees what became of it. */
async function sendAndShow(c: Context, system: CaseSystem, sending: Sending): Promise<Response> {
  const sent = await send(system, sending);
  await untilAnswered(system, sent);
  return c.redirect(sent.case === undefined ? system.path : caseUrl(system, sent.case), 303);
}

const answersIn = async (c: Context) => new Answers(await c.req.formData());

const chosen = <T extends { id: string }>(c: Context, from: readonly T[]): T | undefined =>
  from.find(({ id }) => id === c.req.query('example'));

const caseIn = (c: Context, register: Register): Case | undefined => register.case(c.req.param('number'));
const sentIn = (c: Context, register: Register): Sent | undefined => register.signal(c.req.param('id'));

/** As the e-services give, so that nobody sees from a number where its case began. */
function freeNumber(register: Register): string {
  const number = `${new Date().getFullYear()}-${randomInt(100_000, 1_000_000)}`;
  return register.case(number) ? freeNumber(register) : number;
}
