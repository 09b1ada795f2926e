import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MeError } from '../../../kits/eservice/index.ts';
import { eserviceAt, type RunningEservice } from '../eservices.ts';
import type { Sessions } from '../sessions.ts';
import { chooseLanguage } from '../texts.ts';
import { endedPage, supplementForm, supplementPath, supplementReceipt, type Fault } from './pages.ts';
import { chosenIn, firstUnusable } from './files.ts';

/** Bytes that a form may hold, files and all: what one SHS message has room for. */
const mostBytes = 48_000_000;

/** Where a citizen supplements a case: the form, and the receipt. Both only in the browser that the ticket was redeemed in. */
export function supplementRoutes(
  sessions: Sessions,
  elsewhere: (c: Context, eservice: RunningEservice) => Response | Promise<Response>,
): Hono {
  const routes = new Hono();
  const page = '/:system/:slug/supplement/:id';

  /** Lets `show` answer about the supplement at this address. */
  const at =
    (show: (c: Context, about: Parameters<typeof supplementReceipt>[0]) => Promise<Response>) => (c: Context) => {
      const { system, slug, id } = c.req.param() as Record<string, string>;
      const eservice = eserviceAt(`/${system}/${slug}`);
      if (!eservice) return c.notFound();
      const supplementing = sessions.of(c).supplements.get(id ?? '');
      if (!supplementing) return elsewhere(c, eservice);
      const lang = chooseLanguage(eservice.about.languages ?? ['sv'], c.req.query('lang'), supplementing.redeemed.lang);
      return show(c, { eservice, lang, supplementing });
    };

  routes.get(
    page,
    at(async (c, about) => c.html(supplementForm(about, { message: about.supplementing.message }))),
  );

  routes.post(
    page,
    bodyLimit({
      maxSize: mostBytes,
      onError: at(async (c, about) => c.html(supplementForm(about, { message: '', fault: 'tooMuch' }), 413)),
    }),
    at(async (c, about) => {
      const { eservice, lang, supplementing } = about;
      const form = await c.req.formData();
      const message = textIn(form);
      const chosen = chosenIn(form, supplementing);
      const kept = supplementing.uploaded.filter(({ upload }) => form.getAll('keep').includes(upload));
      const again = (fault: Fault, status: 422 | 503) =>
        c.html(supplementForm(about, { message, fault, kept: form.getAll('keep') }), status);
      if (!message && chosen.length + kept.length === 0) return again('nothing', 422);
      const unusable = await firstUnusable(chosen);
      if (unusable) return again({ file: unusable }, 422);
      const outcome = await supplementing.send(message, chosen, kept);
      if (outcome === 'sent') return c.redirect(`${supplementPath(eservice, supplementing)}/receipt?lang=${lang}`, 303);
      if (outcome === 'away') return c.html(supplementForm(about, { message, fault: 'away' }), 503);
      if ('file' in outcome) return c.html(supplementForm(about, { message, fault: outcome }), 422);
      return c.html(endedPage(about, outcome.refused), 409);
    }),
  );

  routes.get(
    `${page}/receipt`,
    at(async (c, about) => {
      const status = await about.supplementing.status().catch((error: unknown) => {
        if (!(error instanceof MeError)) throw error;
        return undefined;
      });
      // Nobody gets a receipt of what has not been sent.
      if (status?.steps.length === 0) return c.redirect(supplementPath(about.eservice, about.supplementing), 303);
      return c.html(supplementReceipt(about, status));
    }),
  );
  return routes;
}

function textIn(form: FormData): string {
  const message = form.get('message');
  return typeof message === 'string' ? message.trim() : '';
}
