import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { carriersFrom } from '../../mock-server/notifications/settings.ts';
import { smsCarrier } from '../../mock-server/notifications/sms/gateway.ts';
import { genericMobile } from '../../mock-server/notifications/sms/generic-mobile.ts';
import { mailText, smsText } from '../../mock-server/notifications/texts/message.ts';
import type { Content } from '../../mock-server/notifications/texts/texts.ts';
import {
  address,
  number,
  openWorld,
  say,
  startGateway,
  startMailServer,
  until,
  type MailServer,
  type TestGateway,
  type World,
} from './notifications-world.ts';

/** The default alphabet of GSM 03.38, which an SMS of 160 letters is written in. */
const gsm7 = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;

describe('a message', () => {
  const place = { organisation: 'Norrviks kommun', loginUrl: 'https://www.norrvik.se/mina-sidor' };
  const news = { about: 'news', ...place, further: false, asked: false } as const;

  it('is one SMS in every language', () => {
    for (const lang of ['sv', 'en', 'fi'] as const) {
      const contents: Content[] = [
        news,
        { ...news, further: true },
        { ...news, asked: true },
        { about: 'code', code: '012345', host: 'www.norrvik.se' },
        { about: 'replaced', ...place },
        { about: 'removed', ...place },
      ];
      for (const content of contents) {
        const text = smsText(lang, content);
        assert.ok(text.length <= 160 && gsm7.test(text), `${text.length}: ${text}`);
      }
      assert.match(smsText(lang, news), /Norrviks kommun.*https:\/\/www\.norrvik\.se\/mina-sidor$/);
    }
  });

  it('says where to log in also where no address is registered', () => {
    assert.match(smsText('sv', { ...news, loginUrl: undefined }), /Logga in hos Norrviks kommun\.$/);
  });

  it('says that something is to be done, where it is', () => {
    assert.match(smsText('sv', { ...news, asked: true }), /^Du har något att göra hos Norrviks kommun\. Logga in/);
    assert.equal(mailText('sv', { ...news, asked: true }).subject, 'Något att göra hos Norrviks kommun');
  });

  it('says in an e-mail what, where, and why no more', () => {
    const { subject, text } = mailText('sv', news);
    assert.equal(subject, 'Något nytt hos Norrviks kommun');
    assert.match(text, /^Hej!\n\nDu har något nytt att läsa hos Norrviks kommun\.\n\nLogga in: https:/);
    assert.match(text, /e-post kan läsas av andra/);
  });

  it('ends with what binds a code to the portal, for telephones that fill it in', () => {
    const text = smsText('sv', { about: 'code', code: '012345', host: 'www.norrvik.se' });
    assert.equal(text.split('\n').at(-1), '@www.norrvik.se #012345');
    assert.doesNotMatch(smsText('sv', { about: 'code', code: '012345', host: undefined }), /[@#]/);
  });
});

describe('sending', () => {
  let world: World;
  let mail: MailServer;
  let gateway: TestGateway;

  before(async () => {
    world = await openWorld();
    mail = await startMailServer();
    gateway = await startGateway();
    await world.begin(
      carriersFrom({ mail: mail.settings, sms: gateway.settings, reportSecret: undefined, contacts: undefined }),
    );
  });
  after(async () => {
    await world.close();
    await mail.stop();
    await gateway.stop();
  });
  afterEach(() => {
    mail.mails.length = 0;
    gateway.received.length = 0;
  });

  it('happens on both channels well within a second of the commit', async () => {
    await world.reachable('first', { sms: number, email: address });
    await world.reachable('anna', { sms: number, email: address });
    await world.tell(['first']);
    await until('the connections to be open', () => gateway.received.length + mail.mails.length === 2);
    await world.tell(['anna']);
    const committed = Date.now();
    await until('the SMS and the e-mail', () => gateway.received.length + mail.mails.length === 4);
    const times = [gateway.received[1], mail.mails[1]].map((it) => (it ? it.at - committed : Infinity));
    console.log(`from commit: SMS after ${times[0]} ms, e-mail after ${times[1]} ms`);
    assert.ok(Math.max(...times) < 1000);
  });

  it('names the message by what was stored before', async () => {
    await world.reachable('named', { sms: number, email: address });
    await world.tell(['named']);
    await until('both', () => gateway.received.length + mail.mails.length === 2);
    const rows = await world.db
      .selectFrom('notification')
      .select(['id', 'kind'])
      .where('citizen_id', '=', 'named')
      .execute();
    const id = (kind: string) => rows.find((row) => row.kind === kind)?.id ?? '';
    assert.equal(mail.mails[0]?.messageId, `<${id('email')}@me.example>`);
    const report = new URL(gateway.received[0]?.form.get('whendelivered') ?? '');
    assert.equal(report.searchParams.get('reference'), id('sms'));
  });

  it('speaks the form of 46elks, and plain e-mail that asks for no holiday greeting', async () => {
    await world.reachable('aino', { sms: number, email: address }, 'fi');
    await world.tell(['aino', 'sjohamra']);
    await until('both', () => gateway.received.length + mail.mails.length === 2);
    const [sms] = gateway.received;
    assert.equal(sms?.path, '/sms');
    assert.equal(sms.contentType, 'application/x-www-form-urlencoded;charset=UTF-8');
    assert.equal(sms.authorization, `Basic ${Buffer.from('u1:p1').toString('base64')}`);
    assert.deepEqual(
      ['from', 'to', 'message'].map((name) => sms.form.get(name)),
      ['Engagemang', number, 'Sinulle on uutta luettavaa: Sjöhamra stad. Kirjaudu palveluun: Sjöhamra stad.'],
    );
    const [letter] = mail.mails;
    assert.equal(letter?.subject, 'Uutta luettavaa: Sjöhamra stad');
    assert.equal(letter.headers.get('auto-submitted'), 'auto-generated');
    assert.equal(letter.html, false);
    assert.match(letter.text ?? '', /Tähän viestiin ei voi vastata/);
  });

  it('asks at the last moment whether the citizen still wants to be told', async () => {
    await world.reachable('changed', { sms: number });
    await world.tell(['changed']);
    await until('the first', () => gateway.received.length === 1);
    await world.tell(['changed']);
    await world.db.deleteFrom('contact_channel').where('citizen_id', '=', 'changed').execute();
    await world.pass(601);
    const waiting = () =>
      world.db
        .selectFrom('notification')
        .select('id')
        .where('citizen_id', '=', 'changed')
        .where('state', '=', 'waiting')
        .execute();
    await until('the second to be taken out', async () => !(await waiting()).length);
    assert.equal(gateway.received.length, 1);
  });

  it('sends what was gathered when ten minutes have passed, as more news', async () => {
    await world.reachable('gathered', { sms: number });
    await world.tell(['gathered']);
    await until('the first', () => gateway.received.length === 1);
    for (let i = 0; i < 30; i += 1) await world.tell(['gathered']);
    await world.pass(601);
    await until('the second', () => gateway.received.length === 2);
    assert.match(gateway.received[1]?.form.get('message') ?? '', /^Du har mer nytt att läsa/);
    await world.pass(601);
    assert.equal(gateway.received.length, 2);
  });

  it('is shared by many senders, each message sent once', async () => {
    await world.begin(
      carriersFrom({ mail: undefined, sms: gateway.settings, reportSecret: undefined, contacts: undefined }),
    );
    const citizens = Array.from({ length: 60 }, (_, index) => `many-${index}`);
    for (const citizen of citizens) await world.reachable(citizen, { sms: number });
    await world.tell(...citizens.map((citizen): [string] => [citizen]));
    await until('all to be sent', async () => {
      const states = await world.db
        .selectFrom('notification')
        .select('state')
        .where('citizen_id', 'in', citizens)
        .execute();
      return states.length === 60 && states.every(({ state }) => state === 'sent');
    });
    assert.equal(gateway.received.length, 60);
  });
});

describe('the gateway of Generic Mobile', () => {
  it('gets JSON with a key as Bearer', async () => {
    const gateway = await startGateway();
    gateway.answers.push(say(201, '{"MessageId":["m-17"]}'));
    const carrier = smsCarrier(genericMobile({ url: gateway.settings.url, key: 'k1', from: 'Engagemang' }));
    const place = { organisation: 'Norrviks kommun', loginUrl: 'https://norrvik.example' };
    const content = { about: 'news' as const, ...place, further: false, asked: false };
    const id = crypto.randomUUID();
    assert.equal(await carrier.carry({ id, to: number, lang: 'en', content }), 'm-17');
    const [sms] = gateway.received;
    assert.equal(sms?.path, '/SmsGateway/api/v1/Message');
    assert.equal(sms.authorization, 'Bearer k1');
    assert.deepEqual(JSON.parse(sms.body), { From: 'Engagemang', To: [number], Text: smsText('en', content) });
    await gateway.stop();
  });
});
