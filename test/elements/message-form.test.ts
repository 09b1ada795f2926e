import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import '../../src/elements/message-form/define.ts';
import type { SentMessage } from '../../src/contract/types.ts';
import type { MeMessageForm } from '../../src/elements/message-form/message-form.ts';
import { eventId } from '../fixtures/case-detail.ts';
import { problem, respond } from '../fixtures/handlers.ts';
import { conversation, messagesInEveryState, sentMessage } from '../fixtures/messages.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { all, expectAccessible, find, focused, get, names, page, textOf, untilText } from './eservice-page.ts';
import { owes } from './support/owes.ts';

const attributes = { event: eventId(1), action: 'm1' };

owes({
  tag: 'me-message-form',
  attributes,
  operation: 'getMessages',
  handlers: [respond('getMessages', conversation({ messages: [sentMessage(1)] }))],
  shows: { sv: 'Skriv ett meddelande', en: 'Write a message', fi: 'Kirjoita viesti' },
  personal: 'Hur långt har ni kommit',
});

const form = html`<me-message-form event=${attributes.event} action=${attributes.action}></me-message-form>`;

function box(element: Element): HTMLTextAreaElement {
  const found = [...(element.shadowRoot?.querySelectorAll('label') ?? [])].map(({ control }) => control);
  if (!(found[0] instanceof HTMLTextAreaElement)) throw new Error('There is nothing to write in.');
  return found[0];
}

async function open(content = form, lang?: string): Promise<MeMessageForm> {
  const element = await page<MeMessageForm>(content, lang);
  await waitUntil(() => element.shadowRoot?.querySelector('textarea'), 'the form');
  return element;
}

async function type(element: MeMessageForm, text: string): Promise<void> {
  const area = box(element);
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await element.updateComplete;
}

const press = (element: Element) => get(element, 'button', /^Skicka/).click();

/** Somebody else is logged in. */
function sessionBecomes(key: string): void {
  const channel = new BroadcastChannel(`me-session ${new URL('/me', location.href).href}`);
  channel.postMessage(key);
  channel.close();
}

let restore = (): void => undefined;

/** Until the end of the test the form looks a hundred times as soon; all other waiting takes its time. */
function quicken(): void {
  const slow = window.setTimeout.bind(window);
  window.setTimeout = ((run: () => void, pause = 0) => slow(run, pause % 3000 ? pause : pause / 100)) as typeof slow;
  restore = () => void (window.setTimeout = slow);
}

interface Received {
  key: string | null;
  text: string;
}

