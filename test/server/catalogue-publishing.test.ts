import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { versionById } from '../../mock-server/catalogue/rules.ts';
import {
  described,
  named,
  norrvik,
  openCatalogue,
  Refusal,
  refused,
  sjohamra,
  type CatalogueWorld,
} from './catalogue-world.ts';

let world: CatalogueWorld;
before(async () => {
  world = await openCatalogue();
});
after(() => world.close());

describe('publishing', () => {
  it('makes a version of each description that differs, and none of the same again', async () => {
    const publisher = world.publisher(norrvik);
    const first = await publisher.publish('versions');
    assert.deepEqual([first.version, first.state, first.shown], [1, 'published', false]);
    assert.deepEqual(await publisher.publish('versions'), first);
    const second = await publisher.publish('versions', described({ topics: ['housing'] }));
    assert.deepEqual([second.id, second.version], [first.id, 2]);
    assert.equal((await publisher.publish('versions')).version, 3);
  });

  it('gives the same organisation and local id the same id, and another organisation another', async () => {
    const own = await world.publisher(norrvik).publish('same');
    const others = await world.publisher(sjohamra).publish('same');
    assert.notEqual(own.id, others.id);
    const elsewhere = await openCatalogue();
    assert.equal((await elsewhere.publisher(norrvik).publish('same')).id, own.id);
    await elsewhere.close();
  });

  it('keeps every version as it was, also after withdrawal: what has been started goes on', async () => {
    const publisher = world.publisher(norrvik);
    const { id } = await publisher.publish(
      'kept',
      named('Först', { personalData: [{ field: 'name', required: true }] }),
    );
    await publisher.publish('kept', named('Sedan'));
    await publisher.withdraw('kept');
    const version = await versionById(world.db, { id, version: 1, lang: 'en' });
    assert.deepEqual(version, { name: 'Först', personalData: [{ field: 'name', required: true }] });
  });

  it('lets two who publish at once take turns', async () => {
    const publisher = world.publisher(norrvik);
    const names = ['Ett', 'Två', 'Tre', 'Fyra'];
    await Promise.all(names.map((name) => publisher.publish('at-once', named(name))));
    const { version } = await publisher.call('getOwnEservice', '/eservices/at-once');
    assert.equal(version, names.length);
  });

  it('brings a withdrawn e-service back', async () => {
    const publisher = world.publisher(norrvik);
    const { id } = await publisher.publish('back');
    await publisher.show(id);
    await publisher.withdraw('back');
    await assert.rejects(world.portal(norrvik).get(id), refused('not-found'));
    const back = await publisher.publish('back');
    assert.deepEqual([back.version, back.state], [1, 'published']);
    assert.equal((await world.portal(norrvik).get(id)).id, id);
  });

  it('tells an organisation what it has published, and how it is described', async () => {
    const publisher = world.publisher(sjohamra);
    await publisher.publish('mine', named('Min', {}, sjohamra));
    const { eservices } = await publisher.call('listOwnEservices', '/eservices');
    assert.deepEqual(eservices.find(({ localId }) => localId === 'mine')?.name, { sv: 'Min' });
    const { description } = await publisher.call('getOwnEservice', '/eservices/mine');
    assert.equal(description.summary.sv, 'Min');
    await assert.rejects(world.publisher(norrvik).call('getOwnEservice', '/eservices/mine'), refused('not-found'));
    await assert.rejects(world.publisher(norrvik).withdraw('mine'), refused('not-found'));
  });

  it('leaves an audit entry of every change', async () => {
    const publisher = world.publisher(norrvik);
    const { id } = await publisher.publish('audited');
    await publisher.show(id);
    await publisher.hide(id);
    await publisher.withdraw('audited');
    const entries = await world.db.selectFrom('audit_entry').selectAll().where('subject', '=', id).execute();
    assert.deepEqual(
      new Set(entries.map(({ operation, party_id }) => `${operation} by ${party_id}`)),
      new Set(['publish', 'show', 'hide', 'withdraw'].map((each) => `${each}Eservice by catalogue-norrvik`)),
    );
  });
});

