import assert from 'node:assert/strict';
import { mkdtemp, readFile } from 'node:fs/promises';
import { request, type RequestOptions } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { openAuthority } from '../../mock-server/kits/certificates/authority.ts';
import { ensureCertificates } from '../../mock-server/demo/certificates/certificates.ts';
import { codeOf, startMe, type TestMe } from './support/me.ts';

let me: TestMe;

before(async () => {
  me = await startMe();
});
after(() => me.close());

const list = '/portal/v1/eservices?lang=sv';

/** A bare TLS request, whose failure in the handshake can be told. */
function bare(options: RequestOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request({ host: 'localhost', port: me.port, path: list, agent: false, ...options }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.once('error', reject);
    call.end();
  });
}

/** A connection on which ME has answered once, and the session that it could be resumed with. */
async function answered(options: ConnectionOptions): Promise<{ resumed: boolean; session: Buffer | undefined }> {
  const socket: TLSSocket = connect({ host: 'localhost', port: me.port, ...options });
  let session: Buffer | undefined;
  socket.on('session', (given) => (session = given));
  await new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('data', resolve);
    socket.write(`GET ${list} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  });
  const resumed = socket.isSessionReused();
  socket.destroy();
  return { resumed, session };
}

const pem = (folder: string, file: string) => readFile(join(folder, file), 'utf8');

describe('the door of ME', () => {
  it('opens for a registered certificate, on the paths of its role', async () => {
    const portal = await me.as('portal-1');
    assert.equal((await portal(list)).status, 200);
    const publisher = await me.as('catalogue-1');
    assert.equal((await publisher('/catalogue/v1/eservices')).status, 200);
    assert.equal((await publisher('/openapi.json')).status, 200);
  });

  it('stays shut at the handshake without a certificate', async () => {
    const ca = await pem(me.certs, 'ca.crt');
    await assert.rejects(bare({ ca }));
    assert.equal(
      await bare({ ca, cert: await pem(me.certs, 'portal-1.crt'), key: await pem(me.certs, 'portal-1.key') }),
      200,
    );
  });

  it('stays shut at the handshake for a certificate by another authority', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'me-other-ca-'));
    await ensureCertificates(elsewhere);
    const ca = await pem(me.certs, 'ca.crt');
    await assert.rejects(
      bare({ ca, cert: await pem(elsewhere, 'portal-1.crt'), key: await pem(elsewhere, 'portal-1.key') }),
    );
  });

  it('speaks no TLS older than 1.2', async () => {
    const files = { cert: await pem(me.certs, 'portal-1.crt'), key: await pem(me.certs, 'portal-1.key') };
    const ca = await pem(me.certs, 'ca.crt');
    // A client that would take the old ones, were they offered: the server says no.
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    await assert.rejects(bare({ ca, ...files, ...old }), /alert protocol version/);
    assert.equal(await bare({ ca, ...files, maxVersion: 'TLSv1.2' }), 200);
  });

  it('stays shut at the handshake for a certificate that has expired', async () => {
    const authority = await openAuthority(me.certs);
    const ca = await pem(me.certs, 'ca.crt');
    const day = 24 * 60 * 60 * 1000;
    const dated = async (days: number) => {
      const validity = { notBefore: new Date(Date.now() - 10 * day), notAfter: new Date(Date.now() + days * day) };
      const { certificate, key } = await authority.issue('CN=portal-1', [], validity);
      return bare({ ca, cert: certificate, key });
    };
    await assert.rejects(dated(-1));
    assert.equal(await dated(1), 403, 'let through the handshake, though nobody registered it');
  });

  it('resumes no session, so that each connection shows its certificate', async () => {
    const ca = await pem(me.certs, 'ca.crt');
    const own = { ca, cert: await pem(me.certs, 'portal-1.crt'), key: await pem(me.certs, 'portal-1.key') };
    for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
      const { session } = await answered({ ...own, maxVersion });
      const kept = session ? { session } : {};
      assert.equal((await answered({ ...own, ...kept, maxVersion })).resumed, false);
      await assert.rejects(answered({ ca, ...kept, maxVersion }), `${maxVersion} without a certificate`);
    }
  });

  it('tells the operator why it refused, and logs nothing of the address but its route', async () => {
    const publisher = await me.as('catalogue-1');
    await publisher('/portal/v1/eservices/198403159828?lang=198403159828');
    await publisher('/catalogue/v1/eservices/198403159828');
    const log = me.logged.join('');
    assert.match(log, /"party":"catalogue-1".*A certificate with the role \\"catalogue\\" opens nothing/);
    assert.match(log, /"route":"\/catalogue\/v1\/eservices\/:localId"/);
    assert.ok(!log.includes('198403159828'));
  });

  it('refuses a certificate by the right authority that nobody registered', async () => {
    const central = await me.as('portal-central');
    const answer = await central(list);
    assert.equal(answer.status, 403);
    assert.equal(await codeOf(answer), 'certificate-refused');
  });

  it('refuses every role outside its own path', async () => {
    const paths = { portal: list, eservice: '/eservice/v1/tickets/redeem', catalogue: '/catalogue/v1/eservices' };
    for (const role of ['portal', 'eservice', 'catalogue'] as const) {
      const call = await me.as(`${role}-1`);
      for (const [owner, path] of Object.entries(paths)) {
        const answer = await call(path, owner === 'eservice' ? { method: 'POST' } : {});
        const refused = answer.status === 403 && (await codeOf(answer)) === 'certificate-refused';
        assert.equal(refused, owner !== role, `${role} at ${path}`);
      }
      assert.equal((await call('/shs/rs')).status, 403);
    }
  });

  it('shuts for a revoked certificate while its connection is open, and opens again', async () => {
    const portal = await me.as('portal-2');
    assert.equal((await portal(list)).status, 200);
    const party = 'portal-2';
    await me.register(({ parties }) => {
      for (const certificate of parties.find(({ id }) => id === party)?.certificates ?? []) certificate.revoked = true;
    });
    const answer = await portal(list);
    assert.equal(answer.status, 403);
    assert.equal(await codeOf(answer), 'certificate-refused');
    await me.register(({ parties }) => {
      for (const certificate of parties.find(({ id }) => id === party)?.certificates ?? []) certificate.revoked = false;
    });
    assert.equal((await portal(list)).status, 200);
  });

  it('shuts for a party that is taken out of the registry', async () => {
    const eservice = await me.as('eservice-2');
    const redeem = () =>
      eservice('/eservice/v1/tickets/redeem', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"ticket":"unknown"}',
      });
    assert.equal(await codeOf(await redeem()), 'ticket-unknown');
    await me.register((registry) => {
      registry.parties = registry.parties.filter(({ id }) => id !== 'eservice-2');
    });
    assert.equal(await codeOf(await redeem()), 'certificate-refused');
  });

  it('leaves an audit entry of everyone who was turned away', async () => {
    const entries = await me.db.selectFrom('audit_entry').selectAll().where('operation', '=', 'enter').execute();
    assert.ok(entries.length >= 9);
    assert.ok(entries.every(({ outcome, reason }) => outcome === 'refused' && reason === 'certificate-refused'));
  });

  it('shuts for a certificate that has expired while its connection is open', async () => {
    const portal = await me.as('portal-1');
    assert.equal((await portal(list)).status, 200);
    me.pass(400 * 24 * 60 * 60);
    assert.equal(await codeOf(await portal(list)), 'certificate-refused');
    me.pass(-400 * 24 * 60 * 60);
    assert.equal((await portal(list)).status, 200);
  });
});

describe('what ME says to anybody', () => {
  it('is that it is alive and ready, on the callback listener', async () => {
    for (const path of ['/healthz', '/readyz']) assert.equal((await fetch(me.callbacks + path)).status, 200);
  });
});
