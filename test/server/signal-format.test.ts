import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkAttachments } from '../../mock-server/signals/rules.ts';
import { anna, erik, event, faultOf, notice, read, resend, signal } from './signals-world.ts';

const whole = signal(
  event({
    about: 'title="Altan på Björken 4" eservice="bygglov" keptUntil="2031-12-31"',
    details:
      '<details><detail label=" Fastighet ">\n  Björken  4</detail><detail label="Åtgärd">Altan</detail></details>',
    to: [anna, erik, anna],
    more: `<sender role="Bygglovshandläggare" phone="+46 999 12 34 56"/>
      <meaning>Vi behöver mer.</meaning>
      <next by="2026-12-15">Vi granskar.</next>
      <plan><step state="done">Ansökan</step><step state="current" by="2026-12-15">Granskning</step></plan>
      <decision date="2026-11-20"><outcome>Beviljat</outcome><appeal by="2026-12-11">Skriv till oss.</appeal></decision>
      <actions>
        <attachment id="a" file="beslut åäö.pdf" title="Beslutet" documentType="Beslut"/>
        <message id="m" to="bygglov@norrvik.example" until="2026-12-31"/>
        <supplement id="s" eservice="komplettering" until="2026-12-01">
          <text>Skicka en ritning.</text>
          <extra><b:plan xmlns:b="urn:b" scale="1:100"><b:sheet>1 &amp; 2</b:sheet></b:plan></extra>
        </supplement>
        <archive id="x"/>
      </actions>`,
  }),
  { order: 2, lang: 'fi', time: '2026-11-23T10:15:00.250+01:00' },
);

