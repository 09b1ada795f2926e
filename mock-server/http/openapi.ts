import * as z from 'zod/mini';
import { problem, problemStatus, type ProblemCode } from '../../src/contract/schemas/problem.ts';
import type { Operation, Service } from '../../src/contract/service.ts';

type Schema = Record<string, unknown>;

/** A service and the path that it stands under. */
export interface Mounted {
  prefix: string;
  /** What the service is called, as a tag of its operations. */
  name: string;
  service: Service;
}

/** Problems that any operation may answer with. */
const always: readonly ProblemCode[] = ['certificate-refused', 'invalid-input', 'internal-error', 'unavailable'];
const ofAccess: Record<Operation['access'], readonly ProblemCode[]> = {
  organisation: [],
  visitor: ['bad-assertion'],
  citizen: ['bad-assertion', 'login-required', 'login-too-weak', 'login-too-old'],
  session: [],
};
const ofBody: readonly ProblemCode[] = ['too-large', 'unsupported-media-type'];

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A key of your own for this request: a repeat with the same key and the same body is known as a repeat.',
  schema: { type: 'string', format: 'uuid' },
};

/** The OpenAPI 3.1 document of the services, made from their tables. Operations that only the gateway answers are left out. */
export function openApi(services: readonly Mounted[], url: string): Schema {
  const paths: Record<string, Schema> = {};
  for (const { prefix, name, service } of services) {
    for (const [id, operation] of Object.entries(service)) {
      if (operation.access === 'session') continue;
      const path = (paths[prefix + operation.path] ??= {});
      path[operation.method.toLowerCase()] = describe(id, name, operation);
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mina Engagemang',
      version: '1',
      description:
        'Every call is made over mutual TLS; the role of the client certificate decides which paths it opens.',
    },
    servers: [{ url }],
    paths,
    components: {
      schemas: { Problem: schema(problem, 'output') },
      securitySchemes: {
        certificate: { type: 'mutualTLS' },
        citizen: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT (citizen assertion)' },
      },
    },
  };
}

function describe(operationId: string, tag: string, operation: Operation): Schema {
  const { summary, access, body } = operation;
  return {
    operationId,
    tags: [tag],
    summary,
    security: [
      ...(access === 'citizen' ? [] : [{ certificate: [] }]),
      ...(access === 'organisation' ? [] : [{ certificate: [], citizen: [] }]),
    ],
    parameters: [
      ...parameters(operation.params, 'path'),
      ...parameters(operation.query, 'query'),
      ...(operation.problems?.includes('idempotency-key-reused') ? [idempotencyKey] : []),
    ],
    ...(body && { requestBody: { required: true, content: json(schema(body, 'input')) } }),
    responses: { ...success(operation), ...problems(operation) },
  };
}

function parameters(of: z.ZodMiniType | undefined, place: 'path' | 'query'): Schema[] {
  if (!of) return [];
  const { properties = {}, required = [] } = schema(of, 'input') as {
    properties?: Record<string, Schema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, type]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: type,
  }));
}

function success({ answer, answers, status }: Operation): Schema {
  if (answers === 'file') return { 200: { description: 'The file', content: { '*/*': {} } } };
  if (answers === 'events') return { 200: { description: 'The stream', content: { 'text/event-stream': {} } } };
  if (!answer) return { 204: { description: 'Done' } };
  return { [status ?? 200]: { description: 'Done', content: json(schema(answer, 'output')) } };
}

function problems({ access, body, view, problems = [] }: Operation): Schema {
  const codes = [
    ...always,
    ...ofAccess[access],
    ...(body ? ofBody : []),
    ...(view ? (['not-allowed'] as const) : []),
    ...problems,
  ];
  const byStatus = Map.groupBy(new Set(codes), (code) => problemStatus[code]);
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [status, { description: `Problem: ${group.join(', ')}`, content }]),
  );
}

const json = (of: Schema): Schema => ({ 'application/json': { schema: of } });

function schema(of: z.ZodMiniType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(of, { io });
  return rest;
}
