import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Caller, Citizen } from '../../mock-server/access/caller.ts';
import { meet } from '../../mock-server/access/rules.ts';
import { attachmentHandlers } from '../../mock-server/cases/attachments.ts';
import { caseHandlers } from '../../mock-server/cases/routes.ts';
import { Problem } from '../../mock-server/http/problem.ts';
import { caseDetail, caseList } from '../../src/contract/schemas/case.ts';
import * as z from 'zod/mini';
import {
  anna,
  erik,
  event,
  norrvik,
  openSignals,
  resend,
  signal,
  sjohamra,
  type SignalsWorld,
} from './signals-world.ts';

let world: SignalsWorld;
let handlers: ReturnType<typeof caseHandlers>;
let files: ReturnType<typeof attachmentHandlers>;

before(async () => {
  world = await openSignals();
  handlers = caseHandlers(world.me);
  files = attachmentHandlers(world.me);
});
beforeEach(() => world.begin());
after(() => world.close());

interface PortalOf {
  organisation?: typeof norrvik;
  everyOrganisation?: boolean;
}

/** A person in a portal. */
async function person(personalNumber: string, { organisation = norrvik, everyOrganisation = false }: PortalOf = {}) {
  const met = await meet(world.db, { personalNumber, protectedIdentity: false }, world.me.clock());
  const citizen: Citizen = {
    ...met,
    name: { given: 'Test', family: 'Person' },
    level: 'substantial',
    loggedInAt: world.me.clock(),
  };
  const portal = {
    url: 'http://localhost:8400',
    views: ['cases'],
    level: 'low' as const,
    loginAge: 3600,
    everyOrganisation,
  };
  const caller: Caller & { citizen: Citizen } = {
    party: { id: `portal-${organisation.id}`, role: 'portal', organisation, portal },
    certificate: 'c',
    citizen,
  };
  const call = { caller, body: undefined, idempotencyKey: undefined };
  const lang = { lang: 'sv' };
  const withId = (id: string) => ({ ...call, params: { id }, query: lang });
  return {
    list: async (query: Record<string, unknown> = {}) =>
      z.parse(caseList, await handlers.listCases({ ...call, params: undefined, query: { ...lang, ...query } })),
    open: async (id: string, cursor?: string) =>
      z.parse(caseDetail, await handlers.getCase({ ...call, params: { id }, query: { ...lang, cursor } })),
    archive: (id: string) => handlers.archiveCase(withId(id)),
    restore: (id: string) => handlers.restoreCase(withId(id)),
    file: (id: string, action: string) => files.getAttachment({ ...call, params: { id, action }, query: undefined }),
    read: (id: string) => handlers.readEvent({ ...call, params: { id }, query: undefined }),
  };
}

const send = (content: string, about: Parameters<typeof signal>[1] = {}) => {
  const { organisation = norrvik } = about;
  return world.send(signal(content, about), [], organisation);
};

const codeOf = async (refused: Promise<unknown>) => {
  const problem: unknown = await refused.catch((error: unknown) => error);
  return problem instanceof Problem ? problem.code : problem;
};

const archivable = '<actions><archive id="x"/></actions>';
const titles = ({ items }: z.infer<typeof caseList>) => items.map(({ title }) => title);

