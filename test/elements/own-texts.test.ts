import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/eservice-catalog/define.ts';
import '../../src/elements/login/define.ts';
import '../../src/locales/own/own-texts.ts';
import { numberText } from '../../src/ui/number-format.ts';
import { catalogue } from '../fixtures/catalogue.ts';
import { citizenSession } from '../fixtures/citizen.ts';
import { respond } from '../fixtures/handlers.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { textOf, untilText } from './eservice-page.ts';

const blocks: HTMLScriptElement[] = [];

/** A block as a web team writes it. */
function write(entries: unknown, lang = 'sv'): HTMLScriptElement {
  const block = document.createElement('script');
  block.type = 'application/json';
  block.lang = lang;
  block.setAttribute('data-me-texts', '');
  block.append(typeof entries === 'string' ? entries : JSON.stringify(entries));
  document.head.append(block);
  blocks.push(block);
  return block;
}

async function warningsOf(act: () => unknown): Promise<string> {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => void said.push(text);
  act();
  await waitUntil(() => said.length, 'nothing was said');
  console.warn = warn;
  return said.join('\n');
}

describe('a page with texts of its own', function () {
  this.timeout(10_000);
  mockGateway(respond('getSession', citizenSession), respond('listEservices', catalogue));
  afterEach(() => blocks.splice(0).forEach((block) => block.remove()));

  it('shows them, whenever a block comes, changes or goes', async () => {
    const login = await fixture(html`<me-login lang="sv"></me-login>`);
    await untilText(login, 'Logga ut');
    const block = write({ 'login.logOut': 'Avsluta <b>nu</b>' });
    await untilText(login, 'Avsluta <b>nu</b>');
    block.textContent = JSON.stringify({ 'login.logOut': 'Lämna' });
    await untilText(login, 'Lämna');
    block.remove();
    await untilText(login, 'Logga ut');
  });

  it('keeps each language to itself, and the later block goes before', async () => {
    write({ 'login.logOut': 'Leave' }, 'en-GB');
    write({ 'login.logOut': 'Quit' }, 'en');
    const login = await fixture(html`<me-login lang="fi"></me-login>`);
    await untilText(login, 'Kirjaudu ulos');
    login.setAttribute('lang', 'en');
    await untilText(login, 'Quit');
  });

  it('puts values in, in the form that a number takes, and leaves out what has none', async () => {
    write({ 'eserviceCatalog.count': { one: 'En enda', other: 'Summa {count} st[ för {words}].' } });
    const catalog = await fixture(html`<me-eservice-catalog lang="sv"></me-eservice-catalog>`);
    await waitUntil(() => /Summa \d+ st\./.test(textOf(catalog)), textOf(catalog));
  });

  it('says what is wrong and how to mend it, and keeps what is ours', async () => {
    const login = await fixture(html`<me-login lang="sv"></me-login>`);
    await untilText(login, 'Logga ut');
    const faults: [entries: unknown, said: string, lang?: string][] = [
      ['{"login.logOut": ', 'the block is no JSON, and nothing in it is used'],
      [['login.logOut'], 'write {"login.logOut": "…"}'],
      [
        { 'login.logout': 'Ut' },
        '"login.logout" in lang="sv" stays as it is: there is no such text, but login.loggedInAs, login.logOut,',
      ],
      [{ loggaUt: 'Ut' }, 'there is no such text, but availability.…, calendar.…,'],
      [{ 'login.logOut': 'Ut {vem}' }, '{vem} is none of its values: it takes none.'],
      [{ 'login.idle': 'Om {min} minuter' }, '{min} is none of its values: use {minutes}.'],
      [
        { 'login.idle': { many: 'Snart', other: 'Om {minutes} minuter' } },
        'no number takes the form "many" there: use "other", "one"',
      ],
      [{ 'login.logOut': 3 }, 'write a text, or an object with a text for each form, among them "other".'],
      [{ 'format.date': { dateStyle: 'huge' } }, 'Intl does not take these options: RangeError'],
      [{ 'format.date': 'short' }, 'write options of Intl, such as {"dateStyle": "medium"}.'],
      [{ 'format.moon': {} }, 'there is no such format, but format.date,'],
      [{ 'login.logOut': 'Uit' }, 'write one of sv, en, fi as its lang, not "nl".', 'nl'],
    ];
    for (const [entries, said, lang] of faults)
      expect(await warningsOf(() => write(entries, lang)))
        .to.include(`me-widgets: <script data-me-texts>: `)
        .and.to.include(said);
    expect(textOf(login)).to.include('Logga ut');
  });
});

describe('a format of the page’s own', () => {
  afterEach(() => blocks.splice(0).forEach((block) => block.remove()));

  it('is how numbers are written, in texts of its own as well', async () => {
    const login = await fixture<HTMLElementTagNameMap['me-login']>(html`<me-login lang="sv"></me-login>`);
    write({ 'format.number': { minimumIntegerDigits: 2 }, 'message.left': 'kvar: {count}' });
    await waitUntil(() => login.localize.term('message.left', 7) === 'kvar: 07');
    expect(numberText(7, 'number', login.localize)).to.equal('07');
    expect(numberText(1500, 'fileSize', login.localize, { style: 'unit', unit: 'kilobyte' })).to.equal('1\u00a0500 kB');
  });

  it('is how dates are written, and stays Swedish time', async () => {
    const login = await fixture<HTMLElementTagNameMap['me-login']>(html`<me-login lang="sv"></me-login>`);
    const late = '2026-11-30T23:30:00Z';
    expect(login.localize.date(late, 'date')).to.equal('1\u00a0december 2026');
    write({ 'format.date': { dateStyle: 'short', timeZone: 'UTC' } });
    await waitUntil(() => login.localize.date(late, 'date') === '2026-12-01');
    blocks.splice(0).forEach((block) => block.remove());
    await waitUntil(() => login.localize.date(late, 'date') === '1\u00a0december 2026');
  });
});
