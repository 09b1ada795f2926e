import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { join } from 'node:path';
import { listen } from '../listen.ts';
import { demoSettings } from '../settings.ts';
import { eservicePage } from './eservice-page.ts';
import { openGateway } from './gateway.ts';
import { linkedData } from './linked-data.ts';
import { readPages, withLinkedData } from './pages.ts';
import { isPortal, sites } from './portals.ts';
import { securityHeaders } from './security.ts';

const id = process.argv[2];
if (!isPortal(id)) throw new Error(`Say which portal to run: ${Object.keys(sites).join(', ')}.`);

const here = import.meta.dirname;
const site = join(here, sites[id]);
const settings = demoSettings();
const gateway = await openGateway(id, settings);
const pages = await readPages(site);
const about = eservicePage(gateway, settings.addresses[id], pages);
const describe = linkedData(gateway, settings.addresses[id]);

const app = new Hono();
app.get('/health', (c) => c.text('ok'));
app.use(securityHeaders);
app.all('/me/*', (c) => gateway(c.req.raw));
app.get(
  '/widgets/*',
  serveStatic({
    root: join(here, '../../../dist/cdn'),
    rewriteRequestPath: (path) => path.slice('/widgets'.length),
    precompressed: true,
  }),
);
app.get('/themes/*', serveStatic({ root: here }));
app.get('/base.css', serveStatic({ path: join(here, 'base.css') }));
app.get('/site.css', serveStatic({ path: join(site, 'site.css') }));
app.get('/images/*', serveStatic({ root: site }));
app.get('*', async (c, next) => {
  const page = pages.get(c.req.path);
  if (!page) return next();
  if (page.namedByEservice)
    return c.html(await about(page, { eservice: c.req.query('me-eservice'), from: c.req.query('from') }));
  return c.html(page.describes ? withLinkedData(page.html, await describe(page.describes)) : page.html);
});
app.notFound((c) => c.html(pages.get('/finns-inte')?.html ?? '', 404));

await listen(app.fetch, settings.addresses[id]);
