import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  described,
  named,
  norrvik,
  openCatalogue,
  refused,
  sjohamra,
  type CatalogueWorld,
  type Description,
} from './catalogue-world.ts';

const central = { id: 'mina-engagemang', name: 'Mina Engagemang' };

let world: CatalogueWorld;
const everything = () => world.portal(central, { everyOrganisation: true });

/** Every page of a list, by `next` and back again by `previous`. */
async function pages(query: Record<string, string>) {
  const forwards: string[][] = [];
  let page = await everything().list(query);
  forwards.push(page.items.map(({ id }) => id));
  while (page.next) {
    page = await everything().list({ ...query, cursor: page.next });
    forwards.push(page.items.map(({ id }) => id));
  }
  const backwards = [page.items.map(({ id }) => id)];
  while (page.previous) {
    page = await everything().list({ ...query, cursor: page.previous });
    backwards.unshift(page.items.map(({ id }) => id));
  }
  return { forwards, backwards, total: page.total };
}

describe('filters and facets', () => {
  before(async () => {
    world = await openCatalogue();
    const publish = (localId: string, organisation: typeof norrvik, change: Partial<Description>) =>
      world.publisher(organisation).publish(localId, named(localId, change, organisation));
    await publish('bygglov', norrvik, { topics: ['building-permits'], audiences: ['private', 'business'] });
    await publish('karta', norrvik, { topics: ['plans-and-maps'], languages: ['sv', 'fi'] });
    await publish('lokal', sjohamra, { topics: ['sports', 'associations'], audiences: ['association'] });
    await publish('dagis', sjohamra, { topics: ['preschool'], languages: ['fi'] });
  });
  after(() => world.close());

  const found: [query: Record<string, string>, names: string[]][] = [
    [{ topic: 'building-permits' }, ['bygglov']],
    [{ topic: 'build-and-live' }, ['bygglov', 'karta']],
    [{ topic: 'sports,preschool' }, ['dagis', 'lokal']],
    [{ topic: 'no-such-topic' }, []],
    [{ audience: 'business,association' }, ['bygglov', 'lokal']],
    [{ organisation: 'norrvik' }, ['bygglov', 'karta']],
    [{ language: 'fi' }, ['dagis', 'karta']],
    [{ language: 'fi', organisation: 'norrvik' }, ['karta']],
    [{ q: 'bygglov', organisation: 'sjohamra' }, []],
    [{ q: 'lokal' }, ['lokal']],
  ];
  for (const [query, names] of found) {
    it(`finds ${names.join(' and ') || 'nothing'} by ${new URLSearchParams(query).toString()}`, async () => {
      const { items, total } = await everything().list(query);
      assert.deepEqual(items.map(({ name }) => name).sort(), names.sort());
      assert.equal(total, names.length);
    });
  }

  it('counts what each value would leave together with the other filters, chosen or not', async () => {
    const { facets } = await everything().list({ organisation: 'norrvik', topic: 'building-permits' });
    const counts = (facet: { id: string; count: number }[]) => facet.map(({ id, count }) => `${id} ${count}`);
    assert.deepEqual(counts(facets.organisations), ['norrvik 1']);
    assert.deepEqual(counts(facets.topics), ['build-and-live 2', 'building-permits 1', 'plans-and-maps 1']);
    assert.deepEqual(counts(facets.audiences), ['business 1', 'private 1']);
    assert.deepEqual(counts(facets.languages), ['sv 1']);
  });

  it('names facets, and orders them by name, in the language asked for', async () => {
    const { facets } = await everything().list({ lang: 'fi', organisation: 'norrvik' });
    assert.deepEqual(
      facets.topics.map(({ name }) => name),
      ['Kaavat, kartat ja mittaus', 'Rakennusluvat', 'Rakentaminen ja asuminen'],
    );
  });

  it('keeps what is chosen, by its name, also where it leaves nothing', async () => {
    const { facets, total } = await everything().list({ q: 'lokal', topic: 'preschool', organisation: 'norrvik' });
    assert.equal(total, 0);
    assert.deepEqual(facets.topics, [{ id: 'preschool', name: 'Förskola', count: 0 }]);
    assert.deepEqual(facets.organisations, [{ ...norrvik, count: 0 }]);
  });

  it('counts facets within what a search has found', async () => {
    const { facets } = await everything().list({ q: 'karta' });
    assert.deepEqual(facets.organisations, [{ ...norrvik, count: 1 }]);
  });

  for (const query of [{ topic: 'a b' }, { limit: '0' }, { limit: '101' }, { lang: '<sv>' }, { cursor: 'made-up' }]) {
    it(`refuses ${new URLSearchParams(query).toString()}, and says which`, async () => {
      await assert.rejects(everything().list(query), refused('invalid-input', `/${Object.keys(query)[0]}`));
    });
  }
});

