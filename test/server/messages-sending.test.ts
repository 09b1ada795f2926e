import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { SMTPServerOptions } from 'smtp-server';
import { letterText } from '../../mock-server/messages/mail.ts';
import { openMessages, officer, writable, type MessagesWorld } from './messages-world.ts';
import { startMailServer, until, type MailServer } from './notifications-world.ts';
import { anna } from './signals-world.ts';

let world: MessagesWorld;
const ends: (() => Promise<unknown>)[] = [];

before(async () => {
  world = await openMessages();
});
after(() => world.close());
afterEach(async () => {
  await world.reset();
  await Promise.all(ends.splice(0).map((end) => end()));
});

async function withMail(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const server = await startMailServer(options, port);
  ends.push(server.stop);
  return server;
}

const refusing = (responseCode: number): SMTPServerOptions => ({
  onRcptTo: (_address, _session, callback) =>
    callback(Object.assign(new Error(`No such user: ${officer}`), { responseCode })),
});

/** A message that Anna has written, and how far she sees that it has come. */
async function written(text = 'När kommer beslutet?', options: Parameters<MessagesWorld['person']>[1] = {}) {
  const { id } = await world.happens(writable());
  const person = await world.person(anna, options);
  const sent = await person.write(id, text);
  const state = async () => (await person.look(id)).messages[0]?.state;
  const becomes = (wanted: string) => until(`the state ${wanted}`, async () => (await state()) === wanted);
  return { id, person, sent, state, becomes };
}

/** An attempt has failed, and the job waits for the next. */
const attempted = (reason: RegExp) =>
  until(`a failed attempt: ${reason}`, async () => {
    const { rows } = await sql`select from pgboss.job where name = 'message' and state = 'retry'`.execute(world.db);
    return rows.length > 0 && (await world.rows()).some((row) => reason.test(row.reason ?? ''));
  });

describe('a message', () => {
  it('goes straight to the organisation’s own mail server, and is delivered when that has taken it', async () => {
    const own = await withMail();
    const relay = await withMail();
    await world.ownServer(own.port);
    await world.start({ relay: relay.settings.url });
    const { sent, becomes } = await written('Hej!\n\nNär kommer beslutet?\n.\nÅäö 🙂');
    await becomes('delivered');
    const [mail] = own.mails;
    assert.equal(relay.mails.length, 0);
    assert.equal(own.mails.length, 1);
    assert.equal(mail?.subject, 'Meddelande i ärende BYGG 2026-1');
    assert.match(mail.text ?? '', /^Anna Lindqvist har skrivit till Norrviks kommun om ärende BYGG 2026-1\.\n/);
    assert.match(mail.text ?? '', /Svara inte på det här brevet.*signalen event/s);
    assert.ok(mail.text?.includes(`of="${sent.id}"`));
    assert.ok(mail.text?.trimEnd().endsWith(`${'-'.repeat(60)}\n\nHej!\n\nNär kommer beslutet?\n.\nÅäö 🙂`));
    assert.doesNotMatch(mail.text ?? '', new RegExp(anna));
  });

  it('is from ME, asks for no automatic answer, and names its writer in plain text alone', async () => {
    const own = await withMail();
    await world.ownServer(own.port);
    await world.start();
    const { sent, becomes } = await written();
    await becomes('delivered');
    const headers = own.mails[0]?.headers ?? new Map<string, unknown>();
    const lines = new Map(own.mails[0]?.headerLines.map(({ key, line }) => [key, line]));
    assert.equal(lines.get('from'), 'From: Mina Engagemang <meddelande@me.example>');
    assert.equal(lines.get('to'), `To: ${officer}`);
    assert.equal(lines.get('auto-submitted'), 'Auto-Submitted: auto-generated');
    assert.equal(lines.get('message-id'), `Message-ID: <${sent.id}@me.example>`);
    assert.match(lines.get('content-type') ?? '', /^Content-Type: text\/plain; charset=utf-8$/);
    assert.ok(headers.get('date') instanceof Date);
    for (const absent of ['reply-to', 'cc', 'bcc']) assert.ok(!lines.has(absent), absent);
  });

  it('has no name in it where the identity is protected', async () => {
    const own = await withMail();
    await world.ownServer(own.port);
    await world.start();
    const { becomes } = await written('Hej', { protectedIdentity: true, name: { given: 'Skyddad', family: 'Person' } });
    await becomes('delivered');
    assert.doesNotMatch(own.mails[0]?.text ?? '', /Skyddad Person/);
    assert.deepEqual(
      (await world.rows()).map(({ author }) => author),
      [null],
    );
  });

  it('stays sent where another’s mail server carries it on', async () => {
    const relay = await withMail();
    await world.start({ relay: relay.settings.url });
    const { state } = await written();
    await until('the mail', () => relay.mails.length === 1);
    await until('it to be kept', async () => (await world.rows())[0]?.state === 'sent');
    assert.equal(await state(), 'sent');
  });

  it('waits while there is no way to send it', async () => {
    await world.start();
    const { state } = await written();
    await attempted(/no mail server/);
    assert.equal(await state(), 'sent');
  });

  it('goes to no domain that has since been taken from the organisation', async () => {
    const own = await withMail();
    await world.ownServer(own.port);
    const { becomes } = await written();
    const organisation = world.db.updateTable('organisation').where('id', '=', 'norrvik');
    await organisation.set({ mail_domains: '["annan.example"]' }).execute();
    await world.start();
    await becomes('failed');
    await organisation.set({ mail_domains: '["norrvik.example"]' }).execute();
    assert.equal(own.mails.length, 0);
  });
});

