/** What comes prefilled is the citizen's to change, and the officer sees where each answer comes from. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withOrigins } from '../../mock-server/kits/eservice/index.ts';
import { answerItem } from '../../mock-server/demo/casesystem/pages/answer-item.ts';
import { eserviceAt } from '../../mock-server/demo/eservices/eservices.ts';
import { sentForm } from '../../mock-server/demo/eservices/submission.ts';
import type { Redeemed } from '../../mock-server/tickets/eservice-service.ts';

describe('withOrigins', () => {
  const prefilled = { me: { phone: '+46701740605', city: 'Norrvik' }, caseSystem: { property: 'Björken 4' } };
  const of = (name: string, value: string) => withOrigins({ [name]: value }, prefilled)[name];

  it('keeps whose an answer is that was left as it came', () => {
    assert.deepEqual(of('city', 'Norrvik'), { value: 'Norrvik', origin: 'me' });
    assert.deepEqual(of('property', 'Björken 4'), { value: 'Björken 4', origin: 'case-system' });
  });

  it('says whose the citizen has changed or taken away, and nothing of what it was', () => {
    const changed = of('city', 'Sjöhamra');
    assert.deepEqual(changed, { value: 'Sjöhamra', origin: 'citizen', insteadOf: 'me' });
    assert.deepEqual(of('property', ''), { value: '', origin: 'citizen', insteadOf: 'case-system' });
  });

  it('knows what the citizen has written by themselves', () => {
    assert.deepEqual(of('about', 'Altan'), { value: 'Altan', origin: 'citizen' });
    assert.deepEqual(withOrigins({ about: '' }, {}), { about: { value: '', origin: 'citizen' } });
  });

  it('takes no line break or space of a browser’s for a change', () => {
    const answers = withOrigins({ text: ' Två rader\r\noch en till ' }, { me: { text: 'Två rader\noch en till' } });
    assert.equal(answers['text']?.origin, 'me');
  });

  it('goes by the case system’s, where both know an answer', () => {
    const both = { me: { phone: '1' }, caseSystem: { phone: '2' } };
    assert.equal(withOrigins({ phone: '2' }, both)['phone']?.origin, 'case-system');
    assert.equal(withOrigins({ phone: '1' }, both)['phone']?.insteadOf, 'case-system');
  });

  it('is not led astray by what a field is called', () => {
    const answers = withOrigins(JSON.parse('{ "constructor": "x", "__proto__": "y" }') as Record<string, string>, {});
    for (const [name, value] of [
      ['constructor', 'x'],
      ['__proto__', 'y'],
    ] as const) {
      assert.deepEqual(Object.getOwnPropertyDescriptor(answers, name)?.value, { value, origin: 'citizen' });
    }
  });
});

describe('the demo’s building permit', () => {
  const citizen: Redeemed['citizen'] = {
    personalNumber: '198403159828',
    name: { given: 'Anna', family: 'Lindqvist' },
    phone: '+46701740605',
    email: 'anna@example.se',
    protectedIdentity: false,
  };
  const sent = async (change: Record<string, string>) => {
    const eservice = eserviceAt('/eservice-1/bygglov');
    assert.ok(eservice);
    const required = { property: 'Björken 4', owner: 'yes', measure: 'fence', description: 'Ett plank' };
    const came = { given: 'Anna', family: 'Lindqvist', phone: '+46701740605', email: 'anna@example.se' };
    const address = { street: 'Gatan 1', postalCode: '999 91', city: 'Norrvik' };
    const started = { purpose: 'start', citizen } as Redeemed;
    const form = { personalNumber: '190001019999', ...required, ...came, ...address, ...change };
    const done = await sentForm(eservice, 'sv', started, form);
    assert.ok('submission' in done);
    return done.submission.answers;
  };

  it('hands in each answer with its origin', async () => {
    const answers = await sent({ phone: '070-111 22 33' });
    const about = (question: string) => {
      const { origin, insteadOf } = answers.find((it) => it.question === question) ?? {};
      return [origin, insteadOf];
    };
    assert.deepEqual(about('Förnamn'), ['me', undefined]);
    assert.deepEqual(about('Telefon'), ['citizen', 'me']);
    assert.deepEqual(about('Beskriv vad du vill bygga'), ['citizen', undefined]);
    assert.deepEqual(about('Äger du fastigheten?'), ['citizen', undefined]);
    assert.ok(!JSON.stringify(answers).includes('+46701740605'), 'what was taken back is not handed in');
    assert.ok(!JSON.stringify(answers).includes('190001019999'), 'who it is about is no answer');
  });

  it('shows the officer what has been changed', async () => {
    const items = (await sent({ phone: '070-111 22 33' })).map(answerItem) as string[];
    const page = items.join('');
    assert.match(page, /Anna <span class="origin">Från Mina Engagemang</);
    assert.match(page, /070-111 22 33 <span class="origin">Ändrat av medborgaren/);
    assert.doesNotMatch(page, /Ett plank\s*<span/);
  });
});
