import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startIssuer } from './support/issuer.ts';
import { anna, codeOf, startMe, type TestMe } from './support/me.ts';

type Changes = Record<string, unknown>;

let me: TestMe;

before(async () => {
  me = await startMe();
});
after(() => me.close());

const erik = '197109229893';

async function profileWith(assertion: string | undefined, party = 'portal-1'): Promise<Response> {
  const call = await me.as(party);
  return call('/portal/v1/profile', assertion ? { headers: { authorization: `Bearer ${assertion}` } } : {});
}

/** Refused as it is changed, next to the same assertion unchanged. */
async function refused(change: Changes, code = 'bad-assertion'): Promise<void> {
  assert.equal((await profileWith(await me.assertion('portal-1'))).status, 200, 'the rightful caller');
  assert.equal(await codeOf(await profileWith(await me.assertion('portal-1', change))), code);
}

const now = () => Math.floor(Date.now() / 1000);
const login = (change: object = {}) => ({
  sub: 'anna',
  acr: 'http://id.elegnamnden.se/loa/1.0/loa3',
  auth_time: now() - 60,
  ...change,
});
const tokenFor = (change: object = {}) =>
  me.issuer.idToken({ ...login(), aud: 'portal-1', personalNumber: anna, ...change });

describe('a citizen assertion', () => {
  it('is needed for what is personal', async () => {
    assert.equal(await codeOf(await profileWith(undefined)), 'login-required');
    assert.equal((await profileWith(await me.assertion('portal-1'))).status, 200);
  });

  it('is refused when signed with another key', async () => {
    assert.equal(await codeOf(await profileWith(await me.assertion('portal-1', {}, 'portal-2'))), 'bad-assertion');
    assert.equal((await profileWith(await me.assertion('portal-1'))).status, 200);
  });

  it('is refused from another portal than it was made by', async () => {
    const stolen = await me.assertion('portal-1');
    assert.equal(await codeOf(await profileWith(stolen, 'portal-2')), 'bad-assertion');
    assert.equal((await profileWith(stolen)).status, 200);
  });

  it('is refused the second time', async () => {
    const assertion = await me.assertion('portal-1');
    assert.equal((await profileWith(assertion)).status, 200);
    assert.equal(await codeOf(await profileWith(assertion)), 'bad-assertion');
  });

  it('is taken once, also when two come at the same time', async () => {
    const assertion = await me.assertion('portal-1');
    const answers = await Promise.all([1, 2, 3, 4].map(() => profileWith(assertion)));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 401, 401, 401]);
  });

  it('is refused when it is old, lives too long, or is from the future', async () => {
    await refused({ iat: now() - 120, exp: now() - 60 });
    await refused({ exp: now() + 3600 });
    await refused({ iat: now() + 300, exp: now() + 360 });
  });

  it('is refused when made for somebody else, by somebody else, or bound to another certificate', async () => {
    await refused({ aud: 'https://elsewhere.example' });
    await refused({ iss: 'portal-2' });
    await refused({ cnf: { 'x5t#S256': 'another' } });
  });

  it('is refused where it lacks a claim, or is not a token at all', async () => {
    await refused({ jti: undefined });
    for (const nonsense of ['nonsense', 'a.b.c']) {
      assert.equal(await codeOf(await profileWith(nonsense)), 'bad-assertion');
    }
  });
});

describe('an assertion for a citizen who did not log in', () => {
  it('is refused without an ID token', async () => {
    await refused({ id_token: undefined });
  });

  it('is refused when the portal names the citizen itself without being registered for that', async () => {
    const citizen = { personal_number: erik, given_name: 'Erik', family_name: 'Sandberg' };
    await refused({ id_token: undefined, citizen });
  });

  it('names nobody but the one in the ID token', async () => {
    const citizen = { personal_number: erik, given_name: 'Erik', family_name: 'Sandberg' };
    const answer = await profileWith(await me.assertion('portal-1', { citizen }));
    const body = (await answer.json()) as { proposedName: { given: string } };
    assert.equal(body.proposedName.given, 'Anna');
  });

  it('is refused with an ID token that was made for another portal', async () => {
    await refused({ id_token: await tokenFor({ aud: 'portal-2' }) });
  });

  it('is refused with an ID token by another issuer', async () => {
    const other = await startIssuer();
    await refused({ id_token: await other.idToken({ ...login(), aud: 'portal-1', personalNumber: anna }) });
    await other.stop();
  });

  it('is refused with an ID token about another login than the assertion', async () => {
    await refused({ id_token: await tokenFor({ sub: 'erik' }) });
    await refused({ auth_time: now() - 5 });
    await refused({ acr: 'http://id.elegnamnden.se/loa/1.0/loa4' });
  });

  it('is refused with a personal number that cannot exist', async () => {
    await refused({ id_token: await tokenFor({ personalNumber: '198403159829' }) });
  });

  it('goes by the portal’s own word where that is registered', async () => {
    await me.register(({ parties }) => {
      const settings = parties.find(({ id }) => id === 'portal-2')?.portal;
      if (settings) settings.login = 'own';
    });
    const citizen = { personal_number: erik, given_name: 'Erik', family_name: 'Sandberg' };
    const assertion = await me.assertion('portal-2', { id_token: undefined, citizen });
    assert.equal((await profileWith(assertion, 'portal-2')).status, 200);
    await refused({ id_token: undefined, citizen });
  });
});

describe('a login', () => {
  const withLogin = async (change: object) => ({ ...login(change), id_token: await tokenFor(change) });

  it('that is too weak for the portal opens nothing personal', async () => {
    await refused(await withLogin({ acr: 'http://id.elegnamnden.se/loa/1.0/loa2' }), 'login-too-weak');
  });

  it('that is too old for the portal opens nothing personal', async () => {
    await refused(await withLogin({ auth_time: now() - 4000 }), 'login-too-old');
  });

  it('is known by its time also when the ID token itself has expired', async () => {
    const assertion = await me.assertion('portal-1', await withLogin({ auth_time: now() - 1800 }));
    assert.equal((await profileWith(assertion)).status, 200);
  });

  it('still reads what everybody may read', async () => {
    const call = await me.as('portal-1');
    const weak = await me.assertion('portal-1', await withLogin({ acr: 'http://id.elegnamnden.se/loa/1.0/loa2' }));
    const answer = await call('/portal/v1/eservices?lang=sv', { headers: { authorization: `Bearer ${weak}` } });
    assert.equal(answer.status, 200);
  });
});

describe('a citizen', () => {
  it('is the same random id at every login, on every portal, and a protected identity is remembered', async () => {
    const before = await me.db.selectFrom('citizen').selectAll().where('personal_number', '=', anna).execute();
    assert.equal(before.length, 1);
    await profileWith(await me.assertion('portal-1', { id_token: await tokenFor({ protectedIdentity: true }) }));
    const answer = await profileWith(await me.assertion('portal-1'));
    assert.equal(((await answer.json()) as { protectedIdentity: boolean }).protectedIdentity, true);
    const after = await me.db.selectFrom('citizen').selectAll().where('personal_number', '=', anna).execute();
    assert.deepEqual(
      after.map(({ id }) => id),
      before.map(({ id }) => id),
    );
  });

  it('leaves no personal number outside the table of identities, nor in the log', async () => {
    for (const number of [anna, erik]) {
      assert.ok(!me.logged.join('').includes(number));
      const entries = await me.db.selectFrom('audit_entry').selectAll().execute();
      assert.ok(!JSON.stringify(entries).includes(number));
    }
    assert.ok(me.logged.length > 10);
  });
});
