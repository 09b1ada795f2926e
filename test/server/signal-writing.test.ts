import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeSignal } from '../../mock-server/demo/casesystem/signal-xml.ts';
import { readSignal, type Signal } from '../../mock-server/signals/rules.ts';
import { anna, erik, norrvik } from './signals-world.ts';

const recipients = [anna, erik].map((value) => ({ kind: 'personal-number' as const, value }));

const about: Omit<Signal, 'content'> = {
  id: 's-1',
  organisation: norrvik.number,
  time: new Date('2026-11-23T09:15:00.250Z'),
  order: 2,
  lang: 'fi',
};

const contents: Signal['content'][] = [
  {
    kind: 'event',
    case: {
      number: 'BYGG 2026-1',
      title: 'Altan & "plank"',
      eservice: 'bygglov',
      keptUntil: '2031-12-31',
      details: [{ label: 'Höjd "över mark"', value: '< 2 m' }],
    },
    recipients,
    status: { kind: 'decided', text: 'Beslut <klart>' },
    heading: 'Åtgärd krävs',
    text: 'Ett stycke.\n\nEtt till, med ]]> & <b>.',
    sender: { role: 'Bygglovshandläggare', phone: '+46 8 465 004 10' },
    meaning: 'Du får bygga.',
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
        extra: { type: 'application/json', body: '{"sheets": ["A <1>", "]]>"]}' },
      },
      { kind: 'archive', id: 'x' },
    ],
    readReceipt: true,
  },
  { kind: 'notice', recipients, heading: 'Stängt', text: 'Vi har stängt i jul.', until: '2026-12-31' },
  { kind: 'receipt', of: 'msg-1', state: 'read' },
  { kind: 'resend', of: 's-0', recipients },
  { kind: 'withdrawal', what: 'event', of: 's-0' },
  { kind: 'withdrawal', what: 'request', of: 's-0', action: 's', reason: 'Det kom in.' },
  { kind: 'withdrawal', what: 'case', of: 'BYGG 2026-1', reason: 'Fel person.' },
];

describe('a signal that the case system writes', () => {
  for (const content of contents) {
    const name = content.kind === 'withdrawal' ? `withdrawal of a ${content.what}` : content.kind;
    it(`is read as it was meant: ${name}`, () => {
      assert.deepEqual(readSignal(Buffer.from(writeSignal({ ...about, content }))), { ...about, content });
    });
  }

  it('passes XML on with its namespaces', () => {
    const extra = {
      type: 'application/xml' as const,
      body: '<p:plan xmlns:p="urn:p" xmlns:q="urn:q" q:scale="1:100"><p:sheet>1 &amp; 2</p:sheet><q:end></q:end></p:plan>',
    };
    const [event] = contents;
    assert.ok(event?.kind === 'event');
    const actions = [{ kind: 'supplement' as const, id: 's', eservice: 'bygglov', extra }];
    const { content } = readSignal(Buffer.from(writeSignal({ ...about, content: { ...event, actions } })));
    assert.ok(content.kind === 'event');
    const [read] = content.actions;
    assert.ok(read?.kind === 'supplement');
    // The signal's own namespace is in scope where the extra stands, and canonical XML says so.
    assert.equal(read.extra?.body.replace(' xmlns="urn:x-mina-engagemang:signal:1"', ''), extra.body);
  });
});
