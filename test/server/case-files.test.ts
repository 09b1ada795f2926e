import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { distinctNames, safeName } from '../../mock-server/cases/export/file-names.ts';
import { Problem } from '../../mock-server/http/problem.ts';
import { bytesOf, readPdf, readZip, visitorOf } from './case-files-world.ts';
import { anna, erik, event, openSignals, signal, sjohamra, type SignalsWorld } from './signals-world.ts';

let world: SignalsWorld;

before(async () => {
  world = await openSignals();
});
beforeEach(() => world.begin());
after(() => world.close());

const file = (name: string, text: string) => ({
  file: name,
  type: 'text/plain',
  bytes: new TextEncoder().encode(text),
});

/** A case with a decision, a message to an officer and a file. */
async function sendDecision() {
  const more = `<sender role="Bygglovshandläggare"/>
    <decision date="2026-11-20"><outcome>Ansökan beviljas</outcome><appeal by="2026-12-20">Skriv till oss.</appeal></decision>
    <actions><attachment id="f" file="beslut.txt" title="Beslutet" documentType="Beslut"/>
    <message id="m" to="chef@norrvik.example"/></actions>`;
  const details = '<details><detail label="Fastighet">Björken 4</detail></details>';
  const decided = event({ about: 'title="Altan"', details, heading: 'Beslut åäö', more });
  await world.send(signal(decided, { id: 'a' }), [file('beslut.txt', 'Beviljas')]);
}

describe('a case as PDF', () => {
  it('has what the citizen sees, in order, in the citizen’s language, and the day it was made', async () => {
    await world.send(signal(event({ heading: 'Först' }), { id: 'x', time: '2026-11-01T09:00:00+01:00' }));
    await sendDecision();
    const visitor = await visitorOf(world, anna);
    const id = await visitor.firstCase();
    const answer = await visitor.pdf(id);
    assert.deepEqual([answer.name, answer.type], ['Ärende BYGG 2026-1.pdf', 'application/pdf']);
    const { text, info, tags } = await readPdf(await bytesOf(answer.body));
    const order = [
      'Altan',
      'Ärendenummer: BYGG 2026-1',
      'Organisation: Norrviks kommun',
      'Fastighet: Björken 4',
      'Det här dokumentet skapades: 23 november 2026',
      'Först',
      'Beslut åäö',
      'Ansökan beviljas',
      'Om du vill överklaga',
      'Skriv till oss.',
      'Överklaga senast 20 december 2026',
      'Beslutet, Beslut, beslut.txt',
      'Bygglovshandläggare',
    ];
    const places = order.map((words) => text.indexOf(words));
    assert.ok(!places.includes(-1), `${order[places.indexOf(-1)] ?? ''} is missing in:\n${text}`);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.ok(!text.includes('chef@'));
    assert.deepEqual([info['Title'], info['Language']], ['Altan, Ärende BYGG 2026-1', 'sv-SE']);
    for (const tag of ['Document', 'H1', 'H2', 'H3', 'P']) assert.ok(tags.includes(`"role":"${tag}"`), tag);
    const finnish = await readPdf(await bytesOf((await visitor.pdf(id, 'fi')).body));
    assert.match(finnish.text, /Asian numero: BYGG 2026-1/);
  });

  it('of a withdrawn event and a withdrawn case tells no more than that', async () => {
    await world.send(signal(event({ heading: 'Hemlig rubrik' }), { id: 'a' }));
    await world.send(signal('<withdrawal><event of="a"/><reason>Fel person.</reason></withdrawal>', { id: 'w' }));
    const visitor = await visitorOf(world, anna);
    const id = await visitor.firstCase();
    const { text } = await readPdf(await bytesOf((await visitor.pdf(id)).body));
    assert.ok(text.includes('Fel person.') && !text.includes('Hemlig'));
    await world.send(signal('<withdrawal><case number="BYGG 2026-1"/></withdrawal>', { id: 'v' }));
    const gone = await readPdf(await bytesOf((await visitor.pdf(id)).body));
    assert.ok(gone.text.includes('återkallade ärendet') && !gone.text.includes('Hemlig'));
  });

  it('of three hundred events with long words fits its pages, and lets others have their turn', async () => {
    const heading = 'Arbetsmarknadsutbildningsanordningskostnad för Å' + 'ö'.repeat(79);
    for (let i = 0; i < 300; i++)
      await world.send(signal(event({ heading: `${heading} ${i}` }), { id: `s${i}`, order: i }));
    const visitor = await visitorOf(world, anna);
    const id = await visitor.firstCase();
    await bytesOf((await visitor.pdf(id)).body);
    const { body } = await visitor.pdf(id);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const began = performance.now();
    delay.enable();
    const bytes = await bytesOf(body);
    delay.disable();
    const longest = delay.max / 1e6 / (performance.now() - began);
    const { text, pages } = await readPdf(bytes);
    assert.ok(pages > 20);
    for (const nth of [0, 150, 299]) assert.match(text.replaceAll('\n', ''), new RegExp(`ö ?${nth}`));
    assert.ok(longest < 1 / 4, `others waited ${Math.round(longest * 100)} % of the time that it took`);
  });
});

