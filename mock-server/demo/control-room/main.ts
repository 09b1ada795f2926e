import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { operatorClient } from '../../operator/client.ts';
import { startReceiveService } from '../casesystem/receive-service.ts';
import { caseSystemRoutes } from '../casesystem/routes.ts';
import { listen } from '../listen.ts';
import { callMeAs } from '../mutual-tls.ts';
import { contentSecurityPolicy, page } from '../page.ts';
import { demoSettings } from '../settings.ts';
import { shsFacts } from '../shs.ts';
import { operatorRoutes } from './operators/routes.ts';
import { overview } from './overview.ts';
import { phoneAndMailboxRoutes } from './phone-and-mailbox/routes.ts';

const settings = demoSettings();
const { addresses, certificates } = settings;
const askMe = operatorClient(await callMeAs('operator-1', addresses.me, certificates));

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
app.get('/shs.json', (c) => c.json(shsFacts(settings)));
app.route('/', operatorRoutes(askMe, addresses.controlRoom));
app.route('/', caseSystemRoutes(settings));
app.route('/', phoneAndMailboxRoutes(addresses.phone));

await startReceiveService('casesystem-2', settings);
await listen(app.fetch, addresses.controlRoom);
