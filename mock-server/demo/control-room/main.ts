import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { listen } from '../listen.ts';
import { contentSecurityPolicy, page } from '../page.ts';
import { demoSettings } from '../settings.ts';
import { overview } from './overview.ts';

const { addresses } = demoSettings();

const app = new Hono();
app.get('/health', (c) => c.text('ok'));
app.use(async (c, next) => {
  await next();
  c.header('content-security-policy', contentSecurityPolicy());
});
app.get('/style.css', serveStatic({ path: `${import.meta.dirname}/style.css` }));
app.get('/', (c) =>
  c.html(
    page({ lang: 'sv', title: 'Kontrollrum – Mina Engagemang', stylesheet: '/style.css', body: overview(addresses) }),
  ),
);

await listen(app.fetch, addresses.controlRoom);