describe('a description that is not right', () => {
  const start = 'https://e.norrvik.example/form/bygglov';
  const faults: [what: string, change: object, ...pointers: string[]][] = [
    ['has no Swedish', { name: { en: 'Building permit' } }, '/name/sv'],
    ['has a field that ME does not know', { nmae: 'x' }, '/'],
    ['has a topic that is not on the list', { topics: ['bygglov'] }, '/topics/0'],
    ['names no system of the organisation', { provider: 'eservice-sjohamra' }, '/provider'],
    ['starts at another address than the registered', { startUrl: 'https://evil.example/form/' }, '/startUrl'],
    ['starts beside the registered folder', { startUrl: 'https://e.norrvik.example/formulary' }, '/startUrl'],
    ['climbs out of the registered folder', { startUrl: 'https://e.norrvik.example/form/../admin' }, '/startUrl'],
    ['starts unencrypted', { startUrl: start.replace('https', 'http') }, '/startUrl', '/startUrl'],
    ['has a ticket of its own', { startUrl: `${start}?ticket=1` }, '/startUrl'],
    ['has a part that never reaches the e-service', { startUrl: `${start}#form` }, '/startUrl'],
    ['lacks a language somewhere', { cost: { sv: 'Gratis' } }, '/cost/en'],
    ['has a language that the name lacks', { cost: { sv: 'Gratis', en: 'Free', fi: 'Maksuton' } }, '/cost/fi'],
    [
      'wants data without a login',
      { loginLevel: 'none', personalData: [{ field: 'name', required: true }] },
      '/personalData',
    ],
    ['limits the age of no login', { loginLevel: 'none', loginAge: 600 }, '/loginAge'],
    [
      'wants a field twice',
      { personalData: [1, 2].map(() => ({ field: 'name', required: true })) },
      '/personalData/1/field',
    ],
    [
      'closes before it opens',
      { availability: { opensAt: '2026-12-02T08:00:00+01:00', closesAt: '2026-12-01T08:00:00+01:00' } },
      '/availability/closesAt',
    ],
    [
      'has maintenance that ends before it begins',
      { availability: { maintenance: [{ from: '2026-12-02T08:00:00Z', until: '2026-12-02T08:00:00+01:00' }] } },
      '/availability/maintenance/0/until',
    ],
    ['is wrong in several places', { provider: 'none', cost: { sv: 'Gratis' } }, '/provider', '/cost/en'],
  ];
  for (const [what, change, ...pointers] of faults) {
    it(`is refused where it ${what}`, async () => {
      const publisher = world.publisher(norrvik);
      await assert.rejects(
        publisher.put('wrong', { ...described(), ...change }),
        refused('invalid-input', ...pointers),
      );
      await assert.rejects(publisher.call('getOwnEservice', '/eservices/wrong'), refused('not-found'));
    });
  }

  it('is told what is wrong in words, never by its own values', async () => {
    const wrong = {
      ...described(),
      nmae: 'secret',
      audiences: ['secret'],
      processingTime: { sv: '', en: 'x'.repeat(201) },
    };
    await assert.rejects(world.publisher(norrvik).put('wrong', wrong), (error) => {
      assert.ok(error instanceof Refusal);
      assert.deepEqual(error.problem.errors, [
        { pointer: '/audiences/0', detail: 'Invalid option: expected one of "private"|"business"|"association"' },
        { pointer: '/processingTime/sv', detail: 'Too small: expected string to have >=1 characters' },
        { pointer: '/processingTime/en', detail: 'Too big: expected string to have <=200 characters' },
        { pointer: '/', detail: 'Unrecognized key: "nmae"' },
      ]);
      return true;
    });
  });

  it('may start at a loopback address without encryption, where that is registered', async () => {
    const settings = JSON.stringify({ eservice: { startUrls: ['http://127.0.0.1:8402/local/'] } });
    await world.db
      .insertInto('party')
      .values({ id: 'local', organisation_id: 'norrvik', role: 'eservice', settings })
      .execute();
    const local = described({ provider: 'local', startUrl: 'http://127.0.0.1:8402/local/form' });
    assert.equal((await world.publisher(norrvik).publish('local', local)).version, 1);
  });

  it('needs a local id that can stand in an address', async () => {
    await assert.rejects(world.publisher(norrvik).put('å', described()), refused('invalid-input', '/localId'));
  });
});
