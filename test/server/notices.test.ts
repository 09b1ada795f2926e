import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import * as z from 'zod/mini';
import type { Caller, Citizen } from '../../mock-server/access/caller.ts';
import { meet } from '../../mock-server/access/rules.ts';
import { caseHandlers } from '../../mock-server/cases/routes.ts';
import { Problem } from '../../mock-server/http/problem.ts';
import { noticeHandlers } from '../../mock-server/notices/routes.ts';
import { news, notice as noticeSchema, noticeList } from '../../src/contract/schemas/notice.ts';
import {
  anna,
  erik,
  event,
  norrvik,
  notice,
  openSignals,
  resend,
  signal,
  sjohamra,
  type SignalsWorld,
} from './signals-world.ts';

let world: SignalsWorld;

before(async () => {
  world = await openSignals();
});
beforeEach(() => world.begin());
after(() => world.close());

const archive = '<actions><archive id="a-1"/></actions>';

const send = (content: string, about: Parameters<typeof signal>[1] = {}) =>
  world.send(signal(content, about), [], about.organisation ?? norrvik);

/** A person in a portal. */
async function person(
  personalNumber: string,
  { organisation = norrvik, everyOrganisation = false, views = ['cases', 'notices'] } = {},
) {
  const met = await meet(world.db, { personalNumber, protectedIdentity: false }, world.me.clock());
  const citizen: Citizen = {
    ...met,
    name: { given: 'Test', family: 'Person' },
    level: 'substantial',
    loggedInAt: world.me.clock(),
  };
  const portal = {
    url: 'http://localhost:8400',
    views,
    level: 'low' as const,
    loginAge: 3600,
    everyOrganisation,
  };
  const caller: Caller & { citizen: Citizen } = {
    party: { id: `portal-${organisation.id}`, role: 'portal', organisation, portal },
    certificate: 'c',
    citizen,
  };
  const call = { caller, body: undefined, idempotencyKey: undefined, params: undefined, query: undefined };
  const lang = { lang: 'sv' };
  const handlers = noticeHandlers(world.me);
  const cases = caseHandlers(world.me);
  return {
    list: async (query: Record<string, unknown> = {}) =>
      z.parse(noticeList, await handlers.listNotices({ ...call, query: { ...lang, ...query } })),
    news: async () => z.parse(news, await handlers.getNews(call)),
    read: (id: string) => handlers.readNotice({ ...call, params: { id } }),
    archive: async (id: string) =>
      z.parse(noticeSchema, await handlers.archiveNotice({ ...call, params: { id }, query: lang })),
    restore: async (id: string) =>
      z.parse(noticeSchema, await handlers.restoreNotice({ ...call, params: { id }, query: lang })),
    archiveCase: (id: string) => cases.archiveCase({ ...call, params: { id }, query: lang }),
  };
}

const headings = ({ items }: { items: { heading: string }[] }) => items.map(({ heading }) => heading);

const refused = async (operation: Promise<unknown>) => {
  const error = await operation.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Problem ? error.code : undefined;
};