describe('pages', () => {
  before(async () => {
    world = await openCatalogue();
    const publisher = world.publisher(norrvik);
    // Many of the same name: the order must still be total.
    for (let n = 0; n < 23; n++)
      await publisher.publish(`n-${n}`, named(n % 3 ? `Anmälan ${n % 5}` : 'Ansökan om bygglov'));
  });
  after(() => world.close());

  for (const query of [{ limit: '5' }, { limit: '4', q: 'anmäla' }, { limit: '1', q: 'bygglov' }, { limit: '23' }]) {
    it(`lose and double nothing, forwards and backwards, by ${new URLSearchParams(query).toString()}`, async () => {
      const { forwards, backwards, total } = await pages(query);
      const all = forwards.flat();
      assert.ok(total > 0);
      assert.equal(new Set(all).size, total);
      assert.equal(all.length, total);
      assert.deepEqual(backwards, forwards);
    });
  }

  it('hold twenty where nothing else is asked for, and say where the list begins and ends', async () => {
    const first = await everything().list();
    assert.equal(first.items.length, 20);
    assert.equal(first.previous, undefined);
    const second = await everything().list({ cursor: first.next ?? '' });
    assert.equal(second.items.length, 3);
    assert.equal(second.next, undefined);
  });

  it('go on from the same place when what stood there has been withdrawn', async () => {
    const first = await everything().list({ limit: '5' });
    const { eservices } = await world.publisher(norrvik).call('listOwnEservices', '/eservices');
    const last = eservices.find(({ id }) => id === first.items.at(-1)?.id);
    const expected = (await everything().list({ limit: '6' })).items.at(-1)?.id;
    await world.publisher(norrvik).withdraw(last?.localId ?? '');
    const second = await everything().list({ limit: '5', cursor: first.next ?? '' });
    assert.equal(second.items[0]?.id, expected);
  });
});

