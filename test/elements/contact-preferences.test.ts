import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/contact-preferences/define.ts';
import type { MeContactPreferences } from '../../src/elements/contact-preferences/contact-preferences.ts';
import type { Contacts, Preferences } from '../../src/contract/types.ts';
import {
  contacts,
  expiredContacts,
  furtherSent,
  noContacts,
  oldContacts,
  sentList,
  soonContacts,
  unsubscribedContacts,
  waitingContacts,
} from '../fixtures/contacts.ts';
import { problem, respond } from '../fixtures/handlers.ts';
import { mockGateway } from '../fixtures/worker.ts';
import { expectAccessible, find, focused, names, page, textOf, untilText } from './eservice-page.ts';
import { owes } from './support/owes.ts';

const chosen = respond('getContacts', contacts);

owes({
  tag: 'me-contact-preferences',
  operation: 'getContacts',
  handlers: [chosen],
  shows: { sv: 'Så når vi dig', en: 'How we reach you', fi: 'Näin tavoitamme sinut' },
  personal: 'anna.lindqvist@example.se',
});

const show = () => page<MeContactPreferences>(html`<me-contact-preferences></me-contact-preferences>`);

/** The control that a label names. */
function control(element: Element, label: string, nth = 0): HTMLInputElement {
  const labels = [...(element.shadowRoot?.querySelectorAll('label') ?? [])];
  const found = labels.filter((each) => each.textContent.trim() === label)[nth]?.control;
  if (!(found instanceof HTMLInputElement)) throw new Error(`No input is labelled ${label}`);
  return found;
}

const press = async (element: Element, button: string | RegExp) => (await find(element, 'button', button)).click();