describe('me-message-form', function () {
  this.timeout(10_000);
  const use = mockGateway(respond('getMessages', conversation()));
  afterEach(() => {
    restore();
    sessionStorage.clear();
  });

  /** Takes what is sent; answers in this order, and then well. */
  function takes(...answers: (() => Response | Promise<Response>)[]): Received[] {
    const received: Received[] = [];
    use(
      respond('sendMessage', async (request) => {
        const { text } = (await request.json()) as { text: string };
        received.push({ key: request.headers.get('Idempotency-Key'), text });
        const answer = await answers.shift()?.();
        return answer ?? sentMessage(received.length, { text });
      }),
    );
    return received;
  }

  /** Takes the next one, and the answer is lost on the way. */
  function losesOne(received: Received[]): void {
    use(
      http.post(
        '/me/v1/events/:id/messages/:action',
        async ({ request }) => {
          const { text } = (await request.json()) as { text: string };
          received.push({ key: request.headers.get('Idempotency-Key'), text });
          return HttpResponse.error();
        },
        { once: true },
      ),
    );
  }

  it('sends what is typed by keyboard, says that it is sent, and shows it', async () => {
    const received = takes();
    const element = await open();
    box(element).focus();
    await sendKeys({ type: 'När kommer beslutet?' });
    const sent = oneEvent(element, 'me-message-sent');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await sent;
    await waitUntil(() => focused()?.getAttribute('role') === 'status', 'the focus');
    expect(focused()?.textContent.trim()).to.equal('Ditt meddelande är skickat till Norrviks kommun.');
    expect(all(element, 'listitem').map(({ textContent }) => textContent)[0]).to.include('När kommer beslutet?');
    expect(box(element).value).to.equal('');
    expect(received.map(({ text }) => text)).to.deep.equal(['När kommer beslutet?']);
    await expectAccessible(element);
  });

  it('shows how far each message has come, and what to do where one did not arrive', async () => {
    use(respond('getMessages', conversation({ messages: messagesInEveryState })));
    const element = await open();
    const items = all(element, 'listitem').map((item) => item.textContent);
    expect(items[0]).to.include('Läst av handläggaren');
    expect(items[1]).to.include('Kom inte fram').and.to.include('Ring i stället:');
    expect(items[2]).to.include('Levererat till Norrviks kommun');
    expect(items[3]).to.include('Skickat');
    expect(names(element, 'link')).to.deep.equal(['+46 980 31 92 10']);
    await expectAccessible(element);
  });

  const becomes: [SentMessage['state'], string, RegExp][] = [
    ['delivered', 'Levererat till Norrviks kommun', /är skickat/],
    ['failed', 'Kom inte fram', /^$/],
  ];
  for (const [state, told, done] of becomes) {
    it(`looks until it knows how far a message has come: ${state}`, async () => {
      quicken();
      takes();
      const states: SentMessage['state'][] = ['sent', 'sent', state];
      const element = await open();
      await type(element, 'Hej');
      use(
        respond('getMessages', () =>
          conversation({ messages: [sentMessage(1, { text: 'Hej', state: states.shift() ?? 'sent' })] }),
        ),
      );
      press(element);
      await waitUntil(() => all(element, 'listitem')[0]?.textContent.includes(told), told, { timeout: 5000 });
      await waitUntil(() => names(element, 'status').includes(told), 'nothing is announced', { timeout: 5000 });
      expect(element.shadowRoot?.querySelector('#done')?.textContent.trim()).to.match(done);
      await aTimeout(100);
      expect(states, 'it stops when it knows').to.deep.equal([]);
    });
  }

  it('asks before it sends, and can be stopped', async () => {
    const received = takes();
    const element = await open();
    element.addEventListener('me-message-send', (event) => event.preventDefault(), { once: true });
    await type(element, 'Hej');
    press(element);
    await element.updateComplete;
    expect(received).to.deep.equal([]);
    expect(box(element).value).to.equal('Hej');
  });

  it('sends once, however often the button is pressed', async () => {
    let answer: (answer: Response) => void = () => undefined;
    const received = takes(() => new Promise<Response>((resolve) => (answer = resolve)));
    const element = await open();
    await type(element, 'Hej');
    press(element);
    press(element);
    await waitUntil(() => received.length > 0);
    press(element);
    expect(box(element).readOnly).to.equal(true);
    answer(HttpResponse.json(sentMessage(1, { text: 'Hej' }), { status: 201 }));
    await untilText(element, 'är skickat');
    expect(received.length).to.equal(1);
  });

  it('keeps the text and its key when the answer is lost, also through a reload', async () => {
    const received = takes();
    losesOne(received);
    const element = await open();
    await type(element, 'Hej\r\n');
    press(element);
    await untilText(element, 'Det du har skrivit är kvar. Försök igen.');
    await expectAccessible(element);
    element.remove();
    const again = await open();
    expect(box(again).value).to.equal('Hej\n');
    press(again);
    await untilText(again, 'är skickat');
    expect(received.map(({ text }) => text)).to.deep.equal(['Hej', 'Hej']);
    expect(new Set(received.map(({ key }) => key)).size).to.equal(1);
    again.remove();
    expect(box(await open()).value).to.equal('');
  });

  it('gives another text another key', async () => {
    const received = takes();
    losesOne(received);
    const element = await open();
    await type(element, 'Hej');
    press(element);
    await untilText(element, 'Försök igen.');
    await type(element, 'Hej igen');
    press(element);
    await untilText(element, 'är skickat');
    expect(new Set(received.map(({ key }) => key)).size).to.equal(2);
  });

  it('keeps the text while the login has run out, and gives it back to the same citizen', async () => {
    takes(() => problem('login-required'));
    const element = await open();
    await type(element, 'Hemligt');
    use(respond('getMessages', problem('login-required')));
    press(element);
    await find(element, 'link', 'Logga in');
    expect(textOf(element))
      .to.include('Det du har skrivit är kvar när du har loggat in igen.')
      .and.not.include('Hemligt');
    await expectAccessible(element);
    element.remove();
    use(respond('getMessages', conversation(), { session: 'citizen-1b' }));
    expect(box(await open()).value).to.equal('Hemligt');
  });

  it('forgets everything that one citizen has typed when another writes', async () => {
    const element = await open();
    await type(element, 'Hemligt');
    const other = html`<me-message-form event=${eventId(2)} action="m1"></me-message-form>`;
    await type(await open(other), 'Också hemligt');
    use(respond('getMessages', conversation({ writer: 'writer-2' }), { session: 'citizen-2' }));
    sessionBecomes('citizen-2');
    await waitUntil(() => element.shadowRoot?.querySelector('textarea')?.value === '', 'the text to go');
    expect(JSON.stringify(Object.entries(sessionStorage))).to.not.include('emligt');
  });

  it('counts what is left near the end, and does not send too much or nothing', async () => {
    const received = takes();
    const element = await open();
    await type(element, 'a'.repeat(9000));
    expect(textOf(element)).to.not.include('tecken kvar');
    await type(element, 'a'.repeat(9900));
    expect(textOf(element)).to.include('100 tecken kvar');
    await waitUntil(() => names(element, 'status').includes('100 tecken kvar'), 'it to be read out');
    await type(element, 'a'.repeat(10_003));
    expect(textOf(element)).to.include('3 tecken för mycket');
    press(element);
    await untilText(element, 'Meddelandet är för långt. Ta bort minst 3 tecken.');
    expect(focused()).to.equal(box(element));
    get(element, 'button', 'Skicka').focus();
    press(element);
    await waitUntil(() => focused() === box(element), 'the focus, when the same is wrong once more');
    expect(box(element).getAttribute('aria-invalid')).to.equal('true');
    await expectAccessible(element);
    await type(element, ' \n ');
    press(element);
    await untilText(element, 'Skriv något innan du skickar.');
    expect(received).to.deep.equal([]);
  });

  it('sends no control characters, which pasted text may hold', async () => {
    const received = takes();
    const element = await open();
    await type(element, 'a\u000bb\u0007c\td\ne');
    press(element);
    await untilText(element, 'är skickat');
    expect(received[0]?.text).to.equal('a b c\td\ne');
  });

  it('says when one may write again', async () => {
    takes(() => problem('too-many-requests', { retryAfter: 600 }));
    const element = await open();
    await type(element, 'Hej');
    press(element);
    await untilText(element, 'Du kan skicka det efter');
    expect(box(element).value).to.equal('Hej');
  });

  it('gives the number to call where the time is over, and back what was typed', async () => {
    takes(() => problem('message-closed'));
    const element = await open();
    await type(element, 'För sent');
    use(respond('getMessages', conversation({ state: 'closed', until: '2026-11-20' })));
    press(element);
    await untilText(element, 'Tiden för att skriva om den här händelsen är slut.');
    expect(names(element, 'link')).to.deep.equal(['+46 980 31 92 10']);
    expect(textOf(element)).to.include('Det här skickades inte:').and.to.include('För sent');
    await expectAccessible(element);
  });

  it('takes the focus once it is there', async () => {
    const element = await page<MeMessageForm>(form);
    element.focus();
    await waitUntil(() => focused() instanceof HTMLTextAreaElement, 'the focus');
  });
});
