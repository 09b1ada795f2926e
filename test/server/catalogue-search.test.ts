import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { describe as describeDemo } from '../../mock-server/demo/catalogue/description.ts';
import { demoEservices } from '../../mock-server/demo/catalogue/eservices/index.ts';
import { demoSettings } from '../../mock-server/demo/settings.ts';
import { norrvik, openCatalogue, sjohamra, type CatalogueWorld } from './catalogue-world.ts';

let world: CatalogueWorld;
/** Local ids by id. */
const slugs = new Map<string, string>();

/** The demo's catalogue: 39 e-services of two municipalities, in three languages. */
before(async () => {
  world = await openCatalogue();
  const { addresses } = demoSettings({});
  for (const eservice of demoEservices) {
    const organisation = eservice.organisation === 'norrvik' ? norrvik : sjohamra;
    const provider = `eservice-${organisation.id}`;
    const startUrl = `https://e.${organisation.id}.example/form/${eservice.slug}`;
    const description = { ...describeDemo(eservice, addresses), provider, startUrl };
    const { id } = await world.publisher(organisation).publish(eservice.slug, description);
    slugs.set(id, eservice.slug);
  }
});
after(() => world.close());

async function search(q: string, lang: string): Promise<string[]> {
  const central = world.portal({ id: 'mina-engagemang', name: 'Mina Engagemang' }, { everyOrganisation: true });
  const { items } = await central.list({ q, lang, limit: '100' });
  return items.map(({ id }) => slugs.get(id) ?? '');
}

/** What is typed, on a page in which language, and the e-service that must be among the first three. */
const queries: Record<string, [lang: string, typed: string, slug: string][]> = {
  'as it is written': [
    ['sv', 'bygglov', 'bygglov'],
    ['sv', 'Ansök om bygglov', 'bygglov'],
    ['en', 'building permit', 'bygglov'],
    ['fi', 'rakennuslupa', 'bygglov'],
    ['en', 'wedding', 'vigsel'],
  ],
  'in another form': [
    ['sv', 'bygglovet', 'bygglov'],
    ['sv', 'förskolor', 'forskoleplats'],
    ['sv', 'skolskjutsar', 'skolskjuts'],
    ['sv', 'avloppet', 'enskilt-avlopp'],
    ['fi', 'rakennusluvan', 'bygglov'],
    ['fi', 'päiväkodin', 'forskoleplats'],
    ['fi', 'pysäköintiä', 'boendeparkering'],
    ['fi', 'kouluun', 'skolval'],
    ['en', 'building permits', 'bygglov'],
    ['en', 'weddings', 'vigsel'],
    ['en', 'demolishing', 'rivningslov'],
  ],
  'as a compound, or a part of one': [
    ['sv', 'bygglovsansökan', 'bygglov'],
    ['sv', 'förskoleplats', 'forskoleplats'],
    ['sv', 'dagisplats', 'forskoleplats'],
    ['sv', 'färdtjänstresor', 'fardtjanst'],
    ['sv', 'handikapparkering', 'parkeringstillstand'],
    ['sv', 'bibliotek', 'bibliotekskort'],
    ['sv', 'skjuts', 'skolskjuts'],
    ['fi', 'rakennuslupahakemus', 'bygglov'],
    ['fi', 'päiväkotipaikan hakeminen', 'forskoleplats'],
    ['fi', 'kirjasto', 'bibliotekskort'],
  ],
  'with a typing error': [
    ['sv', 'byglov', 'bygglov'],
    ['sv', 'bygglvo', 'bygglov'],
    ['sv', 'byglovsansökan', 'bygglov'],
    ['sv', 'förskla', 'forskoleplats'],
    ['sv', 'parkerinstillstånd', 'parkeringstillstand'],
    ['fi', 'rakenuslupa', 'bygglov'],
    ['fi', 'päivkoti', 'forskoleplats'],
    ['en', 'bilding permit', 'bygglov'],
    ['en', 'presschool', 'forskoleplats'],
  ],
  'without the dots': [
    ['sv', 'fardtjanst', 'fardtjanst'],
    ['fi', 'paivakoti', 'forskoleplats'],
  ],
  'in another language than the page’s': [
    ['sv', 'rakennuslupa', 'bygglov'],
    ['en', 'bygglov', 'bygglov'],
    ['fi', 'förskola', 'forskoleplats'],
    ['sv', 'preschool', 'forskoleplats'],
  ],
  'in several words': [
    ['sv', 'hur ansöker jag om bygglov för ett garage', 'bygglov'],
    ['sv', 'parkering handikapp', 'parkeringstillstand'],
    ['sv', 'sommarjobb för ungdomar', 'feriejobb'],
    ['fi', 'haluan mennä naimisiin vihkiminen', 'vigsel'],
    ['en', 'permit for a private sewer', 'enskilt-avlopp'],
    ['sv', 'Sjöhamra bibliotek', 'bibliotekskort'],
  ],
};

for (const [how, rows] of Object.entries(queries)) {
  describe(`search finds what is asked for ${how}`, () => {
    for (const [lang, typed, slug] of rows) {
      it(`${lang}: ${typed} → ${slug}`, async () => {
        const first = (await search(typed, lang)).slice(0, 3);
        assert.ok(first.includes(slug), `Found instead: ${first.join(', ')}`);
      });
    }
  });
}

describe('search finds nothing', () => {
  for (const typed of ['xyzzy', 'kvantfysik', 'asdf qwer', 'blockkedjeteknik', 'xylofoni', '…', 'å']) {
    it(`for ${typed}`, async () => assert.deepEqual(await search(typed, 'sv'), []));
  }
});

describe('search', () => {
  it('puts the e-service of that name first, and what only mentions it after', async () => {
    const found = await search('bygglov', 'sv');
    assert.equal(found[0], 'bygglov');
    assert.ok(found.length > 1);
  });

  it('leaves out what answers far worse than the best', async () => {
    const found = await search('ansök om bygglov', 'sv');
    assert.ok(found.length < demoEservices.length / 2, `Found ${found.length} of ${demoEservices.length}`);
  });

  it('knows a word at once when a new description brings it, and forgets the old one’s', async () => {
    const publisher = world.publisher(norrvik);
    const { description } = await publisher.call('getOwnEservice', '/eservices/bygglov');
    assert.deepEqual(await search('orangeri', 'sv'), []);
    await publisher.publish('bygglov', {
      ...description,
      keywords: { ...description.keywords, sv: ['orangeri'] },
    });
    assert.deepEqual(await search('orangeriet', 'sv'), ['bygglov']);
    await publisher.publish('bygglov', description);
    assert.deepEqual(await search('orangeri', 'sv'), []);
  });
});