describe('a case as zip', () => {
  it('has the PDF and every file once, under names of their own', async () => {
    await sendDecision();
    const more = `<actions><attachment id="1" file="rit\u202Ening.txt" title="Ett"/><attachment id="2" file="CON" title="Två"/>
      <attachment id="3" file="beslut.txt" title="Tre"/></actions>`;
    await world.send(signal(event({ more }), { id: 'b', order: 1 }), [
      file('rit\u202Ening.txt', 'ett'),
      file('CON', 'två'),
      file('beslut.txt', 'tre'),
    ]);
    const visitor = await visitorOf(world, anna);
    const answer = await visitor.zip(await visitor.firstCase());
    assert.deepEqual([answer.name, answer.type], ['Ärende BYGG 2026-1.zip', 'application/zip']);
    const { 'Ärende BYGG 2026-1.pdf': pdf, ...files } = readZip(await bytesOf(answer.body));
    assert.ok(pdf?.startsWith('%PDF-'));
    const utf8 = (text: string) => Buffer.from(text).toString('latin1');
    assert.deepEqual(files, {
      '2026-11-23 beslut.txt': 'Beviljas',
      '2026-11-23 rit_ning.txt': 'ett',
      '2026-11-23 CON': utf8('två'),
      '2026-11-23 beslut (2).txt': 'tre',
    });
  });

  it('opens the files in it, as when they are opened one by one', async () => {
    await sendDecision();
    const visitor = await visitorOf(world, anna);
    const unopened = async () =>
      (await visitor.documents()).items.filter(({ openedAt }) => openedAt === undefined).length;
    assert.equal(await unopened(), 1);
    await bytesOf((await visitor.zip(await visitor.firstCase())).body);
    assert.equal(await unopened(), 0);
  });

  it('leaves out what waits and what was refused, and says so in a file and in the PDF', async () => {
    world.me.scansFiles = true;
    await sendDecision();
    delete world.me.scansFiles;
    const visitor = await visitorOf(world, anna);
    const id = await visitor.firstCase();
    const zip = readZip(await bytesOf((await visitor.zip(id)).body));
    assert.deepEqual(Object.keys(zip), ['Ärende BYGG 2026-1.pdf', 'Filer som saknas.txt']);
    assert.match(Buffer.from(zip['Filer som saknas.txt'] ?? '', 'latin1').toString(), /beslut\.txt: kontrolleras/);
    await world.db.updateTable('attachment').set({ state: 'refused' }).execute();
    const { text } = await readPdf(await bytesOf((await visitor.pdf(id)).body));
    assert.match(text.replaceAll('\n', ' '), /beslut\.txt: är borttagen/);
  });

  it('reads one file at a time, when the last one has been sent', async () => {
    const more = `<actions>${[1, 2, 3].map((n) => `<attachment id="${n}" file="${n}.txt" title="Fil"/>`).join('')}</actions>`;
    const large = 'x'.repeat(2_000_000);
    await world.send(
      signal(event({ more }), { id: 'a' }),
      [1, 2, 3].map((n) => file(`${n}.txt`, large)),
    );
    const visitor = await visitorOf(world, anna);
    const { body } = await visitor.zip(await visitor.firstCase());
    assert.ok(body instanceof ReadableStream);
    const reader = body.getReader();
    let seen = 0;
    while (seen < 1_000_000) {
      const { done, value } = await reader.read();
      assert.ok(!done);
      seen += value.length;
    }
    // What has not been sent can still be taken back.
    await world.send(signal('<withdrawal><event of="a"/></withdrawal>', { id: 'w' }));
    for (let part = await reader.read(); !part.done; part = await reader.read()) seen += part.value.length;
    assert.ok(seen < 3_000_000, `${seen} bytes were sent`);
  });

  it('is not there for others, nor in another organisation’s portal, and leaves an audit entry', async () => {
    await sendDecision();
    const visitor = await visitorOf(world, anna);
    const id = await visitor.firstCase();
    for (const other of [await visitorOf(world, erik), await visitorOf(world, anna, sjohamra)]) {
      for (const take of [other.zip, other.pdf]) {
        const problem = await take(id).catch((error: unknown) => error);
        assert.ok(problem instanceof Problem && problem.code === 'not-found');
      }
    }
    await bytesOf((await visitor.zip(id)).body);
    const entries = await world.db
      .selectFrom('audit_entry')
      .select(['operation', 'subject'])
      .where('operation', 'in', ['getCaseZip', 'getCasePdf'])
      .execute();
    assert.deepEqual(entries, [{ operation: 'getCaseZip', subject: id }]);
  });
});