describe('what is new', () => {
  it('has what is to be done beside it, on its first page and where the portal shows cases', async () => {
    const eservice = await world.publish('komplettering');
    const ask = (id: string, until: string) =>
      send(
        event({
          number: `NR ${id}`,
          heading: id,
          more: `<actions><supplement id="s" eservice="${eservice}" until="${until}"/></actions>`,
        }),
        { id },
      );
    await ask('later', '2026-12-24');
    await ask('sooner', '2026-12-01');
    await ask('over', '2026-11-01');
    const toDo = async (views?: string[], query?: Record<string, unknown>) =>
      (await (await person(anna, { ...(views && { views }) })).list(query)).toDo?.map(({ heading }) => heading);
    assert.deepEqual(await toDo(), ['sooner', 'later']);
    assert.equal(await toDo(['notices']), undefined);
    assert.equal(await toDo(undefined, { show: 'archived' }), undefined);
    const { next } = await (await person(anna)).list({ limit: 1 });
    assert.equal(await toDo(undefined, { cursor: next }), undefined);
    assert.deepEqual((await (await person(erik)).list()).toDo, []);
  });

  it('is notices and unread events together, each with where it leads', async () => {
    await send(event({ about: 'title="Altan"', heading: 'Beslut' }), { id: 's-1', time: '2026-11-22T09:00:00+01:00' });
    await send(notice(), { id: 's-2', time: '2026-11-23T09:00:00+01:00' });
    const { items, counts } = await (await person(anna)).list();
    assert.deepEqual(
      items.map(({ kind, heading, unread, organisation }) => [kind, heading, unread, organisation.name]),
      [
        ['notice', 'Stängt', true, 'Norrviks kommun'],
        ['event', 'Beslut', true, 'Norrviks kommun'],
      ],
    );
    assert.equal(items[0]?.text, 'Vi har stängt i jul.');
    assert.equal(items[0].until, '2026-12-31');
    assert.equal(items[1]?.case?.title, 'Altan');
    assert.deepEqual(counts, { unread: 2, active: 2, archived: 0 });
  });

  it('comes page by page, also where times are the same', async () => {
    for (let n = 1; n <= 5; n += 1) await send(notice(), { id: `s-${n}` });
    const citizen = await person(anna);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await citizen.list({ limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    assert.equal(new Set(seen).size, 5);
    assert.equal(seen.length, 5);
  });

  it('begins with what is unread, over the pages, and goes on with the newest', async () => {
    for (let n = 1; n <= 4; n += 1) await send(notice(), { id: `s-${n}`, time: `2026-11-1${n}T09:00:00+01:00` });
    const citizen = await person(anna);
    const [newest, next] = (await citizen.list()).items;
    for (const read of [newest, next]) await citizen.read(read?.id ?? '');
    const first = await citizen.list({ limit: 3 });
    const second = await citizen.list({ limit: 3, cursor: first.next });
    assert.deepEqual(
      [...first.items, ...second.items].map(({ time, unread }) => [time.slice(8, 10), unread]),
      [
        ['12', true],
        ['11', true],
        ['14', false],
        ['13', false],
      ],
    );
    for (const { id } of first.items) await citizen.archive(id);
    assert.deepEqual(
      (await citizen.list({ show: 'archived' })).items.map(({ time }) => time.slice(8, 10)),
      ['14', '12', '11'],
    );
  });

  it('is counted, and tells when something last came', async () => {
    const citizen = await person(anna);
    const at = world.me.clock().toISOString();
    assert.deepEqual(await citizen.news(), { unread: 0, at });
    await send(notice(), { id: 's-1' });
    assert.deepEqual(await citizen.news(), { unread: 1, latest: at, at });
  });

  it('of a case stays until it is read; a notice stays as read', async () => {
    await send(event(), { id: 's-1' });
    await send(notice(), { id: 's-2' });
    const citizen = await person(anna);
    for (const { id } of (await citizen.list()).items) await citizen.read(id);
    const { items, counts } = await citizen.list();
    assert.deepEqual(
      items.map(({ kind, unread }) => [kind, unread]),
      [['notice', false]],
    );
    assert.deepEqual(counts, { unread: 0, active: 1, archived: 0 });
    assert.equal((await citizen.news()).unread, 0);
  });

  it('is put into the archive and taken back', async () => {
    await send(event(), { id: 's-1' });
    await send(notice(), { id: 's-2' });
    const citizen = await person(anna);
    const { items } = await citizen.list();
    for (const { id } of items) assert.equal((await citizen.archive(id)).archived, true);
    assert.deepEqual((await citizen.list()).counts, { unread: 0, active: 0, archived: 2 });
    assert.equal((await citizen.list({ show: 'archived' })).items.length, 2);
    for (const { id } of items) assert.equal((await citizen.restore(id)).archived, false);
    assert.deepEqual((await citizen.list()).counts, { unread: 2, active: 2, archived: 0 });
  });

  it('is no longer a notice after its last day, nor an event taken back or of a case put away', async () => {
    await send(notice(), { id: 's-1' });
    await send(event({ more: archive }), { id: 's-2' });
    await send(event({ number: 'BYGG 2026-2' }), { id: 's-3' });
    await send('<withdrawal><event of="s-3"/></withdrawal>', { id: 's-4' });
    const citizen = await person(anna);
    const { items } = await citizen.list();
    assert.deepEqual(headings({ items }).toSorted(), ['Stängt', 'Vi har tagit emot din ansökan']);
    await citizen.archiveCase(items.find((it) => it.case)?.case?.id ?? '');
    assert.deepEqual(headings(await citizen.list()), ['Stängt']);
    world.pass(60 * 86_400);
    const later = await citizen.list();
    assert.deepEqual(later.counts, { unread: 0, active: 0, archived: 1 });
    world.pass(-60 * 86_400);
  });
});

describe('others', () => {
  it('see nothing of it, and can do nothing with it', async () => {
    await send(notice([anna]), { id: 's-1' });
    await send(event({ to: [anna] }), { id: 's-2' });
    const { items } = await (await person(anna)).list();
    const others = [await person(erik), await person(anna, { organisation: sjohamra })];
    for (const other of others) {
      assert.deepEqual((await other.list()).items, []);
      assert.equal((await other.news()).latest, undefined);
      for (const { id } of items) {
        for (const act of [other.read, other.archive, other.restore]) assert.equal(await refused(act(id)), 'not-found');
      }
    }
    assert.equal((await (await person(anna)).news()).unread, 2);
  });

  it('see it in a portal that shows every organisation, and after it has been sent to them, too', async () => {
    await send(notice([anna]), { id: 's-1' });
    await send(notice([anna]), { id: 's-1', organisation: sjohamra });
    assert.equal((await (await person(anna, { everyOrganisation: true })).news()).unread, 2);
    await send(resend('s-1', [erik]), { id: 's-2' });
    assert.deepEqual(headings(await (await person(erik)).list()), ['Stängt']);
  });
});