describe('nothing that others have named', () => {
  const evil = 'X\r\nBcc: alla@annan.example\r\n\r\nHej\u2028\u0085';

  it('makes a row or a header of its own in the text', () => {
    const letter = { id: 'i', organisation: evil, caseNumber: evil, author: evil, text: 'Hej', writtenAt: new Date() };
    const { subject, text } = letterText(letter);
    assert.doesNotMatch(subject, /[\r\n\u2028\u0085]/);
    assert.doesNotMatch(text, /^Bcc:/m);
  });

  it('makes a header in the mail, or another recipient', async () => {
    const own = await withMail();
    await world.ownServer(own.port);
    const { sent } = await written('Hej', { name: { given: evil, family: evil } });
    await world.db.updateTable('organisation').set({ name: evil }).where('id', '=', 'norrvik').execute();
    await world.db.updateTable('citizen_message').set({ case_number: evil }).where('id', '=', sent.id).execute();
    await world.start();
    await until('the mail', () => own.mails.length === 1);
    const [mail] = own.mails;
    assert.ok(!mail?.headers.has('bcc'));
    assert.match(mail?.subject ?? '', /^Meddelande i ärende X Bcc: alla@annan\.example Hej/);
    await world.db.updateTable('organisation').set({ name: 'Norrviks kommun' }).where('id', '=', 'norrvik').execute();
  });

  for (const to of ['a@norrvik.example\r\nRCPT TO:<b@annan.example>', 'a@norrvik.example, b@annan.example']) {
    it(`sends to ${JSON.stringify(to)}`, async () => {
      const own = await withMail();
      await world.ownServer(own.port);
      const { becomes } = await written();
      const actions = JSON.stringify([{ kind: 'message', id: 'm', to }]);
      await sql`update event set actions = ${actions}::jsonb`.execute(world.db);
      await world.start();
      await becomes('failed');
      assert.equal(own.mails.length, 0);
    });
  }
});

describe('a mail server', () => {
  it('that is away gets the message when it is back, once', async () => {
    const away = await startMailServer();
    await away.stop();
    await world.ownServer(away.port);
    await world.start();
    const { state, becomes } = await written();
    await attempted(/ECONNREFUSED|ESOCKET/);
    assert.equal(await state(), 'sent');
    const back = await withMail({}, away.port);
    await world.hurry();
    await becomes('delivered');
    await world.hurry();
    assert.equal(back.mails.length, 1);
  });

  it('that is busy gets it again, with the same Message-ID', async () => {
    const own = await withMail();
    own.answers.push(() => Promise.resolve(Object.assign(new Error('Busy'), { responseCode: 451 })));
    await world.ownServer(own.port);
    await world.start();
    const { becomes } = await written();
    await attempted(/^SMTP 451$/);
    await world.hurry();
    await becomes('delivered');
    assert.equal(new Set(own.mails.map(({ messageId }) => messageId)).size, 1);
  });

  it('that refuses the officer for good is not tried again, and no log names the address', async () => {
    const own = await withMail(refusing(550));
    await world.ownServer(own.port);
    await world.start();
    const { becomes } = await written();
    await becomes('failed');
    assert.deepEqual(
      (await world.rows()).map(({ reason }) => reason),
      ['SMTP 550'],
    );
    assert.doesNotMatch(world.logged.join(''), /bygglov@/);
  });

  it('that refuses the whole message for good is not tried again', async () => {
    const own = await withMail();
    own.answers.push(() => Promise.resolve(Object.assign(new Error('Spam'), { responseCode: 554 })));
    await world.ownServer(own.port);
    await world.start();
    await (await written()).becomes('failed');
    await world.hurry();
    assert.equal(own.mails.length, 1);
  });

  it('outside of this machine gets nothing in the clear', async () => {
    const plain = await withMail({}, 0);
    const named = JSON.stringify([{ domain: 'norrvik.example', host: '127.1', port: plain.port }]);
    await world.db.updateTable('organisation').set({ mail_servers: named }).execute();
    await world.start();
    await written();
    await attempted(/^ETLS|SMTP 5/);
    assert.equal(plain.mails.length, 0);
  });

  it('that never answers leads to the end of all attempts', async () => {
    const away = await startMailServer();
    await away.stop();
    await world.ownServer(away.port);
    await world.start();
    const { becomes } = await written();
    await attempted(/ECONNREFUSED|ESOCKET/);
    await world.lastAttempt();
    await becomes('failed');
    assert.match((await world.rows())[0]?.reason ?? '', /ECONNREFUSED|ESOCKET/);
  });
});