describe('me-contact-preferences', function () {
  this.timeout(10_000);
  const use = mockGateway(chosen);

  /** What is asked of one operation, and what it answers. */
  function answer(name: 'setChannel' | 'verifyChannel' | 'setPreferences', reply: Contacts | Response) {
    const bodies: unknown[] = [];
    use(
      respond(name, async (request) => {
        bodies.push(await request.json());
        return reply;
      }),
    );
    return bodies;
  }

  it('shows where the citizen is told, and of what', async () => {
    const element = await show();
    await untilText(element, 'anna.lindqvist@example.se');
    expect(textOf(element)).to.include('070-174 06 05');
    expect(control(element, 'Något du behöver göra', 0).checked).to.equal(true);
    expect(control(element, 'Något nytt i ett ärende', 0).checked, 'by SMS').to.equal(false);
    expect(control(element, 'Något nytt i ett ärende', 1).checked, 'by e-mail').to.equal(true);
  });

  it('takes a new address by keyboard, and goes on to its code', async () => {
    const given = answer('setChannel', waitingContacts);
    const element = await show();
    await press(element, 'Byt e-postadress');
    await element.updateComplete;
    expect(focused()).to.equal(control(element, 'E-postadress'));
    expect(control(element, 'E-postadress').autocomplete).to.equal('email');
    await expectAccessible(element);
    await sendKeys({ type: 'anna.ny@example.se' });
    await sendKeys({ press: 'Enter' });
    await untilText(element, 'Koden är på väg till anna.ny@example.se');
    await element.updateComplete;
    expect(given).to.deep.equal([{ address: 'anna.ny@example.se' }]);
    const code = control(element, 'Kod med sex siffror');
    expect([focused(), code.autocomplete, code.inputMode]).to.deep.equal([code, 'one-time-code', 'numeric']);
    await expectAccessible(element);
  });

  it('takes a mobile number as people write it', async () => {
    const given = answer('setChannel', waitingContacts);
    const element = await show();
    await press(element, 'Byt mobilnummer');
    await element.updateComplete;
    await sendKeys({ type: '070-174 06 99' });
    await press(element, 'Skicka kod');
    await untilText(element, 'Kod med sex siffror');
    expect(given).to.deep.equal([{ address: '+46701740699' }]);
  });

  it('says at the input what can take no message, and keeps what was typed', async () => {
    answer('setChannel', problem('invalid-input'));
    const element = await show();
    await press(element, 'Byt e-postadress');
    await element.updateComplete;
    await sendKeys({ type: 'anna' });
    await press(element, 'Skicka kod');
    const input = control(element, 'E-postadress');
    await waitUntil(() => input.getAttribute('aria-invalid') === 'true', 'no fault at the input');
    expect(textOf(element).match(/Skriv en e-postadress/g), 'as hint and as fault').to.have.length(2);
    expect([focused(), input.value]).to.deep.equal([input, 'anna']);
    await expectAccessible(element);
  });

  it('gives up a new address before it is sent, and leads back to where it began', async () => {
    const element = await show();
    await press(element, 'Byt e-postadress');
    await press(element, 'Avbryt');
    await element.updateComplete;
    expect(focused()?.textContent).to.equal('Byt e-postadress');
  });

  it('takes the code, with a space in it, and says that the address is used', async () => {
    use(respond('getContacts', waitingContacts));
    const given = answer('verifyChannel', contacts);
    const element = await show();
    await untilText(element, 'Kod med sex siffror');
    control(element, 'Kod med sex siffror').focus();
    await sendKeys({ type: '123 456' });
    await sendKeys({ press: 'Enter' });
    await untilText(element, 'Vi hör av oss till anna.ny@example.se från och med nu.');
    expect(given).to.deep.equal([{ code: '123456' }]);
    await element.updateComplete;
    expect(focused()?.textContent).to.include('Klart.');
  });

  it('asks for no code that can be none', async () => {
    use(respond('getContacts', waitingContacts));
    const given = answer('verifyChannel', contacts);
    const element = await show();
    await press(element, 'Bekräfta');
    await untilText(element, 'Skriv kodens sex siffror');
    expect(given).to.deep.equal([]);
  });

  it('says how many tries a wrong code has left', async () => {
    use(respond('getContacts', waitingContacts));
    answer('verifyChannel', problem('code-wrong', { guessesLeft: 1 }));
    const element = await show();
    await untilText(element, 'Kod med sex siffror');
    control(element, 'Kod med sex siffror').value = '123456';
    await press(element, 'Bekräfta');
    await untilText(element, 'Koden stämmer inte. Du kan försöka 1 gång till.');
    await expectAccessible(element);
  });

  it('offers a new code when the last try was wrong', async () => {
    use(respond('getContacts', waitingContacts));
    answer('verifyChannel', problem('code-wrong', { guessesLeft: 0 }));
    const element = await show();
    await untilText(element, 'Kod med sex siffror');
    control(element, 'Kod med sex siffror').value = '123456';
    use(respond('getContacts', expiredContacts));
    await press(element, 'Bekräfta');
    await untilText(element, 'Koden till anna.ny@example.se gäller inte längre. Be om en ny.');
    expect(names(element, 'status').join()).to.include('Koden gäller inte längre.');
    use(respond('sendCode', waitingContacts));
    await press(element, 'Skicka en ny kod');
    await untilText(element, 'En ny kod är på väg.');
  });

  for (const [now, said] of [
    [soonContacts, 'Du kan be om en ny kod klockan'],
    [waitingContacts, 'Det går inte att be om fler koder just nu.'],
  ] as const) {
    it(`says when another code can be asked for: ${said}`, async () => {
      use(respond('getContacts', now), respond('sendCode', problem('too-many-requests')));
      const element = await show();
      await press(element, 'Skicka en ny kod');
      await untilText(element, said);
    });
  }

  it('lets go of an address that waits, and of one that is used', async () => {
    use(
      respond('getContacts', waitingContacts),
      respond('cancelVerification', contacts),
      respond('removeChannel', noContacts),
    );
    const element = await show();
    await press(element, 'Avbryt');
    await press(element, 'Ta bort e-postadress');
    await untilText(element, 'Borttaget. Vi skickar inget mer dit.');
    expect(textOf(element)).to.include('Lägg till en e-postadress eller ett mobilnummer');
  });

  it('saves what is ticked, and the language', async () => {
    const saved = answer('setPreferences', contacts);
    const element = await show();
    await untilText(element, 'Som e-post');
    control(element, 'Information som inte hör till ett ärende', 1).click();
    const language = element.shadowRoot?.querySelector('select');
    if (language) language.value = 'fi';
    await press(element, 'Spara');
    await untilText(element, 'Dina val är sparade.');
    const expected: Preferences = {
      revision: 4,
      language: 'fi',
      channels: [
        { kind: 'sms', matters: ['task'] },
        { kind: 'email', matters: ['task', 'case'] },
      ],
    };
    expect(saved).to.deep.equal([expected]);
  });

  it('says that something has changed elsewhere, and goes on from there', async () => {
    answer('setPreferences', problem('contacts-changed'));
    const element = await show();
    await untilText(element, 'Som e-post');
    use(respond('getContacts', { ...contacts, revision: 7 }));
    await press(element, 'Spara');
    await untilText(element, 'Något har ändrats på ett annat ställe.');
    const saved = answer('setPreferences', contacts);
    await press(element, 'Spara');
    await untilText(element, 'Dina val är sparade.');
    expect(saved[0]).to.include({ revision: 7 });
  });

  it('keeps what is ticked when it could not be saved', async () => {
    answer('setPreferences', problem('unavailable'));
    const element = await show();
    await untilText(element, 'Som e-post');
    const tick = control(element, 'Information som inte hör till ett ärende', 1);
    tick.click();
    await press(element, 'Spara');
    await untilText(element, 'Det gick inte att spara.');
    expect(tick.checked).to.equal(false);
  });

  it('can be kept from changing anything by the page', async () => {
    const saved = answer('setPreferences', contacts);
    const element = await show();
    element.addEventListener('me-contact-preferences-save', (event) => event.preventDefault());
    await press(element, 'Spara');
    await element.updateComplete;
    expect(saved).to.deep.equal([]);
  });

  it('says when e-mail was turned off, and that nothing is told', async () => {
    use(respond('getContacts', unsubscribedContacts));
    const element = await show();
    await untilText(element, 'med länken i ett mejl den 3 november 2026');
    expect(textOf(element)).to.include('Du får inte veta när det finns något nytt.');
    await expectAccessible(element);
  });

  it('asks once a year whether an address still holds', async () => {
    use(respond('getContacts', oldContacts));
    const given = answer('setChannel', contacts);
    const element = await show();
    await press(element, 'Ja, det stämmer');
    await untilText(element, 'Tack, då fortsätter vi att höra av oss här.');
    expect(given).to.deep.equal([{ address: '+46701740605' }]);
  });

  it('shows what was sent once it is opened, page by page, where reading goes on', async () => {
    use(respond('listSent', ({ url }) => (url.includes('cursor=further') ? furtherSent : sentList)));
    const element = await show();
    await press(element, 'Det här har vi skickat till dig');
    await untilText(element, 'Något du behöver göra, Något nytt i ett ärende');
    for (const text of [
      'Sms till •••05',
      'Har kommit fram.',
      'Kom inte fram. Adressen',
      'Kunde inte skickas.',
      'Besked om att adressen har bytts ut',
    ])
      expect(textOf(element)).to.include(text);
    await expectAccessible(element);
    await press(element, 'Visa fler');
    await untilText(element, 'Sjöhamra stad');
    await element.updateComplete;
    expect(focused()?.textContent).to.include('Sjöhamra stad');
    expect(names(element, 'button')).not.to.include('Visa fler');
  });

  it('says that nothing was sent, or that more could not be had', async () => {
    use(respond('listSent', ({ url }) => (url.includes('cursor') ? problem('internal-error') : sentList)));
    const element = await show();
    await press(element, 'Det här har vi skickat till dig');
    await press(element, 'Visa fler');
    await untilText(element, 'Något gick fel hos oss.');
    use(respond('listSent', { items: [] }));
    const other = await show();
    await press(other, 'Det här har vi skickat till dig');
    await untilText(other, 'Vi har inte skickat något till dig.');
  });
});
