import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { portalFiles } from '../../src/contract/portal-files.ts';
import { portalStreams } from '../../src/contract/portal-streams.ts';
import { portalService } from '../../src/contract/portal-service.ts';
import type { Service } from '../../src/contract/service.ts';
import { catalogueService } from '../../mock-server/catalogue/catalogue-service.ts';
import { operatorService } from '../../mock-server/operator/operator-service.ts';
import { eserviceService } from '../../mock-server/tickets/eservice-service.ts';
import { startMe, type TestMe } from './support/me.ts';

interface Described {
  operationId: string;
  parameters: { name: string; in: string; required: boolean }[];
  requestBody?: object;
  responses: Record<string, { content?: Record<string, object> }>;
}

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Described>>;
}

let me: TestMe;
let document: Document;

before(async () => {
  me = await startMe();
  const call = await me.as('portal-1');
  document = (await (await call('/openapi.json')).json()) as Document;
});
after(() => me.close());

const services: Record<string, Service> = {
  '/portal/v1': { ...portalService, ...portalFiles, ...portalStreams },
  '/eservice/v1': eserviceService,
  '/catalogue/v1': catalogueService,
  '/operator/v1': operatorService,
};

const served = Object.entries(services).flatMap(([prefix, service]) =>
  Object.entries(service)
    .filter(([, { access }]) => access !== 'session')
    .map(([id, operation]) => ({ id, operation, path: prefix + operation.path })),
);

describe('the OpenAPI document', () => {
  it('has every operation of the tables, and no other', () => {
    assert.equal(document.openapi, '3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`),
    );
    assert.deepEqual(
      described.toSorted(),
      served.map(({ id, operation, path }) => `${id} ${operation.method} ${path}`).toSorted(),
    );
  });

  it('describes what goes in and what comes out of each', () => {
    for (const { operation, path } of served) {
      const described = document.paths[path]?.[operation.method.toLowerCase()];
      assert.ok(described);
      const inPath = described.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      assert.deepEqual(
        inPath,
        [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
      );
      assert.equal('requestBody' in described, operation.body !== undefined);
      const success = described.responses[operation.status ?? (operation.answer ? 200 : 204)];
      assert.equal(success?.content !== undefined, operation.answer !== undefined);
    }
  });

  it('is in step with what is answered: the operations exist, and nothing beside them does', async () => {
    const call = await me.as('portal-1');
    assert.equal((await call('/portal/v1/eservices?lang=sv')).status, 200);
    assert.equal((await call('/portal/v1/nothing')).status, 404);
    assert.equal((await call('/portal/v1/session')).status, 404, 'the gateway’s own operations are not ME’s');
  });
});
