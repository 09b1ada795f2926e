import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { persons } from '../../mock-server/demo/identity-provider/persons.ts';
import { drop, until } from './signal-files.ts';
import { logIn, useWorld } from './support.ts';

const world = useWorld();

interface Sms {
  to: string;
  message: string;
}
interface Mail {
  to: string;
  subject: string;
  text: string;
}

const anna = persons.get('anna')?.personalNumber ?? '';

const signalOf = (id: string, more = '') => `<?xml version="1.0" encoding="UTF-8"?>
<signal xmlns="urn:x-mina-engagemang:signal:1" id="${id}" organisation="2120009903" time="${new Date().toISOString()}">
  <event>
    <case number="BYGG 2026-17" title="Altan på Björken 4"/>
    <recipients><recipient kind="personal-number">${anna}</recipient></recipients>
    <status kind="decided">Beslutat</status>
    <heading>Beslut om bygglov</heading>
    <text>Du har fått bygglov.</text>
    ${more}
  </event>
</signal>`;

const namesIn = (folder: string) => readdir(folder).catch(() => [] as string[]);

test('a file in a folder becomes an event, an SMS and a mail within two seconds', async () => {
  const { demo, newVisitor } = world();
  const { page, context } = await newVisitor();
  await logIn(page, demo.addresses['portal-1'], 'anna');
  const read = async <T>(path: string) => (await (await fetch(`${demo.addresses.controlRoom}${path}`)).json()) as T;
  const cases = async () => {
    const answer = await context.request.get(`${demo.addresses['portal-1']}/me/v1/cases?lang=sv`);
    return (await answer.json()) as { items: { number: string; heading: string; unread: number }[] };
  };
  const appeared = performance.now();
  await drop(
    demo.dataDir,
    'beslut-1',
    signalOf('beslut-1', '<actions><attachment id="a" file="beslut.pdf" title="Beslutet"/></actions>'),
    { 'beslut.pdf': Buffer.from('%PDF-1.7 beslut') },
  );
  const sms = await until('an SMS', 2000, async () => (await read<Sms[]>('/phone.json')).at(-1));
  const mail = await until('a mail', 2000, async () => (await read<Mail[]>('/mailbox.json')).at(-1));
  const event = await until('an event', 2000, async () => (await cases()).items.at(0));
  const took = performance.now() - appeared;
  console.log(`From the file to event, SMS and mail: ${Math.round(took)} ms.`);
  assert.ok(took < 2000, `${took} ms`);

  assert.deepEqual([event.number, event.heading, event.unread], ['BYGG 2026-17', 'Beslut om bygglov', 1]);
  for (const said of [sms.message, `${mail.subject} ${mail.text}`]) {
    assert.match(said, /Norrviks kommun/);
    assert.ok(said.includes(demo.addresses['portal-1']), said);
    assert.ok(!/bygglov|altan|beslut|BYGG/i.test(said) && !said.includes(anna), said);
  }
  const folder = join(demo.dataDir, 'casesystem-1');
  assert.deepEqual((await namesIn(join(folder, 'sent'))).toSorted(), ['beslut-1.xml', 'beslut.pdf']);
  const confirmation = await until('a confirmation', 5000, () =>
    readFile(join(folder, 'in', 'beslut-1.confirm.json'), 'utf8').catch(() => undefined),
  );
  assert.deepEqual((JSON.parse(confirmation) as { withoutContact: number[] }).withoutContact, []);
});

test('a file that is wrong ends beside its reason, at once or when ME has said so', async () => {
  const { demo } = world();
  const failed = join(demo.dataDir, 'casesystem-1', 'failed');
  const reason = (id: string) =>
    until(`the reason for ${id}`, 10_000, () =>
      readFile(join(failed, `${id}.error.txt`), 'utf8').catch(() => undefined),
    );
  await drop(demo.dataDir, 'fel-1', signalOf('fel-1').replace('kind="decided"', 'kind="avgjort"'));
  assert.match(await reason('fel-1'), /fel-1\.xml:6:(\d+:)? .*status.*decided/);
  await drop(demo.dataDir, 'fel-2', signalOf('fel-2', '<actions><message id="m" to="chef@annan.example"/></actions>'));
  assert.match(await reason('fel-2'), /IllegalDatapartContent: .*annan\.example.*norrvik\.example/);
  assert.ok((await namesIn(failed)).includes('fel-2.xml'));
  assert.deepEqual(await namesIn(join(demo.dataDir, 'casesystem-1', 'out')), []);
});