describe('the list of cases', () => {
  it('has first what is asked of the citizen, by its last day, then the newest', async () => {
    const eservice = await world.publish('komplettering');
    const asks = (until: string) => `<actions><supplement id="s" eservice="${eservice}" until="${until}"/></actions>`;
    const about = (title: string) => `title="${title}"`;
    await send(event({ number: '1', about: about('gammalt') }), { id: '1', time: '2026-11-20T09:00:00Z' });
    await send(event({ number: '2', about: about('nytt') }), { id: '2', time: '2026-11-22T09:00:00Z' });
    await send(event({ number: '3', about: about('senare'), more: asks('2026-12-10') }), {
      id: '3',
      time: '2026-11-01T09:00:00Z',
    });
    await send(event({ number: '4', about: about('snart'), more: asks('2026-11-23') }), {
      id: '4',
      time: '2026-11-01T09:00:00Z',
    });
    await send(event({ number: '5', about: about('för sent'), more: asks('2026-11-22') }), {
      id: '5',
      time: '2026-11-01T09:00:00Z',
    });
    const list = await (await person(anna)).list();
    assert.deepEqual(titles(list), ['snart', 'senare', 'nytt', 'gammalt', 'för sent']);
    assert.deepEqual(list.items[0]?.toDo, { until: '2026-11-23' });
    assert.equal(list.items[4]?.toDo, undefined);
  });

  it('is the citizen’s own, of this portal’s organisation and those that both have agreed on', async () => {
    await send(event({ about: 'title="Norrviks"' }));
    await send(event({ about: 'title="Sjöhamras"' }), { organisation: sjohamra });
    assert.deepEqual(titles(await (await person(anna)).list()), ['Norrviks']);
    assert.deepEqual(titles(await (await person(anna, { organisation: sjohamra })).list()), ['Sjöhamras']);
    assert.deepEqual(titles(await (await person(erik)).list()), []);
    assert.equal((await (await person(anna, { everyOrganisation: true })).list()).total, 2);
    await world.db.insertInto('case_sharing').values({ shown_by: 'norrvik', organisation_id: 'sjohamra' }).execute();
    assert.equal((await (await person(anna)).list()).total, 2);
    assert.equal((await (await person(anna, { organisation: sjohamra })).list()).total, 1);
  });

  it('is found by words, status and organisation, and read in pages', async () => {
    for (const number of ['1', '2', '3']) {
      await send(event({ number, about: `title="Altan ${number}"` }), {
        id: number,
        time: `2026-11-2${number}T09:00:00+01:00`,
      });
    }
    const { list } = await person(anna);
    assert.deepEqual(titles(await list({ q: 'ALTAN 2' })), ['Altan 2']);
    assert.equal((await list({ status: 'decided' })).total, 0);
    assert.equal((await list({ status: 'decided,submitted', organisation: 'norrvik' })).total, 3);
    const first = await list({ limit: 2 });
    assert.deepEqual([titles(first), first.total], [['Altan 3', 'Altan 2'], 3]);
    const second = await list({ limit: 2, cursor: first.next });
    assert.deepEqual([titles(second), second.next], [['Altan 1'], undefined]);
    assert.equal(await codeOf(list({ cursor: 'nonsense' })), 'invalid-input');
  });

  it('goes on where the last page ended, whatever has come meanwhile', async () => {
    const { list } = await person(anna);
    const eservice = await world.publish('komplettering');
    const opened = (number: string, time: string, more = '') =>
      send(event({ number, about: `title="Altan ${number}"`, more }), { id: `case-${number}`, time });
    const asking = (until: string) => `<actions><supplement id="s" eservice="${eservice}"${until}/></actions>`;
    await opened('1', '2026-11-21T09:00:00+01:00');
    await opened('2', '2026-11-21T09:00:00+01:00');
    await opened('3', '2026-11-22T09:00:00+01:00');
    await opened('4', '2026-11-20T09:00:00+01:00', asking(''));
    await opened('5', '2026-11-20T09:00:00+01:00', asking(' until="2026-12-24"'));
    const whole = titles(await list());
    assert.deepEqual(whole.slice(0, 3), ['Altan 5', 'Altan 4', 'Altan 3']);
    const seen: string[] = [];
    for (let page = await list({ limit: 1 }); ; page = await list({ limit: 1, cursor: page.next })) {
      seen.push(...titles(page));
      if (!page.next) break;
      await opened(`new-${seen.length}`, '2026-11-23T09:00:00+01:00');
    }
    assert.deepEqual(
      seen.filter((title) => !title.includes('new')),
      whole,
    );
    assert.equal(new Set(seen).size, seen.length, 'something was seen twice');
  });
});

