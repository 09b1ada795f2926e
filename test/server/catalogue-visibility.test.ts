import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eserviceForPortal } from '../../mock-server/catalogue/rules.ts';
import { described, named, norrvik, openCatalogue, refused, sjohamra, type CatalogueWorld } from './catalogue-world.ts';

const central = { id: 'mina-engagemang', name: 'Mina Engagemang' };

let world: CatalogueWorld;
const ids: Record<string, string> = {};

/** Norrvik's e-services, by what has become of them and who shows them. */
before(async () => {
  world = await openCatalogue();
  const [own, other] = [world.publisher(norrvik), world.publisher(sjohamra)];
  for (const localId of ['own', 'borrowed', 'shared', 'nobodys', 'withdrawn']) {
    ids[localId] = (await own.publish(localId, named(localId))).id;
  }
  for (const localId of ['own', 'shared', 'withdrawn']) await own.show(ids[localId] ?? '');
  for (const localId of ['borrowed', 'shared', 'withdrawn']) await other.show(ids[localId] ?? '');
  await own.withdraw('withdrawn');
});
after(() => world.close());

const portals = {
  'its own portal': () => world.portal(norrvik),
  'the other’s portal': () => world.portal(sjohamra),
  'ME’s own portal': () => world.portal(central, { everyOrganisation: true }),
};

const shows: Record<keyof typeof portals, string[]> = {
  'its own portal': ['own', 'shared'],
  'the other’s portal': ['borrowed', 'shared'],
  'ME’s own portal': ['borrowed', 'nobodys', 'own', 'shared'],
};

for (const where of Object.keys(portals) as (keyof typeof portals)[]) {
  describe(where, () => {
    it('lists what is published and chosen, and counts nothing else', async () => {
      const { items, total, facets } = await portals[where]().list();
      assert.deepEqual(
        items.map(({ name }) => name),
        shows[where],
      );
      assert.equal(total, shows[where].length);
      assert.deepEqual(facets.organisations, [{ ...norrvik, count: total }]);
    });

    for (const localId of ['own', 'borrowed', 'shared', 'nobodys', 'withdrawn']) {
      const visible = shows[where].includes(localId);
      it(`${visible ? 'shows and starts' : 'has never heard of'} the e-service "${localId}"`, async () => {
        const portal = portals[where]();
        const id = ids[localId] ?? '';
        const found = (await portal.list({ q: localId })).items.map(({ name }) => name);
        assert.deepEqual(found, visible ? [localId] : []);
        const startable = await eserviceForPortal(world.db, { party: portal.party, id, lang: 'sv', now: world.now() });
        assert.equal(startable?.name, visible ? localId : undefined);
        if (visible) assert.equal((await portal.get(id)).name, localId);
        else await assert.rejects(portal.get(id), refused('not-found'));
      });
    }
  });
}

describe('choosing', () => {
  it('offers what others publish, withdrawn ones not, and pages through it', async () => {
    const { call } = world.publisher(sjohamra);
    const names: string[] = [];
    let next: string | undefined;
    do {
      const page = await call('listAvailableEservices', `/available?limit=3${next ? `&cursor=${next}` : ''}`);
      names.push(...page.eservices.map(({ name }) => name.sv));
      next = page.next;
    } while (next);
    assert.deepEqual(names.sort(), ['borrowed', 'nobodys', 'own', 'shared']);
    assert.deepEqual((await world.publisher(norrvik).call('listAvailableEservices', '/available')).eservices, []);
    const elsewhere = await call('listAvailableEservices', '/available?organisation=sjohamra');
    assert.deepEqual(elsewhere.eservices, []);
  });

  it('tells what an organisation shows', async () => {
    const { eservices } = await world.publisher(sjohamra).call('listShownEservices', '/shown');
    assert.deepEqual(
      eservices.map(({ name, organisation, shown }) => [name.sv, organisation.name, shown]),
      [
        ['borrowed', 'Norrviks kommun', true],
        ['shared', 'Norrviks kommun', true],
      ],
    );
  });

  it('can be undone, twice over', async () => {
    const publisher = world.publisher(sjohamra);
    const id = (await world.publisher(norrvik).publish('undone')).id;
    await publisher.show(id);
    await publisher.show(id);
    assert.equal((await world.portal(sjohamra).get(id)).id, id);
    await publisher.hide(id);
    await publisher.hide(id);
    await assert.rejects(world.portal(sjohamra).get(id), refused('not-found'));
    await world.publisher(norrvik).withdraw('undone');
  });

  it('knows nothing of what another has withdrawn, or of what nobody has published', async () => {
    const publisher = world.publisher(sjohamra);
    await assert.rejects(publisher.show(ids['withdrawn'] ?? ''), refused('not-found'));
    await assert.rejects(publisher.show('00000000-0000-8000-8000-000000000000'), refused('not-found'));
  });
});

describe('what starting takes', () => {
  it('comes from the newest description', async () => {
    const publisher = world.publisher(norrvik);
    await publisher.publish('own', named('own'));
    const purpose = { sv: 'För att nå dig' };
    await publisher.publish(
      'own',
      named('own', { loginAge: 600, personalData: [{ field: 'phone', purpose, required: false }] }),
    );
    const id = ids['own'] ?? '';
    const { party } = world.portal(norrvik);
    const { version, ...startable } =
      (await eserviceForPortal(world.db, { party, id, lang: 'en', now: world.now() })) ?? {};
    assert.equal(version, 2);
    assert.deepEqual(startable, {
      id,
      lang: 'sv',
      name: 'own',
      organisation: norrvik,
      party: 'eservice-norrvik',
      startUrl: 'https://e.norrvik.example/form/bygglov',
      loginLevel: 'substantial',
      loginAge: 600,
      personalData: [{ field: 'phone', purpose: 'För att nå dig', required: false }],
      availability: { state: 'open' },
    });
  });
});

describe('related e-services', () => {
  it('are those that the portal shows, named by local id or by id', async () => {
    const related = ['shared', 'borrowed', ids['nobodys'] ?? '', 'own', 'never-published'];
    const { id } = await world.publisher(norrvik).publish('relates', described({ related }));
    await world.publisher(norrvik).show(id);
    const { related: shown } = await world.portal(norrvik).get(id);
    assert.deepEqual(
      shown.map(({ name }) => name),
      ['shared', 'own'],
    );
  });
});
