/** What citizens hand in while a clamd looks at files. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { until } from './notifications-world.ts';
import { openSupplements, type SupplementsWorld } from './supplements-world.ts';
import { startImpostor } from './support/clamd.ts';
import { codeOf } from './support/me.ts';

/** What the scanner says of the next file, when it has made up its mind. */
let verdict = Promise.resolve('stream: OK');
let scanner: Awaited<ReturnType<typeof startImpostor>>;
let world: SupplementsWorld;
before(async () => {
  scanner = await startImpostor((socket) => {
    socket.resume();
    void verdict.then((said) => socket.end(`${said}\0`));
  });
  world = await openSupplements(scanner.place);
});
after(async () => {
  await world.close();
  await scanner.stop();
});

const bytes = new TextEncoder().encode('En text.');

async function begun() {
  const asked = await world.ask();
  return { ...asked, submission: (await world.begin(asked.id)).submission.id };
}
const upload = async (submission: string) =>
  (await world.upload(submission, bytes)).headers.get('location')?.split('/').at(-1) ?? '';
const state = async (id: string) =>
  (await world.me.db.selectFrom('upload').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
const sent = async (submission: string) =>
  (await world.box()).some(({ parts }) => Buffer.from(parts[0]?.bytes ?? []).includes(submission));

it('is sent when every file has been found harmless, and waits until then', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  verdict = promise;
  const { submission } = await begun();
  const file = await upload(submission);
  assert.equal((await world.handIn(submission, { files: [{ upload: file }] })).status, 201);
  assert.deepEqual(
    (await world.status(submission)).files.map(({ state }) => state),
    ['waiting'],
  );
  resolve('stream: OK');
  await until('the message', () => sent(submission));
  assert.equal(await state(file), 'ready');
});

it('is not taken with a file that is known to be harmful, and is without it', async () => {
  verdict = Promise.resolve('stream: Skadligt FOUND');
  const { submission } = await begun();
  const file = await upload(submission);
  await until('the verdict', async () => (await state(file)) === 'refused');
  assert.equal(await codeOf(await world.handIn(submission, { files: [{ upload: file }] })), 'file-harmful');
  assert.equal((await world.handIn(submission)).status, 201);
});

it('fails when a file is found to be harmful after it was handed in: nothing is sent, and the citizen may start again', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  verdict = promise;
  const { id, caseId, submission } = await begun();
  const file = await upload(submission);
  assert.equal((await world.handIn(submission, { files: [{ upload: file }] })).status, 201);
  resolve('stream: Skadligt FOUND');
  await until('the failure', async () => (await world.see(caseId)).submission?.failed?.reason === 'harmful-file');
  const { state, submission: shown } = await world.see(caseId);
  assert.deepEqual([state, shown?.files.map((it) => it.state)], ['open', ['refused']]);
  assert.equal(await sent(submission), false);
  assert.equal((await world.press(id)).status, 201);
});