describe('reading a signal', () => {
  it('gives everything that an event may say', () => {
    const { content, ...about } = read(whole);
    assert.deepEqual(about, {
      id: 's-1',
      organisation: '2120009903',
      time: new Date('2026-11-23T09:15:00.250Z'),
      order: 2,
      lang: 'fi',
    });
    assert.deepEqual(content, {
      kind: 'event',
      case: {
        number: 'BYGG 2026-1',
        title: 'Altan på Björken 4',
        eservice: 'bygglov',
        keptUntil: '2031-12-31',
        details: [
          { label: 'Fastighet', value: 'Björken 4' },
          { label: 'Åtgärd', value: 'Altan' },
        ],
      },
      recipients: [anna, erik].map((value) => ({ kind: 'personal-number', value })),
      status: { kind: 'submitted', text: 'Inskickat' },
      heading: 'Vi har tagit emot din ansökan',
      text: 'Vi hör av oss.',
      sender: { role: 'Bygglovshandläggare', phone: '+46 999 12 34 56' },
      meaning: 'Vi behöver mer.',
      next: { text: 'Vi granskar.', by: '2026-12-15' },
      plan: [
        { state: 'done', text: 'Ansökan' },
        { state: 'current', text: 'Granskning', by: '2026-12-15' },
      ],
      decision: { date: '2026-11-20', outcome: 'Beviljat', appeal: { how: 'Skriv till oss.', by: '2026-12-11' } },
      actions: [
        { kind: 'attachment', id: 'a', file: 'beslut åäö.pdf', title: 'Beslutet', documentType: 'Beslut' },
        { kind: 'message', id: 'm', to: 'bygglov@norrvik.example', until: '2026-12-31' },
        {
          kind: 'supplement',
          id: 's',
          eservice: 'komplettering',
          text: 'Skicka en ritning.',
          until: '2026-12-01',
          extra: {
            type: 'application/xml',
            body: '<b:plan xmlns="urn:x-mina-engagemang:signal:1" xmlns:b="urn:b" scale="1:100"><b:sheet>1 &amp; 2</b:sheet></b:plan>',
          },
        },
        { kind: 'archive', id: 'x' },
      ],
    });
  });

  it('gives notices, receipts, resends and withdrawals', () => {
    const contentOf = (content: string) => read(signal(content)).content;
    const [annas] = [{ kind: 'personal-number', value: anna }];
    assert.deepEqual(contentOf(notice()), {
      kind: 'notice',
      recipients: [annas],
      heading: 'Stängt',
      text: 'Vi har stängt i jul.',
      until: '2026-12-31',
    });
    assert.deepEqual(contentOf('<receipt of="m-1" state="read"/>'), { kind: 'receipt', of: 'm-1', state: 'read' });
    assert.deepEqual(contentOf(resend('s-0', [anna])), { kind: 'resend', of: 's-0', recipients: [annas] });
    assert.deepEqual(contentOf('<withdrawal><event of="s-0"/><reason>Fel ärende.</reason></withdrawal>'), {
      kind: 'withdrawal',
      what: 'event',
      of: 's-0',
      reason: 'Fel ärende.',
    });
    assert.deepEqual(contentOf('<withdrawal><request of="s-0" action="s"/></withdrawal>'), {
      kind: 'withdrawal',
      what: 'request',
      of: 's-0',
      action: 's',
    });
    assert.deepEqual(contentOf('<withdrawal><case number="BYGG 1"/></withdrawal>'), {
      kind: 'withdrawal',
      what: 'case',
      of: 'BYGG 1',
    });
  });

  for (const [encoding, bytes] of [
    ['ISO-8859-1', (xml: string) => Buffer.from(xml.replace('UTF-8', 'ISO-8859-1'), 'latin1')],
    ['UTF-16', (xml: string) => Buffer.from(`\uFEFF${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
  ] as const) {
    it(`reads ${encoding}, as the XML declares it`, async () => {
      const { readSignal } = await import('../../mock-server/signals/rules.ts');
      assert.deepEqual(readSignal(bytes(whole)), read(whole));
    });
  }

  it('takes up to 20 details, each with a label and a value of up to 200 characters', async () => {
    const withDetails = (details: string) => read(signal(event({ details: `<details>${details}</details>` })));
    const detail = (label: string, value: string) => `<detail label="${label}">${value}</detail>`;
    const longest = detail('a'.repeat(200), 'b'.repeat(200));
    const { content } = withDetails(longest.repeat(20));
    assert.equal(content.kind === 'event' && content.case.details?.length, 20);
    for (const wrong of [
      longest.repeat(21),
      detail('a'.repeat(201), 'b'),
      detail('a', 'b'.repeat(201)),
      detail('', 'b'),
      detail('a', ''),
      '<detail>b</detail>',
    ])
      assert.match((await faultOf(() => withDetails(wrong))).message, /detail|label/);
  });

  it('keeps paragraphs, and no indentation', () => {
    const { content } = read(signal(event()).replace('Vi hör av oss.', '\n    Ett.\n\n    Två.\n  '));
    assert.ok(content.kind === 'event' && content.text === 'Ett.\n\nTvå.');
  });
});

describe('a signal that is wrong', () => {
  const good = signal(
    event({ more: '<actions><supplement id="a" eservice="x"><extra><json>{}</json></extra></supplement></actions>' }),
  );
  const lineOf = (part: string) => good.slice(0, good.indexOf(part)).split('\n').length;

  for (const [what, from, to, message] of [
    ['is not well-formed', '</heading>', '</headin>', /not well-formed.*heading/],
    ['has a time without zone', '+01:00', '', /time.*2026-11-23T10:15:00\+01:00/],
    ['has an unknown kind of status', 'kind="submitted"', 'kind="sent"', /status.*waiting-for-completion/],
    ['lacks a heading', /<heading>.*<\/heading>/, '', /text.*Expected is.*heading/],
    ['has a personal number in the wrong form', anna, '840315-9828', /twelve digits/],
    [
      'has a personal number that cannot exist',
      anna,
      '198403159829',
      /can't exist.*recipient 1|recipient 1.*can't exist/,
    ],
    ['says what is no JSON in json', '<json>{}', '<json>{', /not JSON/],
    ['has text of nothing but space', 'Vi hör av oss.', ' \n ', /Write something/],
  ] as const) {
    it(`says where and how to mend it: ${what}`, async () => {
      const wrong = good.replace(from, to);
      const fault = await faultOf(() => read(wrong));
      assert.match(fault.message, message);
      assert.ok(
        fault.line !== undefined && Math.abs(fault.line - lineOf(typeof from === 'string' ? from : '<heading>')) <= 2,
        `line ${fault.line}`,
      );
    });
  }

  it('never repeats a personal number', async () => {
    for (const wrong of [`${anna}0`, '198403159829', `x${anna}`]) {
      const { message } = await faultOf(() => read(good.replace(anna, wrong)));
      assert.ok(!/\d{6}/.test(message), message);
    }
  });

  it('is refused when it is no signal', async () => {
    assert.match((await faultOf(() => read('<a/>'))).message, /<signal xmlns="urn:x-mina-engagemang:signal:1">/);
    assert.match((await faultOf(() => read(''))).message, /not well-formed/);
  });

  for (const [what, declared, used] of [
    ['fetches a file', '<!ENTITY a SYSTEM "file:///etc/hostname">', '&a;'],
    ['fetches from the web', '<!ENTITY % a SYSTEM "http://127.0.0.1:9/"> %a;', ''],
    ['grows without end', bomb(), '&a9;'],
  ] as const) {
    it(`is refused at once when it declares an entity that ${what}`, async () => {
      const started = performance.now();
      const xml = good.replace('<signal', `<!DOCTYPE signal [${declared}]><signal`).replace('Vi hör', used);
      assert.match((await faultOf(() => read(xml))).message, /document type|entity/i);
      assert.ok(performance.now() - started < 1000);
    });
  }
});

function bomb(): string {
  const grown = Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`);
  return ['<!ENTITY a0 "lol">', ...grown].join('');
}

describe('attachments', () => {
  const naming = read(signal(event({ more: '<actions><attachment id="a" file="a.pdf" title="A"/></actions>' })));
  const file = (name: string) => ({ file: name, type: 'application/pdf', bytes: new Uint8Array([1]) });

  it('are those that the signal names', () => checkAttachments(naming, [file('a.pdf')]));

  for (const [what, came, message] of [
    ['missing', [], /"a\.pdf".*no data part/],
    ['sent twice', [file('a.pdf'), file('a.pdf')], /Two data parts/],
    ['not named', [file('a.pdf'), file('b.pdf')], /"b\.pdf".*no <attachment>/],
  ] as const) {
    it(`are refused when one is ${what}`, async () => {
      assert.match((await faultOf(() => checkAttachments(naming, came))).message, message);
    });
  }
});
