import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { portalFiles } from '../src/contract/portal-files.ts';
import { portalService } from '../src/contract/portal-service.ts';
import { portalStreams } from '../src/contract/portal-streams.ts';
import { doorkeeper } from './access/doorkeeper.ts';
import { attachmentHandlers } from './cases/attachments.ts';
import { exportHandlers } from './cases/export/routes.ts';
import { caseHandlers } from './cases/routes.ts';
import { catalogueService } from './catalogue/catalogue-service.ts';
import { catalogueHandlers, publishingHandlers } from './catalogue/routes.ts';
import { isAway } from './database/away.ts';
import { answerError } from './http/errors.ts';
import { openApi } from './http/openapi.ts';
import { Problem } from './http/problem.ts';
import { serviceRoutes, type Env } from './http/service.ts';
import { logRequests } from './http/log.ts';
import type { Live } from './live/live.ts';
import { liveHandlers } from './live/routes.ts';
import type { Me } from './me-context.ts';
import { messageHandlers } from './messages/routes.ts';
import { noticeHandlers } from './notices/routes.ts';
import { operatorService } from './operator/operator-service.ts';
import { operatorHandlers } from './operator/routes.ts';
import { contactHandlers } from './notifications/routes.ts';
import { profileHandlers } from './profile/routes.ts';
import { shsRoutes } from './shs/routes.ts';
import { submissionHandlers } from './supplements/routes.ts';
import { uploadRoutes } from './supplements/uploads.ts';
import { eserviceService } from './tickets/eservice-service.ts';
import { calendarHandlers } from './tasks/calendar-routes.ts';
import { taskHandlers } from './tasks/routes.ts';
import { redemptionHandlers, ticketHandlers } from './tickets/routes.ts';

const services = [
  { prefix: '/portal/v1', name: 'Portal service', service: { ...portalService, ...portalFiles, ...portalStreams } },
  { prefix: '/eservice/v1', name: 'E-service service', service: eserviceService },
  { prefix: '/catalogue/v1', name: 'Catalogue service', service: catalogueService },
  { prefix: '/operator/v1', name: 'Operator service', service: operatorService },
];

/** Bytes. The largest description, in three languages, is far below. */
const maxBody = 512 * 1024;

/** Bytes of a supplement's message that are left for what is no file: what was filled in, and the envelope. */
const roomForTheRest = 1_000_000;

/**
 * ME's web services, behind the door that checks certificates.
 * @param shsMaxBytes The largest SHS message.
 */
export function createApp(me: Me, live: Live, shsMaxBytes: number): Hono<Env & { Bindings: HttpBindings }> {
  const app = new Hono<Env & { Bindings: HttpBindings }>();
  const portal = {
    ...catalogueHandlers(me),
    ...ticketHandlers(me),
    ...profileHandlers(me),
    ...contactHandlers(me),
    ...caseHandlers(me),
    ...taskHandlers(me),
    ...calendarHandlers(me),
    ...messageHandlers(me),
    ...noticeHandlers(me),
  };
  const document = openApi(services, me.url);
  app.onError(answerError(me, isAway));
  app.notFound(() => new Problem('not-found', 'There is nothing at this address. See /openapi.json.').toResponse());
  app.use(logRequests(me));
  app.use(doorkeeper(me));
  // Before the limit that holds for everything else: these have limits of their own.
  app.route('/shs', shsRoutes(me, shsMaxBytes));
  app.route('/eservice/v1/uploads', uploadRoutes(me, Math.max(0, shsMaxBytes - roomForTheRest)));
  app.use(
    bodyLimit({
      maxSize: maxBody,
      onError: () => new Problem('too-large', `The body is larger than ${maxBody} bytes.`).toResponse(),
    }),
  );
  app.get('/openapi.json', (c) => c.json(document));
  app.route('/portal/v1', serviceRoutes(portalService, portal, me.clock));
  app.route('/portal/v1', serviceRoutes(portalFiles, { ...attachmentHandlers(me), ...exportHandlers(me) }, me.clock));
  app.route('/portal/v1', serviceRoutes(portalStreams, liveHandlers(me, live), me.clock));
  app.route(
    '/eservice/v1',
    serviceRoutes(eserviceService, { ...redemptionHandlers(me), ...submissionHandlers(me) }, me.clock),
  );
  app.route('/catalogue/v1', serviceRoutes(catalogueService, publishingHandlers(me), me.clock));
  app.route('/operator/v1', serviceRoutes(operatorService, operatorHandlers(me), me.clock));
  return app;
}