describe('languages', () => {
  const names = [
    { sv: 'Zon', en: 'Zone', fi: 'Ålandsfråga' },
    { sv: 'Ångra', en: 'Äpples', fi: 'Zzz' },
    { sv: 'ängar', en: 'apple', fi: 'ä' },
    { sv: 'Öar', en: 'Été', fi: 'W' },
    { sv: 'ana', en: 'égale', fi: 'V b' },
    { sv: 'Årsvis' },
  ];
  before(async () => {
    world = await openCatalogue();
    for (const [n, name] of names.entries()) {
      await world.publisher(norrvik).publish(`n-${n}`, described({ name, summary: name, description: name }));
    }
  });
  after(() => world.close());

  for (const lang of ['sv', 'en', 'fi'] as const) {
    it(`order names as ${lang} does, Swedish ones among them where there are no others`, async () => {
      const { items } = await everything().list({ lang });
      const expected = names.map((name) => name[lang] ?? name.sv).sort(new Intl.Collator(lang).compare);
      assert.deepEqual(
        items.map(({ name }) => name),
        expected,
      );
    });
  }

  it('are those asked for where there are such texts, else Swedish, and say which', async () => {
    const { id } = await world.publisher(norrvik).publish('swedish', named('Bara svenska'));
    const both = await world.publisher(norrvik).publish('both');
    assert.equal((await everything().get(both.id, 'en-GB')).name, 'Apply for a building permit');
    assert.equal((await everything().get(both.id, 'en-GB')).lang, 'en');
    assert.equal((await everything().get(both.id, 'de')).lang, 'sv');
    assert.deepEqual(
      [(await everything().get(id, 'fi')).lang, (await everything().get(id, 'fi')).name],
      ['sv', 'Bara svenska'],
    );
  });

  it('reach every text of a description', async () => {
    const both = (sv: string) => ({ sv, en: `${sv} (en)` });
    const { id } = await world.publisher(norrvik).publish(
      'full',
      described({
        requirements: [both('Ritning')],
        cost: both('Avgift'),
        processingTime: both('Tio veckor'),
        channels: [{ kind: 'phone', name: both('Växel'), value: '0980-1', openingHours: both('Vardagar') }],
        contact: { name: both('Kontaktcenter'), email: 'a@b.example', openingHours: both('Jämt') },
        legalBasis: [{ name: both('Plan- och bygglagen'), url: 'https://lagen.example' }],
        personalData: [{ field: 'name', purpose: both('Vem du är'), required: true }],
        locations: [{ name: both('Kommunhuset'), address: 'Storgatan 1' }],
        links: [{ name: both('Mer'), url: 'https://mer.example' }],
        questions: [{ question: both('Måste jag?'), answer: both('Ja') }],
        keywords: { sv: ['friggebod'], en: ['shed'] },
      }),
    );
    const { topics, organisation, updatedAt: _, ...detail } = await everything().get(id, 'en');
    assert.deepEqual([topics, organisation], [[{ id: 'building-permits', name: 'Building permits' }], norrvik]);
    assert.deepEqual(detail, {
      id,
      version: 1,
      lang: 'en',
      name: 'Apply for a building permit',
      summary: 'If you are going to build.',
      description: 'This is how it works.',
      audiences: ['private'],
      languages: ['sv'],
      loginLevel: 'substantial',
      availability: { state: 'open' },
      requirements: ['Ritning (en)'],
      cost: 'Avgift (en)',
      processingTime: 'Tio veckor (en)',
      channels: [{ kind: 'phone', name: 'Växel (en)', value: '0980-1', openingHours: 'Vardagar (en)' }],
      contact: { name: 'Kontaktcenter (en)', email: 'a@b.example', openingHours: 'Jämt (en)' },
      legalBasis: [{ name: 'Plan- och bygglagen (en)', url: 'https://lagen.example' }],
      personalData: [{ field: 'name', purpose: 'Vem du är (en)', required: true }],
      locations: [{ name: 'Kommunhuset (en)', address: 'Storgatan 1' }],
      links: [{ name: 'Mer (en)', url: 'https://mer.example' }],
      questions: [{ question: 'Måste jag? (en)', answer: 'Ja (en)' }],
      keywords: ['shed'],
      related: [],
    });
  });
});

describe('times', () => {
  const availability = {
    opensAt: '2026-12-01T08:00:00+01:00',
    closesAt: '2026-12-31T16:00:00+01:00',
    message: { sv: 'Ansökan är öppen i december.' },
    maintenance: [{ from: '2026-12-10T20:00:00Z', until: '2026-12-10T22:00:00Z', message: { sv: 'Vi byter server.' } }],
  };
  let id: string;
  before(async () => {
    world = await openCatalogue();
    id = (await world.publisher(norrvik).publish('december', named('December', { availability }))).id;
  });
  after(() => world.close());

  const { opensAt, closesAt } = availability;
  const closed = { state: 'closed', message: 'Ansökan är öppen i december.' };
  const moments: [time: string, expected: object][] = [
    ['2026-12-01T06:59:59Z', { ...closed, until: opensAt }],
    ['2026-12-01T07:00:00Z', { state: 'open', until: closesAt }],
    ['2026-12-10T20:00:00Z', { state: 'maintenance', until: '2026-12-10T22:00:00Z', message: 'Vi byter server.' }],
    ['2026-12-10T22:00:00Z', { state: 'open', until: closesAt }],
    ['2026-12-31T14:59:59Z', { state: 'open', until: closesAt }],
    ['2026-12-31T15:00:00Z', closed],
  ];
  for (const [time, expected] of moments) {
    it(`make the e-service ${Object.values(expected)[0]} at ${time}, in list and detail alike`, async () => {
      world.goTo(time);
      assert.deepEqual((await everything().get(id)).availability, expected);
      assert.deepEqual((await everything().list()).items[0]?.availability, expected);
    });
  }
});
