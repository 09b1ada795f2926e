import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/case-list/define.ts';
import type { MeCaseList } from '../../src/elements/case-list/case-list.ts';
import { problem, respond } from '../fixtures/handlers.ts';
import { taskList } from '../fixtures/tasks.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { expectAccessible, find, get, names, page, untilText } from './eservice-page.ts';

const address = `https://www.norrvik.example/me/open/calendar/${'a'.repeat(43)}.ics`;

const open = () => page<MeCaseList>(html`<me-case-list show="tasks"></me-case-list>`);

describe('the calendar of last days', function () {
  this.timeout(10_000);
  const use = mockGateway(respond('listTasks', taskList()));

  async function opened(): Promise<MeCaseList> {
    const element = await open();
    (await find(element, 'button', 'Viktiga datum i din kalender')).click();
    return element;
  }

  it('gets an address that is shown once, can be copied, and opens in a calendar', async () => {
    use(respond('getCalendar', {}), respond('createCalendar', { address }));
    const element = await opened();
    (await find(element, 'button', 'Skapa en kalenderadress')).click();
    const field = await find(element, 'textbox', 'Din kalenderadress');
    expect(field).to.have.property('value', address);
    expect(get(element, 'link', 'Öppna i kalendern').getAttribute('href')).to.equal(
      address.replace('https:', 'webcal:'),
    );
    const copied: string[] = [];
    Object.assign(navigator.clipboard, { writeText: async (text: string) => void copied.push(text) });
    get(element, 'button', 'Kopiera adressen').click();
    await untilText(element, 'Adressen är kopierad.');
    Reflect.deleteProperty(navigator.clipboard, 'writeText');
    expect(copied).to.deep.equal([address]);
    await expectAccessible(element);
  });

  it('says that there is one, and when it was read; changes it and takes it away', async () => {
    const feed = { createdAt: '2026-11-03T10:00:00+01:00', readAt: '2026-11-22T10:00:00+01:00' };
    use(respond('getCalendar', feed), respond('createCalendar', { address }), respond('revokeCalendar', {}));
    const element = await opened();
    await untilText(element, 'Du har en adress sedan 3 november 2026. Din kalender läste den senast 22 november 2026.');
    expect(names(element, 'textbox')).to.deep.equal([]);
    get(element, 'button', 'Byt adress').click();
    await find(element, 'textbox', 'Din kalenderadress');
    get(element, 'button', 'Ta bort adressen').click();
    await untilText(element, 'Adressen är borttagen.');
    expect(names(element, 'textbox')).to.deep.equal([]);
    await find(element, 'button', 'Skapa en kalenderadress');
  });

  it('says when it could not be made, and asks for nothing before it is opened', async () => {
    let asked = 0;
    use(
      respond('getCalendar', () => {
        asked += 1;
        return {};
      }),
      respond('createCalendar', problem('unavailable')),
    );
    const element = await open();
    await untilText(element, '3 saker att göra');
    expect(asked).to.equal(0);
    const again = await opened();
    (await find(again, 'button', 'Skapa en kalenderadress')).click();
    await untilText(again, 'Det gick inte just nu.');
    expect(asked).to.equal(1);
  });
});
