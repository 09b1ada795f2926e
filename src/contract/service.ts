import type * as z from 'zod/mini';
import type { ProblemCode } from './schemas/problem.ts';

/**
 * Who may call an operation. `organisation`: whoever has a certificate of the service's role. `visitor`: also without
 * a citizen, and with one when there is one. `citizen`: only on behalf of a citizen who has logged in.
 * `session`: answered by the gateway, never forwarded.
 */
export type Access = 'organisation' | 'visitor' | 'citizen' | 'session';

/** One operation of a web service: a row of the table from which routes, checks, OpenAPI and fixtures derive. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  /** A portal is registered for the views that it may use, and needs all that are named here; an operation outside every view is open to all of its role. */
  readonly view?: string | readonly string[];
  readonly params?: z.ZodMiniType;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  /** Absent: 204 without a body, unless `answers` says otherwise. */
  readonly answer?: z.ZodMiniType;
  /** Instead of JSON: bytes with their media type and name, or a stream of server-sent events. */
  readonly answers?: 'file' | 'events';
  /** The status of success; 200, or 204 without an answer, unless said. */
  readonly status?: 200 | 201 | 204;
  /** The problems that this operation may answer with, beside those that every operation may. */
  readonly problems?: readonly ProblemCode[];
}

export type Service = Readonly<Record<string, Operation>>;

type Shape<T> = T extends z.ZodMiniType ? z.infer<T> : undefined;
type Given<T> = T extends z.ZodMiniType ? z.input<T> : undefined;

/** What goes in and comes out of an operation, as types. */
export interface OperationTypes<O extends Operation> {
  params: Given<O['params']>;
  query: Given<O['query']>;
  body: Given<O['body']>;
  answer: Shape<O['answer']>;
}