describe('all documents', () => {
  it('are the files of the citizen’s cases, the newest first, found by words and read in pages', async () => {
    const more = '<actions><attachment id="1" file="ritning.txt" title="Ritning"/></actions>';
    const older = signal(event({ number: 'B', about: 'title="Staket"', more }), {
      id: 'b',
      time: '2026-10-01T09:00:00+02:00',
    });
    await world.send(older, [file('ritning.txt', 'x')]);
    await sendDecision();
    const { documents } = await visitorOf(world, anna);
    const all = await documents();
    assert.deepEqual(
      all.items.map(({ title, documentType, state, case: about }) => [title, documentType, state, about.title]),
      [
        ['Beslutet', 'Beslut', 'ready', 'Altan'],
        ['Ritning', undefined, 'ready', 'Staket'],
      ],
    );
    assert.deepEqual(
      (await documents({ q: 'STAKET rit' })).items.map(({ title }) => title),
      ['Ritning'],
    );
    const first = await documents({ limit: 1 });
    assert.deepEqual([first.items.length, first.total], [1, 2]);
    // What comes meanwhile moves nothing: no file is shown twice.
    const newer = signal(event({ number: 'C', about: 'title="Skylt"', more }), {
      id: 'c',
      time: '2026-11-23T09:30:00+01:00',
    });
    await world.send(newer, [file('ritning.txt', 'y')]);
    const second = await documents({ limit: 1, cursor: first.next });
    assert.deepEqual([second.items[0]?.case.title, second.total, second.next], ['Staket', 3, undefined]);
  });

  it('are not there for others, nor in another organisation’s portal, nor of what has been withdrawn', async () => {
    await sendDecision();
    assert.equal((await (await visitorOf(world, erik)).documents()).total, 0);
    assert.equal((await (await visitorOf(world, anna, sjohamra)).documents()).total, 0);
    const { documents } = await visitorOf(world, anna);
    assert.equal((await documents()).total, 1);
    await world.send(signal('<withdrawal><case number="BYGG 2026-1"/></withdrawal>', { id: 'w' }));
    assert.equal((await documents()).total, 0);
    await world.db.deleteFrom('withdrawal').execute();
    await world.send(signal('<withdrawal><event of="a"/></withdrawal>', { id: 'v' }));
    assert.equal((await documents()).total, 0);
  });
});

describe('a name in a zip', () => {
  it('is one step of a path that every system takes', () => {
    const names: [given: string, safe: string][] = [
      ['beslut.pdf', 'beslut.pdf'],
      ['../../etc/passwd', '_.._etc_passwd'],
      ['C:\\temp\\a.txt', 'C__temp_a.txt'],
      ['con', '_con'],
      ['Lpt1.txt', '_Lpt1.txt'],
      ['console.txt', 'console.txt'],
      ['a\u0000b\nc\u202Efdp.exe', 'a_b_c_fdp.exe'],
      ['Bygglov. ', 'Bygglov'],
      ['A\u030A.pdf', 'Å.pdf'],
      ['...', '_'],
      ['', '_'],
    ];
    assert.deepEqual(
      names.map(([given]) => safeName(given)),
      names.map(([, safe]) => safe),
    );
  });

  it('is bounded in bytes, keeps its ending, and cuts no sign in two', () => {
    const name = safeName(`${'😀'.repeat(200)}.pdf`);
    assert.ok(Buffer.byteLength(name) <= 180 && name.endsWith('😀.pdf') && name.isWellFormed());
  });

  it('is another’s no more, whatever the capitals', () => {
    const nameOf = distinctNames();
    assert.deepEqual(['a.txt', 'A.TXT', 'a (2).txt', 'b', 'b'].map(nameOf), [
      'a.txt',
      'A (2).TXT',
      'a (2) (2).txt',
      'b',
      'b (2)',
    ]);
  });
});
