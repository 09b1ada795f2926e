import { join } from 'node:path';
import { Hono } from 'hono';
import type { DemoSettings } from '../../settings.ts';
import { download } from '../download.ts';
import { headings } from '../forms/small-forms.ts';
import { send } from '../send.ts';
import type { CaseSystem } from '../systems.ts';
import { supplementPage, supplementUrl } from './pages.ts';
import { supplementIn } from './read.ts';
import { refuse } from './refuse.ts';

const reason = 'Kompletteringen går inte att läsa i ärendesystemet.';

/** What citizens have supplemented with: the officer looks at it, and answers. */
export function supplementRoutes(system: CaseSystem, demo: DemoSettings): Hono {
  const routes = new Hono();
  const { register } = system;

  routes.get('/supplements/:folder', async (c) => {
    const found = await supplementIn(system, c.req.param('folder'));
    return found ? c.html(supplementPage(system, found, register.answersTo(found.id))) : c.notFound();
  });

  routes.get('/supplements/:folder/files/:file', async (c) => {
    const { folder, file } = c.req.param();
    const found = (await supplementIn(system, folder))?.files.find((it) => it.file === file);
    if (!found) return c.notFound();
    return download(join(system.folder, 'in', folder, file), found.name);
  });

  routes.post('/supplements/:folder/answer', async (c) => {
    const found = await supplementIn(system, c.req.param('folder'));
    const given = (await c.req.formData()).get('state');
    const answer = (['taken', 'read', 'error'] as const).find((it) => it === given);
    if (!found || !answer) return c.notFound();
    if (answer === 'error') {
      await refuse(system, found, reason, demo);
    } else {
      const content = { kind: 'receipt' as const, of: found.id, state: answer };
      await send(system, { content, heading: headings.receipt(content), about: register.case(found.case) });
    }
    register.answer({ of: found.id, state: answer, at: new Date().toISOString() });
    return c.redirect(supplementUrl(system, found), 303);
  });
  return routes;
}
