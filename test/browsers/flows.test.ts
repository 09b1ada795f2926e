/** What citizens do most, in the browsers that are not Chromium: each has citizens of its own. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { persons } from '../../mock-server/demo/identity-provider/persons.ts';
import type { Mail } from '../../mock-server/demo/phone-and-mailbox/mailbox.ts';
import { drop, until } from '../e2e/signal-files.ts';
import { startDemo } from '../e2e/support.ts';
import { patience, type Driver } from './driver.ts';
import { firefox } from './firefox.ts';
import { Visitor } from './visitor.ts';
import { webkit } from './webkit.ts';

/** Within this, milliseconds, only a stream brings news: without one a page asks every half minute at most. */
const live = 20_000;

let demo: Awaited<ReturnType<typeof startDemo>>;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

describe('a citizen with Firefox', () => {
  const driver = useBrowser(firefox);
  flows(driver, { citizen: 'anna', follower: 'amira' });

  it('meets no error that nobody catches, and nothing that a policy forbids', () => {
    assert.deepEqual(driver().complaints, []);
  });
});

describe('a citizen with WebKit', () => {
  flows(useBrowser(webkit), { citizen: 'erik', follower: 'maja' });
});

/** A browser for the tests of a suite, with an end to it whatever becomes of them. */
function useBrowser<D extends Driver>(start: (stack: AsyncDisposableStack) => Promise<D>): () => D {
  const stack = new AsyncDisposableStack();
  let driver: D;
  before(async () => {
    driver = await start(stack);
    console.log(driver.browser);
  });
  after(() => stack.disposeAsync());
  return () => driver;
}

function flows(driver: () => Driver, { citizen, follower }: { citizen: string; follower: string }): void {
  let visitor: Visitor;
  before(() => {
    visitor = new Visitor(driver());
  });

  const logIn = async (person: string, path: string) => {
    const portal = demo.settings.addresses['portal-1'];
    await visitor.goto(`${portal}/me/login?return_to=${encodeURIComponent(path)}&login_hint=${person}`);
    await visitor.at(`${portal}${path}`);
  };

  it('finds an e-service in the catalogue, and starts it: the form is filled in already', async () => {
    await logIn(citizen, '/bygga-bo-och-miljo');
    await visitor.presses('Ansök om bygglov');
    await visitor.presses('Starta e-tjänst');
    await visitor.at(`${demo.settings.addresses.eservices}/eservice-1/bygglov`);
    assert.equal(await visitor.value('Personnummer'), written(persons.get(citizen)?.personalNumber));
  });

  it('fetches what a page preloads once', async () => {
    await visitor.goto(`${demo.settings.addresses['portal-1']}/bygga-bo-och-miljo`);
    await visitor.reads('7 e-tjänster');
    assert.equal(await visitor.requests('/me/v1/eservices'), 1);
  });

  it('reads a case, found with the keyboard alone, and writes to the officer', async () => {
    await happens(`${citizen}-1`, citizen, '<actions><message id="m" to="handlaggare@norrvik.example"/></actions>');
    await logIn(citizen, '/mina-sidor');
    await visitor.reads(`Ärende ${citizen}-1`);
    await visitor.entersByKeyboard(`Ärende ${citizen}-1`);
    await visitor.reads('Skriv till oss om du undrar något.');
    await visitor.presses('Skriv');
    await visitor.presses('Ditt meddelande');
    await visitor.types(`Hälsar ${citizen}`);
    await visitor.presses('Skicka');
    await visitor.reads('Ditt meddelande är skickat');
    const mail = await until('the mail', patience, async () =>
      (await officersMails()).find(({ text }) => text.includes(`Hälsar ${citizen}`)),
    );
    assert.equal(mail.to, 'handlaggare@norrvik.example');
  });

  it('chooses what to be told of', async () => {
    await logIn(citizen, '/kontaktvagar');
    await visitor.presses('Information som inte hör till ett ärende');
    await visitor.presses('Spara');
    await visitor.reads('Dina val är sparade.');
  });

  it('is told of news while the page is open, and shown them when asked for', async () => {
    await logIn(follower, '/mina-sidor');
    await visitor.reads('Inga ärenden');
    await happens(`${follower}-1`, follower);
    await visitor.reads('Visa nytt (1)');
    await happens(`${follower}-2`, follower);
    await visitor.reads('2 nya', live);
    await visitor.presses('Visa nytt (2)');
    await visitor.reads(`Ärende ${follower}-2`);
  });
}

/** A personal number as people write it. */
const written = (number = '') => `${number.slice(0, 8)}-${number.slice(8)}`;

/** Something happens in a case of theirs: the case system writes a file, and is told when ME has taken it. */
async function happens(id: string, person: string, actions = ''): Promise<void> {
  const signal = `<?xml version="1.0" encoding="UTF-8"?>
<signal xmlns="urn:x-mina-engagemang:signal:1" id="${id}" organisation="2120009903" time="${new Date().toISOString()}">
  <event>
    <case number="${id}" title="Ärende ${id}"/>
    <recipients><recipient kind="personal-number">${persons.get(person)?.personalNumber ?? ''}</recipient></recipients>
    <status kind="in-progress">Under behandling</status>
    <heading>Vi granskar din ansökan</heading>
    <text>Skriv till oss om du undrar något.</text>
    <sender role="Bygglovshandläggare"/>
    ${actions}
  </event>
</signal>`;
  const { dataDir } = demo.settings;
  await drop(dataDir, id, signal);
  await until(`the confirmation of ${id}`, patience, () =>
    readFile(join(dataDir, 'casesystem-1', 'in', `${id}.confirm.json`), 'utf8').catch(() => undefined),
  );
}

const officersMails = async () =>
  (await (await fetch(`${demo.settings.addresses.controlRoom}/officers.json`)).json()) as Mail[];
