import { type X509Certificate } from 'node:crypto';
import { TLSSocket } from 'node:tls';
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { record } from '../audit/rules.ts';
import { Problem } from '../http/problem.ts';
import type { Env } from '../http/service.ts';
import type { Me } from '../me-context.ts';
import { citizenOf } from './assertion.ts';
import { checkRole, partyOf, thumbprint } from './certificate.ts';
import type { Caller } from './caller.ts';
import { Issuers } from './issuers.ts';

/** Lets in those who are registered for what they ask for, before any routing. Whoever is turned away leaves an audit entry. */
export function doorkeeper(me: Me): MiddlewareHandler<Env & { Bindings: HttpBindings }> {
  const issuers = new Issuers();
  return async (c, next) => {
    const certificate = peerCertificate(c.env.incoming.socket);
    const caller: Partial<Caller> & Pick<Caller, 'certificate'> = { certificate: thumbprint(certificate) };
    try {
      const { login, ...party } = await partyOf(me.db, certificate, me.clock());
      caller.party = party;
      checkRole(party, c.req.path);
      const assertion = bearer(c.req.header('authorization'));
      const proof = {
        db: me.db,
        issuers,
        audience: me.url,
        party: { ...party, login },
        certificate,
        now: me.clock(),
      };
      const citizen = assertion === undefined ? undefined : await citizenOf(assertion, proof);
      c.set('caller', { party, certificate: caller.certificate, ...(citizen && { citizen }) });
    } catch (error) {
      if (error instanceof Problem) await turnedAway(me, caller, error);
      throw error;
    }
    await next();
  };
}

/** By connection: reading a certificate costs more than most requests. */
const certificates = new WeakMap<TLSSocket, X509Certificate>();

/** The certificate that the TLS handshake proved; without one the server's `rejectUnauthorized` has let nobody so far. */
function peerCertificate(socket: unknown): X509Certificate {
  if (socket instanceof TLSSocket) {
    const certificate = certificates.get(socket) ?? socket.getPeerX509Certificate();
    if (certificate) {
      certificates.set(socket, certificate);
      return certificate;
    }
  }
  throw new Problem('certificate-refused', 'Call with a client certificate that is registered at ME.');
}

/** The `Authorization` header's token (RFC 6750, section 2.1). */
function bearer(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const token = /^Bearer ([\w.~+/=-]+)$/.exec(header)?.[1];
  if (token) return token;
  throw new Problem('bad-assertion', 'Send the citizen assertion as "Authorization: Bearer …".');
}

/** The audit keeps that it happened; why is for the operator, in the log. */
function turnedAway(
  me: Me,
  caller: NonNullable<Parameters<typeof record>[1]['caller']>,
  problem: Problem,
): Promise<void> {
  const { code, message, cause } = problem;
  const why = { code, reason: message, ...(cause instanceof Error && { cause: cause.message }) };
  me.log.warn({ party: caller.party?.id, certificate: caller.certificate, ...why }, 'turned away at the door');
  return record(me.db, { at: me.clock(), caller, operation: 'enter', outcome: 'refused', reason: code });
}
