import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { operatorCommands } from '../../mock-server/operator/command.ts';
import { openOperators, untellable, type OperatorWorld } from './operator-world.ts';
import { message, numbers, products, textPart } from './shs-world.ts';
import { anna, event, notice, resend, signal } from './signals-world.ts';

let world: OperatorWorld;

before(async () => {
  world = await openOperators();
});
after(() => world.close());

const norrvik = { id: 'norrvik', name: 'Norrviks kommun', number: numbers.norrvik };

async function send(xml: string): Promise<void> {
  const parts = [textPart(xml, { type: 'signal', filename: 'signal.xml', contentType: 'text/xml' })];
  await world.post(message({ to: numbers.me, product: products.signal, parts }));
}
const about = (id: string) => ({ id, time: new Date().toISOString(), organisation: norrvik });

/** Runs `me` as an operator would, in another process. */
async function me(args: string[], env: NodeJS.ProcessEnv = {}) {
  const program = join(import.meta.dirname, '../../mock-server/me.ts');
  const child = spawn(process.execPath, [program, ...args], {
    env: {
      ...process.env,
      ME_URL: `https://localhost:${world.me.port}`,
      ME_DATA_DIR: dirname(world.me.certs),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit') as Promise<[number]>;
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { out, err, code };
}

const cert = (name: string) => join(world.me.certs, name);

describe('the operator’s commands', () => {
  it('list the quarantine, show a message and run it again', async () => {
    assert.equal((await me(['quarantine', 'list'])).out, 'Nothing is in quarantine.\n');
    await send(signal(resend('first', [anna]), about('again')));
    const listed = await me(['quarantine']);
    const [id = ''] = /^[0-9a-f-]{36}/.exec(listed.out) ?? [];
    assert.match(
      listed.out,
      /norrvik \(casesystem-1\) {2}accepted {2}IllegalDatapartContent\n {2}.*no event or notice.*\n {2}Mend what it needs.*\n\n1 in quarantine\.\n$/,
    );
    const shown = await me(['quarantine', 'show', id]);
    assert.match(shown.out, /^Fault +IllegalDatapartContent: The signal: There is no event or notice/);
    assert.match(shown.out, /^Part 1 +signal, signal\.xml, text\/xml, \d+ bytes$/m);
    assert.match(shown.out, /<resend of="first">/);
    const refused = await me(['quarantine', 'retry', id]);
    assert.deepEqual([refused.code, /stays in quarantine/.test(refused.out)], [1, true]);
    await send(signal(notice(), about('first')));
    const taken = await me(['quarantine', 'retry', id, '--json']);
    assert.deepEqual([taken.code, taken.out], [0, '{"state":"taken"}\n']);
    const gone = await me(['quarantine', 'show', id]);
    assert.deepEqual([gone.code, gone.out], [1, '']);
    assert.match(gone.err, /^No message with that id is in quarantine/);
  });

  it('print nothing that a terminal takes as an order', async () => {
    await world.post('\u001b]0;mine\u0007\u001b[2J\u009b1A\rrest');
    const [, id = ''] = /"id":"([^"]*)"/.exec((await me(['quarantine', 'list', '--json'])).out) ?? [];
    const { out } = await me(['quarantine', 'show', id]);
    assert.match(out, /rest/);
    assert.match(out, /^[\P{Cc}\n]*$/u);
    await me(['quarantine', 'retry', id]);
  });

  it('print the audit for a person, and for a program', async () => {
    await send(signal(event({ heading: 'Hej' }), about('audited')));
    const lines = (await me(['audit', '--since', '2020-01-01'])).out.split('\n');
    const line = lines.find((it) => it.includes('signal:event'));
    assert.match(
      line ?? '',
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ {2}signal:event +done +casesystem-1 +citizen [0-9a-f-]{36} +audited$/,
    );
    const json = (await me(['audit', '--json'])).out.trim().split('\n');
    const entries = json.map((it) => JSON.parse(it) as { operation: string; subject?: string; citizen?: string });
    const entry = entries.find(({ operation }) => operation === 'signal:event');
    assert.equal(entry?.subject, 'audited');
    const ofCitizen = await me(['audit', '--citizen', entry.citizen ?? '', '--json']);
    assert.ok(
      ofCitizen.out
        .trim()
        .split('\n')
        .every((it) => it.includes(entry.citizen ?? '-')),
    );
    assert.ok(!json.join().includes(anna));
  });

  it('check the data, and end with 1 when something is amiss', async () => {
    const well = await me(['verify']);
    assert.deepEqual([well.code, well.err], [0, '']);
    assert.match(well.out, /^ok +of \d+ +Every event stands in a case\. +\(event-case\)$/m);
    assert.match(well.out, /\nNothing is amiss\.\n$/);
    await world.me.db.updateTable('case_record').set({ title: 'Annan' }).execute();
    const amiss = await me(['verify']);
    assert.equal(amiss.code, 1);
    assert.match(amiss.out, /^1 amiss +of 1 +Every case is called/m);
    assert.match(amiss.out, /\ncase-title:\n {2}norrvik\/BYGG 2026-1\n\n1 of \d+ checks found something amiss\.\n$/);
    const json = await me(['verify', '--json']);
    assert.equal(json.code, 1);
    const checks = json.out
      .trim()
      .split('\n')
      .map((it) => JSON.parse(it) as { name: string; amiss: number });
    assert.deepEqual(
      checks.filter((it) => it.amiss > 0).map(({ name }) => name),
      ['case-title'],
    );
  });

  it('say who could not be told, and never where', async () => {
    assert.equal((await me(['untold'])).out, 'Everybody has been told.\n');
    await untellable(world);
    const { out, code } = await me(['untold']);
    assert.equal(code, 0);
    assert.equal(
      out,
      'since 2026-03-01 08:00:00Z  SMS  norrvik  citizen somebody  rejected by the gateway\n\n1 not told.\n',
    );
    assert.match((await me(['untold', '--json'])).out, /^\{"citizen":"somebody",.*"channel":"sms".*\}\n$/);
  });

  it('explain themselves, all of them and each, without asking ME', async () => {
    const nowhere = { ME_URL: 'https://localhost:9999', ME_OPERATOR_CERT: 'none.crt' };
    for (const [args, said] of [
      [['--help'], /me quarantine retry <id>/],
      [['serve', '--help'], /^me serve/],
      [['quarantine', 'list', '-h'], /^me quarantine list/],
    ] as const) {
      const { out, code } = await me([...args], nowhere);
      assert.deepEqual([code, said.test(out)], [0, true], args.join(' '));
    }
    for (const [name, { help }] of operatorCommands) assert.ok(help.startsWith(`me ${name}`), name);
  });

  it('say who alone can mend a message that is wrong in itself', async () => {
    await send(signal('<event/>', about('broken')));
    const { out } = await me(['quarantine', 'list']);
    assert.match(out, /refused {2}IllegalDatapartContent\n.*\n {2}Only its sender can mend it, .*no retry helps/);
    await world.me.db.deleteFrom('shs_quarantine').execute();
  });

  it('say what is wrong with an argument, before ME is asked', async () => {
    const env = { ME_URL: 'https://localhost:9999' };
    for (const [args, said] of [
      [['quarantine', 'burn'], /does not know "burn"/],
      [['quarantine', 'show'], /Say which message to show/],
      [['quarantine', 'show', 'nonsense'], /^"nonsense" is no message's id\..*the list has the ids\.\n$/],
      [['audit', '--since', 'once'], /--since is "once"\. Give a time/],
      [['audit', '--citzen', 'x'], /Unknown option '--citzen'/],
      [['verify', '--citizen', 'x'], /Unknown option '--citizen'/],
    ] as const) {
      const { code, err } = await me([...args], env);
      assert.equal(code, 1);
      assert.match(err, said);
    }
    const personal = await me(['audit', '--citizen', anna], env);
    assert.match(personal.err, /Never a personal number/);
    assert.ok(!personal.err.includes(anna));
  });

  it('say that ME is not running, and where it was looked for', async () => {
    const { code, err } = await me(['verify'], { ME_URL: 'https://localhost:9999' });
    assert.equal(code, 1);
    assert.match(
      err,
      /^ME can't be reached at https:\/\/localhost:9999: .*\nStart ME, or name its address with ME_URL\.\n$/,
    );
  });

  it('say which certificate is missing, is not registered, is not trusted', async () => {
    const missing = await me(['verify'], { ME_OPERATOR_CERT: cert('nowhere.crt') });
    assert.match(
      missing.err,
      /nowhere\.crt can't be read\. It should hold the operator's certificate.*ME_OPERATOR_CERT/,
    );
    const other = { ME_OPERATOR_CERT: cert('portal-1.crt'), ME_OPERATOR_KEY: cert('portal-1.key') };
    const refused = await me(['verify'], other);
    assert.match(refused.err, /ME does not let .*portal-1\.crt in: .*role "portal" opens nothing.*\nRegister it/);
    const stranger = await me(['verify'], { ME_TLS_CA: cert('portal-1.crt') });
    assert.match(stranger.err, /ME's certificate is not by the authority in ME_TLS_CA/);
    assert.deepEqual([missing.code, refused.code, stranger.code], [1, 1, 1]);
  });
});