describe('a case', () => {
  it('has its events, the newest first, and only those that are open to the citizen', async () => {
    await send(event({ heading: 'ett', to: [anna, erik] }), { id: 'a' });
    await send(event({ heading: 'två' }), { id: 'b', order: 1 });
    const [annas] = (await (await person(anna)).list()).items;
    const [eriks] = (await (await person(erik)).list()).items;
    assert.ok(annas && eriks && annas.id === eriks.id);
    const headings = async (number: string) =>
      (await (await person(number)).open(annas.id)).events.map(({ heading }) => heading);
    assert.deepEqual(await headings(anna), ['två', 'ett']);
    assert.deepEqual([await headings(erik), eriks.heading], [['ett'], 'ett']);
    await send(resend('b', [erik]), { id: 'c' });
    assert.deepEqual(await headings(erik), ['två', 'ett']);
  });

  it('is not there for others, nor in another organisation’s portal', async () => {
    await send(event());
    const [mine] = (await (await person(anna)).list()).items;
    const detail = await (await person(anna)).open(mine?.id ?? '');
    const eventId = detail.events[0]?.id ?? '';
    for (const other of [await person(erik), await person(anna, { organisation: sjohamra })]) {
      assert.equal(await codeOf(other.open(detail.id)), 'not-found');
      assert.equal(await codeOf(other.archive(detail.id)), 'not-found');
      assert.equal(await codeOf(other.restore(detail.id)), 'not-found');
      assert.equal(await codeOf(other.read(eventId)), 'not-found');
    }
  });

  it('never has the officer’s address, nor what is for the e-service alone', async () => {
    const eservice = await world.publish('komplettering');
    const more = `<actions><message id="m" to="chef@norrvik.example" until="2026-11-22"/>
      <supplement id="s" eservice="${eservice}"><extra><json>{"hemligt":1}</json></extra></supplement></actions>`;
    await send(event({ more }));
    const { list, open } = await person(anna);
    const detail = await open((await list()).items[0]?.id ?? '');
    assert.ok(!/chef|hemligt/.test(JSON.stringify(detail)));
    assert.deepEqual(
      detail.events[0]?.actions.map(({ kind, ...it }) => [kind, 'state' in it && it.state]),
      [
        ['message', 'closed'],
        ['supplement', 'open'],
      ],
    );
  });

  it('goes on where the page of events ends', async () => {
    for (let i = 0; i < 45; i++) await send(event({ heading: `h${i}` }), { id: `s${i}`, order: i });
    const { list, open } = await person(anna);
    const { id, unread } = (await list()).items[0] ?? { id: '', unread: 0 };
    const seen: (string | undefined)[] = [];
    for (let cursor: string | undefined, turn = 0; turn < 2; turn++) {
      const { events, older } = await open(id, cursor);
      seen.push(...events.map(({ heading }) => heading));
      cursor = older;
      assert.equal(older === undefined, turn === 1);
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 45 }, (_, i) => `h${44 - i}`),
    );
    assert.equal(unread, 45);
  });

  it('has its details for everyone who sees the case, wherever they were given, and for nobody else', async () => {
    const details = '<details><detail label="Fastighet">Björken 4</detail></details>';
    await send(event({ details }));
    await send(event({ to: [erik] }), { id: 'b', order: 1 });
    await send(event({ number: 'BYGG 2026-2', to: [erik] }), { id: 'c' });
    const annas = await person(anna);
    const eriks = await person(erik);
    const { items } = await annas.list();
    const id = items[0]?.id ?? '';
    for (const { open } of [annas, eriks])
      assert.deepEqual((await open(id)).details, [{ label: 'Fastighet', value: 'Björken 4' }]);
    const other = (await eriks.list()).items.find(({ number }) => number === 'BYGG 2026-2');
    assert.ok(!('details' in (await eriks.open(other?.id ?? ''))));
    assert.ok(!JSON.stringify(items).includes('Fastighet'));
    assert.equal(await codeOf((await person(anna, { organisation: sjohamra })).open(id)), 'not-found');
  });

  it('counts what is unread, until it is opened', async () => {
    await send(event());
    const { list, open, read } = await person(anna);
    const [found] = (await list()).items;
    const detail = await open(found?.id ?? '');
    assert.deepEqual([found?.unread, detail.events[0]?.unread], [1, true]);
    await read(detail.events[0]?.id ?? '');
    assert.equal((await list()).items[0]?.unread, 0);
    assert.equal((await open(detail.id)).events[0]?.unread, false);
  });

  it('tells of a withdrawn event no more than that, and of a withdrawn case too', async () => {
    const details = '<details><detail label="Hemlig etikett">Hemligt värde</detail></details>';
    await send(event({ heading: 'Hemlig rubrik', about: 'title="Hemlig titel"', details }), { id: 'a' });
    await send(event({ heading: 'Rätt' }), { id: 'b', time: '2026-11-23T08:00:00+01:00' });
    await send('<withdrawal><event of="a"/><reason>Fel person.</reason></withdrawal>', { id: 'w' });
    const { list, open } = await person(anna);
    const [found] = (await list()).items;
    assert.equal(found?.heading, 'Rätt');
    const { events } = await open(found.id);
    assert.deepEqual(events[0]?.withdrawn?.reason, 'Fel person.');
    assert.ok(!JSON.stringify(events).includes('Hemlig'));
    await send('<withdrawal><case number="BYGG 2026-1"/></withdrawal>', { id: 'v' });
    const [gone] = (await list()).items;
    assert.ok(gone?.withdrawn && gone.title === 'BYGG 2026-1' && gone.heading === undefined);
    const whole = await open(found.id);
    assert.deepEqual(whole.events, []);
    assert.ok(!JSON.stringify(whole).includes('Hemlig'));
  });
});

