import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/case-event/define.ts';
import type { MeCaseEvent } from '../../src/elements/case-event/case-event.ts';
import type { EventAction } from '../../src/contract/types.ts';
import { decidedCase, eventId, manyEvents, permitCase, supplement, supplementEvent } from '../fixtures/case-detail.ts';
import { caseId, dayFromNow } from '../fixtures/cases.ts';
import { problem, respond } from '../fixtures/handlers.ts';
import { conversation, sentMessage } from '../fixtures/messages.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { expectAccessible, find, focused, get, names, page, textOf, untilText } from './eservice-page.ts';
import { owes } from './support/owes.ts';

const handlers = [respond('getCase', permitCase), respond('readEvent', { readAt: '2026-11-23T10:00:00+01:00' })];

owes({
  tag: 'me-case-event',
  attributes: { 'case-id': caseId(1) },
  operation: 'getCase',
  handlers,
  shows: { sv: 'Det betyder', en: 'What it means', fi: 'Mitä se tarkoittaa' },
  personal: 'Vi behöver fler uppgifter',
});

const newest = html`<me-case-event case-id=${caseId(1)}></me-case-event>`;
const named = (index: number) =>
  html`<me-case-event case-id=${caseId(1)} event-id=${eventId(index)}><p>Mina ärenden</p></me-case-event>`;
const open = (content = newest, lang?: string) => page<MeCaseEvent>(content, lang);

describe('me-case-event', function () {
  this.timeout(10_000);
  const use = mockGateway(...handlers);
  const useActions = (...actions: EventAction[]) =>
    use(respond('getCase', { ...permitCase, events: [{ ...supplementEvent, actions }] }));

  it('tells who, when, what, what it means and what comes next', async () => {
    const element = await open();
    await untilText(element, 'Vi behöver fler uppgifter');
    for (const each of [
      'Bygglov för altan på Björken 4',
      '20 november 2026 kl. 10:15',
      'Nytt',
      'Komplettering behövs',
      'Det saknas uppgifter i din ansökan.',
      'Vi kan inte besluta förrän uppgifterna har kommit in.',
      'Vi granskar ansökan på nytt',
      'Bygglovshandläggare',
    ]) {
      expect(textOf(element)).to.include(each);
    }
    expect(names(element, 'heading')).to.not.include('Händelser');
  });

  it('says that the sender is told of the reading, where ME says so', async () => {
    const readReceipt = 'Avsändaren får veta när du öppnar det här.';
    use(respond('getCase', { ...permitCase, events: [{ ...supplementEvent, readReceipt }] }));
    await untilText(await open(), readReceipt);
  });

  it('shows the event that is named, however far back it stands', async () => {
    use(respond('getCase', manyEvents(70)));
    const element = await open(named(1065));
    await find(element, 'heading', 'Händelse 5');
    expect(names(element, 'heading')).to.deep.equal(['Händelse 5']);
    element.eventId = eventId(1000);
    await find(element, 'heading', 'Händelse 70');
  });

  it('says that there is no such event', async () => {
    const element = await open(named(99));
    await untilText(element, 'Det du söker finns inte längre eller visas inte här.');
    expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
  });

  it('says that an event further back can’t be had, and tries again', async () => {
    const many = manyEvents(30);
    use(respond('getCase', (request) => (request.url.includes('cursor') ? problem('internal-error') : many(request))));
    const element = await open(named(1025));
    await untilText(element, 'Något gick fel hos oss');
    use(respond('getCase', many));
    get(element, 'button', 'Försök igen').click();
    await find(element, 'heading', 'Händelse 5');
  });

  const messages: [EventAction, string][] = [
    [{ kind: 'message', id: 'm', state: 'open', messages: [] }, 'Du kan skriva till avsändaren.'],
    [
      { kind: 'message', id: 'm', state: 'open', until: dayFromNow(30), messages: [] },
      'Du kan skriva till avsändaren till och med',
    ],
    [{ kind: 'message', id: 'm', state: 'closed', messages: [] }, 'Tiden för att skriva om den här händelsen är slut.'],
    [
      { kind: 'message', id: 'm', state: 'withdrawn', messages: [] },
      'Det går inte längre att skriva om den här händelsen.',
    ],
    [supplement({ until: dayFromNow(0) }), 'Komplettera: sista dagen är i dag'],
    [supplement({ state: 'too-late', until: dayFromNow(-2) }), 'Sista dagen har varit.'],
    [supplement({ state: 'withdrawn' }), 'Begäran är återkallad.'],
  ];
  for (const [action, text] of messages) {
    it(`says: ${text}`, async () => {
      useActions(action);
      await untilText(await open(), text);
    });
  }

  it('shows what has been written, and opens the form at the press of a button', async () => {
    const messages = [sentMessage(1, { state: 'delivered', text: 'Hur långt har ni kommit?' })];
    useActions({ kind: 'message', id: 'm1', state: 'open', messages });
    use(respond('getMessages', conversation({ messages })));
    const element = await open();
    await untilText(element, 'Hur långt har ni kommit?');
    expect(textOf(element)).to.include('Levererat till Norrviks kommun');
    (await find(element, 'button', 'Skriv igen')).click();
    await waitUntil(() => focused() instanceof HTMLTextAreaElement, 'the focus');
    expect(textOf(element).split('Hur långt har ni kommit?').length).to.equal(2);
    expect(get(element, 'heading', 'Skriv ett meddelande').tagName).to.equal('H3');
    await expectAccessible(element);
  });

  it('puts the case away where the event offers it', async () => {
    use(respond('getCase', decidedCase), respond('archiveCase', { ...decidedCase, archived: true }));
    const element = await open();
    (await find(element, 'button', 'Arkivera ärendet')).click();
    await find(element, 'button', 'Ångra');
    await expectAccessible(element);
  });

  it('takes its heading level whenever it is set', async () => {
    const element = await open();
    await find(element, 'heading', 'Vi behöver fler uppgifter');
    element.headingLevel = 4;
    await waitUntil(() => get(element, 'heading', 'Vi behöver fler uppgifter').tagName === 'H4');
    expect(get(element, 'heading', 'Det betyder').tagName).to.equal('H5');
  });
});