describe('an attachment', () => {
  const more = '<actions><attachment id="a" file="beslut åäö.pdf" title="Beslutet" documentType="Beslut"/></actions>';
  const attached = [{ file: 'beslut åäö.pdf', type: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70]) }];

  it('is there for those who see its event, byte for byte, and remembers when it was first opened', async () => {
    await world.send(signal(event({ more }), { id: 'a' }), attached);
    const { list, open, file } = await person(anna);
    const id = (await list()).items[0]?.id ?? '';
    const [found] = (await open(id)).events;
    const { kind: _, ...about } = found?.actions[0] ?? { kind: 'archive' };
    const told = {
      id: 'a',
      title: 'Beslutet',
      documentType: 'Beslut',
      file: 'beslut åäö.pdf',
      type: 'application/pdf',
    };
    assert.deepEqual(about, { ...told, size: 4, state: 'ready' });
    const { name, type, body } = await file(found?.id ?? '', 'a');
    const bytes = await new Response(body).bytes();
    assert.deepEqual([name, type, [...bytes]], ['beslut åäö.pdf', 'application/pdf', [37, 80, 68, 70]]);
    const [opened] = (await open(id)).events;
    assert.partialDeepStrictEqual(opened?.actions[0], { openedAt: world.me.clock().toISOString() });
  });

  it('is not there for others, under another name, or when its event has been withdrawn', async () => {
    await world.send(signal(event({ more, to: [anna] }), { id: 'a' }), attached);
    const annas = await person(anna);
    const detail = await annas.open((await annas.list()).items[0]?.id ?? '');
    const eventId = detail.events[0]?.id ?? '';
    assert.equal(await codeOf(annas.file(eventId, 'b')), 'not-found');
    for (const other of [await person(erik), await person(anna, { organisation: sjohamra })]) {
      assert.equal(await codeOf(other.file(eventId, 'a')), 'not-found');
    }
    await send('<withdrawal><event of="a"/></withdrawal>', { id: 'w' });
    assert.equal(await codeOf(annas.file(eventId, 'a')), 'not-found');
  });
});

describe('the archive', () => {
  it('takes a case only when the organisation has said so, and gives it back', async () => {
    await send(event());
    const { list, open, archive, restore } = await person(anna);
    const id = (await list()).items[0]?.id ?? '';
    assert.equal((await open(id)).archivable, false);
    assert.equal(await codeOf(archive(id)), 'not-allowed');
    await send(event({ more: archivable }), { id: 'b', order: 1 });
    assert.equal((await open(id)).archivable, true);
    assert.equal((await archive(id)).archived, true);
    assert.deepEqual((await list()).counts, { active: 0, archived: 1 });
    assert.equal((await list({ show: 'archived' })).total, 1);
    assert.equal((await restore(id)).archived, false);
    assert.deepEqual((await list()).counts, { active: 1, archived: 0 });
  });

  it('gives a case back by itself when something happens in it', async () => {
    await send(event({ more: archivable }));
    const { list, archive } = await person(anna);
    await archive((await list()).items[0]?.id ?? '');
    world.pass(60);
    await send(event(), { id: 'b', order: 1 });
    assert.deepEqual((await list()).counts, { active: 1, archived: 0 });
  });

  it('is each citizen’s own', async () => {
    await send(event({ more: archivable, to: [anna, erik] }));
    const annas = await person(anna);
    await annas.archive((await annas.list()).items[0]?.id ?? '');
    assert.deepEqual((await (await person(erik)).list()).counts, { active: 1, archived: 0 });
  });
});
